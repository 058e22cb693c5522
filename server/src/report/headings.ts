import { CHAPTERS } from '../form/chapters.ts';
import type { Chapter, ChapterId } from '../form/types.ts';
import { FOLD, fold, isBlankCode, isNumeralCode, numeralValue } from './fold.ts';
import type { Heading } from './model.ts';
import { likeness } from './similar.ts';
import { addWording, emptyTrie, longestMatch, type Trie } from './trie.ts';

/** A place in the text that may be the heading of a chapter. */
export interface Candidate {
  readonly chapter: ChapterId;
  readonly heading: Heading;
  /** How sure it is; only the order of scores matters. */
  readonly score: number;
}

const TITLES: Trie<Chapter> = titles();
const FIRST_SIGNS = new Set(
  CHAPTERS.flatMap((chapter) =>
    [chapter.label, ...(chapter.variants ?? [])].map((title) => title.charCodeAt(0)),
  ),
);
const LONGEST_TITLE = 48;
const LINE_FEED = 10;

function titles(): Trie<Chapter> {
  const trie = emptyTrie<Chapter>();
  for (const chapter of CHAPTERS) {
    for (const title of [chapter.label, ...(chapter.variants ?? [])]) addWording(trie, title, chapter);
  }
  return trie;
}

/**
 * Finds the headings of the six chapters, one for each chapter at most, in the order of the text.
 * A heading stands on a line of its own or, with its number, anywhere. Linear in the length of the text.
 */
export function findHeadings(text: string): Candidate[] {
  const candidates = findCandidates(text);
  const best = new Map<ChapterId, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.chapter);
    // Of equals the last: a table of contents and a preface come first.
    if (!known || candidate.score >= known.score) best.set(candidate.chapter, candidate);
  }
  const found = [...best.values()].sort((a, b) => a.heading.range.start - b.heading.range.start);
  return withGarbled(text, found);
}

function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!FIRST_SIGNS.has(text.charCodeAt(at))) continue;
    const window = foldedWindow(text, at);
    const match = longestMatch(TITLES, window.codes, 0, window.codes.length);
    if (!match) continue;
    const end = window.offsets[match.end - 1]! + 1;
    const candidate = judge(text, match.value, at, end);
    if (!candidate) continue;
    candidates.push(candidate);
    at = end - 1;
  }
  return candidates;
}

/** Folded signs from `at` to the end of the line, as many as a title can have. */
function foldedWindow(text: string, at: number): { codes: number[]; offsets: number[] } {
  const codes: number[] = [];
  const offsets: number[] = [];
  for (let index = at; index < text.length && codes.length < LONGEST_TITLE; index++) {
    const raw = text.charCodeAt(index);
    if (raw === LINE_FEED) break;
    const code = FOLD[raw]!;
    if (code === 0) continue;
    codes.push(code);
    offsets.push(index);
  }
  return { codes, offsets };
}

function judge(text: string, chapter: Chapter, start: number, end: number): Candidate | undefined {
  const before = readBefore(text, start);
  if (before.bracketed) return undefined;
  const after = readAfter(text, end);
  if (after.contents) return undefined;
  // Without a number, a title is a heading only as a line of its own; with one, also in the midst of a line.
  if (!before.number && !(before.lineStart && after.lineEnd)) return undefined;
  const score =
    (before.lineStart ? 8 : 0) +
    (before.number ? 2 : 0) +
    (before.level > 0 ? 2 : 0) +
    (after.lineEnd ? 3 : 0) -
    (after.listed ? 4 : 0);
  const from = before.number?.range.start ?? start;
  return {
    chapter: chapter.id,
    score,
    heading: {
      range: { start: from, end },
      line:
        before.lineStart && after.lineEnd ? { start: before.line, end: after.line } : { start: from, end },
      title: { start, end },
      ...(before.number ? { number: before.number } : {}),
      level: before.level,
      exact: true,
    },
  };
}

interface Before {
  readonly number?: NonNullable<Heading['number']>;
  /** （一） is the number of a sub-heading or of a listing. */
  readonly bracketed: boolean;
  readonly lineStart: boolean;
  readonly level: number;
  /** Start of the line, for headings at its start. */
  readonly line: number;
}

const MARKS = new Set([...'、．.,，:：'].map((sign) => sign.charCodeAt(0)));
const LONGEST_PREFIX = 24;

function readBefore(text: string, start: number): Before {
  let at = start;
  const skipBlanks = () => {
    while (at > 0 && text.charCodeAt(at - 1) !== LINE_FEED && isBlankCode(text.charCodeAt(at - 1))) at--;
  };
  skipBlanks();
  const marked = at > 0 && MARKS.has(text.charCodeAt(at - 1));
  const bracketed = at > 0 && FOLD[text.charCodeAt(at - 1)] === 0x29;
  const numberEnd = at;
  if (marked) at--;
  skipBlanks();
  const parts = at > 1 && (text.startsWith('部分', at - 2) || text.startsWith('章', at - 1));
  if (parts) at -= text[at - 1] === '章' ? 1 : 2;
  const numeralEnd = at;
  // A figure may be glued to the number: 22五、存在的主要问题.
  const isDigit = (index: number) => /\d/.test(fold(text, index, index + 1));
  const arabic = at > 0 && isDigit(at - 1);
  while (
    at > 0 &&
    numeralEnd - at < 3 &&
    isNumeralCode(FOLD[text.charCodeAt(at - 1)]!) &&
    isDigit(at - 1) === arabic
  )
    at--;
  const numeral = fold(text, at, numeralEnd);
  const ordinal = parts && text[at - 1] === '第';
  const isNumber = numeral !== '' && (parts ? ordinal : marked);
  if (!isNumber) return { ...lineBefore(text, marked ? numberEnd : start), bracketed };
  if (ordinal) at--;
  const number = {
    range: { start: at, end: numberEnd },
    value: numeralValue(numeral),
    text: text.slice(at, numberEnd),
  };
  return { number, ...lineBefore(text, at), bracketed: false };
}

