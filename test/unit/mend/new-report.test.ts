import { expect, it } from 'vitest';
import { analyze, isReport } from '../../../server/src/engine.ts';
import { newReport } from '../../../server/src/mend/new-report.ts';
import { findingsOf } from '../check.ts';

const AGENCY = '云川县民政局';

it.each([
  [2019, 'markdown', 198],
  [2020, 'tabs', 198],
  [2021, 'markdown', 200],
  [2024, 'tabs', 200],
  [2025, 'markdown', 200],
] as const)(
  'of %i as %s is a report with nothing wrong in it but what is to be written',
  (year, kind, cells) => {
    const text = newReport({ agency: AGENCY, year, kind });
    const { report, checks } = analyze(text);
    expect(isReport(text)).toBe(true);
    expect([report.agency, report.year, report.edition]).toEqual([
      AGENCY,
      year,
      year < 2021 ? '2019' : '2021',
    ]);
    expect(report.cells.size).toBe(cells);
    expect(
      [...report.cells.values()].every(({ reading }) => reading.kind === 'number' && reading.value === 0),
    ).toBe(true);
    expect(checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(
      findingsOf(text).findings.map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`),
    ).toEqual(['chapter-empty 一、总体情况', 'chapter-empty 五、存在的主要问题及改进情况']);
  },
);

it('has the five topics of chapter 一 as sub-headings in the 2021 edition', () => {
  const overview = (text: string) => analyze(text).report.chapters[0]!.subHeadings.map((each) => each.text);
  const topics = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  for (const kind of ['markdown', 'tabs'] as const) {
    const found = overview(newReport({ agency: AGENCY, year: 2025, kind }));
    expect(found.map((heading) => topics.findIndex((topic) => heading.includes(topic)))).toEqual([
      0, 1, 2, 3, 4,
    ]);
  }
  expect(overview(newReport({ agency: AGENCY, year: 2020, kind: 'tabs' }))).toEqual([]);
});

it('has Markdown’s signs only in Markdown', () => {
  const markdown = newReport({ agency: AGENCY, year: 2025, kind: 'markdown' });
  expect(markdown.match(/^#+ .*/gm)).toHaveLength(12);
  expect(markdown.startsWith('# 云川县民政局2025年政府信息公开工作年度报告\n\n本报告根据')).toBe(true);
  expect(newReport({ agency: AGENCY, year: 2025, kind: 'tabs' })).not.toMatch(/[#|]/);
});
