import { expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  findingsOf,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
} from '../../check.ts';
import { SEEDS } from '../../corpus.ts';

const TITLE = '云川县民政局2023年政府信息公开工作年度报告';
const titled = (title: string) => changed(RIGHT, TITLE, title);

test.each([
  ['年度 missing', '云川县民政局2023年«政府信息公开工作报告»'],
  ['工作 missing', '云川县民政局2023年«政府信息公开年度报告»'],
  ['words exchanged', '云川县民政局2023年«政府信息公开年度工作报告»'],
  ['年报', '云川县民政局2023年«政府信息公开年报»'],
  ['a blank inside', '云川县民政局2023年«政府信息公开 工作年度报告»'],
  ['a wide blank inside', '云川县民政局2023年«政府信息公开工作\u3000年度报告»'],
  ['blanks everywhere', '云川县民政局2023年«政 府 信 息 公 开 工 作 年 度 报 告»'],
])('%s: the words are told and mended', (_, title) => {
  checkFix('title', titled(title), 'suggested', RIGHT);
});

test('without a year; the period’s is offered', () => {
  const wrong = titled('«云川县民政局政府信息公开工作年度报告»');
  expect(messageOf(check('title', wrong))).toBe('标题没有年份。');
  expect(offersOf(check('title', wrong))).toEqual(['suggested: 加上“2023年”']);
  checkFix('title', wrong, 'suggested', RIGHT);
});

test('without a year and in other words: two findings', () => {
  const { findings } = findingsOf(titled('云川县民政局政府信息公开工作报告'));
  expect(findings.map(({ rule, message }) => [rule, message['zh-cn']])).toEqual([
    ['title', '标题没有年份。'],
    ['title', '标题用语是“政府信息公开工作报告”，应为“政府信息公开工作年度报告”。'],
  ]);
});

test('a year inside the words would be lost, so nothing is offered', () => {
  expect(offersOf(check('title', titled('云川县民政局«政府信息公开2023年度工作报告»')))).toEqual([]);
});

test('a line that is meant as the title', () => {
  const checked = check('title', titled('«云川县民政局2023年政务公开工作总结»'));
  expect(messageOf(checked)).toBe('标题不规范，应为“（机关）（年份）年政府信息公开工作年度报告”。');
  check('title', titled('«云川县民政局2023年信息公开工作年度报告»'));
});

test('no title at all is told at the first chapter', () => {
  const checked = check('title', changed(titled(''), '一、总体情况', '«一、总体情况»'));
  expect(messageOf(checked)).toBe('没有找到标题，应为“（机关）（年份）年政府信息公开工作年度报告”。');
});

test.each([
  ['度', '云川县民政局2023年度政府信息公开工作年度报告'],
  ['the year first', '2023年云川县民政局政府信息公开工作年度报告'],
  ['the year last in brackets', '云川县民政局政府信息公开工作年度报告（2023年度）'],
  ['brackets around the year', '云川县民政局（2023年）政府信息公开工作年度报告'],
  ['blanks around the year', '云川县民政局 2023 年政府信息公开工作年度报告'],
  ['a blank in front of the words', '云川县民政局2023年 政府信息公开工作年度报告'],
  ['a blank inside the agency', '云川县 民政局2023年政府信息公开工作年度报告'],
  ['Chinese numerals', '云川县民政局二〇二三年政府信息公开工作年度报告'],
  ['two lines', '云川县民政局\n2023年政府信息公开工作年度报告'],
  ['two centred lines', '　　　　云川县民政局2023年政府信息公开\n　　　　　　工作年度报告'],
  ['a heading in bold', '# **云川县民政局2023年政府信息公开工作年度报告**'],
  ['a note behind', '云川县民政局2023年政府信息公开工作年度报告（公开版）'],
  ['a column’s name in front', `政府信息公开年报\n${TITLE}`],
  ['a trail of links in front', `首页 > 政务公开 > 政府信息公开年报\n${TITLE}`],
  ['关于', '关于云川县民政局2023年政府信息公开工作年度报告'],
])('silent: %s', (_, title) => {
  checkSilent(titled(title));
});

test('silent: Markdown', () => {
  checkSilent(RIGHT_MARKDOWN);
});

const SEED_TITLES: Readonly<Record<string, readonly string[]>> = {
  '001': ['标题用语是“政府信息公开工作报告”，应为“政府信息公开工作年度报告”。'],
  '003': ['标题的用语中间有空格。'],
};

test.each(SEEDS)('seed $name', ({ name, text }) => {
  const said = findingsOf(text).findings.filter(({ rule }) => rule === 'title');
  expect(said.map(({ severity, message }) => `${severity} ${message['zh-cn']}`)).toEqual(
    (SEED_TITLES[name.slice(0, 3)] ?? []).map((message) => `information ${message}`),
  );
});
