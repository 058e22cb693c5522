import {
  APPLICANT_TERMS,
  APPLICATION_NOUNS,
  CONNECTORS,
  DISPUTE_TERMS,
  FILLERS,
  ITEM_TERMS,
  LEADS,
  OUTCOME_TERMS,
  VERB_TERMS,
  type VerbKind,
} from '../../form/prose-words.ts';

/** What a word of a sentence means. */
export type Meaning =
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'applicants'; readonly columns: readonly string[] }
  | { readonly kind: 'disputes'; readonly rows: readonly string[] }
  | { readonly kind: 'outcome'; readonly column: string; readonly beside: readonly string[] }
  | { readonly kind: 'verb'; readonly verb: VerbKind }
  | { readonly kind: 'noun' };

interface Word {
  readonly text: string;
  readonly meaning: Meaning;
}

export interface Found {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

/** Words by their first or last sign, the longest first. */
type Index = ReadonlyMap<string, readonly Word[]>;

const WORDS: readonly Word[] = [
  ...ITEM_TERMS.flatMap(({ rows, words }) => meaning(words, { kind: 'rows', rows })),
  ...APPLICANT_TERMS.flatMap(({ columns, words }) => meaning(words, { kind: 'applicants', columns })),
  ...DISPUTE_TERMS.flatMap(({ rows, words }) => meaning(words, { kind: 'disputes', rows })),
  ...OUTCOME_TERMS.flatMap(({ column, words, beside }) =>
    meaning(words, { kind: 'outcome', column, beside }),
  ),
  ...VERB_TERMS.flatMap(({ kind, words }) => meaning(words, { kind: 'verb', verb: kind })),
  ...meaning(APPLICATION_NOUNS, { kind: 'noun' }),
];

function meaning(words: readonly string[], means: Meaning): Word[] {
  return words.map((text) => ({ text, meaning: means }));
}

function indexed<T extends { readonly text: string }>(words: readonly T[], at: 0 | -1) {
  const index = new Map<string, T[]>();
  for (const word of [...words].sort((a, b) => b.text.length - a.text.length)) {
    const sign = word.text.at(at)!;
    index.set(sign, [...(index.get(sign) ?? []), word]);
  }
  return index;
}

const plain = (words: readonly string[]) => words.map((text) => ({ text }));
const BY_LAST: Index = indexed(WORDS, -1);
const BY_FIRST: Index = indexed(WORDS, 0);
const FILLERS_BY_LAST = indexed(plain(FILLERS), -1);
const CONNECTORS_BY_LAST = indexed(plain(CONNECTORS), -1);
const LEADS_BY_FIRST = indexed(plain(LEADS), 0);

const endingAt = <T extends { readonly text: string }>(
  index: ReadonlyMap<string, readonly T[]>,
  text: string,
  end: number,
): T | undefined => index.get(text[end - 1] ?? '')?.find((word) => text.endsWith(word.text, end));

const beginningAt = <T extends { readonly text: string }>(
  index: ReadonlyMap<string, readonly T[]>,
  text: string,
  start: number,
): T | undefined => index.get(text[start] ?? '')?.find((word) => text.startsWith(word.text, start));

/** More words than this between a subject and its figure, and it is no longer certain that they belong together. */
const MOST_BETWEEN = 8;

/** The word that a text ends with, fillers left out: 不予公开 of 不予公开的共. */
export function wordBefore(text: string, end = text.length): Found | undefined {
  let at = end;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const word = endingAt(BY_LAST, text, at);
    if (word) return { meaning: word.meaning, start: at - word.text.length, end: at };
    const filler = endingAt(FILLERS_BY_LAST, text, at);
    if (!filler) return undefined;
    at -= filler.text.length;
  }
  return undefined;
}

/** The word that a text begins with, leading words left out: 维持 of 均被维持. */
export function wordAfter(text: string): Found | undefined {
  let at = 0;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const word = beginningAt(BY_FIRST, text, at);
    if (word) return { meaning: word.meaning, start: at, end: at + word.text.length };
    const lead = beginningAt(LEADS_BY_FIRST, text, at);
    if (!lead) return undefined;
    at += lead.text.length;
  }
  return undefined;
}

/** The words of the same kind that stand before a word, joined with it: 予以公开和部分公开. In the order of the text. */
export function chainTo(text: string, last: Found): readonly Found[] {
  const chain = [last];
  for (;;) {
    const first = chain[0]!;
    const connector = endingAt(CONNECTORS_BY_LAST, text, first.start);
    if (!connector) return chain;
    const word = wordBefore(text, first.start - connector.text.length);
    if (word?.meaning.kind !== last.meaning.kind) return chain;
    chain.unshift(word);
  }
}

/** The last verb of a text. */
export function lastVerb(text: string): (Found & { readonly verb: VerbKind }) | undefined {
  for (let end = text.length; end > 0; end--) {
    const word = endingAt(VERBS_BY_LAST, text, end);
    if (word?.meaning.kind === 'verb')
      return { meaning: word.meaning, verb: word.meaning.verb, start: end - word.text.length, end };
  }
  return undefined;
}

const VERBS_BY_LAST: Index = indexed(
  WORDS.filter((word) => word.meaning.kind === 'verb'),
  -1,
);

/** The rows of either table that a word names. */
export const rowsOf = ({ meaning }: Found): readonly string[] =>
  meaning.kind === 'rows' || meaning.kind === 'disputes' ? meaning.rows : [];
