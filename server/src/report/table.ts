import { cellPath } from '../form/formulas.ts';
import type { Column, Row, Table } from '../form/types.ts';
import { type Alignment, align, chooseStart, type Padding, windowAt } from './align.ts';
import { readingOf } from './figure.ts';
import { fold } from './fold.ts';
import type { Hit, Item } from './items.ts';
import type { Cell, LabelText, Range, Reading, ReportRow, ReportTable, Stranger, Unread } from './model.ts';
import { collectRows, printedNumber, type RowMaterial, type TableMaterial } from './rows.ts';
import { likeness } from './similar.ts';

/** A field of a row as it stands in the text. */
interface TextField {
  readonly filled: boolean;
  readonly range: Range;
  readonly item?: Item;
}

/** A row's label with its fields, ready to be aligned. In chapter 四 several rows share one line. */
interface Line {
  readonly rows: readonly { readonly row: Row; readonly label: LabelText }[];
  readonly columns: readonly (Column & { readonly row: Row })[];
  readonly fields: readonly TextField[];
  readonly leftover: readonly Item[];
  /** Rows of one kind share their padding. */
  readonly kin: string;
  readonly glued: boolean;
}

/**
 * Reads one table from the items of its region.
 * @returns undefined where there is no such table
 */
export function readTable(text: string, items: readonly Item[], form: Table): ReportTable | undefined {
  const material = collectRows(items, form);
  const lines = linesOf(text, material, form);
  const strangers = findStrangers(text, material, lines, form);
  const all = [...lines, ...strangers.lines];
  const rows = readLines(all, form);
  if (!isTable(material, rows)) return undefined;
  const found = new Set(rows.map((row) => row.row.id));
  const missing = form.rows.filter((row) => !found.has(row.id));
  const read = rows.some((row) => row.cells.some((cell) => cell.reading.kind !== 'unread'));
  const reason = read ? undefined : commonReason(rows);
  return {
    id: form.id,
    form,
    range: extent(material, rows),
    status: read ? 'read' : 'unreadable',
    ...(reason === undefined ? {} : { reason }),
    rows: rows.sort((a, b) => a.range.start - b.range.start),
    missingRows: missing.filter((row) => !strangers.unknown.some((stranger) => stranger.row.id === row.id)),
    strangers: strangers.unknown,
    slips: slipsOf(text, material, form),
  };
}

/** A single word of the form in a sentence is no table: three labels, or a row with figures. */
function isTable(material: TableMaterial, rows: readonly ReportRow[]): boolean {
  if (material.rows.length + material.others.length >= 3) return true;
  return rows.some((row) => row.cells.some((cell) => cell.reading.kind === 'number'));
}

function linesOf(text: string, material: TableMaterial, form: Table): Line[] {
  const lines: Line[] = [];
  let waiting: RowMaterial[] = [];
  for (const each of unique(material.rows)) {
    const figures = each.items.some((item) => item.kind === 'figure');
    if (form.oneLine && !figures) {
      waiting.push(each);
      continue;
    }
    lines.push(lineOf(text, [...waiting, each], form));
    waiting = [];
  }
  if (waiting.length > 0) lines.push(lineOf(text, waiting, form));
  return lines;
}

/** A label that occurs twice counts where its figures are. */
function unique(rows: readonly RowMaterial[]): RowMaterial[] {
  const best = new Map<string, RowMaterial>();
  const figures = (each: RowMaterial) => each.items.filter((item) => item.kind === 'figure').length;
  for (const each of rows) {
    const known = best.get(each.row.id);
    if (!known || figures(each) > figures(known)) best.set(each.row.id, each);
  }
  return rows.filter((each) => best.get(each.row.id) === each);
}

function lineOf(text: string, materials: readonly RowMaterial[], form: Table): Line {
  const last = materials.at(-1)!;
  const columns = materials.flatMap(({ row }) => row.columns.map((column) => ({ ...column, row })));
  const { fields, used } = fieldsOf(last.items, last.label, columns.length);
  return {
    rows: materials.map(({ row, label }) => ({ row, label: labelOf(text, row, label) })),
    columns,
    fields,
    leftover: [...last.items.slice(used), ...last.after],
    kin: `${form.oneLine ? 'line' : last.row.group}|${last.label.field}`,
    glued: last.items.some(
      (item) => 'glued' in item || (item.kind === 'foreign' && item.start === last.label.end),
    ),
  };
}

const isField = (item: Item): boolean =>
  item.kind === 'figure' || item.kind === 'blank' || item.kind === 'foreign';

/**
 * The fields of a row. Where figures stand on the label's line, the line is the row; else the row is what follows,
 * up to the first break behind as many fields as the row has.
 */
