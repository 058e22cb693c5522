import { printed } from '../audit/words.ts';
import type { Row, TableId } from '../form/types.ts';
import type { Range, Report, ReportRow, ReportTable } from '../report/model.ts';
import { applyEdits } from './apply.ts';
import type { TextEdit } from './edits.ts';
import { lineEnd, lineStart, lineStop, nextLine } from './layout.ts';
import { findWording, leadOf, modelFor, type RowModel } from './row-model.ts';

/**
 * Inserts a row of the form in its place, with 0 in each cell. It is written like a neighbour: same separators,
 * indentation, padding and placeholders of merged cells, other label and figures. Group labels that are absent
 * as well come with it.
 */
export function insertRow(report: Report, tableId: TableId, rowId: string): readonly TextEdit[] {
  const table = report.tables[tableId];
  const row = table?.form.rows.find((each) => each.id === rowId);
  if (!table || !row || table.form.oneLine || table.rows.some((each) => each.row === row)) return [];
  const { text } = report;
  const gap = gapFor(report, table, row);
  const printedLead = leadOf(table.form, row);
  const found = printedLead.slice(0, -1).flatMap((group) => findGroup(text, gap, group) ?? []);
  const lead = printedLead.map((cell, index) =>
    index < printedLead.length - 1 && findGroup(text, gap, cell) ? '' : cell,
  );
  const model = modelFor(report, table, row, lead);
  if (!model) return [];
  const header = headerOf(report, table, row, gap);
  const left = found.at(-1) ?? header.found;
  if (left) return [behind(report, row, model, left)];
  return [ownLines(report, table, row, lead, model, header.text)];
}

const findGroup = (text: string, gap: Range, group: string): Range | undefined =>
  group === '' ? undefined : findWording(text, gap, group);

/** Between the rows that should stand before and behind. */
function gapFor({ text }: Report, table: ReportTable, row: Row): Range {
  const { before, after } = neighbours(table, row);
  const start = before ? before.range.end : lineStart(text, table.range.start);
  return { start, end: Math.max(start, after ? after.label.range.start : lineStop(text, table.range.end)) };
}

function neighbours(
  table: ReportTable,
  row: Row,
): { before: ReportRow | undefined; after: ReportRow | undefined } {
  const order = table.form.rows.map((each) => each.id);
  const at = order.indexOf(row.id);
  const rows = [...table.rows].sort((a, b) => order.indexOf(a.row.id) - order.indexOf(b.row.id));
  return {
    before: rows.findLast((each) => order.indexOf(each.row.id) < at),
    after: rows.find((each) => order.indexOf(each.row.id) > at),
  };
}

/** The new row on lines of its own (or, where rows share a line, behind its predecessor). */
function ownLines(
  report: Report,
  table: ReportTable,
  row: Row,
  lead: readonly string[],
  model: RowModel,
  header: string,
): TextEdit {
  const { text } = report;
  const eol = lineEnd(text);
  const body = copy(report, row, model, model.block, lead);
  const { before, after } = neighbours(table, row);
  if (before) {
    const at = model.inline ? before.range.end : lineStop(text, before.range.end);
    const leftover = placeholderLine(text, at, model);
    if (leftover !== undefined) {
      const figures = { start: model.row.label.range.start, end: model.row.range.end };
      return insertion(leftover, copy(report, row, model, figures, []));
    }
    const lines = placeholderLines(text, at, model);
    if (lines !== undefined) {
      const own = { start: lineStart(text, model.row.label.range.start), end: model.block.end };
      return insertion(lines, copy(report, row, model, own, []) + eol);
    }
    return insertion(at, model.inline ? body : `${eol}${header}${body}`);
  }
  const at = lineStart(text, after!.label.range.start);
  const blank = /^(?:[^\S\n]*\n)*/.exec(body)![0];
  return insertion(at, `${header}${body.slice(blank.length)}${eol}${blank}`);
}

