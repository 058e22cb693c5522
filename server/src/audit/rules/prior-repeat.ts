import { clausesOf } from '../clauses.ts';
import { finding } from '../finding.ts';
import { ownPrior } from '../prior.ts';
import type { Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `总体情况、存在的主要问题及改进情况两章应写本年度的工作。半数以上的文字与上一年度报告相同时，提示一次，附上年报告的位置，便于对照。
按逗号、句号断开逐句比较，年份不计；法律法规名称、编制说明、联系方式、收费和“未发生”之类每年照写的话不计；数字变了就不算相同；文字太少的不比较。

依据：条例第五十条要求报告本年度的情况，以及存在的主要问题和改进情况。

错误：2023 年报告的第一、五章把 2022 年的文字改了年份照抄
正确：写 2023 年做了什么、出现了什么问题、怎么改`,
  en: `The chapters 总体情况 and 存在的主要问题及改进情况 are to tell of this year's work. Where more than half of their words are last year's, that is said once, with a link to the other report.
Compared are the clauses between commas and full stops, without years; not counted is what is said alike every year: names of laws, how the report was made, addresses, fees, what did not happen. A clause with another figure is another clause, and short texts are not compared.

Source: Article 50 of the Regulations asks for the year's work, its main problems and how they are met.

Wrong: chapters 一 and 五 of the 2023 report are those of 2022 with another year
Right: what was done in 2023, what went wrong, what will be done about it`,
};

/** In signs. Of a shorter text a few set phrases are already half. */
const SHORTEST = 300;

export const priorRepeat: Rule = {
  id: 'prior-repeat',
  severity: 'information',
  title: say('文字大多与上一年度报告相同', 'Most of the prose repeats last year’s report'),
  needs: 'prior',
  check: (facts) => {
    const prior = ownPrior(facts);
    if (!prior) return [];
    let all = 0;
    let repeated = 0;
    for (const { hash, length } of clausesOf(facts.report, facts.sentences)) {
      all += length;
      if (prior.clauses.has(hash)) repeated += length;
    }
    if (all < SHORTEST || repeated * 2 <= all) return [];
    const { chapters, title } = facts.report;
    const heading = chapters.find(({ id }) => id === 'overview')?.heading.range ?? title?.range;
    const share = Math.floor((repeated / all) * 100);
    const { year } = prior.body;
    return [
      finding(priorRepeat, {
        range: heading ?? { start: 0, end: 0 },
        message: say(
          `总体情况、存在问题两章的文字约有 ${share}% 与 ${year} 年报告相同。请写本年度的情况。`,
          `About ${share}% of the prose of chapters 一 and 五 is that of the ${year} report. Tell of this year.`,
        ),
        related: [
          { source: prior.source, range: prior.start, message: say(`${year} 年报告`, `The ${year} report`) },
        ],
      }),
    ];
  },
};
