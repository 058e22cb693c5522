import { CHAPTERS } from '../form/chapters.ts';
import type { Chapter, TableId } from '../form/types.ts';
import type { Range, Report, ReportChapter, ReportTable } from '../report/model.ts';
import type { Facts } from './types.ts';

/** What of the form is absent, so that each absence is told once: a chapter before its table, a table before its rows. */

/** The chapters of the form that a report lacks; none in a text that is no report. */
export function missingChapters({
  report,
  isReport,
}: Pick<Facts, 'report' | 'isReport'>): readonly Chapter[] {
  const missing = CHAPTERS.filter((chapter) => !report.chapters.some(({ id }) => id === chapter.id));
  return missing.length > 0 && isReport() ? missing : [];
}

/** The first chapter of the text that comes after this one in the form. */
export const chapterAfter = (report: Report, chapter: Chapter): ReportChapter | undefined =>
  report.chapters.find(({ id }) => CHAPTERS.find((each) => each.id === id)!.number > chapter.number);

export interface MissingTable {
  readonly table: TableId;
  readonly chapter: ReportChapter;
}

/** The tables that are absent although their chapter's heading is there. */
export const missingTables = (report: Report): readonly MissingTable[] =>
  CHAPTERS.flatMap(({ id, table }) => {
    const chapter = report.chapters.find((each) => each.id === id);
    return table && chapter && !report.tables[table] ? [{ table, chapter }] : [];
  });

/** The tables with figures, where a missing row or a slip is worth telling by itself. */
export const readTables = (report: Report): readonly ReportTable[] =>
  Object.values(report.tables).filter((table) => table.status === 'read');

/** A line longer than that is a whole table on one line. */
const LONGEST = 80;

/** Where a table begins: its first line, or its first row's label where that line is the table. */
export function beginningOf({ text }: Report, { range, rows }: ReportTable): Range {
  const line = firstLine(text, range);
  return line.end - line.start > LONGEST ? (rows[0]?.label.range ?? line) : line;
}

/** The first line of a piece of text, without its indentation; empty only where the text is. */
export function firstLine(text: string, range: Range): Range {
  const found = /\S[^\r\n]*/.exec(text.slice(range.start, range.end));
  if (!found) return range;
  const start = range.start + found.index;
  return { start, end: start + found[0].trimEnd().length };
}

/** The last line of a text that is not blank. */
export function lastLine(text: string): Range {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return firstLine(text, { start, end });
}
