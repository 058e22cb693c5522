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

const OLD = fixture('right-2019.txt');

test('a unit that the column has anyway goes', () => {
  const wrong = withCells({ 'proactive/fees/amount': '«0万元»' });
  expect(messageOf(check('cell-unit', wrong))).toBe(
    '“行政事业性收费 × 本年收费金额”填的是“0万元”，格内只填数字 0。',
  );
  checkFix('cell-unit', wrong, 'suggested', RIGHT);
});

test('so does the unit of a count', () => {
  checkFix('cell-unit', withCells({ 'proactive/penalties/decisions': '«3件»' }), 'suggested', RIGHT);
});

test('and a note', () => {
  checkFix(
    'cell-unit',
    withCells({ 'proactive/normative-documents/in-force': '«14（其中修订3件）»' }),
    'suggested',
    RIGHT,
  );
});

test('the figure keeps its signs and its padding', () => {
  const text = withCells({ 'proactive/licences/decisions': ' １，２３４件 ' });
  const marked = text.replace('１，２３４件', (cell) => `«${cell}»`);
  expect(fixed(check('cell-unit', marked))).toBe(text.replace('件 ', ' '));
});

test.each([
  ['251000元', '25.1'],
  ['8元', '0.0008'],
  ['1.2亿元', '12000'],
  ['１２０００元', '１．２'],
])('another unit than the column’s is converted, never just left out: %s', (text, bare) => {
  const checked = check('cell-unit', withCells({ 'proactive/procurement/amount': `«${text}»` }, OLD));
  expect(offersOf(checked)).toEqual([`suggested: 按本列单位折算，改为 ${bare.normalize('NFKC')}`]);
  expect(fixed(checked)).toBe(withCells({ 'proactive/procurement/amount': bare }, OLD));
});

test('a unit that is none of the column’s is for the writer to look at', () => {
  const amount = check('cell-unit', withCells({ 'proactive/fees/amount': '«12件»' }));
  expect(messageOf(amount)).toContain('单位与本列不符，请核对');
  expect(offersOf(amount)).toEqual([]);
  const count = check('cell-unit', withCells({ 'proactive/penalties/decisions': '«15万元»' }));
  expect(offersOf(count)).toEqual([]);
});

test('the habit of a whole table is told once', () => {
  const paths = ['rules/issued', 'rules/repealed', 'rules/in-force', 'normative-documents/issued'];
  const figures = ['0', '0', '0', '2'];
  const marked = withCells(
    Object.fromEntries(
      paths.map((path, index) => [
        `proactive/${path}`,
        index === 0 ? `«${figures[index]}件»` : `${figures[index]}件`,
      ]),
    ),
  );
  const checked = check('cell-unit', marked);
  expect(messageOf(checked)).toContain('有 4 格带有单位或说明');
  expect(fixed(checked)).toBe(RIGHT);
});

test.each(['86', ' 86 ', '８６', '1,086'])('a figure alone: “%s”', (text) => {
  checkSilent(withCells({ 'proactive/licences/decisions': text }));
});

test('a unit in a sentence or in the head of a column is none in a cell', () => checkSilent(RIGHT));

test('a figure below 0 without its unit stays as it is', () => {
  checkSilent(withCells({ 'proactive/penalties/change': '-3' }, OLD));
});

test('many cells with a unit that is none of their columns: no figure can be left alone', () => {
  const path = (row: string, column: string) => `applications/${row}/${column}`;
  const columns = ['natural-person', 'business', 'research', 'charity', 'legal-service', 'other'];
  const wrong = withCells(Object.fromEntries(columns.map((column) => [path('refused.1', column), '0元'])));
  const checked = check('cell-unit', wrong.replace('0元', '«0元»'));
  expect(messageOf(checked)).toContain('有 6 格带有单位或说明');
  expect(offersOf(checked)).toEqual([]);
});

test.each(['5000（元）', '5000(单位：元)', '5000元'])(
  'an amount in 元, also where a note says so, is converted: %s',
  (cell) => {
    const checked = check('cell-unit', withCells({ 'proactive/fees/amount': `«${cell}»` }));
    expect(messageOf(checked)).toBe(
      `“行政事业性收费 × 本年收费金额”填的是“${cell}”，按本列单位折合 0.5，格内只填数字。`,
    );
    expect(fixed(checked)).toBe(withCells({ 'proactive/fees/amount': '0.5' }));
  },
);
