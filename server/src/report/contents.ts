import { fold } from './fold.ts';
import type { Candidate } from './heading-candidates.ts';

/** So many titles in a row are a list. */
const SHORTEST_LIST = 3;
/** Between two entries of a list stand at most a few sub-headings. */
const LONGEST_GAP = 240;
const LONGEST_ENTRY = 40;

/**
 * Leaves out sentences that list the chapters, and tables of contents: rows of titles with nothing below that occur
 * once more, as headings, further down. A row of titles that occur nowhere else is a report with empty chapters.
 */
export function withoutContents(text: string, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const later = new Set<string>();
  for (let end = candidates.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && isNext(text, candidates[start - 1]!, candidates[start]!)) start--;
    const run = candidates.slice(start, end);
    const chapters = new Set(run.map((each) => each.chapter));
    const again = [...chapters].filter((chapter) => later.has(chapter)).length;
    const isList = chapters.size >= SHORTEST_LIST && again >= 2 && again * 2 >= chapters.size;
    const isSentence = chapters.size >= SHORTEST_LIST && run.some(({ form }) => form === 'listed');
    if (!isList && !isSentence) {
      const headings = run.filter(({ form }) => form !== 'listed');
      for (const each of headings) later.add(each.chapter);
      kept.push(...headings.reverse());
    }
    end = start;
  }
  return kept.reverse();
}

/** Whether two titles follow on each other in a list: other chapters, and nothing like a text or a table between. */
function isNext(text: string, one: Candidate, other: Candidate): boolean {
  const from = one.heading.title.end;
  const to = other.heading.range.start;
  if (to - from > LONGEST_GAP || one.ordinal >= other.ordinal) return false;
  const between = text.slice(from, to);
  if (/[。|]/.test(between)) return false;
  const lines = between.split('\n');
  return lines.every((line) => !line.trim().includes('\t') && fold(line).length <= LONGEST_ENTRY);
}
