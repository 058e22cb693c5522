import { sumFindings } from '../sums.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第三章表格“（七）总计”一行，每列应等于该列（一）至（六）全部办理结果之和。
其他公式都成立、只有这一格不符时，可以确定是总计有误，可自动改正；
差额出现在某一行但不能确定是哪一行时，列出各种可能供选择。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：自然人列只有“（一）予以公开”4 件，“（七）总计”写作 5
正确：“（七）总计”写作 4`,
  en: `In the row （七）总计 of chapter 三 each column is the sum of that column's results, （一） to （六）.
Where every other formula holds and only this cell does not fit, it is wrong for certain and can be corrected automatically;
where a difference stands in some row and it is not certain in which, the rows are offered as choices.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: column 自然人 has 4 under （一）予以公开 and nothing else, and 5 under （七）总计
Right: 4 under （七）总计`,
};

export const concludedTotal: Rule = {
  id: 'concluded-total',
  severity: 'error',
  title: say('（七）总计不等于办理结果各项之和', '（七）总计 is not the sum of the items'),
  check: (facts) => sumFindings(concludedTotal, facts),
};
