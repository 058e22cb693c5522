import { fold, numeralValue } from '../report/fold.ts';

/** The number that a sub-heading begins with. */
export interface SubHeadingNumber {
  readonly value: number;
  /** Of the number with its mark and the blanks behind it. */
  readonly length: number;
}

const NUMBER =
  /^(?:[（(]\s*([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[）)]|([㈠-㈩①-⑳⑴-⒇⒈-⒛])|([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[.、．])\s*/;

/** Numbers in one sign, by the first of each row. */
const ENCLOSED = ['㈠', '①', '⑴', '⒈'].map((sign) => sign.charCodeAt(0));
const ENCLOSED_ROW = 20;
const NUMERALS = '零一二三四五六七八九';

/** （二）主动公开: 2; nothing where it has no number. */
export function numberOf(heading: string): SubHeadingNumber | undefined {
  const match = NUMBER.exec(heading);
  if (!match) return undefined;
  const [{ length }, inBrackets, enclosed, marked] = match;
  const value = enclosed ? enclosedValue(enclosed) : numeralValue(fold((inBrackets ?? marked)!));
  return { value, length };
}

const firstOf = (sign: string): number =>
  ENCLOSED.find((first) => sign.charCodeAt(0) >= first && sign.charCodeAt(0) < first + ENCLOSED_ROW)!;

const enclosedValue = (sign: string): number => sign.charCodeAt(0) - firstOf(sign) + 1;

/** The same kind of number with another value. */
export function withNumber(printed: string, value: number): string {
  return printed
    .replace(/[一二三四五六七八九十]+/, chinese(value))
    .replace(/[\d０-９]+/, (digits) => (/[０-９]/.test(digits) ? widened(value) : String(value)))
    .replace(/[㈠-㈩①-⑳⑴-⒇⒈-⒛]/, (sign) => String.fromCharCode(firstOf(sign) + value - 1));
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : NUMERALS[value % 10]!;
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : NUMERALS[tens]}十${ones}`;
}

const widened = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
