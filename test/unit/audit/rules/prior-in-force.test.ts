import { expect, test } from 'vitest';
import { priorOf, readReport } from '../../../../server/src/engine.ts';
import {
  changed,
  check,
  checkSilent,
  findingsOf,
  fixed,
  fixture,
  messageOf,
  offersOf,
  RIGHT,
  withCells,
} from '../../check.ts';
import { LAST_YEAR } from '../../last-year.ts';

const DOCUMENTS = 'proactive/normative-documents';
const checkInForce = (marked: string, prior = LAST_YEAR) => check('prior-in-force', marked, undefined, prior);

test('last year’s figure left standing', () => {
  const checked = checkInForce(withCells({ [`${DOCUMENTS}/in-force`]: '«13»' }));
  expect(messageOf(checked)).toBe(
    '“行政规范性文件 × 现行有效件数”为 13，按 2022 年报告的 13 加本年制发 2、减本年废止 1 应为 14。如有失效、修订等情形，可不改。',
  );
  expect(offersOf(checked)).toEqual(['choice: 改为 14']);
  expect(fixed(checked)).toBe(RIGHT);
  expect(checked.findings[0]!.severity).toBe('hint');
});

test('the repealed ones forgotten', () => {
  const checked = checkInForce(
    withCells({ [`${DOCUMENTS}/repealed`]: '4', [`${DOCUMENTS}/in-force`]: '«15»' }),
  );
  expect(offersOf(checked)).toEqual(['choice: 改为 11']);
});

test('both rows, each by itself', () => {
  const marked = withCells({ 'proactive/rules/in-force': '«3»', [`${DOCUMENTS}/in-force`]: '«20»' });
  expect(checkInForce(marked).findings).toHaveLength(2);
});

test('the sum holds', () => {
  checkSilent(RIGHT, LAST_YEAR);
});

test('a blank in either year', () => {
  checkSilent(RIGHT, withCells({ [`${DOCUMENTS}/in-force`]: '' }, LAST_YEAR));
  check('cell-blank', withCells({ [`${DOCUMENTS}/issued`]: '«»' }), undefined, LAST_YEAR);
});

test('more repealed than there were: last year’s figure cannot be the whole', () => {
  checkSilent(withCells({ [`${DOCUMENTS}/repealed`]: '40' }), LAST_YEAR);
});

/** The findings of this rule alone, in texts of which others have to say something. */
const found = (text: string, prior: string) =>
  findingsOf(text, undefined, prior).findings.filter(({ rule }) => rule === 'prior-in-force');

test('a note says what the sum leaves out', () => {
  const cells = { [`${DOCUMENTS}/issued`]: '2', [`${DOCUMENTS}/in-force`]: '13' };
  expect(found(withCells(cells), LAST_YEAR)).toHaveLength(1);
  cells[`${DOCUMENTS}/issued`] = '2（其中修订1件）';
  expect(found(withCells(cells), LAST_YEAR)).toEqual([]);
});

test('a body that was merged', () => {
  const merged = changed(RIGHT, '公开质量稳步提升。', '公开质量稳步提升。原老龄办职责划入我局。');
  checkSilent(withCells({ [`${DOCUMENTS}/in-force`]: '22' }, merged), LAST_YEAR);
});

test('the year before was told in the 2019 edition, which has no such column', () => {
  const text = withCells({ [`${DOCUMENTS}/in-force`]: '20' }, RIGHT.replaceAll('2023', '2021'));
  const old = fixture('right-2019.txt').replace(/^.*2020年/, '云川县民政局2020年');
  expect(priorOf(readReport(old), 'prior')!.body).toEqual({ agency: '云川县民政局', year: 2020 });
  expect(found(text, old)).toEqual([]);
  expect(found(text, LAST_YEAR.replaceAll('2022', '2020'))).toHaveLength(1);
});
