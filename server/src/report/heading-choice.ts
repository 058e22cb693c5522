import type { Candidate } from './heading-candidates.ts';

/** What it costs to take a chapter that stands before its predecessor: more than a doubtful heading is worth. */
const OUT_OF_ORDER = 7;
/** What a title without a number gains where no chapter has one. */
const UNNUMBERED = 6;

/** A choice of candidates, the last one first. */
interface Choice {
  /** A bit for each chapter. */
  readonly chapters: number;
  readonly score: number;
  readonly last: Candidate;
  readonly before?: Choice;
}

/**
 * Chooses one candidate a chapter at most, so that the sum of their scores is highest; of equal ones the later,
 * because tables of contents and prefaces come first. A doubtful heading counts only in the form's order.
 */
export function chooseHeadings(candidates: readonly Candidate[]): Candidate[] {
  const all = weighed(candidates);
  if (isInOrder(all)) return [...all];
  // In one pass: the best choice so far for each set of chapters (a bit each) and each last chapter.
  const choices = new Map<number, Choice>();
  const keep = (chapters: number, score: number, last: Candidate, before?: Choice) => {
    const state = chapters * LASTS + last.ordinal;
    const known = choices.get(state);
    if (known && known.score > score) return;
    choices.set(state, { chapters, score, last, ...(before ? { before } : {}) });
  };
  for (const candidate of all) {
    const own = 1 << candidate.ordinal;
    // What is added while going through has this chapter, and is passed over.
    for (const before of choices.values()) {
      if ((before.chapters & own) !== 0) continue;
      const cost = before.last.ordinal > candidate.ordinal ? OUT_OF_ORDER : 0;
      keep(before.chapters | own, before.score + candidate.score - cost, candidate, before);
    }
    keep(own, candidate.score, candidate);
  }
  let best: Choice | undefined;
  for (const choice of choices.values()) if (!best || choice.score > best.score) best = choice;
  const chosen: Candidate[] = [];
  for (let choice = best; choice; choice = choice.before) chosen.push(choice.last);
  return chosen.reverse();
}

/** Where each chapter has one candidate and they stand in the form's order, no choice can do better than all of them. */
const isInOrder = (candidates: readonly Candidate[]): boolean =>
  candidates.every((each, index) => index === 0 || each.ordinal > candidates[index - 1]!.ordinal);

/** More than there are chapters. */
const LASTS = 8;

/** Where no chapter has a number, titles alone are headings. */
function weighed(candidates: readonly Candidate[]): Candidate[] {
  const numbered = new Set(candidates.filter(({ form }) => form === 'numbered').map((each) => each.chapter));
  if (numbered.size > 1) return candidates.filter(({ form }) => form !== 'run-in');
  return candidates.map((each) =>
    each.form === 'numbered' ? each : { ...each, score: each.score + UNNUMBERED },
  );
}
