import { slip } from '../slip.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `表头的列标签有错漏字，多是从旧文件沿用下来的。数据照常核对。修改方法：换成格式规定的标签。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：\`本年度止件数\`
正确：\`本年废止件数\``,
  en: `A column's label in the table's header has a slip, often carried over from an older file. Its figures are checked all the same. The fix puts the form's label.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: \`本年度止件数\`
Right: \`本年废止件数\``,
};

export const columnLabel: Rule = {
  id: 'column-label',
  severity: 'warning',
  title: say('列标签与格式用语不符', 'A column’s label is not the form’s wording'),
  check: ({ report }) =>
    Object.values(report.tables).flatMap((table) =>
      table.slips
        .filter(({ kind }) => kind === 'column')
        .flatMap((label) => slip(columnLabel, report, label, label.shouldBe ? [label.shouldBe] : [])),
    ),
};
