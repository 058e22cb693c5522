import { codesOf } from '../../report/fold.ts';
import type { Range } from '../../report/model.ts';
import { CLASS_OF, SIGN } from '../signs.ts';
import { say } from '../words.ts';
import type { Slip } from './slip.ts';

/** Brackets that belong together, whatever their width. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔［[【', '〕］]】'],
  ['「', '」'],
];
const OPEN = new Map(PAIRS.flatMap(([open], kind) => codesOf(open).map((code) => [code, kind] as const)));
const CLOSE = new Map(
  PAIRS.flatMap(([, close], kind) => codesOf(close).map((code) => [code, kind] as const)),
);
const ROUND = 0;

/** 1) 一） a): a number with its mark, at the beginning of a clause. */
const ENUMERATOR = /(?:^|[\s，。；：、,;:])[\d０-９一二三四五六七八九十a-zA-Z]{1,3}$/;
/** A line that ends so ends its paragraph. */
const PARAGRAPH_END = /[。！？；：!?;:][”’」]?$/;
/** So far back an opening bracket may stand whose closing one was found in a later paragraph. */
const FAR = 2000;
/** Prose has no deeper brackets, and the search for partners stays short. */
const DEEPEST = 16;

interface Unmatched {
  readonly at: number;
  readonly kind: number;
  readonly opens: boolean;
  /** For a closing bracket: the opening one of another kind that it closes. */
  readonly against: number | undefined;
}

/**
 * Brackets without a partner in their paragraph. A paragraph goes on over lines that do not end a sentence, as in
 * the text of a PDF; a bracket that another paragraph closes is let be.
 * @param text the whole text
 * @param prose where to look; nothing reaches from one range to the next
 */
export const unbalancedBrackets = (text: string, prose: readonly Range[]): readonly Slip[] =>
  prose.flatMap((range) => withoutPartners(unmatchedIn(text, range)).map((each) => slipOf(text, each)));

function unmatchedIn(text: string, { start, end }: Range): readonly Unmatched[] {
  const found: Unmatched[] = [];
  const alone: Unmatched[] = [];
  const open: Unmatched[] = [];
  let hasEnumerator = false;
  const close = () => {
    for (const each of [...alone, ...open]) {
      // What looks like an enumerator may have been the partner.
      if (!hasEnumerator || each.kind !== ROUND) found.push(each);
    }
    alone.length = 0;
    open.length = 0;
    hasEnumerator = false;
  };
  for (let from = start; from < end; ) {
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if ((CLASS_OF[code]! & SIGN.bracket) === 0) continue;
      const opens = OPEN.get(code);
      if (opens !== undefined) {
        open.push({ at, kind: opens, opens: true, against: undefined });
        if (open.length > DEEPEST) open.shift();
        continue;
      }
      const kind = CLOSE.get(code);
      if (kind === undefined) continue;
      if (kind === ROUND && isEnumerator(text, from, at, open.at(-1))) {
        hasEnumerator = true;
        continue;
      }
      if (open.at(-1)?.kind === kind) {
        open.pop();
        continue;
      }
      const partner = open.findLastIndex((each) => each.kind === kind);
      if (partner >= 0) alone.push(...open.splice(partner).slice(1));
      else alone.push({ at, kind, opens: false, against: open.pop()?.at });
    }
    if (alone.length > 0 || open.length > 0 || hasEnumerator) {
      const line = text.slice(from, to).trim();
      if (line === '' || PARAGRAPH_END.test(line)) close();
    }
    from = to + 1;
  }
  close();
  return found.sort((a, b) => a.at - b.at);
}

/** Not ( 1 ), whose opening bracket stands before the number. */
function isEnumerator(text: string, line: number, at: number, open: Unmatched | undefined): boolean {
  const isPair = open?.kind === ROUND && text.slice(open.at + 1, at).trim().length <= 3;
  return !isPair && ENUMERATOR.test(text.slice(Math.max(line, at - 5), at));
}

/** Without the pairs that reach over the end of a paragraph. */
function withoutPartners(found: readonly Unmatched[]): readonly Unmatched[] {
  const left: Unmatched[] = [];
  for (const each of found) {
    const partner = each.opens || each.against !== undefined ? -1 : partnerIn(left, each);
    if (partner < 0) left.push(each);
    else left.splice(partner, 1);
  }
  return left;
}

function partnerIn(left: readonly Unmatched[], { at, kind }: Unmatched): number {
  const from = Math.max(0, left.length - DEEPEST);
  const index = left
    .slice(from)
    .findLastIndex((each) => each.opens && each.kind === kind && at - each.at < FAR);
  return index < 0 ? -1 : from + index;
}

function slipOf(text: string, { at, kind, opens, against }: Unmatched): Slip {
  const sign = text[at]!;
  const range = { start: at, end: at + 1 };
  if (against !== undefined) {
    return {
      range,
      message: say(
        `“${text[against]}”与“${sign}”不配对，请改为同一种括号。`,
        `“${text[against]}” is closed by “${sign}”: use brackets of one kind.`,
      ),
      offers: [],
    };
  }
  const [open, close] = PAIRS[kind]!;
  const [own, other] = opens ? [open, close] : [close, open];
  const partner = other[own.indexOf(sign)]!;
  return {
    range,
    message: say(
      `“${sign}”没有与之配对的“${partner}”，请补上或删去。`,
      `“${sign}” has no “${partner}”: add it, or delete this one.`,
    ),
    offers: [],
  };
}
