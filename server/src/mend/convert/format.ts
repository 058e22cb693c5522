import type { Range, Report, ReportTable } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { applyEdits, inOrder, overlap, type TextEdit } from '../apply.ts';
import { readsAlike } from './alike.ts';
import { convertTable } from './convert.ts';
import { alignPipes } from './pipes.ts';
import { placeOf } from './place.ts';

/**
 * Sets the tables of a report in order, each in the shape that it has: bars of Markdown tables below each other, one
 * tab between the cells of a row on a line, in the form's columns. All other shapes, and all text outside the
 * tables, stay as they are; so does a table that would not read the same afterwards, and so do tables that stand in
 * one another.
 * @param within only the tables that touch this range
 */
export function formatTables(report: Report, within?: Range): readonly TextEdit[] {
  const touched = Object.values(report.tables).filter(
    ({ range }) => !within || (range.start <= within.end && within.start <= range.end),
  );
  const edits = touched.map((table) => editsFor(report, table)).filter((each) => each.length > 0);
  if (overlap(edits.flat())) return [];
  const fits = (some: readonly TextEdit[]) =>
    some.length === 0 || readsAlike(report, readReport(applyEdits(report.text, some)));
  if (fits(edits.flat())) return inOrder(edits.flat());
  return inOrder(edits.filter(fits).flat());
}

function editsFor(report: Report, table: ReportTable): readonly TextEdit[] {
  const { text } = report;
  const { range } = placeOf(report, table);
  const aligned = text.slice(range.start, range.end).includes('|') ? alignPipes(text, range) : [];
  if (aligned.length > 0 || !isTabbed(text, table)) return aligned;
  const written = convertTable(report, table, 'tabs');
  if (written.kind === 'refused' || written.displaces) return [];
  return written.edits.every((edit) => hasSameSigns(text, edit)) ? written.edits : [];
}

/** Whether an edit neither adds nor drops anything but blanks: a header cell may move to its line in the form. */
function hasSameSigns(text: string, { range, newText }: TextEdit): boolean {
  const signs = (piece: string) => [...piece.replaceAll(/\s/g, '')].sort().join('');
  return signs(text.slice(range.start, range.end)) === signs(newText);
}

/** Whether each row stands on a line, with tabs and no bars between its cells. */
function isTabbed(text: string, { form, rows }: ReportTable): boolean {
  const lines = form.oneLine
    ? [rows.flatMap(({ cells }) => cells)]
    : rows.map(({ cells, label }) => [{ range: label.range }, ...cells]);
  return lines.every((cells) =>
    cells.every(({ range }, index) => {
      const between = text.slice(cells[index - 1]?.range.end ?? range.start, range.start);
      return (index === 0 || between.includes('\t') || range.start === range.end) && !/[\n|]/.test(between);
    }),
  );
}
