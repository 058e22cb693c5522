import { Parser } from 'htmlparser2';
import { spread } from './spans.ts';
import { joined, tidy } from './words.ts';

/** What a pasted page consists of, in its order: paragraphs, headings and tables of data. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly level: number }
  | { readonly kind: 'table'; readonly grid: readonly (readonly string[])[] };

/** A place that text flows into: the page, or a cell. */
interface Flow {
  readonly blocks: Block[];
  words: string;
  level: number;
}

interface OpenCell extends Flow {
  readonly columns: number;
  readonly rows: number;
}

interface ClosedCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly rows: ClosedCell[][];
}

const SILENT = new Set(['style', 'script', 'title', 'template', 'noscript', 'xml', 'svg', 'select']);
const BREAKS = new Set(
  'p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article header footer main aside nav blockquote pre center caption form fieldset address figure'.split(
    ' ',
  ),
);

/**
 * Reads the HTML that Word, a browser or a spreadsheet puts on the clipboard. Merged cells become empty ones, tables
 * that only lay out a page become what stands in them; comments and conditional parts of Office are left out.
 * Linear in the text, but for merged cells, which are spread.
 */
export function readHtml(html: string): readonly Block[] {
  const page: Flow = { blocks: [], words: '', level: 0 };
  const flows: (Flow | OpenCell)[] = [page];
  const tables: OpenTable[] = [];
  const silent: string[] = [];
  const lists: { next: number }[] = [];
  const flow = () => flows.at(-1)!;
  /** Whether the innermost table is open, and none of its cells is. */
  const betweenCells = () => tables.length === flows.length;

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (silent.length > 0 || SILENT.has(name) || isHidden(name, attributes)) {
      silent.push(name);
      return;
    }
    if (name === 'table') {
      endParagraph(flow());
      tables.push({ rows: [] });
    } else if (name === 'tr' && betweenCells()) {
      tables.at(-1)!.rows.push([]);
    } else if ((name === 'td' || name === 'th') && betweenCells()) {
      const { colspan, rowspan } = attributes;
      flows.push({ blocks: [], words: '', level: 0, columns: count(colspan), rows: count(rowspan) });
    } else if (BREAKS.has(name)) {
      endParagraph(flow());
      flow().level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
      if (name === 'ol') lists.push({ next: count(attributes.start) });
      if (name === 'ul') lists.push({ next: 0 });
      if (name === 'li') flow().words = marker(lists.at(-1));
    }
  };

  const close = (name: string): void => {
    if (silent.length > 0) {
      // The parser closes what is open, in its order, and nothing else.
      silent.pop();
    } else if (name === 'table') {
      const table = tables.pop()!;
      flow().blocks.push(...blocksOf(table));
    } else if (name === 'td' || name === 'th') {
      closeCell();
    } else if (BREAKS.has(name)) {
      endParagraph(flow());
      flow().level = 0;
      if (name === 'ol' || name === 'ul') lists.pop();
    }
  };

  const closeCell = (): void => {
    const cell = flow();
    if (!('columns' in cell) || betweenCells()) return;
    flows.pop();
    endParagraph(cell);
    const { rows } = tables.at(-1)!;
    if (rows.length === 0) rows.push([]);
    rows.at(-1)!.push(cell);
  };

  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: (text) => {
      // Between cells there is nothing but white space, unless the page is broken.
      if (silent.length === 0 && !(betweenCells() && text.trim() === '')) flow().words += text;
    },
  });
  parser.write(html);
  parser.end();
  endParagraph(page);
  return page.blocks;
}

function endParagraph(flow: Flow): void {
  const text = tidy(flow.words);
  if (text !== '') flow.blocks.push({ kind: 'paragraph', text, level: flow.level });
  flow.words = '';
}

/** A table that lays out a page holds other tables, or is a single cell: what stands in it counts. */
function blocksOf({ rows }: OpenTable): readonly Block[] {
  const cells = rows.flat();
  const isLayout =
    cells.length < 2 || cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  if (isLayout) return cells.flatMap(({ blocks }) => blocks);
  const withText = (cell: ClosedCell) => ({ ...cell, text: textOf(cell.blocks) });
  return [{ kind: 'table', grid: spread(rows.map((row) => row.map(withText))) }];
}

const textOf = (blocks: readonly Block[]): string =>
  joined(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])));

/** Office ends its tables with a row of no height. */
const isHidden = (name: string, { style, hidden, height }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display\s*:\s*none/i.test(style ?? '') || (name === 'tr' && height === '0');

/** A number of columns or rows as an attribute gives it; 1 for none or nonsense. */
const count = (attribute: string | undefined): number =>
  Math.max(1, Number.parseInt(attribute ?? '', 10) || 1);

/** What stands before an item of a list: its number, or a dash. */
function marker(list: { next: number } | undefined): string {
  if (!list || list.next === 0) return '- ';
  list.next += 1;
  return `${list.next - 1}. `;
}
