import { foldCode } from './fold.ts';

/** Years as reports print them: 2023, ２０２３, 二〇二三. */

/** A regular expression's source for a year, in the text as given or folded. */
export const YEAR = '(?:(?:19|20|１９|２０)[\\d０-９]{2}|二[〇零○Oo0一二三四五六七八九]{3})';

const CHINESE = '〇一二三四五六七八九';
const ZEROS = '〇零○Oo';

/** The value of a year as printed. */
export function yearValue(printed: string): number {
  let value = 0;
  for (const sign of printed) value = value * 10 + digitValue(sign);
  return value;
}

/** Of any sign that YEAR takes. */
function digitValue(sign: string): number {
  const code = foldCode(sign.charCodeAt(0));
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  return Math.max(0, CHINESE.indexOf(sign));
}

const ZERO = 0x30;

/** A year printed in the way of another: in Chinese numerals with its sign for 0, full-width, or plain. */
export function yearLike(model: string, year: number): string {
  const digits = String(year);
  if (/^[０-９]/.test(model))
    return digits.replaceAll(/\d/g, (sign) => '０１２３４５６７８９'[Number(sign)]!);
  if (/^\d/.test(model)) return digits;
  const zero = [...model].find((sign) => ZEROS.includes(sign)) ?? '〇';
  return digits.replaceAll(/\d/g, (sign) => (sign === '0' ? zero : CHINESE[Number(sign)]!));
}
