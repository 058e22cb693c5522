import { expect, test } from 'vitest';
import { check, checkSilent, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

test('digits that ran together: told once for the table', () => {
  const from = RIGHT.indexOf('一、本年新收');
  const to = RIGHT.indexOf('四、政府信息公开行政复议');
  const glued = RIGHT.slice(from, to).replace(/\t+/g, '').replace(/\n/g, '\n');
  const wrong = `${RIGHT.slice(0, from)}${glued}${RIGHT.slice(to)}`;
  const checked = check(
    'table-unreadable',
    wrong.replace('（本列数据', '«（本列数据').replace('申请人情况', '申请人情况»'),
  );
  expect(messageOf(checked)).toBe(
    '“三、收到和处理政府信息公开申请情况”的表格无法识别：各格数字粘连在一起，分不开。请从原文件重新复制整张表格。',
  );
});

test('figures that vanished: told once for the table', () => {
  const from = RIGHT.indexOf('一、本年新收');
  const to = RIGHT.indexOf('四、政府信息公开行政复议');
  const bare = RIGHT.slice(from, to).replace(/(?:\t\d+)+/g, '');
  const wrong = `${RIGHT.slice(0, from)}${bare}${RIGHT.slice(to)}`;
  const checked = check(
    'table-unreadable',
    wrong.replace('（本列数据', '«（本列数据').replace('申请人情况', '申请人情况»'),
  );
  expect(messageOf(checked)).toContain('标签在，数字不在');
});

test('rows with too few figures are named, and their formulas are not checked', () => {
  const wrong = RIGHT.replace(
    '（一）予以公开\t9\t1\t0\t0\t0\t0\t10',
    '«（一）予以公开»\t9\t1\t0\t0\t0\t10',
  ).replace('2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请\t0\t0\t0\t0\t0\t0');
  const checked = check('table-unreadable', wrong);
  expect(messageOf(checked)).toBe(
    '“（一）予以公开”、“（五）不予处理·2.重复申请”的数字无法逐格识别：数字与各列有两种以上对法。这些格未参加核对，请补齐或重新复制。',
  );
  expect(checked.findings[0]!.cells).toHaveLength(14);
  expect(offersOf(checked)).toEqual([]);
});

test('a blank that keeps its place is no unreadable row', () => {
  check('cell-blank', withCells({ 'applications/granted/research': '«»' }));
});

test('trailing empty fields hide nothing', () => {
  checkSilent(RIGHT.replace(/(\t\d+)\n/g, '$1\t\t\n'));
});
