import { ownLine } from '../audit/levels.ts';
import type { ChapterId } from '../form/types.ts';
import type { Range, Report } from '../report/model.ts';
import { isBlankLine, lineEnd, nextLine } from './layout.ts';

/** How a document sets off its paragraphs, so that a new one looks like the rest. */
export interface ParagraphStyle {
  /** Blanks at the beginning of a paragraph. */
  readonly indent: string;
  /** From one paragraph to the next: one line end, or two. */
  readonly gap: string;
}

const TEXT_CHAPTERS: readonly ChapterId[] = ['other', 'problems', 'overview'];
/** A shorter line may be a heading, a signature or a date. */
const SHORTEST = 16;

/** As in most of the chapters without a table; where these have one paragraph each, as below the headings. */
export function paragraphStyle(report: Report): ParagraphStyle {
  const { text } = report;
  const eol = lineEnd(text);
  let indent: string | undefined;
  let close = 0;
  let apart = 0;
  for (const id of TEXT_CHAPTERS) {
    const chapter = report.chapters.find((each) => each.id === id);
    if (!chapter) continue;
    let blank = true;
    let first = true;
    for (const line of linesOf(text, { start: chapter.heading.line.end, end: chapter.range.end })) {
      const isBlank = line.trim() === '';
      if (!isBlank && !first) blank ? apart++ : close++;
      if (!isBlank && line.trim().length >= SHORTEST && !line.trim().startsWith('#')) {
        indent ??= /^[^\S\r\n]*/.exec(line)![0];
      }
      first &&= isBlank;
      blank = isBlank;
    }
  }
  const spaced = close === apart ? isSpacedBelowHeadings(report) : apart > close;
  return { indent: indent ?? '', gap: spaced ? eol + eol : eol };
}

const linesOf = (text: string, { start, end }: Range): readonly string[] =>
  text.slice(start, end).split('\n').slice(1);

/** True where headings are followed by a blank line. */
export function isSpacedBelowHeadings(report: Report): boolean {
  const below = ownLine(report).map(({ heading }) => nextLine(report.text, heading.line.end));
  return below.filter((at) => isBlankLine(report.text, at)).length * 2 > below.length;
}
