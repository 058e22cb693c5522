import { signsIn } from '../signs.ts';
import { type Figure, figuresIn } from './figures.ts';
import { chainTo, wordBefore } from './terms.ts';

/** A clause of a passage, by its place in the folded text. */
export interface Clause {
  readonly start: number;
  readonly text: string;
  /** The classes of signs in it, see signs.ts. */
  readonly signs: number;
  /** Those that may count something. */
  readonly figures: readonly Figure[];
  /** 3件予以公开、2件不予公开: what a figure counts stands behind it. */
  readonly figureFirst: boolean;
  /** What stands before each figure, where several subjects share them out: 复议、诉讼分别为2件、1件. */
  readonly lefts: readonly string[] | undefined;
}

/** A bracket before a digit opens no clause: 予以公开（5件）; nor does the comma of 1,200. */
const CLAUSE = /(?:[^,。;()!?]|\((?=[\d一二三四五六七八九十百千两])|(?<=\d),(?=\d{3}(?!\d)))+/g;
const NO_SUBJECT = /^(?:其中|另外|另|尚|还|其余|剩余|有|共|[、:(])*$/;

export function clausesOf(text: string): readonly Clause[] {
  const figures = figuresIn(text).filter(({ kind }) => kind !== 'other');
  let next = 0;
  return [...text.matchAll(CLAUSE)].map((match): Clause => {
    const start = match.index;
    const first = next;
    while (next < figures.length && figures[next]!.start < start + match[0].length) next++;
    const own = figures.slice(first, next);
    const figureFirst = own.length > 0 && NO_SUBJECT.test(text.slice(start, own[0]!.start));
    const lefts = sharedOut(text, start, own);
    const signs = signsIn(text, start, start + match[0].length);
    return { start, text: match[0], signs, figures: own, figureFirst, lefts };
  });
}

const RESPECTIVELY = /分别(?:为|是|有|达|共|:)*$/;

function sharedOut(text: string, start: number, figures: readonly Figure[]): readonly string[] | undefined {
  const left = text.slice(start, figures[0]?.start ?? start);
  const match = RESPECTIVELY.exec(left);
  const words = match ? left.slice(0, match.index) : '';
  const last = match ? wordBefore(words) : undefined;
  if (!last) return undefined;
  const chain = chainTo(words, last);
  const prefix = words.slice(0, chain[0]!.start);
  const fits = chain.length === figures.length;
  return fits ? chain.map((word) => prefix + words.slice(word.start, word.end)) : undefined;
}
