import { ownLine } from '../audit/levels.ts';
import type { ChapterId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { TextEdit } from './apply.ts';
import { lineEnd, lineStart, lineStop } from './layout.ts';
import { isSpacedBelowHeadings, paragraphStyle } from './paragraphs.ts';

/**
 * Inserts a paragraph as the first of a chapter, set off like the others of the document. Where the chapter's text
 * goes on in the line of its heading, the new sentence stands before it in that line.
 */
export function insertParagraph(report: Report, id: ChapterId, paragraph: string): readonly TextEdit[] {
  const chapter = report.chapters.find((each) => each.id === id);
  if (!chapter) return [];
  const { text } = report;
  const { heading, range } = chapter;
  const stop = Math.min(lineStop(text, heading.range.end), range.end);
  const run = heading.range.end + MARKS.exec(text.slice(heading.range.end, stop))![0].length;
  if (run < stop || !ownLine(report).includes(chapter)) return [insertion(run, paragraph)];
  const { indent, gap } = paragraphStyle(report);
  const body = text.slice(heading.line.end, range.end);
  const first = body.search(/\S/);
  if (first >= 0)
    return [insertion(lineStart(text, heading.line.end + first), `${indent}${paragraph}${gap}`)];
  const eol = lineEnd(text);
  const below = isSpacedBelowHeadings(report) ? eol + eol : eol;
  return [insertion(heading.line.end, `${below}${indent}${paragraph}`)];
}

/** Markdown's closing signs and a stop behind a heading. */
const MARKS = /^[\s#*_]*[。：:]?[\s*_]*/;

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });
