import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Range, Report } from '../../engine.ts';
import { cellAt } from '../../report/cell-at.ts';
import { toLspRange } from '../convert.ts';
import { analysisOf, type View } from '../view.ts';

/** What a selection grows to, step by step: figure, cell, row, table, sub-heading, chapter, text. */
export function selectionRanges(view: View, { positions }: SelectionRangeParams): SelectionRange[] {
  const report = analysisOf(view)?.report;
  return positions.map((position) => {
    const offset = view.text.offsetAt(position);
    const ranges = report ? around(report, offset) : [];
    return nest(view, [...ranges, { start: 0, end: view.text.getText().length }], offset);
  });
}

/** Everything of the report that holds the offset. */
function around(report: Report, offset: number): readonly Range[] {
  const cell = cellAt(report, offset);
  const chapters = report.chapters.filter(({ range }) => holds(range, offset));
  const tables = Object.values(report.tables).filter(({ range }) => holds(range, offset));
  const rows = tables.flatMap(({ rows }) => rows).filter(({ range }) => holds(range, offset));
  const headings = chapters.flatMap(({ subHeadings }) => subHeadings);
  return [
    ...(cell ? [cell.figure, cell.range] : []),
    ...rows.flatMap(({ label, range }) => [label.range, range]),
    ...tables.map(({ range }) => range),
    ...headings.flatMap(({ range, body }) => [range, body]),
    ...chapters.flatMap(({ heading, range }) => [heading.title, heading.range, range]),
  ].filter((range) => holds(range, offset));
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** The ranges from the smallest to the largest, each inside the next; what juts out of another is left out. */
function nest(view: View, ranges: readonly Range[], offset: number): SelectionRange {
  const bySize = [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start));
  let inner: SelectionRange | undefined;
  let last: Range | undefined;
  for (const range of bySize) {
    if (last && (range.start < last.start || range.end > last.end || sameAs(range, last))) continue;
    inner = { range: toLspRange(view.text, range), ...(inner && { parent: inner }) };
    last = range;
  }
  return inner ?? { range: toLspRange(view.text, { start: offset, end: offset }) };
}

const sameAs = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;
