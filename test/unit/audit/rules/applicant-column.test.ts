import { expect, test } from 'vitest';
import {
  check,
  checkFix,
  checkSilent,
  fixed,
  fixture,
  messageOf,
  offersOf,
  RIGHT,
  withCells,
} from '../../check.ts';

const MOVED = withCells({
  'applications/unavailable.2/natural-person': '1',
  'applications/unavailable.2/charity': '«1»',
});

test('an application in the wrong column is one finding, at the cell that has too many', () => {
  const checked = check('applicant-column', MOVED);
  expect(checked.findings[0]!.cells).toEqual([
    'applications/unavailable.2/charity',
    'applications/unavailable.2/natural-person',
  ]);
  expect(messageOf(checked)).toBe(
    '“（四）无法提供·2.没有现成信息需要另行制作”一行：“社会公益组织”多 1、“自然人”少 1，疑有 1 件申请填错了列；应分别改为 0 和 2。',
  );
  expect(offersOf(checked)).toEqual(['suggested: 改为：社会公益组织 0，自然人 2']);
});

test('the mend corrects both cells', () => checkFix('applicant-column', MOVED, 'suggested', RIGHT));

test('where several rows would do, they are choices at the column’s total', () => {
  const checked = check(
    'applicant-column',
    withCells({
      'applications/granted/natural-person': '8',
      'applications/granted/business': '2',
      'applications/concluded/natural-person': '«23»',
    }),
  );
  expect(offersOf(checked)).toEqual([
    'choice: “（一）予以公开”改为：自然人 9，商业企业 1',
    'choice: “（四）无法提供·1.本机关不掌握相关政府信息”改为：自然人 6，商业企业 0',
  ]);
  expect(fixed(checked)).toBe(RIGHT);
});

test('two cells of one row that are off by different amounts are two suspects', () => {
  check(
    'cell-suspect',
    withCells({
      'applications/unavailable.2/natural-person': '«1»',
      'applications/unavailable.2/charity': '«3»',
    }),
  );
});

test('an application in another column throughout is no mistake', () => {
  checkSilent(
    withCells({
      'applications/received/natural-person': '23',
      'applications/received/charity': '1',
      'applications/unavailable.2/natural-person': '1',
      'applications/unavailable.2/charity': '1',
      'applications/concluded/natural-person': '22',
      'applications/concluded/charity': '1',
    }),
  );
});

test('also where the column that has too many comes first', () => {
  const text = fixture('T1.txt');
  const moved = { 'applications/refused.4/research': '«1»', 'applications/refused.4/legal-service': '0' };
  const checked = check('applicant-column', withCells(moved, text));
  expect(offersOf(checked)).toEqual(['suggested: 改为：科研机构 0，法律服务机构 1']);
  expect(fixed(checked)).toBe(text);
});
