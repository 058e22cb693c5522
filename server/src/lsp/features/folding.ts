import type { FoldingRange } from 'vscode-languageserver';
import type { Range, Report, ReportTable } from '../../engine.ts';
import { analysisOf, type View } from '../view.ts';

/** Chapters, sub-headings, tables, and in these the rows that the form prints under one label. */
export function foldingRanges(view: View): FoldingRange[] {
  const report = analysisOf(view)?.report;
  if (!report) return [];
  const folds = rangesOf(report).flatMap((range) => foldOf(view, report.text, range));
  // Of two that begin in one line, an editor shows one: the longer.
  const byLine = new Map<number, FoldingRange>();
  for (const fold of folds) {
    const known = byLine.get(fold.startLine);
    if (!known || known.endLine < fold.endLine) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

const rangesOf = (report: Report): readonly Range[] => [
  ...report.chapters.map(({ heading, range }) => ({ start: heading.range.start, end: range.end })),
  ...report.chapters.flatMap(({ subHeadings }) =>
    subHeadings.map(({ range, body }) => ({ start: range.start, end: body.end })),
  ),
  ...Object.values(report.tables).flatMap((table) => [table.range, ...blocksOf(table)]),
];

/** Rows of one group that follow on each other. */
function blocksOf({ rows }: ReportTable): readonly Range[] {
  const blocks: { group: string | undefined; start: number; end: number }[] = [];
  for (const { row, range } of rows) {
    const last = blocks.at(-1);
    if (last && last.group === row.group) last.end = range.end;
    else blocks.push({ group: row.group, start: range.start, end: range.end });
  }
  return blocks.filter(({ group }) => group !== undefined);
}

/** From the range's first line to its last that is not blank; nothing where that is one and the same. */
function foldOf({ text }: View, whole: string, { start, end }: Range): readonly FoldingRange[] {
  let last = end;
  while (last > start && /\s|#/.test(whole[last - 1]!)) last--;
  const startLine = text.positionAt(start).line;
  const endLine = text.positionAt(last).line;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
