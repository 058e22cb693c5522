import { PATTERNS } from './patterns.ts';

/** A TextMate grammar, as far as ours go. */
interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly injections?: Readonly<Record<string, { readonly patterns: readonly Rule[] }>>;
  readonly repository: Readonly<Record<string, Rule>>;
}

interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

const scope = (name: string) => `${name}.disclosure-report`;
const include = (...names: readonly string[]): readonly Rule[] =>
  names.map((name) => ({ include: `#${name}` }));

const HEADING = `${scope('markup.heading')} ${scope('entity.name.section')}`;
const FIGURE = scope('constant.numeric');
/** Themes know `markup.bold`: a total is a figure in bold. */
const TOTAL = `${scope('markup.bold')} ${scope('constant.numeric.total')}`;
const ROW = scope('entity.name.tag.row');

const heading = (match: string): Rule => ({ match, captures: { 1: { name: HEADING } } });
const figures: Captures[string] = { patterns: include('figure') };

const REPOSITORY: Readonly<Record<string, Rule>> = {
  title: heading(PATTERNS.title),
  chapter: heading(PATTERNS.chapter),
  'chapter-with-marks': heading(PATTERNS.chapterWithMarks),
  'sub-heading': heading(PATTERNS.subHeading),
  'sub-heading-with-marks': heading(PATTERNS.subHeadingWithMarks),
  'total-row': {
    name: scope('meta.row'),
    begin: PATTERNS.totalRow,
    beginCaptures: { 1: { name: ROW } },
    end: PATTERNS.rowEnd,
    patterns: [{ match: PATTERNS.figure, captures: { 1: { name: TOTAL } } }, ...include('placeholder')],
  },
  'whole-row': {
    name: scope('meta.row'),
    match: PATTERNS.wholeRow,
    captures: { 1: { name: ROW }, 2: figures, 3: { name: TOTAL } },
  },
  row: {
    name: scope('meta.row'),
    begin: PATTERNS.row,
    beginCaptures: { 1: { name: ROW } },
    end: PATTERNS.rowEnd,
    patterns: include('figure', 'placeholder', 'label'),
  },
  disputes: {
    match: PATTERNS.disputes,
    captures: {
      1: figures,
      2: { name: TOTAL },
      3: figures,
      4: { name: TOTAL },
      5: figures,
      6: { name: TOTAL },
    },
  },
  label: {
    patterns: [
      // Before the rows: some wordings are both, and stand in the header more often.
      { match: PATTERNS.columnLabel, captures: { 1: { name: scope('variable.other.column') } } },
      { match: PATTERNS.rowLabel, captures: { 1: { name: ROW } } },
      { match: PATTERNS.groupLabel, captures: { 1: { name: scope('entity.name.tag.group') } } },
    ],
  },
  figure: {
    match: PATTERNS.figure,
    captures: { 1: { name: FIGURE }, 2: { name: scope('keyword.other.unit') } },
  },
  'cell-figure': {
    match: PATTERNS.cellFigure,
    captures: { 1: { name: FIGURE }, 2: { name: scope('keyword.other.unit') } },
  },
  placeholder: {
    match: PATTERNS.placeholder,
    captures: { 1: { name: scope('constant.language.placeholder') } },
  },
};

const IN_TABLES = ['total-row', 'whole-row', 'row', 'disputes', 'label', 'placeholder', 'cell-figure'];

/** For plain text. */
export const PLAIN: Grammar = {
  name: 'Disclosure report',
  scopeName: 'text.disclosure-report',
  patterns: include('title', 'chapter-with-marks', 'sub-heading-with-marks', ...IN_TABLES),
  repository: REPOSITORY,
};

/** Where ours is not injected into Markdown's grammar: code, comments, and rows, which have patterns of their own. */
const OUTSIDE = ['markup.fenced_code', 'markup.raw', 'markup.inline.raw', 'comment', scope('meta.row')].join(
  ' | ',
);

/** Markdown's own grammar with ours injected. */
export const MARKDOWN: Grammar = {
  name: 'Disclosure report (Markdown)',
  scopeName: 'text.html.markdown.disclosure-report',
  patterns: [{ include: 'text.html.markdown' }],
  injections: {
    [`L:text.html.markdown.disclosure-report - (${OUTSIDE})`]: {
      patterns: include('title', 'chapter', 'sub-heading', ...IN_TABLES),
    },
  },
  repository: REPOSITORY,
};
