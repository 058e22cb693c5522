import { NUMERAL, numeralValue } from './numerals.ts';

/** A figure of a passage, by its place in the folded text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** After the measure word or the percent sign, if there is one. */
  readonly after: number;
  readonly value: number;
  readonly decimals: number;
  /** The measure word, or %; empty for none. */
  readonly unit: string;
  readonly kind: 'count' | 'bare' | 'percent' | 'other';
}

const UNIT = /^\(?(?:件次|件|起|宗|例|条|份|项|次|封|桩|笔)\)?/;
/** 12余件 and 12件以上 are no figures; 10至12件 and 61+3+10 are several. */
const VAGUE_BEFORE = /(?:[约近逾第超]|超过|不足|不到|[-~+×/.\d]|\d[至到])$/;
const VAGUE_AFTER = /^(?:左右|以上|以内|以下|[余多]|[-~+×/][\d]|至\d|到\d)/;
/** What a number without a measure word may stand before. */
const CLOSED = /^(?:[,。;:、()]|$)/;

/** All numbers of a folded text. What counts nothing (years, dates, ranges, rough figures) is `other`. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(NUMERAL)].flatMap((match): Figure[] => {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const value = numeralValue(written);
    if (value === undefined) return [];
    const decimals = written.split('.')[1]?.length ?? 0;
    const rest = text.slice(end, end + 8);
    const unit = rest.startsWith('%') ? '%' : (UNIT.exec(rest)?.[0] ?? '');
    const after = end + unit.length;
    const vague = VAGUE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || text[start - 1] === ' ';
    if (vague || VAGUE_AFTER.test(text.slice(after, after + 3))) {
      return [{ start, end, after, value, decimals, unit, kind: 'other' }];
    }
    return kindsOf(written, unit, rest).map((kind) => ({ start, end, after, value, decimals, unit, kind }));
  });
}

/** Chinese signs without a measure word are words, not figures (一是, 十分); 0 alone may be written 零. */
function kindsOf(written: string, unit: string, rest: string): readonly Figure['kind'][] {
  const arabic = /^\d/.test(written);
  if (unit === '%') return arabic ? ['percent'] : [];
  // 一起, 一次, 一条龙: words as often as figures.
  if (unit !== '')
    return written === '一' && /^[起次条]/.test(unit) && !CLOSED.test(rest.slice(1)) ? [] : ['count'];
  if (!arabic && written !== '零') return [];
  return [!written.includes('.') && CLOSED.test(rest) ? 'bare' : 'other'];
}
