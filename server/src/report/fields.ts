import type { Hit, Item } from './items.ts';
import type { Range, Unread } from './model.ts';

/** A field of a row as it stands in the text. */
export interface TextField {
  readonly filled: boolean;
  readonly range: Range;
  readonly item?: Item;
}

const isField = (item: Item): boolean =>
  item.kind === 'figure' || item.kind === 'blank' || item.kind === 'foreign';

const isForeign = (item: Item): boolean => item.kind === 'foreign';

interface RowFields {
  readonly fields: TextField[];
  /** Number of the items that the row takes. */
  readonly used: number;
  readonly doubt?: Unread;
}

/**
 * The fields of a row. Where figures stand on the label's line, the line is the row; else the row is what follows,
 * up to the first break behind as many fields as the row has.
 * @param displaced true where the figures of the block may precede their labels
 */
export function fieldsOf(items: readonly Item[], label: Hit, width: number, displaced = false): RowFields {
  const { onLine, used: line, figures, blanks } = ofLine(items, label);
  if (figures > 0 || blanks >= width) return { fields: merge(beforeNote(onLine), width), used: line };
  // Words on the label's line are headers of a table that holds this row alone.
  const own = items.filter((item) => item.kind !== 'foreign' || item.line > label.lastLine);
  if (own.length < items.length) {
    const typed = merge(onLine, width);
    const noFigures = !items.some((item) => item.kind === 'figure');
    if (noFigures && typed.length === width && typed.every(isCellText)) {
      return { fields: typed, used: items.findLastIndex((item) => item.line <= label.lastLine) + 1 };
    }
    const rest = fieldsOf(own, label, width, displaced);
    return { ...rest, used: rest.used + items.length - own.length };
  }
  const used = rowEnd(items, width);
  const doubt = isDoubtful(items, used, width, displaced) ? { doubt: 'too-many' as const } : {};
  // In a line-by-line table a row ends at foreign text, unless just that text fills the row.
  const block = beforeNote(onOneLine(withoutNextRow(items.slice(0, used))));
  const fields = merge(block.filter(isField), width);
  const foreign = block.findIndex((item) => item.kind === 'foreign');
  if (foreign < 0) return { fields, used, ...doubt };
  const before = merge(block.slice(0, foreign).filter(isField), width);
  const surplus = items.slice(used).some((item) => item.kind === 'figure');
  if (before.length < width && fields.length === width && fields.every(isCellText) && !surplus) {
    return { fields, used };
  }
  return { fields: before, used: items.indexOf(block[foreign]!) };
}

interface OnLine {
  readonly onLine: readonly Item[];
  /** Number of the items up to the end of the label's line. */
  readonly used: number;
  readonly figures: number;
  readonly blanks: number;
}

/** The fields on the lines of a label. */
function ofLine(items: readonly Item[], label: Hit): OnLine {
  const onLine: Item[] = [];
  let figures = 0;
  let blanks = 0;
  let used = 0;
  for (; used < items.length; used++) {
    const item = items[used]!;
    if (item.line > label.lastLine) break;
    if (item.line < label.line || !isField(item)) continue;
    onLine.push(item);
    if (item.kind === 'figure') figures++;
    else if (item.kind === 'blank') blanks++;
  }
  return { onLine, used, figures, blanks };
}

/** Without tabs or bars, text behind the last figure is no cell but a note, and figures in a note are none. */
function beforeNote(items: readonly Item[]): readonly Item[] {
  if (!items.some(isForeign)) return items;
  const isCell = (item: Item, index: number): boolean => {
    if (item.kind !== 'foreign') return true;
    const shared = items.some(
      (other) => other.kind === 'figure' && other.line === item.line && other.field === item.field,
    );
    const next = items.slice(index + 1).some((other) => other.kind === 'figure');
    return !shared || (next && item.end - item.start <= LONGEST_CELL_TEXT);
  };
  const note = items.findIndex((item, index) => !isCell(item, index));
  return note < 0 ? items : items.slice(0, note);
}

/**
 * Where a row that is written over several lines ends: at the first break behind as many fields as it has columns.
 * Where breaks stand between the fields themselves, blanks count only before two breaks in a row.
 */
