import { expect, test } from 'vitest';
import { changed, check, checkSilent, findingsOf, messageOf, RIGHT } from '../../check.ts';
import { FIXTURE_REPORTS } from '../../corpus.ts';

const fixture = (name: string): string => FIXTURE_REPORTS.find((each) => each.name === name)!.text;
const RIGHT_2019 = fixture('right-2019.txt');
/** Every year of a report moved, the numbers of instruments left alone. */
const moved = (text: string, by: number): string =>
  text.replaceAll(/(20\d{2})(?=年)/g, (year) => String(Number(year) + by));
/** The first line of table 二, where the finding sits. */
const marked = (text: string): string =>
  text.replace(/(二、主动公开政府信息情况\s+)(第二十条第（一）项)/, '$1«$2»');

test('2019 tables in a report of 2021 or later', () => {
  for (const by of [1, 3]) {
    const checked = check('edition', marked(moved(RIGHT_2019, by)));
    expect(messageOf(checked)).toBe(
      `“二、主动公开政府信息情况”用的是 2019 年版表格（国办公开办函〔2019〕60号），${2020 + by} 年度报告应使用 2021 年版（国办公开办函〔2021〕30号）。`,
    );
    expect(
      checked.findings[0]!.related.map(({ range }) => checked.text.slice(range.start, range.end)),
    ).toEqual([String(2020 + by)]);
  }
});

test('2021 tables in a report of 2019 or 2020', () => {
  const checked = check('edition', marked(moved(RIGHT, -3)));
  expect(messageOf(checked)).toContain('2020 年度报告应使用 2019 年版');
  check('edition', marked(moved(RIGHT, -4)));
});

test('table 二 of 2019 beside table 三 of 2021', () => {
  const table = (text: string) => {
    const from = text.indexOf('二、主动公开政府信息情况');
    return [from, text.indexOf('三、收到和处理政府信息公开申请情况')] as const;
  };
  const [from, to] = table(RIGHT);
  const mixed = RIGHT.slice(0, from) + RIGHT_2019.slice(...table(RIGHT_2019)) + RIGHT.slice(to);
  check('edition', marked(mixed));
});

test('silent: the year is what is wrong', () => {
  check('year', changed(RIGHT, '民政局2023年', '民政局«2020»年'));
  check('year', changed(RIGHT_2019, '农业农村局2020年', '农业农村局«2021»年'));
});

test('silent: nothing tells the year', () => {
  const titles = (text: string) => text.split('\n').slice(1).join('\n');
  const none = titles(RIGHT_2019).replaceAll(/20\d{2}年，?/g, '');
  expect(check('title', none.replace('一、总体情况', '«一、总体情况»')).findings).toHaveLength(1);
});

test('silent: the words alone are of another edition', () => {
  checkSilent(changed(RIGHT, '行政规范性文件\t2', '规范性文件\t2'));
  checkSilent(
    changed(RIGHT, '全年收到政府信息', '对照旧表的对外公开总数量和上一年项目数量，全年收到政府信息'),
  );
});

test.each(FIXTURE_REPORTS.map(({ name, text }) => ({ name, text })))('silent: $name', ({ text }) => {
  expect(findingsOf(text).findings.map(({ rule }) => rule)).not.toContain('edition');
});
