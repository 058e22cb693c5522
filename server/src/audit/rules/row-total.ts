import { sumFindings } from '../sums.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第三章表格每一行的“总计”应等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六格之和。
其他公式都成立、只有这一格不符时，可以确定是总计有误，可自动改正。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：\`（一）予以公开 4 0 0 0 0 0 5\`
正确：\`（一）予以公开 4 0 0 0 0 0 4\``,
  en: `In the table of chapter 三 the 总计 of each row is the sum of its six kinds of applicants.
Where every other formula holds and only this cell does not fit, the total is wrong for certain and can be corrected automatically.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: \`（一）予以公开 4 0 0 0 0 0 5\`
Right: \`（一）予以公开 4 0 0 0 0 0 4\``,
};

export const rowTotal: Rule = {
  id: 'row-total',
  severity: 'error',
  title: say('行总计不等于六类申请人之和', 'A row total is not the sum of its six columns'),
  check: (facts) => sumFindings(rowTotal, facts),
};
