import type { ChapterId } from '../../form/types.ts';
import { foldCode } from '../../report/fold.ts';
import type { Range, Report } from '../../report/model.ts';
import { SIGN } from '../signs.ts';
import type { Sentence } from '../types.ts';

/** A sentence as it is searched: without blanks and quotation marks, full-width signs as ASCII ones. */
export interface Passage {
  readonly chapter: ChapterId | undefined;
  readonly text: string;
  /** Where it stands in the report. */
  readonly range: Range;
  /** Whether it seems to go on from a line that could not be joined, so that its first words may be half a word. */
  readonly torn: boolean;
}

/** Where a folded piece stands in the report. */
export function rangeIn({ text }: Report, { range }: Passage, start: number, end: number): Range {
  // Folded once more, because few passages make a claim.
  const at: number[] = [];
  folded(text, range.start, range.end, at);
  return { start: at[start]!, end: at[end - 1]! + 1 };
}

/** Stands between digits that blanks or a line end keep apart, so that they are not read as one number. */
const APART = ' ';
const STOP = /[。！？；;:：]$/;
const NUMBERED =
  /^[#\s]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[㈠-㈩⑴-⒇①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，,、])/;
/** A line shorter than this was not broken for its length; one shorter than that may be a heading. */
const WRAPPED = 10;
const TORN = 24;

/** Whether a sentence ends without its stop, at the end of a line that is no heading. */
function isOpen(text: string, { range, text: words }: Sentence, shortest: number): boolean {
  if (STOP.test(words)) return false;
  const line = text.lastIndexOf('\n', range.end - 1) + 1;
  return (
    range.end - line >= shortest && !(range.start === line && NUMBERED.test(words) && words.length < HEADING)
  );
}

const HEADING = 24;

/** A passage before it is folded. */
export interface RawPassage extends Omit<Passage, 'text'> {
  /** The classes of signs in it, see signs.ts. */
  readonly signs: number;
}

/**
 * Sentences that are broken over lines, as the text layer of a PDF breaks them, become one again.
 * @returns the passages of each paragraph, or of each numbered part of one
 */
export function paragraphsOf({ text }: Report, sentences: readonly Sentence[]): readonly RawPassage[][] {
  const paragraphs: RawPassage[][] = [];
  let end = 0;
  for (let index = 0; index < sentences.length; index++) {
    const first = sentences[index]!;
    const before = sentences[index - 1];
    let last = first;
    let { signs } = first;
    while (index + 1 < sentences.length && goesOn(text, last, sentences[index + 1]!)) {
      last = sentences[++index]!;
      signs |= last.signs;
    }
    const range = { start: first.range.start, end: last.range.end };
    const opens = breaksLine(text, end, range.start) || NUMBERED.test(first.text);
    const torn =
      opens && before !== undefined && before.chapter === first.chapter && isOpen(text, before, TORN);
    const passage = { chapter: first.chapter, torn, range, signs };
    if (opens || paragraphs.length === 0) paragraphs.push([passage]);
    else paragraphs.at(-1)!.push(passage);
    end = range.end;
  }
  return paragraphs;
}

export const foldPassage = ({ text }: Report, { chapter, torn, range }: RawPassage): Passage => ({
  chapter,
  torn,
  range,
  text: folded(text, range.start, range.end),
});

function goesOn(text: string, before: Sentence, after: Sentence): boolean {
  if ((before.signs & SIGN.stop) !== 0) return false;
  if (before.chapter !== after.chapter || !isOpen(text, before, WRAPPED)) return false;
  if (NUMBERED.test(after.text)) return false;
  return /^[^\S\r\n]*\r?\n[^\S\r\n]*$/.test(text.slice(before.range.end, after.range.start));
}

function breaksLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return true;
  }
  return false;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const OPEN_TITLE = 0x300a;
const CLOSE_TITLE = 0x300b;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** @param at receives the offset in the report of each sign of the result */
function folded(text: string, start: number, end: number, at?: number[]): string {
  let out = '';
  // From here on, signs are as in the text.
  let same = start;
  let inTitle = 0;
  let before = 0;
  let last = start;
  for (let offset = start; offset < end; offset++) {
    const raw = text.charCodeAt(offset);
    const code = foldCode(raw);
    if (raw === OPEN_TITLE) inTitle++;
    if (inTitle > 0 || code === 0 || code === QUOTE || code === APOSTROPHE) {
      if (raw === CLOSE_TITLE && inTitle > 0) inTitle--;
      out += text.slice(same, offset);
      same = offset + 1;
      continue;
    }
    const apart = last !== offset - 1 && isDigit(code) && isDigit(before);
    if (apart || code !== raw) {
      out += text.slice(same, offset) + (apart ? APART : '') + String.fromCharCode(code);
      same = offset + 1;
      if (apart) at?.push(offset);
    }
    at?.push(offset);
    before = code;
    last = offset;
  }
  return out + text.slice(same, end);
}
