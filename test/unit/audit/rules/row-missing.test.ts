import { expect, test } from 'vitest';
import { analyze, readReport } from '../../../../server/src/engine.ts';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
  withoutLine,
} from '../../check.ts';

test('a row is told at the row before, and put back as the neighbours are written', () => {
  const wrong = changed(withoutLine(RIGHT, '3.要求提供公开出版物'), '2.重复申请', '«2.重复申请»');
  checkFix('row-missing', wrong, 'suggested', RIGHT);
  expect(messageOf(check('row-missing', wrong))).toBe(
    '缺少“（五）不予处理·3.要求提供公开出版物”一行，应在这里插入。',
  );
});

test('the first row of a group brings the group’s label back', () => {
  const wrong = changed(withoutLine(RIGHT, '（三）不予公开'), '（二）部分公开', '«（二）部分公开').replace(
    '不计其他情形）',
    '不计其他情形）»',
  );
  checkFix('row-missing', wrong, 'suggested', RIGHT);
});

test('the first row of the table', () => {
  const wrong = withoutLine(RIGHT, '一、本年新收')
    .replace('（本列数据', '«（本列数据')
    .replace('申请人情况', '申请人情况»');
  const text = fixed(check('row-missing', wrong));
  expect(text).toContain('\n一、本年新收政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\t\n二、上年结转');
});

test('a group of which nothing is left is one finding', () => {
  const wrong = ['（六）其他处理', '2.申请人逾期未按', '3.其他\t'].reduce(withoutLine, RIGHT);
  const checked = check(
    'row-missing',
    changed(wrong, '5.要求行政机关确认或重新出具已获取信息', '«5.要求行政机关确认或重新出具已获取信息»'),
  );
  expect(offersOf(checked)).toEqual(['suggested: 插入“（六）其他处理”的 3 行（各格为 0）']);
  const { tables, cells } = readReport(fixed(checked));
  expect(tables.applications?.missingRows).toEqual([]);
  expect(cells.get('applications/otherwise.3/total')?.reading).toEqual({ kind: 'number', value: 0 });
});

test('a block of chapter 二 brings its header back', () => {
  const wrong = ['第二十条第（五）项', '行政许可'].reduce(withoutLine, RIGHT);
  const checked = check('row-missing', changed(wrong, '行政规范性文件', '«行政规范性文件»'));
  const text = fixed(checked);
  expect(text).toContain('第二十条第（五）项');
  expect(readReport(text).cells.get('proactive/licences/decisions')?.reading).toEqual({
    kind: 'number',
    value: 0,
  });
});

test('a row of a pipe table', () => {
  const wrong = changed(withoutLine(RIGHT_MARKDOWN, '3.要求提供公开出版物'), '2.重复申请', '«2.重复申请»');
  const text = fixed(check('row-missing', wrong));
  expect(text).toContain('\n|  |  | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n');
});

test('many rows of one table are one finding', () => {
  const wrong = RIGHT.split('\n')
    .filter((line) => !/^\t\t[2-8]\./.test(line))
    .join('\n');
  const checked = check('row-missing', changed(wrong, '1.属于国家秘密', '«1.属于国家秘密»'));
  expect(messageOf(checked)).toMatch(/^“三、收到和处理政府信息公开申请情况”的表格缺 15 行：/);
  expect(offersOf(checked)).toEqual(['choice: 插入这 15 行（各格为 0）']);
  expect(readReport(fixed(checked)).tables.applications?.missingRows).toEqual([]);
});

test('（六）其他处理 as one row lacks nothing', () => checkSilent(RIGHT_MARKDOWN));

test('behind a row that lacks a figure, a row that is absent is told all the same', () => {
  const wrong = changed(withoutLine(RIGHT, '3.要求提供公开出版物'), '2.重复申请\t0\t0', '2.重复申请\t0');
  const { findings } = analyze(wrong);
  expect(findings.map(({ rule, range }) => [rule, wrong.slice(range.start, range.end)])).toEqual([
    ['table-unreadable', '2.重复申请'],
    ['row-missing', '2.重复申请'],
  ]);
});
