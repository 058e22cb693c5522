import { readFigure } from './figure.ts';
import { foldCode, isNumeralCode, numeralValue } from './fold.ts';
import type { Token } from './tokens.ts';
import { isIdle, longestMatch } from './trie.ts';
import { type Entry, LABELS } from './wordings.ts';

/** A label of the form, recognised in the text. */
export interface Hit {
  readonly kind: 'hit';
  readonly entry: Entry;
  /** The printed number; 0 where there is none, below 0 where it is no number (三三、). */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lastLine: number;
  readonly field: number;
}

/** Text in a table's region that is no label of the form. */
export interface Foreign {
  readonly kind: 'foreign';
  /** True for digits of several cells that run together. */
  readonly glued?: true;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly field: number;
}

/** A cell token that is no text. */
interface Field extends Token {
  readonly kind: 'figure' | 'blank' | 'indent' | 'break';
  /** True for a figure whose digits touch a label without a blank. */
  readonly glued?: true;
  /** True for a figure behind foreign words in one field. */
  readonly behindWords?: true;
}

export type Item = Hit | Foreign | Field;

interface Signs {
  readonly codes: Int32Array;
  readonly offsets: Int32Array;
  /** Index of the token that each sign belongs to. */
  readonly owners: Int32Array;
  readonly length: number;
}

/**
 * Recognises the form's labels in the token stream, also when a label is spread over several tokens or lines and
 * figures stand in its midst (a wrapped label in the text of a PDF). Returns labels, figures, blanks and whatever
 * else there is, in the order of the text; figures inside a label come right after it.
 */
export function recogniseLabels(text: string, tokens: readonly Token[]): Item[] {
  const signs = signsOf(text, tokens);
  const items: Item[] = [];
  const { offsets, owners } = signs;
  let at = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'text') {
      items.push(token as Item);
      continue;
    }
    while (at < signs.length && owners[at]! < index) at++;
    let last = index;
    while (at < signs.length && owners[at] === last) {
      const hit = matchAt(signs, at);
      if (hit) {
        const first = tokens[owners[at]!]!;
        const lastToken = tokens[owners[hit.end - 1]!]!;
        items.push({
          kind: 'hit',
          entry: hit.entry,
          number: hit.number,
          start: offsets[at]!,
          end: offsets[hit.end - 1]! + 1,
          line: first.line,
          lastLine: lastToken.line,
          field: lastToken.field,
        });
        // Figures and blanks in the midst of a wrapped label belong to it.
        for (let between = last + 1; between < owners[hit.end - 1]!; between++) {
          if (tokens[between]!.kind === 'figure') items.push(tokens[between] as Item);
        }
        last = owners[hit.end - 1]!;
        at = hit.end;
        continue;
      }
      at = foreignOrFigure(text, signs, at, tokens[last]!, items);
    }
    index = last;
  }
  return markBehindWords(items);
}

/** Marks the figures behind other words in one field: Page 3, 2023 年, or a row whose label is garbled. */
function markBehindWords(items: Item[]): Item[] {
  let line = -1;
  let field = -1;
  let words = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.line !== line || item.field !== field) {
      line = item.line;
      field = item.field;
      words = item.kind === 'foreign';
    }
    if (item.kind === 'hit') words = false;
    else if (words && item.kind === 'figure') items[index] = { ...item, behindWords: true };
  }
  return items;
}

/** The items as a row of the form sees them: figures behind foreign words are none of its own. */
export function asOfLabel(items: readonly Item[]): readonly Item[] {
  if (!items.some(isBehindWords)) return items;
  return items.map((item) => {
    if (!isBehindWords(item)) return item;
    return { kind: 'foreign', start: item.start, end: item.end, line: item.line, field: item.field };
  });
}

const isBehindWords = (item: Item): boolean => item.kind === 'figure' && item.behindWords === true;

function signsOf(text: string, tokens: readonly Token[]): Signs {
  let most = 0;
  for (const token of tokens) if (token.kind === 'text') most += token.end - token.start;
  // One piece of memory for all three.
  const room = new Int32Array(3 * most);
  const codes = room.subarray(0, most);
  const offsets = room.subarray(most, 2 * most);
  const owners = room.subarray(2 * most);
  let length = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'text') continue;
    for (let at = token.start; at < token.end; at++) {
      const code = foldCode(text.charCodeAt(at));
      if (code === 0) continue;
      codes[length] = code;
      offsets[length] = at;
      owners[length] = index;
      length++;
    }
  }
  return { codes, offsets, owners, length };
}

interface Match {
  readonly entry: Entry;
  readonly number: number;
  readonly end: number;
}

const LONGEST_LABEL = 80;

function matchAt(signs: Signs, at: number): Match | undefined {
  const { codes, owners } = signs;
  const number = readNumber(signs, at);
  const from = number?.end ?? at;
  const found = longestMatch(LABELS, codes, from, Math.min(signs.length, from + LONGEST_LABEL));
  if (!found) return undefined;
  const end = skipBracket(signs, skipIdle(signs, found.end));
  if (end < signs.length && owners[end] === owners[end - 1] && !canFollow(signs, end)) return undefined;
  return { entry: found.value, number: number?.value ?? 0, end };
}

/** A closing quote behind the last word: 3.危及“三安全一稳定”. */
function skipIdle({ codes, owners, length }: Signs, end: number): number {
  let at = end;
  while (at < length && owners[at] === owners[end - 1] && isIdle(codes[at]!)) at++;
  return at;
}

