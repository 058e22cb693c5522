/** Years as reports print them: 2023, ２０２３, 二〇二三. */

/** A regular expression's source for a year, in the text as given or folded. */
export const YEAR = '(?:(?:19|20|１９|２０)[\\d０-９]{2}|二[〇零○Oo0一二三四五六七八九]{3})';

const CHINESE = '〇一二三四五六七八九';
const ZEROS = '〇零○Oo';

/** The value of a year as printed. */
export const yearValue = (printed: string): number => Number([...printed].map(digitValue).join(''));

function digitValue(sign: string): number {
  const chinese = CHINESE.indexOf(sign);
  if (chinese >= 0) return chinese;
  if (ZEROS.includes(sign)) return 0;
  return Number(sign.normalize('NFKC'));
}

/** A year printed in the way of another: in Chinese numerals with its sign for 0, full-width, or plain. */
export function yearLike(model: string, year: number): string {
  const digits = String(year);
  if (/^[０-９]/.test(model))
    return digits.replaceAll(/\d/g, (sign) => '０１２３４５６７８９'[Number(sign)]!);
  if (/^\d/.test(model)) return digits;
  const zero = [...model].find((sign) => ZEROS.includes(sign)) ?? '〇';
  return digits.replaceAll(/\d/g, (sign) => (sign === '0' ? zero : CHINESE[Number(sign)]!));
}
