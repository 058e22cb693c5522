import type { Row, TableId } from '../form/types.ts';
import type { Range, Report, ReportRow, ReportTable } from '../report/model.ts';
import type { TextEdit } from './apply.ts';
import { type BlockHeader, blockHeader } from './block-header.ts';
import { lineEnd, lineStart, lineStop, nextLine } from './layout.ts';
import { copyRow } from './row-copy.ts';
import { findWording, leadOf, modelFor, type RowModel } from './row-model.ts';

/**
 * Inserts a row of the form in its place, with 0 in each cell. It is written like a neighbour: same separators,
 * indentation, padding and placeholders of merged cells, other label and figures. Group labels and header lines
 * that are absent as well come with it. Nothing for a table that prints its rows side by side.
 */
export function insertRow(report: Report, tableId: TableId, rowId: string): readonly TextEdit[] {
  const table = report.tables[tableId];
  const row = table?.form.rows.find((each) => each.id === rowId);
  if (!table || !row || table.form.oneLine || table.rows.some((each) => each.row === row)) return [];
  const gap = gapFor(report, table, row);
  const printedLead = leadOf(table.form, row);
  const standing = printedLead
    .slice(0, -1)
    .map((group) => (group === '' ? undefined : findWording(report.text, gap, group)));
  const lead = printedLead.map((cell, index) => (standing[index] ? '' : cell));
  const model = modelFor(report, table, row, lead);
  if (!model) return [];
  const header = blockHeader(report, table, row, gap);
  const above = standing.findLast(Boolean) ?? header.end;
  return [above ? behind(report, row, model, above) : between(report, table, row, lead, model, header)];
}

/** Between the rows that should stand before and behind. */
function gapFor({ text }: Report, table: ReportTable, row: Row): Range {
  const { before, after } = neighbours(table, row);
  const start = before ? before.range.end : lineStart(text, table.range.start);
  return {
    start,
    end: Math.max(start, after ? after.label.range.start : lineStop(text, table.range.end)),
  };
}

interface Neighbours {
  readonly before: ReportRow | undefined;
  readonly after: ReportRow | undefined;
}

function neighbours(table: ReportTable, row: Row): Neighbours {
  const order = table.form.rows.map((each) => each.id);
  const at = order.indexOf(row.id);
  const rows = [...table.rows].sort((a, b) => order.indexOf(a.row.id) - order.indexOf(b.row.id));
  return {
    before: rows.findLast((each) => order.indexOf(each.row.id) < at),
    after: rows.find((each) => order.indexOf(each.row.id) > at),
  };
}

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

/** From a model's label to its last figure. */
const labelAndFigures = ({ row }: RowModel): Range => ({
  start: row.label.range.start,
  end: row.range.end,
});

/** The new row where rows share a line, with the separator that stands between a label and its first figure. */
function figuresAnd(report: Report, row: Row, model: RowModel, separator: 'before' | 'behind'): string {
  const { label, cells } = model.row;
  const sign = report.text.slice(label.range.end, cells[0]?.range.start);
  const body = copyRow(report, row, model, labelAndFigures(model));
  return separator === 'before' ? sign + body : body + sign;
}

/** The new row between its neighbours: on lines of its own, or on theirs where rows share a line. */
function between(
  report: Report,
  table: ReportTable,
  row: Row,
  lead: readonly string[],
  model: RowModel,
  header: BlockHeader,
): TextEdit {
  const { text } = report;
  const eol = lineEnd(text);
  const body = copyRow(report, row, model, model.block, lead);
  const { before, after } = neighbours(table, row);
  const isFirst = !before || (after?.row.group === row.group && before.row.group !== row.group);
  const goesBelow = !isFirst || !after || (before && table.form.blocks.length < 2);
  const blank = BLANK_LINES.exec(body)![0];
  if (model.inline && !goesBelow)
    return insertion(after.label.range.start, figuresAnd(report, row, model, 'behind'));
  if (!goesBelow) {
    const at = lineStart(text, after.label.range.start);
    return insertion(at, `${header.lines}${body.slice(blank.length)}${eol}${blank}`);
  }
  // A table from which a row can be copied has one before or behind this one.
  const end = before!.range.end;
  if (model.inline) {
    return insertion(end, /^\s/.test(body) ? body : figuresAnd(report, row, model, 'before'));
  }
  // Header lines are copied with what parts them from their row.
  const rest = blank !== '' && header.lines.endsWith(blank) ? body.slice(blank.length) : body;
  return (
    fillPlaceholders(report, row, model, end) ??
    insertion(lineStop(text, end), `${eol}${header.lines}${rest}`)
  );
}