/** A line below that still has the placeholders of a deleted row: the offset behind them. */
function placeholderLine(text: string, at: number, { row, block, inline }: RowModel): number | undefined {
  const placeholders = text.slice(block.start, row.label.range.start);
  if (inline || !/[\t|]/.test(placeholders) || /[^\s|]|\n/.test(placeholders)) return undefined;
  const start = nextLine(text, at);
  const line = text.slice(start, lineStop(text, start));
  return line.startsWith(placeholders) && /^[\s|]*$/.test(line) ? start + placeholders.length : undefined;
}

/** The same where each cell has a line of its own: the offset behind the lines that are left. */
function placeholderLines(text: string, at: number, { row, block, inline }: RowModel): number | undefined {
  const placeholders = text.slice(block.start, lineStart(text, row.label.range.start));
  if (inline || !/\n[^\S\n]+\n$/.test(placeholders) || /\S/.test(placeholders)) return undefined;
  const start = nextLine(text, at);
  const end = start + placeholders.length;
  // Behind them the next row begins with its own blank line.
  return text.startsWith(placeholders, start) && /^\r?\n/.test(text.slice(end, end + 2)) ? end : undefined;
}

/** The new row behind a label that is still there: on the rest of its line, or on the lines below it. */
function behind(report: Report, row: Row, model: RowModel, label: Range): TextEdit {
  const { text } = report;
  const { label: own, range, cells } = model.row;
  const oneLine = !text.slice(own.range.end, cells[0]?.range.start ?? own.range.end).includes('\n');
  const stop = lineStop(text, label.end);
  const rest = text.slice(label.end, stop);
  const figures = { start: own.range.start, end: range.end };
  const separator = /^(?:\t|[ ]*\|[ ]?)/.exec(rest)?.[0];
  if (oneLine && separator && /^[\s|]*$/.test(rest) && !isHeader(model)) {
    return insertion(label.end + separator.length, copy(report, row, model, figures, []));
  }
  const lines = { start: lineStart(text, own.range.start), end: model.block.end };
  const start = model.inline
    ? own.range.start
    : Math.max(lines.start, model.groups.at(-1)?.end ?? lines.start);
  const body = copy(
    report,
    row,
    model,
    { ...lines, start: start === lines.start ? start : own.range.start },
    [],
  );
  return insertion(stop, `${gapAbove(text, label, body)}${body}`);
}

/** Rows without label cells before their own stand below a header, never on its line. */
const isHeader = (model: RowModel): boolean => model.groups.length === 0;

/** The line end in front of what is inserted below a label; two where cells stand a blank line apart. */
function gapAbove(text: string, label: Range, body: string): string {
  const eol = lineEnd(text);
  const apart = /^[^\n]*\n[^\S\n]*\n/.test(body);
  return apart && text.slice(lineStop(text, label.end)).startsWith(eol + eol) ? eol + eol : eol;
}

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

/** A stretch of the model row with the new row's labels, and 0 for its figures. */
function copy(report: Report, row: Row, model: RowModel, range: Range, lead: readonly string[]): string {
  const { text } = report;
  const { label, cells } = model.row;
  const groups = lead.slice(0, -1);
  const replaced = model.groups.flatMap((group, index): TextEdit[] =>
    group
      ? [{ range: group, newText: labelLike(text.slice(group.start, group.end), groups[index] ?? '') }]
      : [],
  );
  const added = groups.flatMap((group, index) => (group && !model.groups[index] ? [{ group, index }] : []));
  const edits: TextEdit[] = [
    ...replaced,
    ...added.map(({ group, index }) => addGroup(report, model, range.start, group, index, groups.length)),
    { range: label.range, newText: labelLike(text.slice(label.range.start, label.range.end), printed(row)) },
    ...cells.map((cell) => ({
      range: cell.range,
      newText: /[０-９]/.test(text.slice(cell.range.start, cell.range.end)) ? '０' : '0',
    })),
  ];
  return applyEdits(
    text.slice(range.start, range.end),
    edits
      .filter((edit) => edit.range.start >= range.start && edit.range.end <= range.end)
      .map(({ range: { start, end }, newText }) => ({
        range: { start: start - range.start, end: end - range.start },
        newText,
      })),
  );
}

