import type { Range, Report } from '../report/model.ts';
import { CLASS_OF, SIGN } from './signs.ts';
import type { Sentence } from './types.ts';

/** The parts of the text that are neither a table nor a chapter's heading, in order. */
export function proseOf({ chapters, tables, text }: Report): readonly Range[] {
  const others: Range[] = [];
  for (const table of Object.values(tables)) others.push(table.range);
  for (const { heading } of chapters) others.push(heading.range);
  others.sort((a, b) => a.start - b.start);
  const prose: Range[] = [];
  let at = 0;
  for (const other of others) {
    if (other.start > at) prose.push({ start: at, end: other.start });
    at = Math.max(at, other.end);
  }
  if (at < text.length) prose.push({ start: at, end: text.length });
  return prose;
}

/**
 * The sentences of the prose, in order. One begins and ends with a sign that is no blank: with its stop, or before the
 * line's end.
 */
export function sentencesOf({ chapters, text }: Report, prose: readonly Range[]): readonly Sentence[] {
  const starts = [...chapters].sort((a, b) => a.range.start - b.range.start);
  const sentences: Sentence[] = [];
  let next = 0;
  for (const { start, end } of prose) {
    for (let at = start; at < end; ) {
      if ((CLASS_OF[text.charCodeAt(at)]! & BETWEEN) !== 0) {
        at++;
        continue;
      }
      const from = at;
      let signs = 0;
      let last = at;
      // Of the blanks since then, which may be none of the sentence's.
      let behind = 0;
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        const own = CLASS_OF[code]!;
        if (code === LINE_FEED || code === RETURN) break;
        behind |= own;
        if ((own & SIGN.blank) !== 0) continue;
        signs |= behind;
        behind = 0;
        last = at;
        if ((own & SIGN.stop) !== 0) break;
      }
      const range = { start: from, end: last + 1 };
      while (next < starts.length && starts[next]!.range.start <= from) next++;
      sentences.push({ chapter: starts[next - 1]?.id, range, text: text.slice(from, last + 1), signs });
      at++;
    }
  }
  return sentences;
}

/** Signs that no sentence begins with. */
const BETWEEN = SIGN.blank | SIGN.stop;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
