import type { ValueType } from '../form/types.ts';
import { codeSet, codesOf, foldCode } from './fold.ts';
import type { Range, Reading } from './model.ts';

/** A figure or a placeholder as it stands in the text, before it is known which column it belongs to. */
export interface Figure {
  /** The number, or null for a placeholder such as / or 无. */
  readonly value: number | null;
  readonly signed: boolean;
  readonly decimal: boolean;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  /** The digits with sign, commas and point, without unit and note; undefined where they are all there is. */
  readonly figure: Range | undefined;
}

const PLACEHOLDERS = new Set(['/', '-', '--', '---', '无', '不涉及', '不适用', 'N/A', 'n/a', 'NA', '空']);
const UNIT = '万元|亿元|万|亿|元|件次|件|项目|项|个|条|笔|宗|份|次|起|户|人';
const FIGURE = new RegExp(`^([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${UNIT})?(\\(.*\\))?(${UNIT})?$`);
const LONGEST = 64;

/** The folded signs that a figure or a placeholder can begin and end with: most fields are known for words by these. */
const FIRST = codeSet(codesOf(`0123456789+-${[...PLACEHOLDERS].map((word) => word.charAt(0)).join('')}`));
const LAST = codeSet(
  codesOf(
    `0123456789)${[...UNIT.split('|'), ...PLACEHOLDERS].map((word) => word.charAt(word.length - 1)).join('')}`,
  ),
);

const UNIT_ALONE = new RegExp(`^(?:${UNIT})$`);

export const isUnit = (word: string): boolean => UNIT_ALONE.test(word);

/**
 * Reads one field as a figure: FORM.md, "Values". Undefined where it is none.
 * Digits that are separated by blanks are never joined.
 */
export function readFigure(text: string, start: number, end: number): Figure | undefined {
  if (end - start > LONGEST || end <= start) return undefined;
  const first = foldCode(text.charCodeAt(start));
  if (isDigit(first)) {
    const value = shortNumber(text, start, end);
    if (value !== undefined) return PLAIN[value] ?? plain(value);
  }
  if (FIRST[first] === 0 || LAST[foldCode(text.charCodeAt(end - 1))] === 0) return undefined;
  let folded = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === 0) continue;
    folded += String.fromCharCode(code);
    offsets.push(at);
  }
  if (PLACEHOLDERS.has(folded)) return PLACEHOLDER;
  const match = FIGURE.exec(folded);
  if (!match) return undefined;
  const sign = match[1]!;
  const digits = match[2]!;
  const fraction = match[3] ?? '';
  // 007 is no way to write a figure: cells run together.
  if (digits.length > 1 && digits.startsWith('0')) return undefined;
  const from = offsets[0]!;
  const length = sign.length + digits.length + fraction.length;
  const to = offsets[length - 1]! + 1;
  if (to - from !== length) return undefined;
  const unit = match[4] ?? match[6];
  const note = match[5];
  return {
    value: Number(sign + digits.replaceAll(',', '') + fraction),
    signed: sign !== '',
    decimal: fraction !== '',
    unit: unit && text.slice(offsets[folded.indexOf(unit, length)]!).slice(0, unit.length),
    note: note && text.slice(offsets[folded.indexOf('(', length)]!, end),
    figure: from === start && to === end ? undefined : { start: from, end: to },
  };
}

const ZERO = 0x30;
const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;
/** So many digits are exact in any arithmetic. */
const SHORT = 9;

/** A few digits and nothing else, as nearly all cells have them; undefined for anything that needs a second look. */
function shortNumber(text: string, start: number, end: number): number | undefined {
  if (end - start > SHORT) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    // 007 is no way to write a figure.
    if (!isDigit(code) || (at > start && value === 0)) return undefined;
    value = value * 10 + (code - ZERO);
  }
  return value;
}

const plain = (value: number | null): Figure => ({
  value,
  signed: false,
  decimal: false,
  unit: undefined,
  note: undefined,
  figure: undefined,
});

/** Nearly all figures are small numbers: these are made once. */
const PLAIN: readonly Figure[] = Array.from({ length: 100 }, (_, value) => plain(value));
const PLACEHOLDER = plain(null);

/** Most cells of most reports hold a small number: their readings are made once. */
const SMALL: readonly Reading[] = Array.from({ length: 100 }, (_, value) => ({ kind: 'number', value }));

/** A figure judged by the type of its column. */
export function readingOf(figure: Figure, type: ValueType): Reading {
  const { value } = figure;
  if (value === null) return { kind: 'placeholder' };
  const small = figure.unit === undefined && figure.note === undefined ? SMALL[value] : undefined;
  if (small) return small;
  if (type !== 'amount' && figure.decimal && !Number.isInteger(value))
    return { kind: 'invalid', problem: 'decimal' };
  if (type !== 'signed' && value < 0) return { kind: 'invalid', problem: 'negative' };
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { kind: 'invalid', problem: 'too-large' };
  return {
    kind: 'number',
    value,
    ...(figure.unit === undefined ? {} : { unit: figure.unit }),
    ...(figure.note === undefined ? {} : { note: figure.note }),
  };
}
