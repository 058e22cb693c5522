import type { Report, ReportChapter } from '../report/model.ts';

/** Markdown heading levels of the chapters. A heading inside a line has none, and takes no part. */

/** The chapters whose heading has a line of its own. */
export const ownLine = (report: Report): readonly ReportChapter[] =>
  report.chapters.filter(({ heading }) => {
    const before = report.text.slice(heading.line.start, heading.range.start);
    const starts = heading.line.start === 0 || report.text[heading.line.start - 1] === '\n';
    return starts && /^[\s#>*_\u200b\ufeff]*$/.test(before);
  });

/**
 * The level that all chapters should have: the one most used, the first chapter's among equals, but never one so
 * deep that sub-headings would stand above their chapter.
 */
export function chapterLevel(report: Report): number {
  const levels = ownLine(report).map(({ heading }) => heading.level);
  const used = [...new Set(levels)].filter((level) => level > 0);
  const subs = report.chapters
    .flatMap(({ subHeadings }) => subHeadings)
    .map(({ range }) => markdownLevel(report.text, range.start))
    .filter((level) => level > 0);
  const above = used.filter((level) => subs.every((sub) => level < sub));
  const count = (level: number) => levels.filter((each) => each === level).length;
  if (above.length === 0) return Math.min(...(used.length > 0 ? used : [0]));
  return above.reduce((best, level) => (count(level) > count(best) ? level : best));
}

/** Number of # signs directly before an offset or at it. */
function markdownLevel(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^\s{0,3}(#{1,6})\s/.exec(text.slice(line, line + 16))?.[1]?.length ?? 0;
}
