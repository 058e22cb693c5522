import { blankCell, blankTotal, sparseFindings } from '../blank-findings.ts';
import { type Blank, blanksOf } from '../blanks.ts';
import type { Facts, Localized, Rule } from '../types.ts';
import { cellName, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `“/”“-”“无”“不涉及”等符号不是数字，汇总和核对时无法计算。没有发生的填 0。
公式表明这一格为 0（或合计可以算出）时可自动改正；否则列出可能的数供选择。整张表都用符号的，只提示一次。

依据：表格各格均填数字是通行做法。

错误：\`行政强制 /\`
正确：\`行政强制 0\``,
  en: `“/”, “-”, “无”, “不涉及” and the like are no figures and cannot be added up. Write 0 where there is nothing.
Where the formulas say 0 (or the total can be computed) it is corrected automatically, otherwise the possible values are offered. A table that uses them throughout is told once.

Source: that every cell holds a figure is practice.

Wrong: \`行政强制 /\`
Right: \`行政强制 0\``,
};

export const cellPlaceholder: Rule = {
  id: 'cell-placeholder',
  severity: 'warning',
  title: say('应填数字的格填了占位符号', 'A cell holds a placeholder instead of a figure'),
  check: (facts) => [
    ...sparseFindings(cellPlaceholder, facts, 'placeholder'),
    ...blanksOf(facts)
      .filter((blank) => blank.cell.reading.kind === 'placeholder')
      .map((blank) =>
        (blank.computed ? blankTotal : blankCell)(cellPlaceholder, facts, blank, placeholder(facts, blank)),
      ),
  ],
};

function placeholder({ report }: Facts, { cell }: Blank): Localized {
  const name = cellName(report, cell.path);
  const sign = report.text.slice(cell.range.start, cell.range.end);
  return say(`“${name}”填的是“${sign}”，不是数字。`, `“${name}” holds “${sign}”, which is no figure.`);
}
