import { ownLine } from '../audit/levels.ts';
import { chapterAfter } from '../audit/missing.ts';
import { chapterOf } from '../audit/words.ts';
import { CHAPTERS } from '../form/chapters.ts';
import type { Chapter, ChapterId } from '../form/types.ts';
import type { Report, ReportChapter } from '../report/model.ts';
import { inOrder, type TextEdit } from './apply.ts';
import { emptyTable } from './insert-table.ts';
import { isBlankLine, lineEnd, lineStart, nextLine } from './layout.ts';
import { isSpacedBelowHeadings } from './paragraphs.ts';
import { numberAndGap, numberLike } from './renumber.ts';

/**
 * Inserts the heading of a chapter in its place, written like the other headings of the document, and for a chapter
 * that consists of a table the empty table, unless that table stands there without its heading.
 */
export function insertChapter(report: Report, id: ChapterId): readonly TextEdit[] {
  if (report.chapters.some((chapter) => chapter.id === id)) return [];
  const chapter = chapterOf(id);
  const { text } = report;
  const eol = lineEnd(text);
  const at = placeOf(report, chapter);
  const lines = [headingLike(report, chapter)];
  if (chapter.table && !report.tables[chapter.table]) lines.push('', emptyTable(report, chapter.table));
  const before = at > 0 && text[at - 1] !== '\n' ? eol : '';
  const above = at > 0 && !isBlankLine(text, at - 1) && (isSpacedBelowHeadings(report) || before) ? eol : '';
  const below = isSpacedBelowHeadings(report) && at < text.length && !isBlankLine(text, at) ? eol : '';
  return inOrder([
    { range: { start: at, end: at }, newText: `${before}${above}${lines.join(eol)}${eol}${below}` },
    ...shiftedNumbers(report, chapter),
  ]);
}

/**
 * Where the heading belongs: in front of its own table; behind the table of the chapter before, whose text ends
 * there; below the title for the first chapter; else in front of the next heading, or at the end.
 */
function placeOf(report: Report, chapter: Chapter): number {
  const { text } = report;
  const own = chapter.table && report.tables[chapter.table];
  if (own) return tableStart(text, own.range.start);
  const limit = chapterAfter(report, chapter)?.heading.line.start ?? text.length;
  const before = CHAPTERS.find((each) => each.number === chapter.number - 1);
  const table = before?.table && report.tables[before.table];
  const end = before ? table?.range.end : report.title?.range.end;
  if (chapter.table || end === undefined || end >= limit) return limit;
  const prose = nextLine(text, end);
  const isProse = prose < limit && text.slice(prose, limit).trim() !== '';
  return isProse && NO_WORDS.test(text.slice(end, prose)) ? prose : limit;
}

/** Blanks and bars: what stands around a table's cells. */
const NO_WORDS = /^[\s|]*$/;

/** The start of a table's first line, or of the table itself where it begins within a line. */
function tableStart(text: string, start: number): number {
  let at = lineStart(text, start);
  if (!NO_WORDS.test(text.slice(at, start))) return start;
  // A row may begin with a lone bar on the line above.
  for (let above = lineStart(text, at - 1); at > 0 && /^\s*\|\s*$/.test(text.slice(above, at)); ) {
    at = above;
    above = lineStart(text, at - 1);
  }
  return at;
}

/** The heading, with the signs before, between and behind number and title that the nearest other heading has. */
function headingLike(report: Report, chapter: Chapter): string {
  const model = nearest(report, chapter);
  if (!model) return `${numberLike(undefined, chapter.number)}${chapter.label}`;
  const { heading } = model;
  const before = report.text.slice(heading.line.start, heading.range.start);
  const after = report.text.slice(heading.title.end, heading.line.end);
  const closing = /^[\s#*_]*$/.test(after) ? after.trimEnd() : '';
  return `${before}${numberAndGap(report, heading, numberFor(report, chapter))}${chapter.label}${closing}`;
}

/** The nearest chapter whose heading has a line of its own, and a number if any has; the one before among equals. */
function nearest(report: Report, chapter: Chapter): ReportChapter | undefined {
  const distance = ({ id }: ReportChapter) => Math.abs(chapterOf(id).number - chapter.number);
  const models = ownLine(report);
  const numbered = models.filter(({ heading }) => heading.number);
  return (numbered.length > 0 ? numbered : models).reduce<ReportChapter | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
}

/** True where the chapters are counted through from one, a missing one left out. */
const isCounted = (report: Report): boolean =>
  report.chapters.every(({ heading }, index) => heading.number?.value === index + 1);

const chaptersBefore = (report: Report, chapter: Chapter): number =>
  report.chapters.filter(({ id }) => chapterOf(id).number < chapter.number).length;

/** The form's number; where the chapters are counted through, the next in their count. */
const numberFor = (report: Report, chapter: Chapter): number =>
  isCounted(report) ? chaptersBefore(report, chapter) + 1 : chapter.number;

/** Where the chapters are counted through, those below the new one move on by one. */
function shiftedNumbers(report: Report, chapter: Chapter): readonly TextEdit[] {
  if (!isCounted(report)) return [];
  return report.chapters.slice(chaptersBefore(report, chapter)).map(({ heading }) => {
    const { range, text, value } = heading.number!;
    return { range, newText: numberLike(text, value + 1) };
  });
}
