import type { Range } from '../../report/model.ts';
import { yearLike } from '../../report/years.ts';
import { finding, offer } from '../finding.ts';
import type { Facts, Finding, Localized, Offer, Rule } from '../types.ts';
import { say } from '../words.ts';
import { clauseYears } from '../year-places.ts';
import { type YearPlace, type Years, yearsOf } from '../years.ts';

export const explanation: Localized = {
  'zh-cn': `标题、统计期限和总体情况的开头写的应当都是报告年份。在上年报告上改写时，最容易漏改其中一处。
几处不一致时，以多数（并参考正文其他段落和落款日期）为准，提示少数的一处；各占一半时以标题为准，两种改法都列出供选择。与上年的比较、下一年的打算、规划期、文号和法规的年份不在此列。

依据：《政府信息公开条例》第四十九条（公布上一年度的报告）；统计期限为报告年份的 1 月 1 日至 12 月 31 日。

错误：××局2023年政府信息公开工作年度报告……统计期限自2022年1月1日起至2022年12月31日止
正确：××局2023年政府信息公开工作年度报告……统计期限自2023年1月1日起至2023年12月31日止`,
  en: `The title, the reporting period and the opening of chapter 一 name the year of the report. Where last year's report was typed over, one of them is easily forgotten.
Where they disagree, the one that most else contradicts is told, other paragraphs and the date below the report being counted too; where the sides are equal the title counts, and both mends are offered. Comparisons with the year before, plans for the next, planning periods and the years of instruments and laws are left alone.

Source: Article 49 of the 政府信息公开条例 (the report is on the year before); the period is 1 January to 31 December of the report's year.

Wrong: ××局2023年政府信息公开工作年度报告 … 统计期限自2022年1月1日起至2022年12月31日止
Right: ××局2023年政府信息公开工作年度报告 … 统计期限自2023年1月1日起至2023年12月31日止`,
};

export const year: Rule = {
  id: 'year',
  severity: 'warning',
  title: say('年份与报告年份不一致', 'A year is not the report’s'),
  check: (facts) => {
    const years = yearsOf(facts);
    return years.places
      .filter((place) => isWrong(facts, years, place))
      .map((place) => tell(facts, years, place));
  },
};

/** What is still to come. */
const AHEAD = /将|计划|打算|下一步|目标|明年/;
/** A look back. */
const BACK = /至今|历年|曾|同期/;

function isWrong(facts: Facts, { year: right }: Years, { kind, years, sentence }: YearPlace): boolean {
  const wrong = years.find((each) => each.year !== right);
  if (!wrong || right === undefined) return false;
  if (kind !== 'opening') return true;
  const { text } = facts.sentences[sentence!]!;
  if (wrong.year > right) return !AHEAD.test(text);
  if (BACK.test(text) || text.includes(String(right))) return false;
  // 2022年，……。2023年，……: the year before stands in front of the report's.
  const next = facts.sentences[sentence! + 1];
  return !(next?.chapter === 'overview' && clauseYears(next, facts.report)[0]?.year === right);
}

function tell(facts: Facts, years: Years, place: YearPlace): Finding {
  const right = years.year!;
  const range = wrongRange(place, right);
  const printed = facts.report.text.slice(range.start, range.end).replace(/\s+/g, '');
  const others = years.places.filter((other) => other.years.every((each) => each.year === right));
  const name = NAMES[place.kind];
  return finding(year, {
    range,
    message: say(
      `${name['zh-cn']}写的是“${printed}”，与报告年份 ${right} 年不一致。`,
      `${name.en} says “${printed}”, but the report is on ${right}.`,
    ),
    related: others.slice(0, 3).map((other) => ({
      range: other.years[0]!.range,
      message: say(`${NAMES[other.kind]['zh-cn']}是 ${right} 年`, `${NAMES[other.kind].en} says ${right}`),
    })),
    offers: offersOf(facts, years, place, others),
  });
}

/** From the first wrong year to the last. */
function wrongRange({ years }: YearPlace, right: number): Range {
  const wrong = years.filter((each) => each.year !== right);
  return { start: wrong[0]!.range.start, end: wrong.at(-1)!.range.end };
}

/** This place to the report's year; where nothing tells which is right, also the other one to this year. */
function offersOf(
  { report }: Facts,
  { year: right, certain }: Years,
  place: YearPlace,
  others: readonly YearPlace[],
): readonly Offer[] {
  const [other] = others;
  const kind = certain ? 'suggested' : 'choice';
  const own = change(report.text, kind, place, right!);
  if (certain || !other || others.length > 1) return [own];
  const wrong = place.years.find((each) => each.year !== right)!.year;
  return [own, change(report.text, kind, other, wrong)];
}

function change(text: string, kind: Offer['class'], place: YearPlace, to: number): Offer {
  const range = wrongRange(place, to);
  const name = NAMES[place.kind];
  let replaced = '';
  let at = range.start;
  for (const { range: each } of place.years) {
    if (each.start < range.start || each.end > range.end) continue;
    replaced += text.slice(at, each.start) + yearLike(text.slice(each.start, each.end), to);
    at = each.end;
  }
  return offer(kind, say(`${name['zh-cn']}改为 ${to} 年`, `Change ${name.en.toLowerCase()} to ${to}`), {
    kind: 'replace',
    range,
    text: replaced,
  });
}

const NAMES: Readonly<Record<YearPlace['kind'], Localized>> = {
  title: say('标题', 'The title'),
  period: say('统计期限', 'The reporting period'),
  name: say('报告名称', 'The report’s name'),
  opening: say('总体情况开头', 'The opening of chapter 一'),
};
