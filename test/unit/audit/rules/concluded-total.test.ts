import { expect, test } from 'vitest';
import { check, checkFix, checkSilent, fixed, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

test('a column total that is not the sum of its items is recomputed safely', () => {
  const marked = withCells({ 'applications/concluded/natural-person': '«24»' });
  checkFix('concluded-total', marked, 'safe', RIGHT);
  expect(messageOf(check('concluded-total', marked))).toBe(
    '“（七）总计 × 自然人”为 24，该列办理结果各项合计为 23（9+3+1+5+2+2+1），应改为 23。',
  );
});

test('the total of all totals is recomputed safely', () => {
  checkFix('concluded-total', withCells({ 'applications/concluded/total': '«250»' }), 'safe', RIGHT);
});

/** An item and its row total that were updated, and the totals below that were not. */
const OPEN = withCells({
  'applications/granted/natural-person': '12',
  'applications/granted/total': '13',
  'applications/concluded/natural-person': '«23»',
});

test('a difference in some row is told once, with the rows as choices and the update last', () => {
  const checked = check('concluded-total', OPEN);
  expect(offersOf(checked)).toEqual([
    'choice: “（一）予以公开”改为：自然人 9，总计 10',
    'choice: “（二）部分公开”改为：自然人 0，总计 0',
    'choice: “（四）无法提供·1.本机关不掌握相关政府信息”改为：自然人 2，总计 3',
    'choice: 保留各行，“（七）总计”改为：自然人 26，总计 28（“自然人”“总计”各列的勾稽关系将不成立，须另行核对）',
  ]);
  checkSilent(fixed(checked));
});

test('where the row was edited since the file was opened, the update comes first', () => {
  const before = new Map([['applications/granted/natural-person', 9]]);
  const checked = check('concluded-total', OPEN, before);
  expect(offersOf(checked)[0]).toMatch(/^choice: 保留各行/);
  const balances = check(
    'balance',
    fixed(checked).replace('\t26\t2\t0\t0\t0\t0\t28', '\t«26»\t2\t0\t0\t0\t0\t28'),
  );
  expect(balances.findings[0]!.formulas).toEqual([
    'balance:applications/natural-person',
    'balance:applications/total',
  ]);
});

test('items that cancel each other out break nothing', () => {
  checkSilent(
    withCells({
      'applications/granted/natural-person': '8',
      'applications/granted/total': '9',
      'applications/partly-granted/natural-person': '4',
      'applications/partly-granted/total': '4',
    }),
  );
});
