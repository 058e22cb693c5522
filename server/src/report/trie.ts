import { fold } from './fold.ts';

/** Longest-match lookup of folded wordings. Signs that writers drop or add inside a label are left out on both sides. */
export interface Trie<T> {
  readonly next: Map<number, Trie<T>>;
  value?: T;
}

/** Quotes, commas and colons, which writers drop or add inside a label. */
export const isIdle = (code: number): boolean =>
  code === 0x22 || code === 0x27 || code === 0x3001 || code === 0x2c || code === 0x3a;

export const emptyTrie = <T>(): Trie<T> => ({ next: new Map() });

/** Adds a wording; the first value given for a wording stays. Returns the value that stands. */
export function addWording<T>(trie: Trie<T>, wording: string, value: T): T {
  let node = trie;
  for (const sign of fold(wording)) {
    const code = sign.charCodeAt(0);
    if (isIdle(code)) continue;
    let next = node.next.get(code);
    if (!next) {
      next = emptyTrie<T>();
      node.next.set(code, next);
    }
    node = next;
  }
  node.value ??= value;
  return node.value;
}

/** The longest wording that begins at `from`; `end` is the index after its last sign. */
export function longestMatch<T>(
  trie: Trie<T>,
  codes: ArrayLike<number>,
  from: number,
  limit: number,
): { readonly value: T; readonly end: number } | undefined {
  let node = trie;
  let found: { value: T; end: number } | undefined;
  for (let at = from; at < limit; at++) {
    const code = codes[at]!;
    const next = node.next.get(code);
    if (!next) {
      if (at > from && isIdle(code)) continue;
      break;
    }
    node = next;
    if (node.value !== undefined) found = { value: node.value, end: at + 1 };
  }
  return found;
}
