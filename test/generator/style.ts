import { streamOf } from './random.ts';

export type HeadingForm =
  | 'plain' // 一、总体情况
  | 'hash' // ## 一、总体情况
  | 'hash-deepening' // ## for the first two, ### for the third, #### for the rest
  | 'hash-last-plain' // the last chapter without ##
  | 'full-stop' // 一．总体情况
  | 'dot' // 一.总体情况
  | 'part' // 第一部分 总体情况
  | 'arabic' // 1、总体情况
  | 'restart' // numbers that jump
  | 'bare'; // no number

export type TopicForm = 'run-in' | 'own-line' | 'ascii-colon' | 'unnumbered' | 'arabic' | 'circled' | 'hash';
export type TitleForm =
  | 'plain'
  | 'hash'
  | 'two-lines'
  | 'spaced-year'
  | 'year-first'
  | 'year-last'
  | 'degree';

/** How a report is typed. It depends on seed and shape alone, never on the figures: see `Rendered`. */
export interface Style {
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  readonly title: TitleForm;
  readonly titleTwice: boolean;
  readonly heading: HeadingForm;
  readonly headingIndent: string;
  /** Chapters (from 0) whose heading is glued to the end of what stands before it. */
  readonly glued: readonly number[];
  /** Index of the wording that each chapter's title takes; 0 is the form's own. */
  readonly chapterWording: readonly number[];
  readonly topic: TopicForm;
  readonly paragraphGap: '\n' | '\n\n';
  readonly paragraphIndent: string;
  readonly brackets: 'full' | 'ascii';
  readonly bracketGap: '' | ' ';
  readonly itemMark: '.' | '. ' | '、' | '．';
  readonly labelDigits: 'ascii' | 'full';
  readonly quotes: 'curly' | 'straight';
  readonly partlyNote: 'full' | 'ascii' | 'none';
  readonly corner: 'full' | 'ascii' | 'three-lines';
  readonly cornerTotal: 0 | 1 | 2;
  readonly totalWord: '总计' | '合计';
  readonly carriedOut: '结转下年度继续办理' | '结转下一年度继续办理';
  readonly shortOtherwise: boolean;
  readonly shortNormative: boolean;
  readonly changeSlash: '/' | '／';
  readonly resultGap: '' | ' ' | '\n';
  readonly headerBreaks: boolean;
  readonly looseLabels: boolean;
  readonly slip: 'none' | 'repealed' | 'forbidden' | 'doubled' | 'review';
  readonly comma: '' | ',' | '，';
  readonly digits: 'ascii' | 'full' | 'mixed';
  /** What may stand before and after a figure inside its cell. */
  readonly padBefore: readonly string[];
  readonly padAfter: readonly string[];
  /** Small decisions of a shape's own: `streamOf(variant, purpose)`. */
  readonly variant: number;
}

/** A neat report: the form's own wording and nothing that a checker could remark on. */
export const NEAT: Style = {
  lineEnd: '\n',
  byteOrderMark: false,
  title: 'plain',
  titleTwice: false,
  heading: 'plain',
  headingIndent: '',
  glued: [],
  chapterWording: [0, 0, 0, 0, 0, 0],
  topic: 'run-in',
  paragraphGap: '\n',
  paragraphIndent: '',
  brackets: 'full',
  bracketGap: '',
  itemMark: '.',
  labelDigits: 'ascii',
  quotes: 'curly',
  partlyNote: 'full',
  corner: 'full',
  cornerTotal: 1,
  totalWord: '总计',
  carriedOut: '结转下年度继续办理',
  shortOtherwise: false,
  shortNormative: false,
  changeSlash: '/',
  resultGap: '',
  headerBreaks: false,
  looseLabels: false,
  slip: 'none',
  comma: '',
  digits: 'ascii',
  padBefore: [''],
  padAfter: [''],
  variant: 1,
};

/** Ways of typing that a checker rightly remarks on, done the right way instead. */
export function withoutSlips(style: Style): Style {
  const misleading = ['hash-deepening', 'hash-last-plain', 'restart'].includes(style.heading);
  return { ...style, slip: 'none', heading: misleading ? 'plain' : style.heading };
}

const NBSP = '\u00a0';
const WIDE = '\u3000';

/** Shapes written on one line have no room for Markdown, indents and line breaks. */
const FLAT: ReadonlySet<string> = new Set(['T18', 'T19']);
/** The text layer of a PDF knows neither Markdown nor indents of a person's own. */
const PDF: ReadonlySet<string> = new Set(['T17', 'T27']);
/** Shapes whose cells are told apart by blanks, or by nothing at all: no padding, units stay glued. */
const TIGHT: ReadonlySet<string> = new Set(['T16', 'T17', 'T18', 'T19', 'T21', 'T27']);
/** Shapes where a chapter heading may stand right behind the last cell of the row before. */
const GLUE: ReadonlySet<string> = new Set(['T1', 'T2', 'T3', 'T16']);

