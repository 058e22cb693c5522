import { finding } from '../finding.ts';
import type { Localized, Rule } from '../types.ts';
import { cellName, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `件数应为 0 或正整数；只有“本年增/减”可以为负，只有金额可以有小数。
文字、负的件数、带小数的件数都无法汇总，须查明后改正。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格各列的含义。

错误：\`行政处罚 12.5\`、\`（一）予以公开 -1\`、\`规章 若干\`
正确：\`行政处罚 12\`、\`（一）予以公开 1\`、\`规章 3\``,
  en: `Counts are 0 or positive integers; only 本年增/减 may be negative, and only amounts may have decimals.
Text, a negative count or a count with decimals cannot be added up: find the right figure.

Source: the meaning of the columns in the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: \`行政处罚 12.5\`, \`（一）予以公开 -1\`, \`规章 若干\`
Right: \`行政处罚 12\`, \`（一）予以公开 1\`, \`规章 3\``,
};

export const cellNumber: Rule = {
  id: 'cell-number',
  severity: 'error',
  title: say('格中内容不是该列应填的数', 'A cell does not hold a number of its column’s type'),
  check: ({ report, unusual }) =>
    unusual.flatMap((cell) => {
      if (cell.reading.kind !== 'invalid') return [];
      const problem = PROBLEMS[cell.reading.problem];
      const name = cellName(report, cell.path);
      const text = shortened(report.text.slice(cell.range.start, cell.range.end));
      return [
        finding(cellNumber, {
          range: cell.range,
          message: say(
            `“${name}”填的是“${text}”：${problem['zh-cn']}。`,
            `“${name}” holds “${text}”: ${problem.en}.`,
          ),
          cells: [cell.path],
        }),
      ];
    }),
};

const PROBLEMS: Readonly<Record<'text' | 'negative' | 'decimal' | 'too-large', Localized>> = {
  text: say('不是数字，请改填数字', 'this is no number, write a figure'),
  negative: say('件数不能为负，请核对', 'a count cannot be negative, check it'),
  decimal: say('件数应为整数，请核对', 'a count must be an integer, check it'),
  'too-large': say('数字过大，请核对', 'the number is too large, check it'),
};

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
