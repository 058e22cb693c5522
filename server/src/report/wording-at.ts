import { foldCode } from './fold.ts';
import { isIdle, step, type Trie } from './trie.ts';

/** A wording of the form as it stands in a text. */
export interface WordingAt<T> {
  readonly value: T;
  /** Offset behind its last sign. */
  readonly end: number;
}

const LINE_FEED = 10;

/**
 * The longest wording that begins at an offset, on one line, and one that goes on behind a line break. Blanks inside
 * count for nothing.
 */
export function wordingAt<T>(
  trie: Trie<T>,
  text: string,
  at: number,
): { readonly whole: WordingAt<T> | undefined; readonly wrapped: WordingAt<T> | undefined } {
  let node = trie;
  let whole: WordingAt<T> | undefined;
  let wrapped: WordingAt<T> | undefined;
  let broken = false;
  for (let index = at; index < text.length; index++) {
    const raw = text.charCodeAt(index);
    if (raw === LINE_FEED) {
      if (broken) break;
      broken = true;
    }
    const code = foldCode(raw);
    if (code === 0) continue;
    const next = step(node, code);
    if (!next) {
      if (index > at && isIdle(code)) continue;
      break;
    }
    node = next;
    if (node.value === undefined) continue;
    const found = { value: node.value, end: index + 1 };
    if (broken) wrapped = found;
    else whole = found;
  }
  return { whole, wrapped };
}
