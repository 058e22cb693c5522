import { blankCell, isBlankMessage, sparseFindings } from '../blank-findings.ts';
import { blanksOf } from '../blanks.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `空白与 0 不同：空白不能判断是没有发生还是漏填，也使有关公式无法核对。没有发生的填 0。
行、列公式都表明这一格为 0 时可自动填入；否则列出可能的数供选择。整张表都不填 0 的，只提示一次。

依据：这是通行做法，表格本身没有明文规定。

错误：\`行政强制 （空白）\`
正确：\`行政强制 0\``,
  en: `Blank and 0 differ: a blank does not tell whether there was nothing or the figure was forgotten, and its formulas cannot be checked. Write 0 where there is nothing.
Where the formulas of its row and column say 0 it is filled in automatically, otherwise the possible values are offered. A table that leaves out its zeros throughout is told once.

Source: practice; the form itself has no sentence on it.

Wrong: \`行政强制 (blank)\`
Right: \`行政强制 0\``,
};

export const cellBlank: Rule = {
  id: 'cell-blank',
  severity: 'warning',
  title: say('应填数字的格为空白', 'A cell is blank where a figure is expected'),
  check: (facts) => [
    ...sparseFindings(cellBlank, facts, 'blank'),
    ...blanksOf(facts)
      .filter((blank) => !blank.computed && blank.cell.reading.kind === 'blank')
      .map((blank) => blankCell(cellBlank, facts, blank, isBlankMessage(facts, blank))),
  ],
};
