import { expect, test } from 'vitest';
import { check, checkFix, checkSilent, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

test.each([
  ['applications/granted/total', '10'],
  ['applications/concluded/business', '2'],
  ['applications/concluded/charity', '0'],
  ['applications/concluded/total', '25'],
  ['disputes/review/total', '2'],
])('a blank total whose addends are known is filled in safely: %s', (path, value) => {
  const marked = withCells({ [path]: '«»' });
  checkFix('total-blank', marked, 'safe', RIGHT);
  expect(offersOf(check('total-blank', marked))).toEqual([`safe: 填入 ${value}`]);
});

test('a blank total that other formulas contradict: each value is a choice', () => {
  const wrong = withCells({
    'applications/received/natural-person': '«25»',
    'applications/received/total': '«»',
  });
  const checked = check(['cell-suspect', 'total-blank'], wrong);
  expect(messageOf(checked, 1)).toContain('但各公式不一致');
  expect(offersOf(checked, 1)).toEqual([
    'choice: 填入 26（依“一、本年新收政府信息公开申请数量”行总计）',
    'choice: 填入 27（依“一、本年新收政府信息公开申请数量”行总计），但“总计”列的勾稽关系不成立',
  ]);
});

test('a culprit elsewhere does not speak for a blank total, and makes it uncertain', () => {
  const wrong = withCells({ 'applications/received/charity': '«7»', 'applications/concluded/charity': '«»' });
  const checked = check(['cell-suspect', 'total-blank'], wrong);
  expect(offersOf(checked, 1)[0]).toBe('choice: 填入 0（依“社会公益组织”列的（七）总计）');
});

test('a blank total beside a blank addend is no blank total but two blank cells', () => {
  check(
    'cell-blank',
    withCells({ 'applications/granted/natural-person': '«»', 'applications/granted/total': '«»' }),
  );
});

test('a total of 0 is not blank', () => checkSilent(withCells({ 'applications/refused.1/total': ' 0 ' })));
