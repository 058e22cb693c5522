import { widen } from './figures.ts';
import { type Random, streamOf } from './random.ts';
import type { Style } from './style.ts';

/** The wording of the tables as one style types it. */
export interface Labels {
  top(number: number, label: string): string;
  sub(number: number, label: string): string;
  item(number: number, label: string): string;
  results(): string;
  block(label: string): string;
  column(label: string): string;
  proactiveRow(label: string): string;
  corner(): string;
  total(): string;
  result(label: string): string;
  review(): string;
}

export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const BREAKS: Readonly<Record<string, string>> = {
  商业企业: '商业\n企业',
  科研机构: '科研\n机构',
  社会公益组织: '社会\n公益\n组织',
  法律服务机构: '法律\n服务\n机构',
};

function loosen(label: string, random: Random): string {
  if (label.length < 4 || !random.chance(0.25)) return label;
  const at = random.int(2, label.length - 2);
  return `${label.slice(0, at)} ${label.slice(at)}`;
}

export function createLabels(style: Style): Labels {
  const random = streamOf(style.variant, 'labels');
  const loose = (label: string): string => (style.looseLabels ? loosen(label, random) : label);
  const bracket = (inner: string): string => (style.brackets === 'full' ? `（${inner}）` : `(${inner})`);
  const quote = (label: string): string => (style.quotes === 'curly' ? label : label.replace(/[“”]/g, '"'));
  const digit = (number: number): string =>
    style.labelDigits === 'full' ? widen(String(number)) : String(number);

  const partly = (): string => {
    if (style.partlyNote === 'none') return '部分公开';
    return style.partlyNote === 'full'
      ? '部分公开（区分处理的，只计这一情形，不计其他情形）'
      : '部分公开 (区分处理的, 只计这一情形, 不计其他情形)';
  };
  const subLabel = (label: string): string => {
    if (label === '部分公开') return partly();
    return label === '总计' ? style.totalWord : label;
  };
  const itemLabel = (label: string): string => {
    if (style.shortOtherwise && label.includes('逾期不补正')) return '逾期不补正';
    if (style.shortOtherwise && label.includes('缴纳费用')) return '逾期不缴费';
    if (style.slip === 'forbidden' && label === '其他法律行政法规禁止公开') return '其他法律行政止公开';
    return quote(label);
  };
  const corner = (): string => {
    if (style.corner === 'ascii') return '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';
    return style.corner === 'full'
      ? '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
      : '（本列数据的勾稽关系为：\n第一项加第二项之和，\n等于第三项加第四项之和）';
  };
  return {
    top: (number, label) => {
      const wording = label === '结转下年度继续办理' ? style.carriedOut : label;
      return `${NUMERALS[number - 1]}、${loose(wording)}`;
    },
    sub: (number, label) => `${bracket(NUMERALS[number - 1]!)}${style.bracketGap}${loose(subLabel(label))}`,
    item: (number, label) => `${digit(number)}${style.itemMark}${loose(itemLabel(label))}`,
    results: () => (style.slip === 'doubled' ? '三三、本年度办理结果' : '三、本年度办理结果'),
    block: (label) => (style.brackets === 'full' ? label : label.replace('（', '(').replace('）', ')')),
    column: (label) => {
      if (style.slip === 'repealed' && label === '本年废止件数') return '本年度止件数';
      if (label === '本年增/减') return `本年增${style.changeSlash}减`;
      if (style.headerBreaks && BREAKS[label] !== undefined) return BREAKS[label];
      return label;
    },
    proactiveRow: (label) => {
      if (label === '行政规范性文件' && style.shortNormative) return '规范性文件';
      return loose(label);
    },
    corner,
    total: () => (style.looseLabels ? [...style.totalWord].join(' ') : style.totalWord),
    result: (label) => {
      if (label === '总计') return style.totalWord;
      return label.slice(0, 2) + style.resultGap + label.slice(2);
    },
    review: () => (style.slip === 'review' ? '行政法复议' : '行政复议'),
  };
}