function fieldsOf(items: readonly Item[], label: Hit, width: number): { fields: TextField[]; used: number } {
  const onLine = items.filter(
    (item) => item.line >= label.line && item.line <= label.lastLine && isField(item),
  );
  const hasFigures = onLine.some((item) => item.kind === 'figure');
  if (hasFigures || onLine.filter((item) => item.kind === 'blank').length >= width) {
    const used = items.findIndex((item) => item.line > label.lastLine);
    return { fields: merge(onLine, width), used: used < 0 ? items.length : used };
  }
  let used = 0;
  let count = 0;
  for (; used < items.length; used++) {
    const item = items[used]!;
    if (item.kind === 'break' && count >= width) break;
    if (isField(item)) count++;
  }
  // In a line-by-line table a row ends at foreign text, unless just that text fills the row.
  const block = items.slice(0, used);
  const fields = merge(block.filter(isField), width);
  const foreign = block.findIndex((item) => item.kind === 'foreign');
  if (foreign < 0) return { fields, used };
  const before = merge(block.slice(0, foreign).filter(isField), width);
  if (
    before.length < width &&
    fields.length === width &&
    fields.filter((field) => field.item?.kind === 'foreign').length <= 2
  ) {
    return { fields, used };
  }
  return { fields: before, used: foreign };
}

/** Joins the words of a foreign field; drops foreign text where the figures alone fill the row. */
function merge(items: readonly Item[], width: number): TextField[] {
  const figures = items.filter((item) => item.kind === 'figure').length;
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

function readLines(lines: readonly Line[], form: Table): ReportRow[] {
  const aligned = lines.map((line) => ({ line, alignment: align(line.fields, line.columns.length) }));
  const known = new Map<string, Padding[]>();
  for (const { line, alignment } of aligned) {
    if (alignment.kind !== 'certain' || !alignment.padding) continue;
    if (line.fields.every((field) => field.filled || !isInside(field, line, alignment))) {
      known.set(line.kin, [...(known.get(line.kin) ?? []), alignment.padding]);
    }
  }
  return aligned.flatMap(({ line, alignment }) => {
    const width = line.columns.length;
    if (alignment.kind !== 'window') return rowsOf(line, alignment, form);
    const paddings = known.get(line.kin) ?? [];
    const start =
      chooseStart(alignment.starts, line.fields.length, width, paddings) ??
      onlyPlace(line, alignment.starts, paddings);
    const settled: Alignment =
      start === undefined
        ? { kind: 'unread', reason: 'ambiguous' }
        : { kind: 'certain', fields: windowAt(start, width) };
    return rowsOf(line, settled, form);
  });
}

const isInside = (field: TextField, line: Line, alignment: Alignment & { kind: 'certain' }): boolean => {
  const index = line.fields.indexOf(field);
  return index >= alignment.fields[0]! && index <= alignment.fields.at(-1)!;
};

/** Without any sibling to compare with, exactly as many fields as columns leave one place only. */
function onlyPlace(line: Line, starts: readonly number[], siblings: readonly Padding[]): number | undefined {
  return siblings.length === 0 && line.fields.length === line.columns.length ? starts[0] : undefined;
}

function rowsOf(line: Line, alignment: Alignment, form: Table): ReportRow[] {
  const reason =
    alignment.kind === 'unread' && line.glued
      ? 'glued'
      : alignment.kind === 'unread'
        ? alignment.reason
        : undefined;
  return line.rows.map(({ row, label }) => {
    const cells = line.columns.flatMap((column, index): Cell[] => {
      if (column.row !== row) return [];
      const field = alignment.kind === 'certain' ? line.fields[alignment.fields[index]!] : undefined;
      return [cellOf(form, row, column, field, label.range, reason ?? 'ambiguous')];
    });
    const end = Math.max(label.range.end, ...cells.map((cell) => cell.range.end));
    return { row, label, cells, range: { start: label.range.start, end } };
  });
}

function cellOf(
  form: Table,
  row: Row,
  column: Column,
  field: TextField | undefined,
  label: Range,
  reason: Unread,
): Cell {
  const identity = {
    path: cellPath(form.id, row.id, column.id),
    table: form.id,
    row: row.id,
    column: column.id,
    type: column.type,
  };
  if (!field) return { ...identity, range: label, figure: label, reading: { kind: 'unread', reason } };
  const { item, range } = field;
  if (item?.kind === 'figure' && item.figure) {
    return { ...identity, range, figure: item.figure.figure, reading: readingOf(item.figure, column.type) };
  }
  const reading: Reading = field.filled ? { kind: 'invalid', problem: 'text' } : { kind: 'blank' };
  return { ...identity, range, figure: range, reading };
}

function labelOf(text: string, row: Row, hit: Hit): LabelText {
  const wrongNumber = hit.number > 0 && hit.number !== printedNumber(row.number) && row.number !== '';
  const slip = hit.entry.slip !== undefined || wrongNumber;
  const range = { start: hit.start, end: hit.end };
  return slip ? { range, shouldBe: wordingLike(text, range, row.number, row.label) } : { range };
}

/** The form's wording, with the number only where the text has one. */
function wordingLike(text: string, range: Range, number: string, label: string): string {
  return /^[\s(（]*[\d一二三四五六七八九十]+/.test(text.slice(range.start, range.end))
    ? number + label
    : label;
}

function slipsOf(text: string, material: TableMaterial, form: Table): ReportTable['slips'] {
  return material.others.flatMap(({ hit, meaning }) => {
    const group = form.groups.find((each) => meaning.kind === 'group' && each.id === meaning.id);
    const wrongNumber =
      group !== undefined &&
      group.number !== '' &&
      hit.number > 0 &&
      hit.number !== printedNumber(group.number);
    if (hit.entry.slip === undefined && !wrongNumber) return [];
    const range = { start: hit.start, end: hit.end };
    const shouldBe = group ? wordingLike(text, range, group.number, group.label) : (hit.entry.slip ?? '');
    return [{ range, shouldBe, kind: group ? ('group' as const) : ('column' as const) }];
  });
}

function extent(material: TableMaterial, rows: readonly ReportRow[]): Range {
  const starts = [
    ...material.rows.map((each) => each.label.start),
    ...material.others.map((each) => each.hit.start),
  ];
  const ends = [...rows.map((row) => row.range.end), ...material.others.map((each) => each.hit.end)];
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

function commonReason(rows: readonly ReportRow[]): Unread {
  const reasons = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.reading.kind === 'unread' ? [cell.reading.reason] : [])),
  );
  return reasons.includes('glued') ? 'glued' : (reasons[0] ?? 'too-few');
}

