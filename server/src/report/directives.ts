import type { Range } from './model.ts';

/**
 * Directives: comments in the text that speak to this program, as HTML comments because a published text does not
 * show them. <!-- disclosure-report-disable-next-line row-total -- the source has it so -->
 */

export const DIRECTIVE_KINDS = [
  'disable-next-line',
  'disable-line',
  'disable-file',
  'disable',
  'enable',
] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];

export interface Directive {
  /** Undefined where it is none of those there are. */
  readonly kind: DirectiveKind | undefined;
  /** The whole comment; of one that is not closed, up to the end of its line. */
  readonly range: Range;
  /** What stands for the kind: disable-next-line. */
  readonly word: { readonly text: string; readonly range: Range };
  /** The rules as named; none for all of them. */
  readonly rules: readonly NamedRule[];
  /** What stands behind `--`. */
  readonly reason?: string;
  readonly closed: boolean;
}

export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

/**
 * What a directive is blotted out with: the Ogham space mark, a blank to every reader of blanks, which no report
 * contains. A line that holds nothing else is no empty line but none at all.
 */
export const HIDDEN = '\u1680';
export const HIDDEN_CODE = HIDDEN.charCodeAt(0);

const OPENING = /<!--[^\S\r\n]*disclosure-report-/g;
const CLOSING = '-->';
/** A word or a sign of the directive; names may have commas between them. */
const WORD = /[^\s,，、]+/g;
/** What parts the names from the reason, however it is typed. */
const REASON = /^(?:--+|—+|–)/;

/** The directives in the order of the text. One that is not closed on its line is not closed. */
export function findDirectives(text: string): readonly Directive[] {
  const found: Directive[] = [];
  let lineEnd = -1;
  let closing = -1;
  for (const { index: start, 0: opening } of text.matchAll(OPENING)) {
    const from = start + opening.length;
    // Both looked for once, however many directives one line holds.
    if (lineEnd < from) lineEnd = endOfLine(text, from);
    if (closing < from) closing = indexOrEnd(text, CLOSING, from);
    const closed = closing < lineEnd;
    const end = closed ? closing + CLOSING.length : lineEnd;
    if (start >= (found.at(-1)?.range.end ?? 0)) {
      found.push({ ...wordsOf(text, from, closed ? closing : lineEnd), range: { start, end }, closed });
    }
  }
  return found;
}

/** The text with all directives blotted out, offsets and line ends kept: what a report is read from. */
export function withoutDirectives(text: string): string {
  let seen = '';
  let at = 0;
  for (const { range } of findDirectives(text)) {
    seen += text.slice(at, range.start) + HIDDEN.repeat(range.end - range.start);
    at = range.end;
  }
  return at === 0 ? text : seen + text.slice(at);
}

/** The first offset from `at` on where no directive is blotted out. */
export function pastHidden(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === HIDDEN_CODE) end++;
  return end;
}

function wordsOf(text: string, start: number, end: number): Omit<Directive, 'range' | 'closed'> {
  const words = [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: id }) => ({
    id,
    range: { start: start + index, end: start + index + id.length },
  }));
  const reasonAt = words.findIndex(({ id }) => REASON.test(id));
  const named = reasonAt < 0 ? words : words.slice(0, reasonAt);
  const reason = reasonAt < 0 ? '' : text.slice(words[reasonAt]!.range.start, end).replace(REASON, '').trim();
  const [first, ...rules] = named;
  const isWord = first?.range.start === start;
  return {
    kind: DIRECTIVE_KINDS.find((kind) => isWord && kind === first.id),
    word: isWord ? { text: first.id, range: first.range } : { text: '', range: { start, end: start } },
    rules: isWord ? rules : named,
    ...(reason ? { reason } : {}),
  };
}

function endOfLine(text: string, from: number): number {
  const feed = indexOrEnd(text, '\n', from);
  return feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}