/** A style by seed, with the things that really occur in real proportions: most reports are nearly neat. */
export function styleFor(seed: number, shape: string): Style {
  const random = streamOf(seed, `style:${shape}`);
  const flat = FLAT.has(shape);
  const tight = TIGHT.has(shape);
  const plain = flat || PDF.has(shape);
  const heading: HeadingForm = plain
    ? random.weigh({ plain: 80, 'full-stop': 10, part: 10 })
    : random.weigh({
        plain: 50,
        hash: 16,
        'hash-deepening': 5,
        'hash-last-plain': 3,
        'full-stop': 6,
        dot: 4,
        part: 6,
        arabic: 5,
        restart: 2,
        bare: 3,
      });
  const hashes = heading.startsWith('hash');
  const pads: readonly (readonly string[])[] = [
    [''],
    [''],
    ['', ' '],
    [' '],
    [NBSP],
    [WIDE, ''],
    ['  ', NBSP, ''],
  ];
  const afters: readonly (readonly string[])[] = [[''], [''], [''], ['', ' '], [NBSP, '']];
  const glueable = GLUE.has(shape) && !hashes && ['plain', 'full-stop', 'part'].includes(heading);
  return {
    lineEnd: random.chance(0.25) ? '\r\n' : '\n',
    byteOrderMark: random.chance(0.05),
    title: plain
      ? random.weigh({ plain: 70, 'spaced-year': 10, 'year-first': 10, degree: 10 })
      : random.weigh({
          plain: hashes ? 10 : 50,
          hash: hashes ? 50 : 2,
          'two-lines': 12,
          'spaced-year': 10,
          'year-first': 8,
          'year-last': 6,
          degree: 6,
        }),
    titleTwice: !plain && random.chance(0.05),
    heading,
    headingIndent: plain || hashes || random.chance(0.8) ? '' : random.pick(['    ', ' ', '\t', WIDE + WIDE]),
    glued: glueable && random.chance(0.08) ? [random.pick([2, 3, 4])] : [],
    chapterWording: [0, 1, 2, 3, 4, 5].map(() => (random.chance(0.2) ? random.int(1, 5) : 0)),
    topic: random.weigh({
      'run-in': 40,
      'own-line': 25,
      'ascii-colon': 15,
      unnumbered: 6,
      arabic: heading === 'arabic' ? 60 : 4,
      circled: 3,
      hash: hashes ? 20 : 0,
    }),
    paragraphGap: PDF.has(shape) || random.chance(0.5) ? '\n' : '\n\n',
    paragraphIndent: plain || random.chance(0.7) ? '' : random.pick(['    ', WIDE + WIDE, ' ']),
    brackets: random.chance(0.3) ? 'ascii' : 'full',
    bracketGap: random.chance(0.2) ? ' ' : '',
    itemMark: random.weigh({ '.': 65, '. ': 18, '、': 12, '．': 5 }),
    labelDigits: random.chance(0.06) ? 'full' : 'ascii',
    quotes: random.chance(0.15) ? 'straight' : 'curly',
    partlyNote: random.weigh({ full: 70, ascii: 18, none: 12 }),
    corner:
      flat || tight
        ? random.pick(['full', 'ascii'])
        : random.weigh({ full: 60, ascii: 30, 'three-lines': 10 }),
    cornerTotal: random.pick([0, 1, 1, 2] as const),
    totalWord: random.chance(0.1) ? '合计' : '总计',
    carriedOut: random.chance(0.1) ? '结转下一年度继续办理' : '结转下年度继续办理',
    shortOtherwise: random.chance(0.08),
    shortNormative: random.chance(0.1),
    changeSlash: random.chance(0.3) ? '／' : '/',
    resultGap: random.pick(['', '', ' ', '\n'] as const),
    headerBreaks: random.chance(0.35),
    looseLabels: random.chance(0.08),
    slip: random.weigh({ none: 92, repealed: 3, forbidden: 3, doubled: 1, review: 1 }),
    comma:
      shape === 'T19'
        ? ''
        : random.weigh({ none: 70, ascii: 22, full: 8 }) === 'none'
          ? ''
          : random.pick([',', ',', '，']),
    digits: shape === 'T19' ? 'ascii' : random.weigh({ ascii: 88, full: 6, mixed: 6 }),
    padBefore: tight ? [''] : random.pick(pads),
    padAfter: tight ? [''] : random.pick(afters),
    variant: random.int(1, 0x7fffffff),
  };
}
