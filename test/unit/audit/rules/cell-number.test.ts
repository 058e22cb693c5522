import { expect, test } from 'vitest';
import { check, checkSilent, messageOf, offersOf, withCells } from '../../check.ts';

test.each([
  ['若干', '不是数字，请改填数字'],
  ['-3', '件数不能为负，请核对'],
  ['12.5', '件数应为整数，请核对'],
])('not a count: %s', (text, problem) => {
  const checked = check('cell-number', withCells({ 'proactive/penalties/decisions': `«${text}»` }));
  expect(messageOf(checked)).toBe(`“行政处罚 × 本年处理决定数量”填的是“${text}”：${problem}。`);
  expect(offersOf(checked)).toEqual([]);
});

test('its formulas are skipped, not broken', () => {
  const { analysis } = check('cell-number', withCells({ 'applications/granted/natural-person': '«9.5»' }));
  expect(analysis.checks.filter((each) => each.status === 'skip').map((each) => each.formula)).toEqual([
    'row-total:applications/granted',
    'concluded:applications/natural-person',
  ]);
});

test.each(['1,234', '１２'])('a number all the same: %s', (text) => {
  checkSilent(withCells({ 'proactive/penalties/decisions': text }));
});

test('amounts may have decimals', () => checkSilent(withCells({ 'proactive/fees/amount': '41.13' })));

test('a long text is shortened', () => {
  const checked = check(
    'cell-number',
    withCells({ 'proactive/licences/decisions': '«详见附件一并参照上级部门公布的汇总数据填写»' }),
  );
  expect(messageOf(checked)).toBe(
    '“行政许可 × 本年处理决定数量”填的是“详见附件一并参照上级部门公布的汇总数据填…”：不是数字，请改填数字。',
  );
});

test('a number too large to add up', () => {
  const checked = check(
    'cell-number',
    withCells({ 'proactive/licences/decisions': '«99999999999999999999»' }),
  );
  expect(messageOf(checked)).toContain('数字过大，请核对');
});