/** Whether only blanks, Markdown's heading signs and quotes stand between the line's start and `at`. */
function lineBefore(text: string, at: number): Pick<Before, 'lineStart' | 'level' | 'line'> {
  let level = 0;
  for (let index = at - 1; index >= 0 && at - index <= LONGEST_PREFIX; index--) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED) return { lineStart: true, level, line: index + 1 };
    if (code === 0x23) level++;
    else if (!isBlankCode(code) && code !== 0x3e && code !== 0xff03)
      return { lineStart: false, level: 0, line: at };
    if (index === 0) return { lineStart: true, level, line: 0 };
  }
  return { lineStart: at === 0, level, line: at };
}

function readAfter(
  text: string,
  end: number,
): { lineEnd: boolean; contents: boolean; listed: boolean; line: number } {
  let stop = text.indexOf('\n', end);
  if (stop < 0) stop = text.length;
  const rest = text.slice(end, Math.min(stop, end + 80));
  const whole = end + rest.length >= stop;
  const lineEnd = whole && /^[\s\u3000\u00a0*#。.：:；;，,\u200b\ufeff]*$/.test(rest);
  const contents = whole && /^[\s\u3000]*[.．…·⋯\-—\s]*[.．…·⋯\s]\s*[（(]?\d{1,3}[)）]?\s*$/.test(rest);
  const next = FOLD[text.charCodeAt(end)];
  const listed = !lineEnd && (next === 0x3b || next === 0x2c || next === 0x3001);
  const line = text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
  return { lineEnd, contents, listed, line };
}

const LIKE_ENOUGH = 0.55;
const LONGEST_GARBLED = 40;

/** Looks for a garbled heading of each missing chapter between its neighbours: a numbered line that is like the title. */
function withGarbled(text: string, found: readonly Candidate[]): Candidate[] {
  if (found.length < 2 || found.length === CHAPTERS.length) return [...found];
  const all = [...found];
  for (const chapter of CHAPTERS) {
    if (all.some((each) => each.chapter === chapter.id)) continue;
    const numbers = new Map(CHAPTERS.map((each) => [each.id, each.number]));
    const previous = all.filter((each) => numbers.get(each.chapter)! < chapter.number).at(-1);
    const next = all.find((each) => numbers.get(each.chapter)! > chapter.number);
    const from = previous ? previous.heading.range.end : 0;
    const to = next ? next.heading.range.start : text.length;
    const garbled = garbledIn(text, from, to, chapter);
    if (!garbled) continue;
    all.push(garbled);
    all.sort((a, b) => a.heading.range.start - b.heading.range.start);
  }
  return all;
}

function garbledIn(text: string, from: number, to: number, chapter: Chapter): Candidate | undefined {
  let best: { at: number; end: number; number: Heading['number']; level: number; alike: number } | undefined;
  for (let at = from; at < to; ) {
    let stop = text.indexOf('\n', at);
    if (stop < 0 || stop > to) stop = to;
    const found = numberedLine(text, at, stop);
    if (found) {
      const title = fold(text, found.title, stop);
      const wordings = [chapter.label, ...(chapter.id === 'problems' ? [] : (chapter.variants ?? []))];
      const alike = Math.max(...wordings.map((wording) => likeness(title, fold(wording))));
      if (alike >= LIKE_ENOUGH && (!best || alike > best.alike)) {
        best = { at: found.title, end: stop, number: found.number, level: found.level, alike };
      }
    }
    at = stop + 1;
  }
  if (!best) return undefined;
  let end = best.end;
  while (end > best.at && isBlankCode(text.charCodeAt(end - 1))) end--;
  const start = best.number?.range.start ?? best.at;
  const line = lineBefore(text, start).line;
  return {
    chapter: chapter.id,
    score: 0,
    heading: {
      range: { start, end },
      line: { start: line, end },
      title: { start: best.at, end },
      ...(best.number ? { number: best.number } : {}),
      level: best.level,
      exact: false,
    },
  };
}

const NUMBERED =
  /^([\s\u3000>]*)(#{0,6})\s*((?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?|\d{1,2})[、．.,，:：\s])\s*(?=\S)/;

function numberedLine(
  text: string,
  start: number,
  end: number,
): { title: number; number: NonNullable<Heading['number']>; level: number } | undefined {
  if (end - start > LONGEST_GARBLED + LONGEST_PREFIX) return undefined;
  const match = NUMBERED.exec(text.slice(start, end));
  if (!match) return undefined;
  const from = start + match[0].indexOf(match[3]!, match[1]!.length + match[2]!.length);
  const to = from + match[3]!.trimEnd().length;
  const numeral = fold(match[3]!).replaceAll(/[第部分章、.,:]/g, '');
  return {
    title: start + match[0].length,
    number: { range: { start: from, end: to }, value: numeralValue(numeral), text: text.slice(from, to) },
    level: match[2]!.length,
  };
}
