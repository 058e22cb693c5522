import { expect, test } from 'vitest';
import { changed, check, checkFix, checkSilent, messageOf, RIGHT } from '../../check.ts';

test('a slip in a column’s label', () => {
  const wrong = changed(RIGHT, '本年废止件数', '«本年度止件数»');
  checkFix('column-label', wrong, 'suggested', RIGHT);
  expect(messageOf(check('column-label', wrong))).toBe('“本年度止件数”与格式用语不符，应为“本年废止件数”。');
});

test('labels in two lines and the longer ones in use are right', () => {
  checkSilent(changed(RIGHT, '商业企业', '商业 企业'));
  checkSilent(changed(RIGHT, '本年废止件数', '本年度废止件数'));
});
