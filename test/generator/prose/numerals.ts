import { widen } from '../figures.ts';

/** How a number is printed in a sentence. */
export type NumberForm = 'plain' | 'thousands' | 'full' | 'spaced' | 'chinese';

const DIGITS = [...'零一二三四五六七八九'];
const PLACES = ['', '十', '百', '千'];

/** 0 to 9999 as a Chinese numeral, as one says it: 十二, 一百零五, 三千零一十. */
export function chinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new Error(`no Chinese numeral for ${value}`);
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, i) => {
    const rest = digits.slice(i + 1);
    if (digit !== 0) text += DIGITS[digit]! + PLACES[rest.length]!;
    else if (rest.some((other) => other !== 0) && !text.endsWith('零')) text += '零';
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** A count before its classifier: a lone two is 两 there. Blanks of `spaced` are not part of the number. */
export function printCount(value: number, form: NumberForm): string {
  switch (form) {
    case 'chinese':
      return value === 2 ? '两' : chinese(value);
    case 'thousands':
      return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
    case 'full':
      return widen(String(value));
    default:
      return String(value);
  }
}

/** part ÷ whole as a percentage, rounded half up by whole numbers: 12.5, without the sign. */
export function printPercent(part: number, whole: number, decimals: number): string {
  const scale = 100 * 10 ** decimals;
  const rounded = Math.floor((2 * part * scale + whole) / (2 * whole));
  return (rounded / 10 ** decimals).toFixed(decimals);
}
