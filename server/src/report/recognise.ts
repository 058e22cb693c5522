import { findHeadings } from './headings.ts';
import { readTitle } from './title.ts';

/** From here on a text is taken for a report. */
const ENOUGH = 3;

/**
 * How much a text looks like this report: points for its title and for each chapter's heading.
 * The client uses it before any server runs, so it reads headings and title only.
 */
export function reportScore(text: string): number {
  const headings = findHeadings(text);
  const first = headings[0]?.heading.range.start ?? text.length;
  const { title } = readTitle(text, first);
  const named = headings.filter(
    (each) => each.chapter !== 'overview' && each.chapter !== 'other' && each.heading.exact,
  );
  // A chapter that any document may have (总体情况, 其他需要报告的事项) counts beside one that only this report has.
  const chapters = named.length === 0 ? 0 : headings.length;
  return (title ? 2 : 0) + chapters + (title && isNew(text, title.range.start) ? 1 : 0);
}

/** A new report: nothing but its title, and at most a few lines below. */
function isNew(text: string, titleStart: number): boolean {
  return text.length < 400 && text.slice(0, titleStart).trim() === '';
}

/** Whether a text is a 政府信息公开工作年度报告, by its content alone. */
export const isReport = (text: string): boolean => reportScore(text) >= ENOUGH;