/** The lines above a row that are empty or hold a lone bar. */
const BLANK_LINES = /^(?:[^\S\n]*\n|\|[^\S\n]*\n)*/;

/** Where the placeholders of a deleted row are left below a row, the new row goes behind them. */
function fillPlaceholders(report: Report, row: Row, model: RowModel, above: number): TextEdit | undefined {
  const { text } = report;
  const { block } = model;
  const start = nextLine(text, above);
  const labelStart = model.row.label.range.start;
  const onLine = text.slice(block.start, labelStart);
  if (/[\t|]/.test(onLine) && !/[^\s|]|\n/.test(onLine)) {
    const line = text.slice(start, lineStop(text, start));
    if (!line.startsWith(onLine) || !/^[\s|]*$/.test(line)) return undefined;
    return insertion(start + onLine.length, copyRow(report, row, model, labelAndFigures(model)));
  }
  const line = lineStart(text, labelStart);
  const placeholders = text.slice(block.start, line);
  if (/\S/.test(placeholders)) return undefined;
  return inLeftBlank(text, start, placeholders, () =>
    copyRow(report, row, model, { start: line, end: block.end }),
  );
}

/** Where empty lines and placeholders stand twice, those of a deleted row are left: the new row goes between. */
function inLeftBlank(text: string, start: number, blank: string, body: () => string): TextEdit | undefined {
  const end = start + blank.length;
  const isLeft = blank !== '' && text.startsWith(blank, start) && /^\r?\n/.test(text.slice(end, end + 2));
  return isLeft ? insertion(end, body() + lineEnd(text)) : undefined;
}

/** The new row behind a group label or a header that is still there: on the rest of its line, or below it. */
function behind(report: Report, row: Row, model: RowModel, above: Range): TextEdit {
  const { text } = report;
  const { label, cells } = model.row;
  if (model.inline) return insertion(above.end, figuresAnd(report, row, model, 'before'));
  const stop = lineStop(text, above.end);
  const rest = text.slice(above.end, stop);
  const separator = /^(?:\t| *\| ?)/.exec(rest)?.[0];
  const isOneLine = !text.slice(label.range.end, cells[0]?.range.start).includes('\n');
  // Rows that no group is printed beside (chapter 二) stand below their header, never on its line.
  if (model.groups.length > 0 && isOneLine && separator && /^[\s|]*$/.test(rest)) {
    return insertion(above.end + separator.length, copyRow(report, row, model, labelAndFigures(model)));
  }
  const line = lineStart(text, label.range.start);
  const groupEnd = model.groups.findLast(Boolean)?.end ?? line;
  const start = groupEnd > line ? label.range.start : line;
  const isSpaced = model.groups.length === 0 || isApart(text, label.range.end);
  const blank = isSpaced ? /^(?:\r?\n)?/.exec(text.slice(model.block.start, start))![0] : '';
  const body = () => copyRow(report, row, model, { start, end: model.block.end });
  return (
    inLeftBlank(text, nextLine(text, stop), blank, body) ??
    insertion(stop, `${lineEnd(text)}${blank}${body()}`)
  );
}

/** True where a cell is followed by a blank line before the next cell. */
const isApart = (text: string, end: number): boolean =>
  /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(end, end + 16));
