import { expect, test } from 'vitest';
import { readReport } from '../../../../server/src/engine.ts';
import {
  check,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
  RIGHT_UNCOUNTED,
} from '../../check.ts';

/** The report with nothing but a sentence below a heading. */
function withoutTable(text: string, heading: string, next: string): string {
  const from = text.indexOf(heading);
  const marked = `«${heading}»\n\n全年没有有关情况。\n\n`;
  return text.slice(0, from) + marked + text.slice(text.indexOf(next));
}

const CASES = [
  ['二、主动公开政府信息情况', '三、收到和处理', 'proactive', 10],
  ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政', 'applications', 175],
  ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的', 'disputes', 15],
] as const;

test.each(CASES)('%s without its table: the empty table is inserted', (heading, next, table, count) => {
  const checked = check('table-missing', withoutTable(RIGHT_UNCOUNTED, heading, next));
  expect(messageOf(checked)).toBe(`“${heading}”之下没有找到表格，请插入 2021 年版表格并填写数据。`);
  expect(offersOf(checked)).toEqual(['suggested: 插入空表（各格为 0）']);
  const text = fixed(checked);
  const cells = [...readReport(text).cells.values()].filter((cell) => cell.table === table);
  expect(cells).toHaveLength(count);
  for (const cell of cells) expect(cell.reading).toEqual({ kind: 'number', value: 0 });
  checkSilent(text);
});

test.each(CASES)('in a document of pipe tables it is one: %s', (heading, next, table) => {
  const wrong = withoutTable(RIGHT_MARKDOWN, heading, `## ${next}`);
  const text = fixed(check('table-missing', wrong));
  expect(text).toMatch(/\n\n\| [^\n]* \|\n\|(?: --- \|)+\n/);
  expect(readReport(text).tables[table]?.missingRows).toEqual([]);
  checkSilent(text);
});

test('the edition of the report decides which table', () => {
  const old = RIGHT.replaceAll('2023年', '2019年');
  const { findings, analysis } = check(
    'table-missing',
    withoutTable(old, ...(CASES[0].slice(0, 2) as [string, string])),
  );
  expect(findings[0]!.message['zh-cn']).toContain(`${analysis.report.edition} 年版`);
});

test('a table behind a sentence is there', () => {
  checkSilent(RIGHT.replace('三、收到和处理政府信息公开申请情况\n', '$&\n有关数据见下表。\n'));
});

test('without any table the year decides on the edition', () => {
  const text = (year: number) =>
    `云川县民政局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n`;
  expect([2019, 2020, 2021, 2024].map((year) => readReport(text(year)).edition)).toEqual([
    '2019',
    '2019',
    '2021',
    '2021',
  ]);
});
