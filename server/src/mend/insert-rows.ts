import type { TableId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { applyEdits, type TextEdit } from './apply.ts';
import { insertRow } from './insert-row.ts';

/** Inserts rows of the form, each in its place. Every row after the first finds the text as the one before left it. */
export function insertRows(report: Report, table: TableId, rows: readonly string[]): readonly TextEdit[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const edits = insertRow(report, table, first);
  if (others.length === 0) return edits;
  let text = applyEdits(report.text, edits);
  for (const row of others) text = applyEdits(text, insertRow(readReport(text), table, row));
  return difference(report.text, text);
}

/** One edit from the first sign that differs to the last. */
export function difference(before: string, after: string): readonly TextEdit[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  let to = after.length;
  while (end > start && to > start && before[end - 1] === after[to - 1]) {
    end--;
    to--;
  }
  return start === end && start === to ? [] : [{ range: { start, end }, newText: after.slice(start, to) }];
}
