import { sumFindings } from '../sums.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第三章表格每列都应满足表头注明的勾稽关系：本年新收＋上年结转＝本年度办理结果（七）总计＋结转下年度继续办理。
只有找不到可以归咎的单个数据时才报本规则；各种改法都列出供选择，不自动改正。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格左上角的注。

错误：新收 5、上年结转 0，（七）总计 4、结转下年 0
正确：新收 5、上年结转 0，（七）总计 4、结转下年 1`,
  en: `Each column of chapter 三 must balance, as the note in the table's corner says: received + carried in = （七）总计 + carried out.
This rule speaks only where no single figure can be blamed; the ways to mend it are offered as choices, none is automatic.

Source: the corner note of the table in 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: received 5, carried in 0, （七）总计 4, carried out 0
Right: received 5, carried in 0, （七）总计 4, carried out 1`,
};

export const balance: Rule = {
  id: 'balance',
  severity: 'error',
  title: say(
    '勾稽关系不成立：第一项加第二项不等于第三项加第四项',
    'Received and carried in differ from concluded and carried out',
  ),
  check: (facts) => sumFindings(balance, facts),
};
