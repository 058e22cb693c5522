import { printed } from '../audit/words.ts';
import type { Row } from '../form/types.ts';
import type { Range, Report, ReportRow, ReportTable } from '../report/model.ts';
import { lineStart, nextLine } from './layout.ts';
import { rewrite } from './row-copy.ts';
import { findWording } from './row-model.ts';

/** A block of chapter 二 has header lines of its own: 第二十条第…项, then 信息内容 and the columns. */
export interface BlockHeader {
  /** Where the block's own header ends, if it stands in the text. */
  readonly end?: Range;
  /** The header lines to write, with their line ends, if it does not. */
  readonly lines: string;
}

const NONE: BlockHeader = { lines: '' };

/** What there is, and what has to be written, of the header above a row that is to be inserted in a gap. */
export function blockHeader(report: Report, table: ReportTable, row: Row, gap: Range): BlockHeader {
  const { text } = report;
  const group = table.form.groups.find((each) => each.id === row.group);
  if (table.form.blocks.length < 2 || !group) return NONE;
  const found = findWording(text, gap, printed(group));
  if (found) {
    const last = row.columns.at(-1)!.label;
    return { lines: '', end: findWording(text, { start: found.end, end: gap.end }, last) ?? found };
  }
  if (table.rows.some((each) => each.row.group === row.group)) return NONE;
  for (const other of table.rows) {
    const model = headerAbove(report, table, other);
    if (!model || model.columns.length !== row.columns.length) continue;
    const lines = rewrite(text, model.range, [
      { range: model.group, newText: printed(group) },
      ...model.columns.map((range, index) => ({ range, newText: row.columns[index]!.label })),
    ]);
    return { lines };
  }
  return NONE;
}

/** The header lines above a row that is the first of its block. */
function headerAbove({ text }: Report, table: ReportTable, { row, label }: ReportRow) {
  const group = table.form.groups.find((each) => each.id === row.group);
  const before = table.rows.filter((each) => each.range.end <= label.range.start).at(-1);
  if (!group || before?.row.group === row.group) return undefined;
  const start = before ? nextLine(text, before.range.end) : lineStart(text, table.range.start);
  const range = { start, end: lineStart(text, label.range.start) };
  const groupLabel = findWording(text, range, printed(group));
  if (!groupLabel) return undefined;
  const columns = row.columns.flatMap(
    (column) => findWording(text, { start: groupLabel.end, end: range.end }, column.label) ?? [],
  );
  return columns.length === row.columns.length ? { range, group: groupLabel, columns } : undefined;
}
