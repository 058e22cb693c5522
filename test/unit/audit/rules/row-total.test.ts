import { expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  withCells,
  withoutLine,
} from '../../check.ts';

test('a total that is not the sum of its row is recomputed safely', () => {
  const marked = withCells({ 'applications/granted/total': '«11»' });
  checkFix('row-total', marked, 'safe', RIGHT);
  expect(messageOf(check('row-total', marked))).toBe(
    '“（一）予以公开”行总计为 11，六类申请人合计为 10（9+1+0+0+0+0），应改为 10。',
  );
});

test('the six addends are related', () => {
  const { findings, text } = check('row-total', withCells({ 'applications/granted/total': '«11»' }));
  expect(findings[0]!.related.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    '9\t1\t0\t0\t0\t0',
  ]);
});

test('two wrong totals in one column are two findings, each safe', () => {
  const wrong = withCells({ 'applications/granted/total': '«12»', 'applications/refused.1/total': '«13»' });
  const checked = check('row-total', wrong);
  expect(checked.findings.flatMap(({ offers }) => offers.map((offer) => offer.class))).toEqual([
    'safe',
    'safe',
  ]);
});

test('a total that the rest of the table supports is left, and the row’s cell is suspected', () => {
  check('cell-suspect', withCells({ 'applications/granted/natural-person': '«8»' }));
});

test('a total that fits only once a data cell is corrected is not safe', () => {
  // Of two wrong cells in one row and column the total alone would not make the row hold.
  const wrong = withCells({
    'applications/partly-granted/research': '«4»',
    'applications/partly-granted/total': '«9»',
  });
  const checked = check(['cell-suspect', 'row-total'], wrong);
  expect(checked.findings[1]!.offers.map((offer) => offer.class)).toEqual(['suggested']);
  expect(messageOf(checked, 1)).toContain('应为 3（其他有误的格改正后）');
});

test('where nothing else can be checked against, the sum is a choice', () => {
  const wrong = withCells({ 'applications/granted/total': '«11»' }, RIGHT);
  const checked = check(
    ['row-total', 'row-missing'],
    changed(withoutLine(wrong, '（七）总计'), '3.其他', '«3.其他»'),
  );
  expect(offersOf(checked)).toEqual(['choice: 改为 10']);
  expect(messageOf(checked)).toBe(
    '“（一）予以公开”行总计为 11，六类申请人合计为 10（9+1+0+0+0+0）。请核对后改正。',
  );
});

test('a row that only looks wrong: thousands, full width and padding are read as numbers', () => {
  checkSilent(withCells({ 'applications/granted/total': ' １０ ' }));
});

test('the mend keeps full-width digits', () => {
  const checked = check('row-total', withCells({ 'applications/granted/total': '«１１»' }));
  expect(offersOf(checked)).toEqual(['safe: 改为 10']);
  expect(fixed(checked)).toContain('（一）予以公开\t9\t1\t0\t0\t0\t0\t１０');
});