/** ① and what follows it: numbers in circles and brackets. */
const ENCLOSED_FIRST = 0x2460;
const OPEN = 0x28;
const CLOSE = 0x29;
const LONGEST_BRACKET = 60;

/** A bracketed instruction right behind a label is part of it: （区分处理的，只计这一情形，不计其他情形）. */
function skipBracket(signs: Signs, end: number): number {
  const { codes, owners } = signs;
  if (codes[end] !== OPEN || owners[end]! > owners[end - 1]! + 1 || readNumber(signs, end)) return end;
  // 行政诉讼（未经复议直接起诉） are two labels; so is a corner note.
  for (const from of [end, end + 1]) {
    if (longestMatch(LABELS, codes, from, Math.min(signs.length, from + LONGEST_LABEL))) return end;
  }
  const limit = Math.min(signs.length, end + LONGEST_BRACKET);
  for (let at = end + 1; at < limit; at++) {
    if (codes[at] === CLOSE) return at + 1;
    if (codes[at] === OPEN) return end;
  }
  return end;
}

/** What may follow a label in the same token: digits glued to it, a bracket, or the next label. */
function canFollow(signs: Signs, end: number): boolean {
  const { codes } = signs;
  const code = codes[end]!;
  if (isDigit(code) || isDash(code) || code === OPEN || code === CLOSE) return true;
  const number = readNumber(signs, end);
  const from = number?.end ?? end;
  return longestMatch(LABELS, codes, from, Math.min(signs.length, from + LONGEST_LABEL)) !== undefined;
}

/** The value of a printed number that is none: 三三、. */
const NO_NUMERAL = -1;

/** 一、 （一） 1. 1、 (1) ㈠ ① before a label. */
function readNumber(
  { codes, owners, length }: Signs,
  at: number,
): { value: number; end: number } | undefined {
  if (at >= length) return undefined;
  const first = codes[at]!;
  if (first !== OPEN && !isNumeralCode(first) && first < ENCLOSED_FIRST) return undefined;
  if (first >= 0x3220 && first <= 0x3229) return { value: first - 0x3220 + 1, end: at + 1 };
  if (first >= 0x2460 && first <= 0x2473) return { value: first - 0x2460 + 1, end: at + 1 };
  const bracketed = first === OPEN;
  let end = bracketed ? at + 1 : at;
  let numeral = '';
  // Within one token: 二十四 in one cell and 二、 in the next are no number.
  const owner = owners[end];
  while (end < length && numeral.length < 4 && owners[end] === owner && isNumeralCode(codes[end]!)) {
    numeral += String.fromCharCode(codes[end]!);
    end++;
  }
  if (numeral === '') return undefined;
  const mark = codes[end];
  if (bracketed ? mark !== CLOSE : mark !== 0x3001 && mark !== 0x2e && mark !== CLOSE && mark !== 0x2c)
    return undefined;
  end++;
  // （一）、 and 1.、 are seen too.
  if (codes[end] === 0x3001) end++;
  return { value: numeralValue(numeral) || NO_NUMERAL, end };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** A placeholder: / or -. */
const isDash = (code: number): boolean => code === 0x2f || code === 0x2d;
const FULL_STOP = 0x3002;
/** 注, which begins a note below a table. */
const NOTE = 0x6ce8;
const UNITS = /^(?:万元|亿元|万|元|件|项|笔)/;

/** Takes the rest of a token that begins no label: a figure glued to its label, or foreign text. */
function foreignOrFigure(text: string, signs: Signs, at: number, token: Token, items: Item[]): number {
  const { codes, offsets, owners } = signs;
  const place = { line: token.line, field: token.field };
  const before = items.at(-1);
  const owner = owners[at]!;
  if ((isDigit(codes[at]!) || isDash(codes[at]!)) && before?.kind === 'hit') {
    const end = gluedEnd(signs, at);
    const glued = true;
    const start = offsets[at]!;
    const stop = offsets[end - 1]! + 1;
    // 行政许可30件的… is a sentence; 行政许可4529行政处罚1100 is a table that lost its cells.
    const alone =
      end >= signs.length ||
      owners[end] !== owner ||
      codes[end] === NOTE ||
      matchAt(signs, end) !== undefined;
    if (alone) {
      const figure = readFigure(text, start, stop);
      const range = { start, end: stop, ...place };
      items.push(figure ? { kind: 'figure', ...range, figure, glued } : { kind: 'foreign', ...range, glued });
      return end;
    }
  }
  if (codes[at] === CLOSE || (codes[at] === OPEN && matchAt(signs, at + 1))) return at + 1;
  // Behind a sentence, a label may follow without a blank.
  let end = at + 1;
  while (end < signs.length && owners[end] === owner && codes[end - 1] !== FULL_STOP) end++;
  items.push({ kind: 'foreign', start: offsets[at]!, end: offsets[end - 1]! + 1, ...place });
  return end;
}

/** The end of a placeholder, or of a run of digits in one token, with its unit and its note in brackets. */
function gluedEnd(signs: Signs, at: number): number {
  const { codes, owners } = signs;
  const owner = owners[at];
  let end = at;
  while (owners[end] === owner && isDash(codes[end]!)) end++;
  while (owners[end] === owner && (isDigit(codes[end]!) || codes[end] === 0x2e)) end++;
  const unit = UNITS.exec(String.fromCharCode(...codes.slice(end, end + 2)));
  return skipBracket(signs, end + (unit?.[0].length ?? 0));
}
