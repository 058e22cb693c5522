/** The form's wording as regular expressions for the grammars (Oniguruma). None can backtrack without bound. */
import { CHAPTERS, REPORT_TITLE_VARIANTS } from '../../server/src/form/chapters.ts';
import { EDITIONS } from '../../server/src/form/editions.ts';
import type { Table, Wording } from '../../server/src/form/types.ts';

const BLANK = '[ \\x{a0}\\x{3000}]';
/** Between the cells of a row, however they are separated. */
const BETWEEN = '[\\s\\x{3000}|]';
const AT_FIGURE = '(?<![^\\s\\x{3000}|])';
/** Markdown's own pattern for a cell begins at the blanks behind the bar: ours must not begin later. */
const FROM_BAR = '(?:(?<=\\|)\\s*)?';
const AT_CELL = `(?<![^\\t|])${BLANK}*`;
const END_OF_CELL = `(?=${BLANK}*(?:[\\t|\\r\\n]|$))`;
const DIGIT = '[0-9\\x{ff10}-\\x{ff19}]';
const NUMBER = `[+＋\\-－]?${DIGIT}(?:${DIGIT}|[,，](?=${DIGIT}))*(?:[.．]${DIGIT}+)?`;
const NUMERAL = '[一二三四五六七八九十]{1,3}';

/** Signs that reports write in several ways. */
const SAME: readonly (readonly [string, string])[] = [
  ['（', '[（(]'],
  ['）', '[）)]'],
  ['“', '["“”＂]'],
  ['”', '["“”＂]'],
  ['，', '[，,]'],
  ['：', '[：:]'],
  ['.', `(?:[.．、]${BLANK}*)`],
  ['、', `(?:[、.．，,]${BLANK}*)`],
  // Between a row's number and its words.
  ['\0', `${BLANK}*`],
];

const pattern = (text: string): string =>
  [...text].map((sign) => SAME.find(([same]) => same === sign)?.[1] ?? sign).join('');

/** The longest first, for the first that fits is taken. */
const oneOf = (texts: readonly string[]): string =>
  `(?:${[...new Set(texts)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(pattern)
    .join('|')})`;

const wordings = ({ label, variants = [], slips = [] }: Wording): readonly string[] => [
  label,
  ...variants,
  ...slips,
];
const numbered = (item: Wording & { number: string }): readonly string[] =>
  wordings(item).map((text) => (text.startsWith(item.number) ? text : `${item.number}\0${text}`));

const tables: readonly Table[] = Object.values(EDITIONS).flatMap((edition) => Object.values(edition.tables));
const rows = tables.flatMap((table) => table.rows);
const groups = tables.flatMap((table) => table.groups);
const columns = rows.flatMap((row) => row.columns);
const isTotal = (row: { id: string }) => row.id === 'concluded';

const withNumber = [...rows, ...groups].filter((item) => item.number !== '');
const anyNumbered = oneOf(withNumber.flatMap(numbered));
const ownCell = (items: readonly Wording[]) => `${AT_CELL}(${oneOf(items.flatMap(wordings))})${END_OF_CELL}`;
const notInNumber = `(?<!${DIGIT}|[.．])`;

/** A row ends with its line, or where the next label begins when all stands on one line. */
const nextLabel = `(?:[（(]${NUMERAL}[）)]|${NUMERAL}、|${notInNumber}${DIGIT}[.．、]${BLANK}*[^0-9\\x{ff10}-\\x{ff19}\\s])`;

/** Blanks inside the title's words are a slip that the checker reports; the title stays a title. */
const titleWords = REPORT_TITLE_VARIANTS.map((text) => [...text].join(`${BLANK}?`)).join('|');
const chapterNumber = `(?:(?:第${NUMERAL}(?:部分|章)|${NUMERAL}|${DIGIT}{1,2})${BLANK}*[、.．,，]?${BLANK}*)`;
const chapter = `${chapterNumber}?${oneOf(CHAPTERS.flatMap(wordings))}[ \\t\\x{3000}:：。]*$`;
const subHeading = `(?!${anyNumbered})[（(]${NUMERAL}[）)][^\\t|。，,；;：:0-9]{2,30}(?=[。：:]|[ \\t\\x{3000}]*$)`;
const numberedRow = oneOf(withNumber.filter((item) => !isTotal(item)).flatMap(numbered));
const four = `((?:${NUMBER}${BETWEEN}+){4})`;

export const PATTERNS = {
  title: `^[ \\t\\x{3000}]*(.{0,80}?(?:${titleWords}))[ \\t\\x{3000}]*$`,
  /** On a line of its own; in Markdown a heading with # is Markdown's own. */
  chapter: `^[ \\t\\x{3000}]*(${chapter})`,
  chapterWithMarks: `^[ \\t\\x{3000}]*((?:#{1,6}${BLANK}*)?${chapter})`,
  subHeading: `^[ \\t\\x{3000}]*(${subHeading})`,
  subHeadingWithMarks: `^[ \\t\\x{3000}]*((?:#{1,6}${BLANK}*)?${subHeading})`,
  totalRow: `${FROM_BAR}${notInNumber}(${oneOf(rows.filter(isTotal).flatMap(numbered))})`,
  row: `${FROM_BAR}${notInNumber}(${numberedRow})`,
  /** Six applicants' figures and their total. */
  wholeRow: `${FROM_BAR}${notInNumber}(${numberedRow})(${BETWEEN}+(?:${NUMBER}${BETWEEN}+){6})(${NUMBER})(?=${BETWEEN}*(?:$|${nextLabel}))`,
  rowEnd: `$|(?=${nextLabel})`,
  rowLabel: ownCell(rows),
  groupLabel: ownCell([...groups, ...tables.flatMap((table) => table.headers)]),
  columnLabel: ownCell(columns),
  /** Chapter 四 on one line: fifteen figures, each fifth a total. */
  disputes: `^${BETWEEN}*${four}(${NUMBER})${BETWEEN}+${four}(${NUMBER})${BETWEEN}+${four}(${NUMBER})${BETWEEN}*$`,
  /** In a row, where blanks may be all that stands between the cells. */
  figure: `${AT_FIGURE}(${NUMBER})(\\p{Han}{1,2})?(?=[\\s\\x{3000}|（(]|$)`,
  /** Elsewhere only as a whole cell: prose is full of figures. */
  cellFigure: `${AT_CELL}(${NUMBER})(\\p{Han}{1,2})?(?:[（(][^\\t|]{0,40}[）)])?${END_OF_CELL}`,
  placeholder: `${AT_CELL}(/|／|-{1,2}|[—–]{1,2}|无|不涉及|不适用|N/A|NA|空)${END_OF_CELL}`,
} as const;
