import { expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  findingsOf,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
} from '../../check.ts';

test.each([
  ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
  ['三、本年度办理结果', '三三、本年度办理结果'],
  ['4.保护第三方合法权益', '3.保护第三方合法权益'],
])('a slip in a label is read and told: %s', (right, slip) => {
  const wrong = changed(RIGHT, right, `«${slip}»`);
  checkFix('row-label', wrong, 'suggested', RIGHT);
  expect(messageOf(check('row-label', wrong))).toBe(`“${slip}”与格式用语不符，应为“${right}”。`);
});

test('a label that is not recognised: its figures are not checked, and no row is missing', () => {
  const wrong = changed(RIGHT, '2.重复申请', '«某某事项»');
  const { analysis } = check('row-label', wrong);
  expect(analysis.report.cells.get('applications/declined.2/total')?.reading).toEqual({
    kind: 'unread',
    reason: 'row-label',
  });
  checkFix('row-label', wrong, 'suggested', RIGHT);
});

test('where the other edition prints the group as one row, both wordings are choices', () => {
  const wrong = changed(RIGHT_MARKDOWN, '（六）其他处理', '«某某事项»');
  expect(offersOf(check('row-label', wrong)).at(-1)).toBe('choice: 改为“（六）其他处理”');
});

test.each([
  ['（一）予以公开', '(一) 予以公开'],
  ['1.属于国家秘密', '1、属于国家秘密'],
  ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
])('other signs and short forms are right: %s', (from, to) => {
  checkSilent(changed(RIGHT, from, to));
});

test('offers nothing where the label is wrapped around its figures, which would be lost', () => {
  const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
  const row = RIGHT.split('\n').find((line) => line.includes(label))!;
  const wrapped = RIGHT.replace(
    row,
    '（二）部分公开（区分处理的，\n3 0 0 0 0 0 3\n只计这一情况，不计其他情形）',
  );
  const found = findingsOf(wrapped).findings.filter(({ rule }) => rule === 'row-label');
  for (const { offers, range } of found) {
    expect(wrapped.slice(range.start, range.end)).toMatch(/3 0 0 0 0 0 3/);
    expect(offers).toEqual([]);
  }
  expect(found.length).toBeGreaterThan(0);
});

test.each([
  ['in a circle', '1.属于国家秘密', '①属于国家秘密'],
  ['in brackets of one sign', '（三）不予公开', '㈢不予公开'],
  ['with two marks', '1.属于国家秘密', '1.、属于国家秘密'],
])('a number %s is right too', (_, from, to) => {
  checkSilent(changed(RIGHT, from, to));
});
