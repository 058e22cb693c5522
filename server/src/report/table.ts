import type { Slot } from '../form/slots.ts';
import type { Table } from '../form/types.ts';
import { type Alignment, align, chooseStart, type Padding, windowAt } from './align.ts';
import type { TextField } from './fields.ts';
import { readingOf } from './figure.ts';
import type { Item } from './items.ts';
import { slipsOf } from './label.ts';
import { type Line, linesOf } from './lines.ts';
import type { Cell, Range, Reading, ReportRow, ReportTable, Unread } from './model.ts';
import { collectRows, type TableMaterial } from './rows.ts';
import { findStrangers } from './strangers.ts';

/**
 * Reads one table from the items of its region.
 * @returns undefined where there is no such table
 */
export function readTable(text: string, items: readonly Item[], form: Table): ReportTable | undefined {
  const material = collectRows(items, form);
  const lines = linesOf(text, items, material, form);
  const strangers = findStrangers(text, material, lines, form);
  const start = (line: Line) => line.rows[0]!.label.range.start;
  const all = [...lines, ...strangers.lines].sort((a, b) => start(a) - start(b));
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
    reason,
    rows: rows.sort((a, b) => a.range.start - b.range.start),
    missingRows: missing.filter((row) => !strangers.unknown.some((stranger) => stranger.row.id === row.id)),
    strangers: strangers.unknown,
    slips: slipsOf(text, material, looseItems(material, lines, rows), form),
  };
}

/** What no row has used: header cells and group labels among it. */
function looseItems(material: TableMaterial, lines: readonly Line[], rows: readonly ReportRow[]): Item[] {
  const items = [material.before, ...lines.map((line) => line.leftover)].flatMap((each) =>
    each.filter((item) => item.kind === 'foreign'),
  );
  if (items.length === 0) return items;
  const used = new Set(rows.map((row) => row.label.range.start));
  return items.filter((item) => !used.has(item.start));
}

/** A single word of the form in a sentence is no table: three labels, or a row with figures. */
function isTable(material: TableMaterial, rows: readonly ReportRow[]): boolean {
  if (material.rows.length + material.others.length >= 3) return true;
  return rows.some((row) => row.cells.some((cell) => cell.reading.kind === 'number'));
}

const alignLine = (line: Line): Alignment =>
  line.doubt ? { kind: 'unread', reason: line.doubt } : align(line.fields, line.columns.length);

interface Aligned {
  readonly line: Line;
  readonly alignment: Alignment;
}

/**
 * Where the labels are out of the form's order, the text is a PDF's in reading order: a row counts only if the
 * form's next row follows it, or beside its neighbour of the form that could be read too.
 */
function declineLone(aligned: readonly Aligned[], form: Table): readonly Aligned[] {
  const order = aligned.map(({ line }) => form.rows.indexOf(line.rows[0]!.row));
  const inOrder = order.every((place, index) => index === 0 || place > order[index - 1]!);
  if (form.oneLine || form.id === 'proactive' || inOrder) return aligned;
  const isGood = (index: number) => aligned[index]?.alignment.kind === 'certain';
  const isNext = (index: number) => order[index + 1]! - order[index]! === 1;
  return aligned.map((each, index) => {
    if (each.alignment.kind === 'unread' || isNext(index) || (isGood(index - 1) && isNext(index - 1)))
      return each;
    return { ...each, alignment: { kind: 'unread', reason: 'ambiguous' } };
  });
}

function readLines(lines: readonly Line[], form: Table): ReportRow[] {
  const aligned = declineLone(
    lines.map((line) => ({ line, alignment: alignLine(line) })),
    form,
  );
  const known = new Map<string, Padding[]>();
  const ends = new Set<number>();
  for (const { line, alignment } of aligned) {
    if (alignment.kind !== 'certain' || !alignment.padding) continue;
    const kin = known.get(line.kin);
    if (kin) kin.push(alignment.padding);
    else known.set(line.kin, [alignment.padding]);
    ends.add(endOf(line));
  }
  return aligned.flatMap(({ line, alignment }) => {
    const width = line.columns.length;
    if (alignment.kind !== 'window') return rowsOf(line, alignment, form);
    const paddings = known.get(line.kin) ?? [];
    const start =
      chooseStart(alignment.starts, line.fields.length, width, paddings) ??
      (paddings.length > 0 ? undefined : onlyPlace(line, alignment.starts, ends));
    const settled: Alignment =
      start === undefined
        ? { kind: 'unread', reason: 'ambiguous' }
        : { kind: 'certain', fields: windowAt(start, width) };
    return rowsOf(line, settled, form);
  });
}

/**
 * Where no row of its kind shows its padding, exactly as many fields as columns leave one place only, if the rows whose
 * place is certain end in the same field: then none has lost a cell at the other's expense.
 */
function onlyPlace(line: Line, starts: readonly number[], ends: ReadonlySet<number>): number | undefined {
  const inGrid = ends.size === 0 || (ends.size === 1 && ends.has(endOf(line)));
  return inGrid && line.fields.length === line.columns.length ? starts[0] : undefined;
}

/** The number of the last field within its line of text. */
const endOf = ({ fields }: Line): number => fields.at(-1)?.item?.field ?? -1;

function rowsOf(line: Line, alignment: Alignment, form: Table): ReportRow[] {
  const reason =
    alignment.kind === 'unread' && line.glued
      ? 'glued'
      : alignment.kind === 'unread'
        ? alignment.reason
        : undefined;
  return line.rows.map(({ row, label }) => {
    const cells: Cell[] = [];
    let end = label.range.end;
    for (let index = 0; index < line.columns.length; index++) {
      const slot = line.columns[index]!;
      if (slot.row !== row) continue;
      const field = alignment.kind === 'certain' ? line.fields[alignment.fields[index]!] : undefined;
      const cell = cellOf(form, slot, field, label.range, reason ?? 'ambiguous');
      cells.push(cell);
      end = Math.max(end, cell.range.end);
    }
    return { row, label, cells, range: { start: label.range.start, end } };
  });
}

function cellOf(
  form: Table,
  { path, row, column }: Slot,
  field: TextField | undefined,
  label: Range,
  reason: Unread,
): Cell {
  const range = field?.range ?? label;
  const figure = field?.item?.kind === 'figure' ? field.item.figure : undefined;
  const reading: Reading = figure
    ? readingOf(figure, column.type)
    : !field
      ? { kind: 'unread', reason }
      : field.filled
        ? { kind: 'invalid', problem: 'text' }
        : { kind: 'blank' };
  return {
    path,
    table: form.id,
    row: row.id,
    column: column.id,
    type: column.type,
    range,
    figure: figure?.figure ?? range,
    reading,
  };
}

function extent(material: TableMaterial, rows: readonly ReportRow[]): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const take = (range: Range) => {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  };
  for (const { label } of material.rows) take(label);
  for (const { hit } of material.others) take(hit);
  for (const { range } of rows) take(range);
  return { start, end };
}

function commonReason(rows: readonly ReportRow[]): Unread {
  const reasons = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.reading.kind === 'unread' ? [cell.reading.reason] : [])),
  );
  return reasons.includes('glued') ? 'glued' : (reasons[0] ?? 'too-few');
}
