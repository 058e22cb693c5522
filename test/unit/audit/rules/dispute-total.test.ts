import { expect, test } from 'vitest';
import { changed, check, checkFix, checkSilent, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

const WRONG = withCells({ 'disputes/review/total': '«3»' });
const PROSE = '年度考核，';

test('a total that is not the sum of its outcomes is recomputed safely', () => {
  checkFix('dispute-total', WRONG, 'safe', RIGHT);
  expect(messageOf(check('dispute-total', WRONG))).toBe(
    '“行政复议”总计为 3，各项结果合计为 2（1+0+1+0），应改为 2。',
  );
});

test('a wrong outcome is told at the total, because nothing cross-checks', () => {
  check('dispute-total', withCells({ 'disputes/review/pending': '1', 'disputes/review/total': '«2»' }));
});

test.each([
  '年度考核，全年发生行政复议3件，',
  '年度考核，全年发生行政复议三件，',
  '年度考核。因政府信息公开引起的复议共 3 件。',
])('where the text gives the old total as well, the recomputation is a choice: %s', (prose) => {
  const checked = check('dispute-total', changed(WRONG, PROSE, prose));
  expect(offersOf(checked)).toEqual(['choice: 改为 2']);
  expect(checked.findings[0]!.related.at(-1)!.message['zh-cn']).toBe('正文写作 3');
});

test.each([
  '年度考核，全年发生行政诉讼3件，',
  '年度考核，全年发生行政复议13件，',
  '年度考核，3月办理行政复议，',
  '年度考核，第三次行政复议，',
])('a sentence on something else does not support it: %s', (prose) => {
  expect(offersOf(check('dispute-total', changed(WRONG, PROSE, prose)))).toEqual(['safe: 改为 2']);
});

test('the chapter’s own heading and number support nothing', () => {
  expect(offersOf(check('dispute-total', withCells({ 'disputes/review/total': '«4»' })))).toEqual([
    'safe: 改为 2',
  ]);
});

test('a suit’s total is looked for in sentences on suits', () => {
  const wrong = changed(
    withCells({ 'disputes/suit-after-review/total': '«2»' }),
    PROSE,
    '年度考核，全年行政诉讼两件，',
  );
  expect(offersOf(check('dispute-total', wrong))).toEqual(['choice: 改为 1']);
});

test('totals that are right', () => {
  checkSilent(withCells({ 'disputes/review/pending': '1', 'disputes/review/total': '3' }));
});
