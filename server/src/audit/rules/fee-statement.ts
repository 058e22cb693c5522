import { NOTHING } from '../../form/fillers.ts';
import { fold } from '../../report/fold.ts';
import type { Range, Report, ReportChapter } from '../../report/model.ts';
import { emptinessOf } from '../empty.ts';
import { lacksFeeStatement, noFeeOffers, noticesIn } from '../fees.ts';
import { finding } from '../finding.ts';
import { firstLine } from '../missing.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `2021 年起，各机关每年在“六、其他需要报告的事项”中报告发出收费通知的件数、总金额和实际收取的总金额；没有的，通行做法是用一句话写明。
正文任何一处写到信息处理费或收费通知即可；表格中的“逾期未按收费通知要求缴纳费用”不算。插入的句子表示全年没有收费，请核对后使用。

依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2021年1月1日起施行。

错误：六、其他需要报告的事项　无
正确：六、其他需要报告的事项　2023年，我局未发出信息处理费收费通知，收费总金额为0元，实际收取0元。`,
  en: `Since 2021 each body reports in chapter 六 how many fee notices it sent, their total and the amount received; where there was none, it is practice to say so in a sentence.
It is enough that the prose speaks of 信息处理费 or 收费通知 anywhere; the row of the table on unpaid fees does not count. The sentence that is offered says that there was no fee all year: check that before you use it.

Source: 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号), in force since 2021-01-01.

Wrong: 六、其他需要报告的事项　无
Right: 六、其他需要报告的事项　2023年，我局未发出信息处理费收费通知，收费总金额为0元，实际收取0元。`,
};

export const feeStatement: Rule = {
  id: 'fee-statement',
  severity: 'information',
  title: say('没有写明信息处理费的收取情况', 'Nothing is said of the fee for handling requests'),
  check: (facts) => {
    const { report } = facts;
    const chapter = report.chapters.find(({ id }) => id === 'other');
    if (!chapter || isTold(report, chapter) || !lacksFeeStatement(facts)) return [];
    if (!facts.isReport()) return [];
    const nothing = nothingIn(report, chapter);
    const notices = noticesIn(facts);
    return [
      finding(feeStatement, {
        range: nothing ?? chapter.heading.range,
        message: notices
          ? say(
              `“${notices.name}”有 ${notices.count} 件，但正文没有写到信息处理费，请写明发出收费通知的件数、总金额和实际收取的总金额。`,
              `The table has ${notices.count} under “${notices.name}”, but nothing is said of the fee: give the number of fee notices, their total and the amount received.`,
            )
          : say(
              '没有写明信息处理费：应写发出收费通知的件数、总金额和实际收取的总金额，没有收费的也用一句话写明。',
              'Nothing is said of the fee for handling requests: give the number of fee notices, their total and the amount received, or say that there was none.',
            ),
        related: notices
          ? [{ range: notices.range, message: say('表中的件数', 'the figure in the table') }]
          : [],
        offers: noFeeOffers(facts, nothing),
      }),
    ];
  },
};

/** That a chapter has no text is told by another rule. */
const isTold = (report: Report, chapter: ReportChapter): boolean =>
  ['blank', 'headings'].includes(emptinessOf(report, chapter)?.kind ?? '');

/** The word or words by which the chapter begins that there is nothing; a contact or a signature may follow. */
function nothingIn({ text }: Report, { heading, range }: ReportChapter): Range | undefined {
  const marks = /^[\s*_#]*[。：:]?/.exec(text.slice(heading.range.end, range.end))![0].length;
  const line = firstLine(text, { start: heading.range.end + marks, end: range.end });
  return NOTHING.test(fold(text, line.start, line.end).replace(/[。.]$/, '')) ? line : undefined;
}