/** Writes a group's label into its placeholder; where the document has none, in front of the row's label. */
function addGroup(
  { text }: Report,
  { row }: RowModel,
  start: number,
  group: string,
  index: number,
  count: number,
): TextEdit {
  const labelStart = row.label.range.start;
  const before = text.slice(start, labelStart);
  const slots = before.includes('|')
    ? [...before.matchAll(/\|([^\S\n]*)(?=\|)/g)].map((slot) => ({
        at: slot.index + 1,
        end: slot.index + slot[0].length,
      }))
    : before.includes('\n')
      ? [...before.matchAll(/\t[^\S\n]*(?=\r?\n)/g)].map((slot) => ({
          at: slot.index + 1,
          end: slot.index + slot[0].length,
        }))
      : [...before.matchAll(/\t/g)].map((slot) => ({ at: slot.index, end: slot.index }));
  const slot = slots.length === count ? slots[index] : undefined;
  if (slot) {
    const padded = before.includes('|') ? ` ${group} ` : group;
    return { range: { start: start + slot.at, end: start + slot.end }, newText: padded };
  }
  const separator = text.slice(row.label.range.end, row.cells[0]?.range.start);
  return insertion(
    labelStart,
    group + (separator.includes('\n') ? separator.replace(/[^\r\n\t]+$/, '') : separator),
  );
}

/** A label in the style of another: its brackets, the mark behind its number, the blank behind that. */
function labelLike(model: string, label: string): string {
  const style = /^([（(]?)[\d一二三四五六七八九十]+([）)、.．,，]+)(\s*)/.exec(model);
  const parts = /^(（?)([\d一二三四五六七八九十]+)([）、.])(.*)$/s.exec(label);
  if (!style || !parts || (style[1] === '') !== (parts[1] === '')) return label;
  if (style[1] === '' && /\d/.test(parts[2]!) !== /^\d/.test(model)) return label;
  return `${style[1]}${parts[2]}${style[2]}${style[3]}${parts[4]}`;
}

/**
 * The header of a block (第二十条第…项) that is absent together with its only row, copied from another block with as
 * many columns; or where that header still stands, where it ends.
 */
function headerOf(
  report: Report,
  table: ReportTable,
  row: Row,
  gap: Range,
): { readonly text: string; readonly found?: Range } {
  const { text } = report;
  const group = table.form.groups.find((each) => each.id === row.group);
  const isBlocked = table.form.blocks.length > 1 && group;
  if (!isBlocked || table.rows.some((each) => each.row.group === row.group)) return { text: '' };
  const found = findWording(text, gap, printed(group));
  if (found) {
    const last = row.columns.at(-1)!;
    return { text: '', found: findWording(text, { start: found.end, end: gap.end }, last.label) ?? found };
  }
  for (const other of table.rows) {
    const block = headerAbove(report, table, other);
    if (!block || other.row.columns.length !== row.columns.length) continue;
    const replaced = [
      { from: block.group, to: printed(group) },
      ...block.columns.map((from, index) => ({ from, to: row.columns[index]!.label })),
    ];
    const header = applyEdits(
      text.slice(block.start, block.end),
      replaced.map(({ from, to }) => ({
        range: { start: from.start - block.start, end: from.end - block.start },
        newText: to,
      })),
    );
    return { text: header };
  }
  return { text: '' };
}

/** The header lines above a row, if it is the first of its block and they hold nothing else. */
function headerAbove({ text }: Report, table: ReportTable, row: ReportRow) {
  const group = table.form.groups.find((each) => each.id === row.row.group);
  const before = table.rows.filter((each) => each.range.end <= row.range.start).at(-1);
  if (!group || before?.row.group === row.row.group) return undefined;
  const start = before ? nextLine(text, before.range.end) : lineStart(text, table.range.start);
  const range = { start, end: lineStart(text, row.label.range.start) };
  const label = findWording(text, range, printed(group));
  const columns = row.row.columns.map(
    (column) => label && findWording(text, { ...range, start: label.end }, column.label),
  );
  const known = columns.filter((column) => column !== undefined);
  return label && known.length === columns.length ? { ...range, group: label, columns: known } : undefined;
}
