import { expect, test } from 'vitest';
import { check, checkFix, checkSilent, fixed, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

test.each(['/', '／', '-', '—', '无', '不涉及', 'N/A', '空'])(
  'a placeholder where the formulas say 0 is replaced safely: %s',
  (sign) => {
    checkFix(
      'cell-placeholder',
      withCells({ 'applications/refused.1/natural-person': `«${sign}»` }),
      'safe',
      RIGHT,
    );
  },
);

test('where no formula speaks, 0 is a choice', () => {
  const checked = check('cell-placeholder', withCells({ 'proactive/coercion/decisions': '«无»' }));
  expect(messageOf(checked)).toBe(
    '“行政强制 × 本年处理决定数量”填的是“无”，不是数字。实践中没有发生的填 0，请核对后填写。',
  );
  expect(offersOf(checked)).toEqual(['choice: 填入 0']);
});

test('a total is computed', () => {
  checkFix('cell-placeholder', withCells({ 'applications/granted/total': '«/»' }), 'safe', RIGHT);
});

test('a table of placeholders is told once', () => {
  const row = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const wrong = withCells(
    Object.fromEntries(
      row.map((column, index) => [`disputes/direct-suit/${column}`, index === 0 ? '«/»' : '/'] as const),
    ),
  );
  const checked = check('cell-placeholder', wrong);
  expect(messageOf(checked)).toContain('5 格只填了占位符号');
  expect(fixed(checked)).toBe(RIGHT);
});

test('a negative change is no placeholder', () => {
  checkSilent(withCells({ 'proactive/fees/amount': '0.00' }));
});
