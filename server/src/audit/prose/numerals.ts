/** Numbers as sentences write them: 1,200, １２, 三, 一百二十, 两. */

const DIGITS = '零一二三四五六七八九';
const PLACES: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];
const MYRIAD = 10_000;

/** One number of a folded text; decimals and thousands commas included. */
export const NUMERAL = /\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+/g;

/** The value of a number that NUMERAL matched; undefined for Chinese signs that make none (一二, 十十). */
export function numeralValue(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [head, tail, ...more] = text.split('万');
  if (more.length > 0) return undefined;
  if (tail === undefined) return belowMyriad(head!);
  const high = belowMyriad(head!);
  const low = tail === '' ? 0 : belowMyriad(tail);
  return high && low !== undefined ? high * MYRIAD + low : undefined;
}

/** 二千零一十二 as 2012, 十二 as 12; each place at most once, in falling order. */
function belowMyriad(text: string): number | undefined {
  const signs = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^零+$/.test(signs)) return signs.length === 1 ? 0 : undefined;
  let value = 0;
  let at = 0;
  for (const [sign, weight] of PLACES) {
    while (signs[at] === '零') at++;
    const digit = DIGITS.indexOf(signs[at] ?? ' ');
    if (digit > 0 && signs[at + 1] === sign) {
      value += digit * weight;
      at += 2;
    } else if (sign === '十' && signs[at] === sign) {
      value += weight;
      at++;
    }
  }
  while (signs[at] === '零') at++;
  const ones = DIGITS.indexOf(signs[at] ?? ' ');
  if (ones > 0) {
    value += ones;
    at++;
  }
  return at === signs.length && at > 0 ? value : undefined;
}

/** A number in the style of another: Chinese signs, full-width digits, thousands commas, decimals. */
export function writeLike(old: string, value: number): string {
  if (!/[\d０-９]/.test(old)) return chinese(value, old);
  const decimals = /[.．]([\d０-９]+)$/.exec(old)?.[1]?.length ?? 0;
  const comma = /[,，]/.exec(old)?.[0] ?? '';
  const [whole, fraction] = value.toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, comma);
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return /[０-９]/.test(old)
    ? text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : text;
}

/** Before a measure word 2 is 两; a text that writes 二 keeps to it. */
function chinese(value: number, old: string): string {
  if (value === 2) return old.includes('二') ? '二' : '两';
  if (value >= MYRIAD * MYRIAD) return String(value);
  const high = Math.floor(value / MYRIAD);
  const low = value % MYRIAD;
  if (high === 0) return spell(value);
  if (low === 0) return `${spell(high)}万`;
  return `${spell(high)}万${low < 1000 ? '零' : ''}${spell(low, true)}`;
}

/** @param inner whether something stands before: then 10 is 一十, not 十. */
function spell(value: number, inner = false): string {
  if (value === 0) return '零';
  let rest = value;
  let text = '';
  let gap = false;
  for (const [sign, weight] of PLACES) {
    const digit = Math.floor(rest / weight);
    rest %= weight;
    if (digit === 0) {
      gap = text !== '' && rest > 0;
      continue;
    }
    const bare = sign === '十' && digit === 1 && text === '' && !inner;
    text += `${gap ? '零' : ''}${bare ? '' : DIGITS[digit]}${sign}`;
    gap = false;
  }
  return rest === 0 ? text : `${text}${gap ? '零' : ''}${DIGITS[rest]}`;
}
