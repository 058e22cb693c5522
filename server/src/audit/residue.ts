import {
  FILL_IN_WORD,
  FILLED_UNIT,
  INSTRUCTION_NOTES,
  INSTRUCTION_SENTENCE,
  TO_FILL_IN,
} from '../form/residue.ts';
import type { Range } from '../report/model.ts';
import { SIGN } from './signs.ts';
import type { Sentence } from './types.ts';

/** What a template or a conversion left in the text. */
export interface Residue {
  /** blank: to be filled in. instruction: how to fill in. conversion: can go. garbled: signs that were lost. */
  readonly kind: 'blank' | 'instruction' | 'conversion' | 'garbled';
  readonly range: Range;
  /** What stays of a conversion's residue; nothing unless it wraps a text. */
  readonly rest?: string;
}

/**
 * What converters leave anywhere in a text: names of pictures, conditional comments, fields of a text processor,
 * signs that no encoding knows. The comments by which this checker is told to be silent are comments like any other.
 */
export const conversionResidue = (text: string): readonly Residue[] => [
  ...(/[[【]|image\d/i.test(text) ? pictures(text) : []),
  ...(text.includes('<!') ? conditionalComments(text) : []),
  ...(FIELD_SIGNS.some((sign) => text.includes(sign)) ? runsOf(FIELD, 'conversion', text) : []),
  ...(GARBLED_SIGNS.some((sign) => text.includes(sign)) ? runsOf(GARBLED, 'garbled', text) : []),
];

const runsOf = (pattern: RegExp, kind: Residue['kind'], text: string): readonly Residue[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => residue(kind, index, whole.length));

const residue = (kind: Residue['kind'], start: number, length: number): Residue => ({
  kind,
  range: { start, end: start + length },
});

const PICTURE =
  /(?<![!\w])(?:\[(?:image|picture|图片|图像)(?:\s*\d+|[:：][^\]\r\n]{0,120})?\]|【图片】)(?![([])/gi;
/** The name that a converter gives to a picture, alone: not in ![](media/image1.png). */
const PICTURE_FILE = /(?<![\w/\\.(（[\]-])image\d{1,4}\.(?:png|jpe?g|gif|bmp|emf|wmf)(?![\w/)\]])/gi;
/** What was read out of a picture behind it: up to the line's end, if no Chinese comes before that. */
const SCRAPS = /^[ \t]*[A-Za-z&][\x20-\x7e]{0,60}?(?=\s*(?:[\r\n]|$))/;
const LONGEST_SCRAPS = 64;

/** Pictures one behind the other are one run. */
function pictures(text: string): readonly Residue[] {
  const runs: { start: number; end: number }[] = [];
  const found = [...text.matchAll(PICTURE), ...text.matchAll(PICTURE_FILE)].sort((a, b) => a.index - b.index);
  for (const { 0: whole, index } of found) {
    const end = index + whole.length;
    const scraps = SCRAPS.exec(text.slice(end, end + LONGEST_SCRAPS))?.[0].length ?? 0;
    const last = runs.at(-1);
    if (last && /^[ \t]*$/.test(text.slice(last.end, Math.max(index, last.end))))
      last.end = Math.max(last.end, end + scraps);
    else runs.push({ start: index, end: end + scraps });
  }
  return runs.map((range) => ({ kind: 'conversion', range }));
}

const CONDITION = /<!(?:--)?\[(?:if[^\]\r\n]{0,80}|endif)\](?:--)?>/gi;

/**
 * <!--[if …]>…<![endif]-->: hidden together with what it holds. <!--[if …]-->…<!--[endif]-->: what it holds is text.
 * What holds several lines is told by its marks alone.
 */
function conditionalComments(text: string): readonly Residue[] {
  const found: Residue[] = [];
  let open: { readonly start: number; readonly end: number; readonly hides: boolean } | undefined;
  for (const { 0: mark, index } of text.matchAll(CONDITION)) {
    const end = index + mark.length;
    const closes = /endif/i.test(mark);
    if (open && closes) {
      const inner = text.slice(open.end, index);
      const range = { start: open.start, end };
      if (open.hides) found.push({ kind: 'conversion', range });
      else if (!inner.includes('\n')) found.push({ kind: 'conversion', range, rest: inner });
      else
        found.push(
          residue('conversion', open.start, open.end - open.start),
          residue('conversion', index, mark.length),
        );
      open = undefined;
      continue;
    }
    if (open) found.push(residue('conversion', open.start, open.end - open.start));
    open = closes
      ? undefined
      : { start: index, end, hides: mark.startsWith('<!--') && !mark.endsWith('-->') };
    if (closes) found.push(residue('conversion', index, mark.length));
  }
  if (open) found.push(residue('conversion', open.start, open.end - open.start));
  return found;
}

