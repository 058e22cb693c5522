import { blankTotal, blankTotals, isBlankMessage } from '../blank-findings.ts';
import { blanksOf } from '../blanks.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

/** From so many on, one finding for the table is clearer than one for each total. */
const MANY = 7;

export const explanation: Localized = {
  'zh-cn': `合计一格空白，而它的各加数都是数字，可以直接算出。
各公式一致时可自动填入；公式之间不一致时，列出各公式要求的数供选择。

依据：第三、四章表格的合计关系；表格各格均填数字是通行做法。

错误：（七）总计的社会公益组织一格空白
正确：填入该列各项之和，例如 0`,
  en: `A total is blank while all its addends are numbers, so it can be computed.
Where the formulas agree it is filled in automatically; where they do not, the value that each asks for is offered.

Source: the sums of the tables in chapters 三 and 四; that every cell holds a figure is practice.

Wrong: （七）总计 is blank in the column 社会公益组织
Right: the sum of that column's items, for instance 0`,
};

export const totalBlank: Rule = {
  id: 'total-blank',
  severity: 'warning',
  title: say('合计空白', 'A total is blank'),
  check: (facts) => {
    const blanks = blanksOf(facts).filter((blank) => blank.computed && blank.cell.reading.kind === 'blank');
    const tables = [...new Set(blanks.map((blank) => blank.cell.table))];
    return tables.flatMap((table) => {
      const own = blanks.filter((blank) => blank.cell.table === table);
      if (own.length >= MANY && own.every((blank) => blank.certain))
        return [blankTotals(totalBlank, facts, own)];
      return own.map((blank) => blankTotal(totalBlank, facts, blank, isBlankMessage(facts, blank)));
    });
  },
};
