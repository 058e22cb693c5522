/**
 * Folding: reports mix full-width and ASCII signs, stray blanks and quotes. Matching works on folded code units.
 * A folded code of 0 means "no sign": white space, zero-width signs, emphasis marks.
 */

const NOTHING = 0;

/** For each UTF-16 code unit what makes it the folded one, by exclusive or: 0 for all that fold to themselves. */
const CHANGE: Uint16Array = makeTable();

function makeTable(): Uint16Array {
  const table = new Uint16Array(65536);
  const fold = (code: number, folded: number) => {
    table[code] = code ^ folded;
  };
  const foldAll = (first: number, last: number) => {
    for (let code = first; code <= last; code++) fold(code, NOTHING);
  };
  foldAll(0x00, 0x20);
  foldAll(0x7f, 0xa0);
  foldAll(0x2000, 0x200f);
  for (const code of [0xad, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff])
    fold(code, NOTHING);
  // Emphasis and escapes that a Markdown converter leaves around labels and figures.
  for (const sign of '*\\`') fold(sign.charCodeAt(0), NOTHING);
  // Full-width ASCII.
  for (let code = 0xff01; code <= 0xff5e; code++) fold(code, code - 0xfee0);
  const same: readonly (readonly [string, string])[] = [
    ['“”„‟＂「」', '"'],
    ['‘’＇', "'"],
    ['〔【［', '('],
    ['〕】］', ')'],
    ['–—―−－', '-'],
    ['·•', '.'],
    ['⼀', '一'],
    ['⼆', '二'],
    ['⼋', '八'],
  ];
  for (const [signs, folded] of same) {
    for (const sign of signs) fold(sign.charCodeAt(0), folded.charCodeAt(0));
  }
  return table;
}

/** Chinese characters fold to themselves, and looking up what seldom comes twice is dear. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The folded code unit of a UTF-16 code unit. */
export const foldCode = (code: number): number => (isHan(code) ? code : code ^ CHANGE[code]!);

/** The code units that fold to others, blanks apart. */
export function* foldingCodes(): Generator<number> {
  for (let code = 0; code < CHANGE.length; code++) {
    if (CHANGE[code] !== 0 && CHANGE[code] !== code) yield code;
  }
}

export const isBlankCode = (code: number): boolean => !isHan(code) && code === CHANGE[code];

/** From this length on, signs are gathered before they become a string. */
const LONG = 256;
/** So many signs become a string at a time: they are passed as arguments. */
const CHUNK = 4096;

/** The folded signs of a piece of text, without blanks. */
export function fold(text: string, start = 0, end = text.length): string {
  if (end - start >= LONG) return foldLong(text, start, end);
  let folded = '';
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code !== NOTHING) folded += String.fromCharCode(code);
  }
  return folded;
}

/** Sign by sign, a long string would be a chain of as many pieces. */
function foldLong(text: string, start: number, end: number): string {
  const codes = new Uint16Array(Math.min(CHUNK, end - start));
  let folded = '';
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === NOTHING) continue;
    codes[length++] = code;
    if (length < codes.length) continue;
    folded += textOf(codes);
    length = 0;
  }
  return folded + textOf(codes.subarray(0, length));
}

/** As arguments in one call; to spread them costs three times as much. */
const textOf = (codes: Uint16Array): string =>
  String.fromCharCode.apply(undefined, codes as unknown as number[]);

/** Narrows a range to its first and last sign that is no blank; an all-blank range becomes empty at its start. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}

/** A set of UTF-16 code units that is asked for every sign of a text: 1 for those that belong to it. */
export function codeSet(codes: Iterable<number>): Uint8Array {
  const set = new Uint8Array(65536);
  for (const code of codes) set[code] = 1;
  return set;
}

export const codesOf = (signs: string): number[] => Array.from(signs, (sign) => sign.charCodeAt(0));

const NUMERALS = '一二三四五六七八九十';
const NUMERAL_CODES = codeSet(codesOf(`0123456789${NUMERALS}`));

/** The value of a Chinese or Arabic enumeration numeral up to 99; 0 where it is none. */
export function numeralValue(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const ten = numeral.indexOf('十');
  if (ten < 0) return numeral.length === 1 ? NUMERALS.indexOf(numeral) + 1 : 0;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(numeral[0]!) + 1;
  const ones = ten === numeral.length - 1 ? 0 : NUMERALS.indexOf(numeral[ten + 1]!) + 1;
  return tens * 10 + ones;
}

export const isNumeralCode = (code: number): boolean => NUMERAL_CODES[code] === 1;
