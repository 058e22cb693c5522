import { sumFindings } from '../sums.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第四章每一组的“总计”应等于结果维持、结果纠正、其他结果、尚未审结四格之和。
总计可由四格算出，不符时按四格重算；如正文也写有原来的总计，则可能是某一格有误，须先核对。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：\`1 0 0 1 3\`
正确：\`1 0 0 1 2\``,
  en: `In chapter 四 each 总计 is the sum of its four outcomes: upheld, corrected, other, pending.
The total can be computed from the four and is corrected so; where the text gives the old total as well, one of the four may be wrong: check first.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: \`1 0 0 1 3\`
Right: \`1 0 0 1 2\``,
};

export const disputeTotal: Rule = {
  id: 'dispute-total',
  severity: 'error',
  title: say(
    '复议、诉讼总计不等于各项结果之和',
    'A total of reviews or suits is not the sum of its outcomes',
  ),
  check: (facts) => sumFindings(disputeTotal, facts),
};
