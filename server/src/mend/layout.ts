import type { Report, ReportTable } from '../report/model.ts';

/** How a document writes its lines and tables, so that what is inserted looks like the rest. */

/** The line end that the document uses: that of its first line. */
export function lineEnd(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The offset behind a line's last sign, before its line end. */
export function lineStop(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** The text without the line ends behind its last line; tabs there may be the places of blank cells. */
export function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}

/** True where the line of this offset holds nothing but blanks. */
export const isBlankLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), lineStop(text, offset)).trim() === '';

/** True where a table of the report is written with bars. */
export const isPiped = (report: Report): boolean =>
  Object.values(report.tables).some((table) => hasBars(report.text, table));

const hasBars = (text: string, table: ReportTable): boolean =>
  table.rows.some((row) => text.slice(row.label.range.end, row.range.end).includes('|'));
