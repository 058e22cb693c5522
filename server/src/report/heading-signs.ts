import { HIDDEN, pastHidden } from './directives.ts';
import { fold, foldCode, isBlankCode, isNumeralCode, numeralValue } from './fold.ts';
import type { Heading } from './model.ts';

/** What stands in front of a chapter's title, read backwards from it to the start of its line at most. */
export interface Before {
  readonly number: Heading['number'];
  /** The number carries a mark of its own: 一、 or 第一部分. */
  readonly marked: boolean;
  /** Blanks stand between number and title. */
  readonly gap: boolean;
  /** Nothing but blanks and Markdown's signs stands before. */
  readonly lineStart: boolean;
  /** Number of # signs. */
  readonly level: number;
  readonly bold: boolean;
  /** Start of the line, for headings at its start. */
  readonly line: number;
  /** The sign before the heading in its line, as it is in the text; empty at the start of the line. */
  readonly sign: string;
}

/** What stands behind a chapter's title in its line. */
export interface After {
  readonly lineEnd: boolean;
  /** A page number, as in a table of contents. */
  readonly page: boolean;
  /** The first sign behind the title that is no blank, as it is in the text. */
  readonly sign: string;
  /** End of the line without its line break; the title's end where it is too far away to look for. */
  readonly line: number;
}

const LINE_FEED = 10;
const HASH = 0x23;
const WIDE_HASH = 0xff03;
const QUOTE = 0x3e;
const UNDERSCORE = 0x5f;
const STAR = 0x2a;
const PART = '部分';
const CHAPTER = '章';
const ORDINAL = '第';
const MARKS = new Set([...'、．.,，:：'].map((sign) => sign.charCodeAt(0)));
const MOST_MARKS = 2;
const MOST_NUMERALS = 3;

/** Reads a heading's number and the start of its line. Looks no further back than blanks and Markdown's signs reach. */
export function readBefore(text: string, title: number): Before {
  const numberEnd = skipBack(text, title);
  const gap = numberEnd < title;
  let at = numberEnd;
  let marks = 0;
  while (marks < MOST_MARKS && at > 0 && MARKS.has(text.charCodeAt(at - 1))) {
    at = skipBack(text, at - 1);
    marks++;
  }
  const unit = unitBefore(text, at);
  const numeralEnd = skipBack(text, at - unit);
  const numeralStart = numeralBefore(text, numeralEnd);
  const ordinal = unit > 0 && text[skipBack(text, numeralStart) - 1] === ORDINAL;
  const marked = unit > 0 ? ordinal : marks > 0;
  const isNumber = numeralStart < numeralEnd && (unit > 0 ? ordinal : true);
  if (!isNumber)
    return { number: undefined, marked: false, gap, ...lineBefore(text, marks > 0 ? numberEnd : title) };
  const start = ordinal ? skipBack(text, numeralStart) - 1 : numeralStart;
  const number = {
    range: { start, end: numberEnd },
    value: numeralValue(fold(text, numeralStart, numeralEnd)),
    text: text.slice(start, numberEnd),
  };
  return { number, marked, gap, ...lineBefore(text, start) };
}

/** The offset behind the last sign before `at` that is no blank, within the line. */
function skipBack(text: string, at: number): number {
  let index = at;
  while (index > 0 && isBlankInLine(text.charCodeAt(index - 1))) index--;
  return index;
}

const isBlankInLine = (code: number): boolean => code !== LINE_FEED && isBlankCode(code);

/** Length of 部分 or 章 directly before an offset. */
function unitBefore(text: string, at: number): number {
  if (text.startsWith(PART, at - PART.length)) return PART.length;
  return text.startsWith(CHAPTER, at - CHAPTER.length) ? CHAPTER.length : 0;
}

/** Start of the numeral that ends at an offset. A row's last figure may be glued to it: 22五、 or 104、. */
function numeralBefore(text: string, end: number): number {
  const isDigit = (index: number) => /\d/.test(fold(text, index, index + 1));
  const arabic = end > 0 && isDigit(end - 1);
  let at = end;
  while (at > 0 && end - at < MOST_NUMERALS && isNumeralCode(foldCode(text.charCodeAt(at - 1)))) {
    if (isDigit(at - 1) !== arabic) break;
    at--;
  }
  return arabic && !lineBefore(text, at).lineStart ? end - 1 : at;
}

function lineBefore(
  text: string,
  at: number,
): Pick<Before, 'lineStart' | 'level' | 'bold' | 'line' | 'sign'> {
  let level = 0;
  let stars = 0;
  for (let index = at - 1; index >= 0; index--) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED) return { lineStart: true, level, bold: stars > 1, line: index + 1, sign: '' };
    if (code === HASH) level++;
    else if (code === STAR || code === UNDERSCORE) stars++;
    else if (!isBlankCode(code) && code !== QUOTE && code !== WIDE_HASH)
      return { lineStart: false, level: 0, bold: false, line: at, sign: text[index]! };
  }
  return { lineStart: true, level, bold: stars > 1, line: 0, sign: '' };
}

/** So far behind a title the end of its line is looked for. */
const LOOK_AHEAD = 160;
const LINE_END = /^[\s\u3000\u00a0*_#。.：:；;，,\u200b\ufeff]*$/;
const PAGE = /^[\s\u3000.．…·⋯\-—_|]+(?:第|[Pp]\.?)?\s?[（(]?[\d０-９]{1,3}[)）]?页?[\s|]*$/;

/** Reads what follows a title in its line. */
export function readAfter(text: string, end: number): After {
  const from = pastDirective(text, end);
  const ahead = text.slice(from, from + LOOK_AHEAD);
  const feed = ahead.indexOf('\n');
  const whole = feed >= 0 || from + ahead.length === text.length;
  const rest = feed < 0 ? ahead : ahead.slice(0, feed);
  const sign = rest.trimStart().replace(/^[*_]+/, '')[0] ?? '';
  if (!whole) return { lineEnd: false, page: false, sign, line: end };
  const line = from + rest.length - (rest.endsWith('\r') ? 1 : 0);
  return { lineEnd: LINE_END.test(rest), page: PAGE.test(rest), sign, line };
}

/** A directive behind a title may be longer than what is looked at. */
function pastDirective(text: string, end: number): number {
  const from = text[end] === ' ' ? end + 1 : end;
  return text[from] === HIDDEN ? pastHidden(text, from) : end;
}
