/**
 * Likeness of two folded labels, from 0 (nothing in common) to 1 (equal): one minus the edit distance over the
 * longer length. Cost is the product of the lengths, so callers give it labels, never whole texts.
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(swap, previous[j]! + 1, current[j - 1]! + 1);
    }
    previous = current;
  }
  return 1 - previous[b.length]! / longer;
}

/** Likeness costs the product of the lengths; signs in common cost less, and most words have too few. */
export function canBeLike(one: string, other: string, enough: number): boolean {
  const least = enough * Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < least) return false;
  let common = 0;
  for (const sign of one) if (other.includes(sign)) common++;
  return common >= least;
}

const LIKE_ENOUGH = 0.5;
/** No name here is longer. */
const LONGEST_NAME = 40;

/** The most similar of several names, if any is similar: what somebody may have meant who mistyped one. */
export function nearest<T extends string>(name: string, names: readonly T[]): T | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: T | undefined;
  let most = LIKE_ENOUGH;
  for (const each of names) {
    const like = likeness(name.toLowerCase(), each);
    if (like > most || (like === most && best === undefined)) [best, most] = [each, like];
  }
  return best;
}
