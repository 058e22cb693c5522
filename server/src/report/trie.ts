import { codeSet, fold } from './fold.ts';

/** Longest-match lookup of folded wordings. Signs that writers drop or add inside a label are left out on both sides. */
export interface Trie<T> {
  /** The first sign that goes on from here, and where it leads: most nodes have no other. */
  code: number;
  child: Trie<T> | undefined;
  /** Where the other signs lead. */
  others: Map<number, Trie<T>> | undefined;
  value: T | undefined;
}

/** Quotes, commas and colons, which writers drop or add inside a label. */
export const isIdle = (code: number): boolean =>
  code === 0x22 || code === 0x27 || code === 0x3001 || code === 0x2c || code === 0x3a;

export const emptyTrie = <T>(): Trie<T> => ({
  code: 0,
  child: undefined,
  others: undefined,
  value: undefined,
});

/** Where a folded sign leads from a node. */
export function step<T>(node: Trie<T>, code: number): Trie<T> | undefined {
  return node.code === code ? node.child : node.others?.get(code);
}

/** The folded signs that the wordings begin with. */
export const firstSigns = <T>(trie: Trie<T>): Uint8Array =>
  codeSet(trie.child ? [trie.code, ...(trie.others?.keys() ?? [])] : []);

function extend<T>(node: Trie<T>, code: number): Trie<T> {
  const child = emptyTrie<T>();
  if (!node.child) {
    node.code = code;
    node.child = child;
  } else {
    node.others ??= new Map();
    node.others.set(code, child);
  }
  return child;
}

/** Adds a wording; the first value given for a wording stays. Returns the value that stands. */
export function addWording<T>(trie: Trie<T>, wording: string, value: T): T {
  let node = trie;
  for (const sign of fold(wording)) {
    const code = sign.charCodeAt(0);
    if (isIdle(code)) continue;
    node = step(node, code) ?? extend(node, code);
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
    const next = step(node, code);
    if (!next) {
      if (at > from && isIdle(code)) continue;
      break;
    }
    node = next;
    if (node.value !== undefined) found = { value: node.value, end: at + 1 };
  }
  return found;
}
