import { printed } from '../audit/words.ts';
import type { Row, Table } from '../form/types.ts';
import { fold, foldCode } from '../report/fold.ts';
import type { Range, Report, ReportRow, ReportTable } from '../report/model.ts';
import { lineStart, lineStop, nextLine } from './layout.ts';

/** A row of the document as it is written, to be copied for a row that is absent. */
export interface RowModel {
  readonly row: ReportRow;
  /** Its lines, or its stretch of a line where several rows share one. Blank lines above it are part of it. */
  readonly block: Range;
  /** True where other rows stand on its lines. */
  readonly inline: boolean;
  /** False where other words stand in front of its label, such as a group's label repeated on a new page. */
  readonly clean: boolean;
  /** The group labels written with it, in the order of the form's label columns; undefined where none is. */
  readonly groups: readonly (Range | undefined)[];
  /** How many cells are written in front of its label, placeholders of merged cells included. */
  readonly before: number;
}

/** The label cells of a row as the form prints them; the last is the row's own label. */
export function leadOf(form: Table, row: Row): readonly string[] {
  const lead = form.blocks.flatMap((block) => block.rows).find((each) => each.row === row.id)!.lead;
  const last = lead.findLastIndex((cell) => cell !== '');
  return last < 0 ? [printed(row)] : lead.slice(0, last + 1);
}

/** Where a wording stands in a stretch of text, whatever its blanks, brackets and breaks. */
export function findWording(text: string, { start, end }: Range, wording: string): Range | undefined {
  const wanted = fold(wording);
  const offsets: number[] = [];
  let folded = '';
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === 0) continue;
    folded += String.fromCharCode(code);
    offsets.push(at);
  }
  const at = folded.indexOf(wanted);
  return at < 0 ? undefined : { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
}

/**
 * The best row to copy for a row with these label cells: one with the same groups written beside it, in the same
 * label column; of the same group before others, the nearest first. It has as many figures, all in their places.
 */
export function modelFor(
  report: Report,
  table: ReportTable,
  row: Row,
  lead: readonly string[],
): RowModel | undefined {
  const order = table.form.rows.map((each) => each.id);
  const wanted = maskOf(lead);
  const models = table.rows
    .filter((each) => each.row.columns.length === row.columns.length && isWhole(each))
    .map((each) => written(report, table, each));
  const kept = models.some(keepsPlaceholders);
  const rank = (model: RowModel): readonly number[] => [
    model.clean ? 0 : 1,
    // Some documents lost the placeholders of single rows, or have those of a deleted row left; they are no model.
    kept && model.before !== model.groups.length ? 1 : 0,
    ...distance(model),
  ];
  const distance = ({ row: candidate, groups }: RowModel): readonly number[] => [
    leadOf(table.form, candidate.row).length === lead.length ? 0 : 1,
    groups.map((group) => (group ? 1 : 0)).join('') === wanted ? 0 : groups.some(Boolean) ? 2 : 1,
    candidate.row.group === row.group ? 0 : 1,
    Math.abs(order.indexOf(candidate.row.id) - order.indexOf(row.id)),
  ];
  return models.sort((a, b) => compare(rank(a), rank(b)))[0];
}

const keepsPlaceholders = ({ groups, before }: RowModel): boolean =>
  before === groups.length && groups.some((group) => group === undefined);

const maskOf = (lead: readonly string[]): string =>
  lead
    .slice(0, -1)
    .map((cell) => (cell === '' ? 0 : 1))
    .join('');

/** All figures are there, behind the label: a label that is wrapped around its figures cannot be copied. */
const isWhole = ({ label, cells }: ReportRow): boolean =>
  cells.every((cell) => cell.reading.kind !== 'unread' && cell.range.start >= label.range.end);

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}

function written(report: Report, table: ReportTable, row: ReportRow): RowModel {
  const { text } = report;
  const before = rowBefore(table, row);
  const groups = leadOf(table.form, row.row).slice(0, -1);
  const line = lineStart(text, row.label.range.start);
  const end = lineStop(text, row.range.end);
  // What stands before the label belongs to the row where it is its groups and placeholders only.
  const isOwn = (from: number) =>
    groups.map((group) => fold(group)).join('') ===
    fold(text, from, row.label.range.start).replaceAll('|', '');
  if (table.rows.some((each) => each !== row && each.range.end > line && each.range.start < end)) {
    const sharesLine = before !== undefined && before.range.end > line && isOwn(before.range.end);
    const block = { start: sharesLine ? before.range.end : row.label.range.start, end: row.range.end };
    return { row, block, inline: true, clean: true, ...leadIn(text, block.start, row, groups) };
  }
  const above = before ? nextLine(text, before.range.end) : line;
  const start = before && above <= line && isOwn(above) ? above : blankLineAbove(text, line);
  return {
    row,
    block: { start, end },
    inline: false,
    clean: isOwn(start),
    ...leadIn(text, start, row, groups),
  };
}

/** The start of an empty line, or of one with a lone bar, directly above a line; else of the line itself. */
function blankLineAbove(text: string, line: number): number {
  const above = lineStart(text, line - 1);
  return line > 0 && /^\|?[^\S\r\n]*\r?\n$/.test(text.slice(above, line)) ? above : line;
}

function leadIn(text: string, start: number, row: ReportRow, groups: readonly string[]) {
  const range = { start, end: row.label.range.start };
  return {
    groups: groups.map((group) => (group === '' ? undefined : findWording(text, range, group))),
    before: cellsIn(text.slice(range.start, range.end)),
  };
}

/** How many cells stand in front of a label: between bars, on lines of their own, or before tabs. */
function cellsIn(before: string): number {
  if (before.includes('|')) return before.split('|').length - (/^\s*\|/.test(before) ? 2 : 1);
  const lines = before.split('\n').filter((line) => line !== '' && line !== '\r');
  return lines.length > 1 || before.includes('\n')
    ? lines.length - (before.endsWith('\n') ? 0 : 1)
    : before.split('\t').length - 1;
}

/** The row that stands before another in the text. */
const rowBefore = (table: ReportTable, row: ReportRow): ReportRow | undefined =>
  table.rows.filter((each) => each.range.end <= row.range.start).sort((a, b) => b.range.end - a.range.end)[0];
