import { withoutContents } from './contents.ts';
import { withGarbled } from './garbled.ts';
import { type Candidate, findCandidates } from './heading-candidates.ts';
import { chooseHeadings } from './heading-choice.ts';

export type { Candidate } from './heading-candidates.ts';

/**
 * Finds the headings of the six chapters, one for each chapter at most, in the order of the text. They are known by
 * their titles, in all of the form's wordings: numbers may be lost or wrong. A heading stands on a line of its own
 * or, with its number, anywhere. Never throws; linear in the length of the text.
 */
export function findHeadings(text: string): Candidate[] {
  const candidates = withoutContents(text, findCandidates(text));
  return withUnderlines(text, withGarbled(text, chooseHeadings(candidates)));
}

const UNDERLINE = /^\r?\n {0,3}(=+|-+)[ \t]*(?=\r?\n|$)/;
const LONGEST_UNDERLINE = 200;

/** Markdown's other headings, underlined with = or -. A single one may be a rule across the page. */
function withUnderlines(text: string, headings: readonly Candidate[]): Candidate[] {
  const underlines = headings.map(({ heading }) => {
    const { start, end } = heading.line;
    const own = start === 0 || text[start - 1] === '\n';
    return own ? UNDERLINE.exec(text.slice(end, end + LONGEST_UNDERLINE)) : null;
  });
  if (underlines.filter(Boolean).length < 2) return [...headings];
  return headings.map((each, index) => {
    const underline = underlines[index];
    if (!underline) return each;
    const { heading } = each;
    const line = { start: heading.line.start, end: heading.line.end + underline[0].length };
    return { ...each, heading: { ...heading, line, level: underline[1]!.startsWith('=') ? 1 : 2 } };
  });
}
