import type { Range, Report, ReportTable } from '../../report/model.ts';
import { lineStart, lineStop, nextLine } from '../layout.ts';

/** Blanks and bars: what stands around a table's cells. */
const NO_WORDS = /^[\s|*]*$/;
const BARS_ALONE = /^[ \t\u3000\u00a0]*\|[\s|]*$/;

/** Where a table stands in the text, with the bars, delimiter rows and made-up heads that belong to it. */
export interface Place {
  readonly range: Range;
  /** Whether other text stands before or behind it on its first or last line. */
  readonly startsInLine: boolean;
  readonly endsInLine: boolean;
}

/** The place of a table, in whole lines where nothing else stands on them. */
export function placeOf(report: Report, table: ReportTable): Place {
  const { text } = report;
  const { start, end } = table.range;
  const first = lineStart(text, start);
  const startsInLine = !NO_WORDS.test(text.slice(first, start));
  const last = lineStop(text, end);
  const endsInLine = !NO_WORDS.test(text.slice(end, last));
  return {
    range: {
      start: startsInLine ? start : withLinesAbove(report, first),
      end: endsInLine ? behindBlanks(text, end, last) : withLinesBelow(report, table, last),
    },
    startsInLine,
    endsInLine,
  };
}

/** Lone bars, and the head and delimiter row of a small table whose first row is the first of the form. */
function withLinesAbove(report: Report, first: number): number {
  const { text } = report;
  const limit = report.chapters.reduce(
    (last, { heading }) => (heading.line.end <= first ? Math.max(last, heading.line.end) : last),
    0,
  );
  let start = first;
  let underHead = false;
  while (start > limit) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start).trimEnd();
    if (above < limit) break;
    if (!underHead && !BARS_ALONE.test(line) && !isDelimiter(line)) break;
    if (underHead && !line.includes('|')) break;
    underHead = isDelimiter(line);
    start = above;
  }
  return start;
}

/** Rows of bars that follow at once: lone bars, empty rows, and notes that somebody put into the table. */
function withLinesBelow(report: Report, table: ReportTable, last: number): number {
  const { text } = report;
  const next = report.chapters.find(({ heading }) => heading.line.start >= last)?.heading.line.start;
  const others = Object.values(report.tables).filter((each) => each.range.start > table.range.end);
  const limit = Math.min(next ?? text.length, ...others.map(({ range }) => lineStart(text, range.start)));
  let end = last;
  while (end < limit) {
    const below = nextLine(text, end);
    if (below >= limit || !/^[ \t]*\|/.test(text.slice(below, below + 80))) break;
    end = lineStop(text, below);
  }
  return end;
}

export const isDelimiter = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^[ \t|:-]+$/.test(line);

function behindBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && NO_WORDS.test(text[at]!)) at++;
  return at;
}
