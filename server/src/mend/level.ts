import { chapterLevel, ownLine } from '../audit/levels.ts';
import type { Report } from '../report/model.ts';
import type { TextEdit } from './apply.ts';
import { lineStop } from './layout.ts';

/** Sets all chapters to one Markdown level; indentation goes, because it would make the heading a paragraph. */
export function levelChapters(report: Report): readonly TextEdit[] {
  const level = chapterLevel(report);
  if (level === 0) return [];
  return ownLine(report)
    .filter(({ heading }) => heading.level !== level)
    .flatMap(({ heading }) => {
      const before = report.text.slice(heading.line.start, heading.range.start);
      // Emphasis around the heading (**一、…**) stays: its closing half stands behind the title.
      const emphasis = /[*_]+$/.exec(before)?.[0] ?? '';
      // What a heading is underlined with goes as well, or it would keep its level.
      const underline = { start: lineStop(report.text, heading.range.end), end: heading.line.end };
      return [
        {
          range: { start: heading.line.start, end: heading.range.start },
          newText: `${'#'.repeat(level)} ${emphasis}`,
        },
        ...(underline.start < underline.end ? [{ range: underline, newText: '' }] : []),
      ];
    });
}