function rowEnd(items: readonly Item[], width: number): number {
  let fields = 0;
  let figures = 0;
  let breaksInside = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'break') {
      const closed = items[index + 1]?.kind === 'break';
      if ((breaksInside && !closed ? figures : fields) >= width) return index;
      if (fields > 0) breaksInside = true;
    } else if (isField(item)) {
      fields++;
      if (item.kind !== 'blank') figures++;
    }
  }
  return items.length;
}

/** A row whose figures share one line is that line: blanks of header lines above are none of it. */
function onOneLine(items: readonly Item[]): readonly Item[] {
  const figures = items.filter((item) => item.kind === 'figure');
  const line = figures[0]?.line;
  if (figures.length < 2 || figures.some((item) => item.line !== line)) {
    // A cell with a line of its own may hold a tab before its figure.
    const lines = new Set(figures.map((item) => item.line));
    return items.filter((item) => item.kind !== 'blank' || !lines.has(item.line));
  }
  return items.filter((item) => item.kind === 'foreign' || item.line === line);
}

/** Blanks behind an empty line are the next row's placeholders, unless a figure of this row follows. */
function withoutNextRow(items: readonly Item[]): readonly Item[] {
  const last = items.findLastIndex((item) => item.kind === 'figure');
  const inside = hasBreakInside(items.slice(0, last + 1));
  const first = items.findIndex(isField);
  if (first < 0) return items;
  const isClosing = (item: Item, index: number) =>
    index > last && index > first && item.kind === 'break' && (!inside || items[index + 1]?.kind === 'break');
  const end = items.findIndex(isClosing);
  return end < 0 ? items : items.filter((item, index) => index < end || item.kind === 'foreign');
}

/** Whether breaks stand between the fields of a row. */
function hasBreakInside(items: readonly Item[]): boolean {
  const first = items.findIndex(isField);
  return first >= 0 && items.some((item, index) => index > first && item.kind === 'break');
}

/** With this many figures in one row, their number alone tells that they are the row's. */
const TELLING_WIDTH = 4;

/**
 * In a PDF's reading order a column's figures can follow a label instead of a row's. They are the row's only if no
 * such block follows, or if they stand apart and the block does not.
 */
function isDoubtful(items: readonly Item[], used: number, width: number, displaced: boolean): boolean {
  if (displaced && width < TELLING_WIDTH) return true;
  const foreign = items.findIndex((item) => item.kind === 'foreign');
  const own = foreign < 0 ? items : items.slice(0, foreign);
  const surplus = own.slice(used).filter((item) => item.kind === 'figure').length;
  if (surplus === 0) return false;
  // Gathered across empty lines, a row ends where its figures end; a page number behind a closed row is none of it.
  if (!hasBreakInside(own.slice(0, used)) && surplus < width) return width < TELLING_WIDTH;
  const paragraphs = paragraphSizes(own);
  return paragraphs.slice(0, width).some((size) => size !== 1) || paragraphs[width] === 1;
}

/** Numbers of figures between breaks. */
function paragraphSizes(items: readonly Item[]): number[] {
  const sizes = [0];
  for (const item of items) {
    if (item.kind === 'figure') sizes[sizes.length - 1]!++;
    else if (item.kind === 'break' && sizes.at(-1)! > 0) sizes.push(0);
  }
  return sizes;
}

const LONGEST_CELL_TEXT = 8;

/** Foreign text that somebody may have typed into a cell: short, and no sentence. */
function isCellText({ item, range }: TextField): boolean {
  return item?.kind !== 'foreign' || range.end - range.start <= LONGEST_CELL_TEXT;
}

/** Joins the words of a foreign field; drops foreign text where the figures alone fill the row. */
function merge(items: readonly Item[], width: number): TextField[] {
  const figures = items.some(isForeign) ? items.filter((item) => item.kind === 'figure').length : 0;
  const fields: TextField[] = [];
  for (const item of items) {
    const last = fields.at(-1);
    if (item.kind === 'foreign') {
      if (figures >= width) continue;
      if (last?.item?.kind === 'foreign' && last.item.line === item.line && last.item.field === item.field) {
        fields[fields.length - 1] = { ...last, range: { start: last.range.start, end: item.end } };
        continue;
      }
    }
    fields.push({ filled: item.kind !== 'blank', range: { start: item.start, end: item.end }, item });
  }
  return fields;
}