/** Fields of a text processor, and what a spreadsheet writes for a line end. */
const FIELD =
  /错误[!！]\s?未(?:找到引用源|定义书签|指定书签|找到目录项)[。.]?|(?:\{ ?)?(?:HYPERLINK "[^"\r\n]{0,200}"|PAGEREF _\w{1,40}|TOC \\o "[\d-]{1,5}")(?: ?\\\w)*(?: ?\})?|\\\* MERGEFORMAT|_x000[0-9A-F]_|<\/?o:p>/g;
/** To search for single words costs hardly anything. */
const FIELD_SIGNS = ['错误', 'HYPERLINK', 'PAGEREF', 'TOC', 'MERGEFORMAT', '_x000', 'o:p>'];
const GARBLED_SIGNS = ['\ufffd', '锟斤拷', '烫烫烫'];
const GARBLED = /\ufffd+|(?:锟斤拷)+|(?:烫烫烫)+/g;

/** What is to be filled in, and how, in the prose; comments are not looked into. */
export const templateResidue = (
  text: string,
  sentences: readonly Sentence[],
  prose: readonly Range[],
): readonly Residue[] => {
  const instructions = [
    ...sentences
      .filter((sentence) => INSTRUCTION_SENTENCE.test(sentence.text))
      .map(({ range }): Residue => ({ kind: 'instruction', range })),
    ...prose.flatMap((range) => notes(text, range)),
  ];
  const blanks = sentences.flatMap((sentence) => blanksIn(sentence));
  return [...instructions, ...blanks];
};

const SHORTEST_NOTE = 6;
const NUMERAL = /^.[一二三四五六七八九十\d]+.$/;
const NOTE = /[（([【［〔<《][^（([【［〔<《）)\]】］〕>》\r\n]{1,80}[）)\]】］〕>》]/g;

/** Notes in brackets. In the text of a report （单位名称） is one too; （单位：万元） is none. */
function notes(text: string, { start, end }: Range): readonly Residue[] {
  return [...text.slice(start, end).matchAll(NOTE)].flatMap(({ 0: whole, index }): Residue[] => {
    // （一）
    if (whole.length < SHORTEST_NOTE && NUMERAL.test(whole)) return [];
    const inner = whole.slice(1, -1).trim();
    const after = text[start + index + whole.length];
    if (/^[[【［〔]/.test(whole) && after !== '(' && FILL_IN_WORD.test(inner)) {
      return [residue('blank', start + index, whole.length)];
    }
    if (!INSTRUCTION_NOTES.some((note) => note.test(inner))) return [];
    return [
      residue(/名称$|全称$|^[待需]/.test(inner) ? 'blank' : 'instruction', start + index, whole.length),
    ];
  });
}

const BRACES = /\$?\{{1,2}[^{}\r\n]{1,24}\}{1,2}|｛[^｛｝\r\n]{1,24}｝/g;
/** Not an anchor {#id}, nor a piece of code. */
const NO_FIELD = /^\$?\{+\s*[#.]|[:;=<>"'()]/;
const UNDERSCORES = new RegExp(`(?<!_)_{3,}(?=\\s?${FILLED_UNIT})`, 'g');
const LONE = new RegExp(
  `(?<![A-Za-z0-9_.\\-+＋×Ｘ/])(?:[XxＸｘ](?=\\s?${FILLED_UNIT}(?!目|光|线))|×(?=\\s?[年月日件条]))`,
  'g',
);
const CROSSES = /(?:[×Ｘｘ╳]{2,}|(?<![一二三四五六七八九零○〇])[○〇]{2,}(?![一二三四五六七八九零○〇年]))/g;
const LATIN = /(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9]|[-_./@](?=[A-Za-z0-9])){1,60}/g;
/** XX, 20XX, XXX-XXXX, 0XXX-XXXXXXX; not XXL, XX-01 or 138XXXX1234. */
const ONLY_X = /^(?:20|0)?[Xx]{2,}(?:[-/.][Xx]{2,})*$/;

/** Places to be filled in within a sentence. */
function blanksIn({ text, range, signs }: Sentence): readonly Residue[] {
  if ((signs & SIGN.placeholder) === 0) return [];
  const found: { index: number; length: number }[] = [];
  const add = (pattern: RegExp, isOne: (whole: string, index: number) => boolean = () => true) => {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      if (isOne(whole, index)) found.push({ index, length: whole.length });
    }
  };
  const notPlus = (whole: string, index: number) =>
    !/[+＋]/.test(`${text[index - 1] ?? ''}${text[index + whole.length] ?? ''}`);
  if (/[Xx]/.test(text)) {
    add(LATIN, (whole, index) => ONLY_X.test(whole) && notPlus(whole, index) && !isPerson(text, index));
  }
  if (/[XxＸｘ×]/.test(text)) add(LONE);
  if (!/[=＝÷]/.test(text)) {
    add(
      CROSSES,
      (whole, index) =>
        notPlus(whole, index) && !isBesideFigure(text, index, whole.length) && !isPerson(text, index),
    );
  }
  if (text.includes('待填')) add(TO_FILL_IN);
  if (/[{｛]/.test(text)) add(BRACES, (whole) => !NO_FIELD.test(whole));
  if (text.includes('___')) add(UNDERSCORES);
  return found.map(({ index, length }) => residue('blank', range.start + index, length));
}

/** 3××4: a formula. 20××年 is none. */
const isBesideFigure = (text: string, index: number, length: number): boolean =>
  /[\dA-Za-z)）]/.test(text[index + length] ?? '') ||
  /(?:^|[^\d])(?!20$)\d+$/.test(text.slice(Math.max(0, index - 4), index));

/** 申请人张××: a name that is kept back. */
const PERSON =
  /(?:^|[，。；：、（(“\s]|申请人|原告|被告|第三人|上诉人|当事人|村民|居民|公民|市民|群众|律师|代理人|与|向|由|对)[王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤]$/;
const isPerson = (text: string, index: number): boolean =>
  PERSON.test(text.slice(Math.max(0, index - 5), index));