const LIKE_ENOUGH = 0.5;

/** Rows under a label that is not the form's, where just there a row of the form is missing. */
function findStrangers(
  text: string,
  material: TableMaterial,
  lines: readonly Line[],
  form: Table,
): { readonly lines: readonly Line[]; readonly unknown: readonly Stranger[] } {
  const found = new Set(lines.flatMap((line) => line.rows.map(({ row }) => row.id)));
  const read: Line[] = [];
  const unknown: Stranger[] = [];
  if (form.oneLine) return { lines: read, unknown };
  const gaps = [
    { after: -1, items: material.before },
    ...lines.map((line) => ({ after: form.rows.indexOf(line.rows.at(-1)!.row), items: line.leftover })),
  ];
  for (const { after, items } of gaps) {
    const candidates = strangersIn(items);
    for (let index = after + 1; index < form.rows.length && candidates.length > 0; index++) {
      const row = form.rows[index]!;
      if (found.has(row.id)) break;
      const stranger = candidates.shift()!;
      const range = { start: stranger.label.start, end: stranger.label.end };
      const own = fold(text, range.start, range.end);
      const close = likeness(stripNumber(own), fold(row.label)) >= LIKE_ENOUGH;
      if (!close) {
        unknown.push({ row, range });
        continue;
      }
      const { fields } = fieldsOf(
        stranger.items,
        { ...stranger.label, lastLine: stranger.label.line },
        row.columns.length,
      );
      read.push({
        rows: [{ row, label: { range, shouldBe: wordingLike(text, range, row.number, row.label) } }],
        columns: row.columns.map((column) => ({ ...column, row })),
        fields,
        leftover: [],
        kin: `${row.group}|${stranger.label.field}`,
        glued: false,
      });
    }
  }
  return { lines: read, unknown };
}

const stripNumber = (folded: string): string => folded.replace(/^\(?[\d一二三四五六七八九十]+[).、]\.?/, '');

/** Foreign text directly followed by figures, in the order of the text. */
function strangersIn(items: readonly Item[]): { label: Hit; items: Item[] }[] {
  const found: { label: Hit; items: Item[] }[] = [];
  let open: { label: Hit; items: Item[] } | undefined;
  for (const item of items) {
    if (item.kind === 'foreign') {
      if (open && open.items.length === 0) open.label = { ...open.label, end: item.end, lastLine: item.line };
      else {
        open = { label: labelFrom(item), items: [] };
        found.push(open);
      }
    } else open?.items.push(item);
  }
  return found.filter((each) => each.items.some((item) => item.kind === 'figure'));
}

const labelFrom = (item: Item): Hit => ({
  kind: 'hit',
  entry: { meanings: [] },
  number: 0,
  start: item.start,
  end: item.end,
  line: item.line,
  lastLine: item.line,
  field: item.field,
});
