import { foldCode, isBlankCode } from './fold.ts';

/** Lines in a table's region that are none of its rows: page numbers, and the delimiter rows of Markdown. */

const DASH = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const ORDINAL = '第'.charCodeAt(0);
const BAR = 0x7c;

const PAGE_NUMBER = /^(?:[-—–·]+\s*\d{1,4}\s*[-—–·]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?)$/;
const LONGEST_PAGE_NUMBER = 15;

/** - 4 -, 第4页. */
export function isPageNumber(text: string, start: number, end: number): boolean {
  let from = start;
  while (from < end && isBlankCode(text.charCodeAt(from))) from++;
  const first = foldCode(text.charCodeAt(from));
  if (first !== DASH && first !== POINT && first !== ORDINAL) return false;
  let to = end;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return to - from <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text.slice(from, to));
}

/** A row of dashes between bars, which shows that a Markdown table keeps the place of its blank cells. */
export function isDelimiterRow(text: string, start: number, end: number): boolean {
  if (!hasDelimitersAlone(text, start, end)) return false;
  const line = text.slice(start, end);
  return line.includes('-') && line.includes('|');
}

/** What yields no cells in a line with bars: |---|:-:|. One cell alone may hold the placeholder - or --. */
export function isDelimiter(text: string, start: number, end: number, bars: number): boolean {
  if (!hasDelimitersAlone(text, start, end)) return false;
  const line = text.slice(start, end);
  return /-{3}|:/.test(line) || (bars > 2 && line.includes('-'));
}

function hasDelimitersAlone(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== DASH && code !== BAR && code !== COLON && !isBlankCode(code)) return false;
  }
  return true;
}
