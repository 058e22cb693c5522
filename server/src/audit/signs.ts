import { codesOf, foldCode, foldingCodes } from '../report/fold.ts';

/**
 * Classes of signs, a bit each. What holds a sign of some class need not be looked for in a sentence that has none of
 * it: one pass over the text spares most sentences most of the rules' searches. A sign belongs to the classes of the
 * sign that it is folded to.
 */
export const SIGN = {
  /** What JavaScript calls white space. */
  blank: 1 << 0,
  /** Ends a sentence. */
  stop: 1 << 1,
  /** Of a number in Arabic numerals, or 零, which is one by itself. */
  digit: 1 << 2,
  /** Of a number in Chinese. */
  numeral: 1 << 3,
  /** 未收到, 无, 没有. */
  denial: 1 << 4,
  /** 办结, 完毕, 完成, 结束, 答复. */
  done: 1 << 5,
  /** 收费, 缴费, 费用. */
  charge: 1 << 6,
  /** What may stand where something is to be filled in. */
  placeholder: 1 << 7,
  bracket: 1 << 8,
  asciiStop: 1 << 9,
  /** Between the cells of a table. */
  cell: 1 << 10,
  /** 截止, 转结. */
  confused: 1 << 11,
  /** Counts cases behind a number in Chinese. */
  measure: 1 << 12,
  /** What there can be none of: 申请, 结转, 顺延, 复议, 诉讼. */
  deniable: 1 << 13,
  /** 年, 月, 季度, 下一步. */
  time: 1 << 14,
  /** In any body's name, in 我局 and 全县. */
  body: 1 << 15,
} as const;

const CLASSES: Readonly<Record<Exclude<keyof typeof SIGN, 'blank'>, string>> = {
  stop: '。！？；;',
  digit: '0123456789０１２３４５６７８９零',
  numeral: '零〇一二两三四五六七八九十百千万',
  denial: '未无没',
  done: '结毕束成复',
  charge: '费',
  placeholder: 'XxＸｘ×╳○〇待{｛_',
  bracket: '（()）《》〈〉〔〕［］[]【】「」<>',
  asciiStop: ',.',
  cell: '\t|',
  confused: '截转',
  measure: '件起宗例条份项次封桩笔',
  deniable: '申结转顺复诉',
  time: '年月季步',
  body: '办委府级局厅心队各门镇乡街直我本全',
};

const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The classes of each UTF-16 code unit. */
export const CLASS_OF: Uint16Array = classes();

function classes(): Uint16Array {
  const table = new Uint16Array(65536);
  for (const [name, signs] of Object.entries(CLASSES)) {
    for (const code of codesOf(signs)) table[code]! |= SIGN[name as keyof typeof CLASSES];
  }
  for (const code of codesOf(BLANKS)) table[code]! |= SIGN.blank;
  // What is searched is often folded.
  for (const code of foldingCodes()) table[code]! |= table[foldCode(code)]!;
  return table;
}

/** The classes that a piece of text has signs of. */
export function signsIn(text: string, start = 0, end = text.length): number {
  let signs = 0;
  for (let at = start; at < end; at++) signs |= CLASS_OF[text.charCodeAt(at)]!;
  return signs;
}
