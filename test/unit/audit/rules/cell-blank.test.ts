import { expect, test } from 'vitest';
import {
  check,
  checkFix,
  checkSilent,
  findingsOf,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
  withCells,
} from '../../check.ts';

test('a blank that row and column say is 0 is filled in safely', () => {
  checkFix('cell-blank', withCells({ 'applications/refused.1/natural-person': '«»' }), 'safe', RIGHT);
  checkFix('cell-blank', withCells({ 'disputes/direct-suit/upheld': '«»' }), 'safe', RIGHT);
});

test('a whole blank row is filled in safely, because each column confirms it', () => {
  const row = ['natural-person', 'business', 'research', 'charity', 'legal-service', 'other', 'total'];
  const wrong = withCells(
    Object.fromEntries(row.map((column) => [`applications/refused.1/${column}`, '«»'])),
  );
  const { findings } = check('cell-blank', wrong);
  expect(findings).toHaveLength(7);
  for (const { offers } of findings) expect(offers.map((offer) => offer.class)).toEqual(['safe']);
});

test('a blank that the formulas say is another figure is a choice', () => {
  const checked = check('cell-blank', withCells({ 'applications/granted/natural-person': '«»' }));
  expect(offersOf(checked)).toEqual([
    'choice: 填入 9（依“（一）予以公开”行总计）',
    'choice: 填入 0，但“（一）予以公开”行总计、“自然人”列的（七）总计不成立',
  ]);
  expect(fixed(checked)).toBe(RIGHT);
});

test('where no formula speaks, 0 is a choice, and practice the reason', () => {
  const checked = check('cell-blank', withCells({ 'proactive/coercion/decisions': '«»' }));
  expect(offersOf(checked)).toEqual(['choice: 填入 0']);
  expect(messageOf(checked)).toBe(
    '“行政强制 × 本年处理决定数量”为空白。实践中没有发生的填 0，请核对后填写。',
  );
});

test('known addends that exceed the known total: the filling is not safe', () => {
  const wrong = withCells({
    'applications/granted/natural-person': '«»',
    'applications/granted/business': '«12»',
  });
  const checked = check(['cell-blank', 'cell-suspect'], wrong);
  expect(checked.findings[0]!.offers.every((offer) => offer.class === 'choice')).toBe(true);
});

test('blanks that would contradict each other are not safe', () => {
  // Both columns want 0, but the row's total wants one of the two to be 1.
  const wrong = withCells({
    'applications/refused.1/natural-person': '«»',
    'applications/refused.1/business': '«»',
    'applications/refused.1/total': '«1»',
  });
  const checked = check(['cell-blank', 'cell-blank', 'row-total'], wrong);
  expect(offersOf(checked)).toEqual(['choice: 填入 0（依“自然人”列的（七）总计）']);
});

const SPARSE = withCells({
  'disputes/review/corrected': '«»',
  'disputes/direct-suit/upheld': '',
  'disputes/direct-suit/corrected': '',
  'disputes/direct-suit/other': '',
  'disputes/direct-suit/pending': '',
  'disputes/direct-suit/total': '',
});

test('a table that leaves out a third of its data is told once, with filling it all as a choice', () => {
  const checked = check('cell-blank', SPARSE);
  expect(checked.findings[0]!.cells).toHaveLength(6);
  expect(messageOf(checked)).toBe(
    '“四、政府信息公开行政复议、行政诉讼情况”的表格有 6 格空白。实践中没有发生的填 0，填 0 后各公式全部成立。',
  );
  expect(offersOf(checked)).toEqual(['choice: 全部填 0（6 格，合计按公式填）']);
  expect(fixed(checked)).toBe(RIGHT);
});

test('a cell with a blank around its 0 is not blank', () => {
  checkSilent(withCells({ 'proactive/coercion/decisions': ' 　0 ' }));
});

test('a table without its zeros of which sums disagree even with them', () => {
  const sparse = RIGHT_MARKDOWN.replaceAll(/\| 0 (?=\|)/g, '|  ').replace('| 861 |', '| 862 |');
  const { findings } = findingsOf(sparse);
  expect(findings.map(({ message }) => message['zh-cn'])).toContain(
    '“三、收到和处理政府信息公开申请情况”的表格有 96 格空白。实践中没有发生的填 0，但有 3 处合计随之不相等。',
  );
});
