import { EDITIONS } from '../../form/editions.ts';
import { finding } from '../finding.ts';
import { beginningOf } from '../missing.ts';
import type { Localized, Rule } from '../types.ts';
import { chapterOfTable, printedChapter, say } from '../words.ts';
import { yearsOf } from '../years.ts';

export const explanation: Localized = {
  'zh-cn': `2021 年度起的报告使用 2021 年版表格，2019、2020 年度的报告使用 2019 年版。两版第二章的行和列不同（2019 年版有“其他对外管理服务事项”“政府集中采购”，列为“本年新制作数量”等；2021 年版列为“本年制发件数”等），用错版本数据就无法汇总。
多见于在旧报告上改写。请换成本年度的表格，按新的栏目重新填报；两版口径不同，不能自动换算。“（六）其他处理”只有一行的，两版都可以，不提示。

依据：国办公开办函〔2021〕30号（2021 年度起）；国办公开办函〔2019〕60号（2019、2020 年度）。

错误：2023 年度报告的第二章有“上一年项目数量、本年增/减、处理决定数量”
正确：2023 年度报告的第二章有“本年处理决定数量”`,
  en: `Reports of 2021 and later have the tables of the 2021 edition, those of 2019 and 2020 the ones of 2019. Rows and columns of chapter 二 differ (2019 has 其他对外管理服务事项 and 政府集中采购 and columns such as 本年新制作数量, 2021 has 本年制发件数), so figures in the wrong table cannot be added up.
It comes from typing over an old report. Put the table of the right edition and fill it in anew: the editions count different things, so nothing is converted. A single row （六）其他处理 is right in both.

Source: 国办公开办函〔2021〕30号 (2021 and later); 国办公开办函〔2019〕60号 (2019 and 2020).

Wrong: chapter 二 of a report of 2023 with 上一年项目数量, 本年增/减, 处理决定数量
Right: chapter 二 of a report of 2023 with 本年处理决定数量`,
};

export const edition: Rule = {
  id: 'edition',
  severity: 'warning',
  title: say('表格版本与报告年份不符', 'The tables are another edition’s'),
  check: (facts) => {
    const { report } = facts;
    // Chapter 三 alone does not tell: a single row of （六）其他处理 is right in both editions.
    const table = report.tables.proactive;
    if (!table || editionFor(report.year ?? 0)?.id === report.edition) return [];
    const { year, certain, places } = yearsOf(facts);
    const right = year === undefined ? undefined : editionFor(year);
    if (!certain || !right || right.id === report.edition) return [];
    const used = EDITIONS[report.edition];
    const chapter = printedChapter(chapterOfTable('proactive'));
    const named = places.find(({ years }) => years.some((each) => each.year === year));
    return [
      finding(edition, {
        range: beginningOf(report, table),
        message: say(
          `“${chapter}”用的是 ${used.id} 年版表格（${used.instrument}），${year} 年度报告应使用 ${right.id} 年版（${right.instrument}）。`,
          `“${chapter}” has the table of the ${used.id} edition (${used.instrument}); a report of ${year} needs the ${right.id} edition (${right.instrument}).`,
        ),
        related: named
          ? [{ range: named.years[0]!.range, message: say('报告年份', 'the year of the report') }]
          : [],
      }),
    ];
  },
};

/** The edition for the report of a year; none for years before the form. */
const editionFor = (year: number) =>
  Object.values(EDITIONS)
    .filter(({ firstYear }) => firstYear <= year)
    .toSorted((a, b) => b.firstYear - a.firstYear)[0];
