import { expect, test } from 'vitest';
import { analyze, readReport } from '../../../../server/src/engine.ts';
import {
  check,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_UNCOUNTED,
  withCells,
} from '../../check.ts';

const baseline = new Map(
  [...readReport(RIGHT).cells.values()].flatMap(({ path, reading }) =>
    reading.kind === 'number' ? [[path, reading.value] as const] : [],
  ),
);
const WRONG = withCells({ 'applications/granted/natural-person': '«12»' });

test('one data cell that explains every broken formula', () => {
  const checked = check('cell-suspect', WRONG);
  expect(checked.findings[0]!.cells).toEqual(['applications/granted/natural-person']);
  expect(messageOf(checked)).toBe(
    '“（一）予以公开 × 自然人”为 12，与“（一）予以公开”行总计、“自然人”列的（七）总计不符，改为 9 即全部相符。如 12 无误，请更新有关合计。',
  );
  expect(fixed(checked)).toBe(RIGHT);
});

test('both mends are offered, restoring first', () => {
  expect(offersOf(check('cell-suspect', WRONG))).toEqual([
    'suggested: 改为 9',
    'suggested: 保留 12，更新合计（“自然人”“总计”各列的勾稽关系将不成立，须另行核对）',
  ]);
});

test('keeping updates row total, （七）总计 and its total; only the balances that it named are then broken', () => {
  const kept = fixed(check('cell-suspect', WRONG), 1);
  expect(kept).toContain('（一）予以公开\t12\t1\t0\t0\t0\t0\t13');
  const { findings } = check('balance', kept.replace('（七）总计\t26', '（七）总计\t«26»'));
  expect(findings[0]!.formulas).toEqual([
    'balance:applications/natural-person',
    'balance:applications/total',
  ]);
});

test('a cell that was edited since the file was opened: keeping comes first', () => {
  const checked = check('cell-suspect', WRONG, baseline);
  expect(offersOf(checked).map((title) => title.slice(0, 15))).toEqual([
    'suggested: 保留 1',
    'suggested: 改为 9',
  ]);
  expect(messageOf(checked)).toContain('合计尚未更新');
});

test('a cell that stood so when the file was opened is not edited', () => {
  const before = new Map(baseline).set('applications/granted/natural-person', 12);
  expect(offersOf(check('cell-suspect', WRONG, before))[0]).toBe('suggested: 改为 9');
});

test('received and carried over have no column total: keeping updates the row and names two balances', () => {
  const checked = check('cell-suspect', withCells({ 'applications/received/business': '«5»' }));
  expect(offersOf(checked)[1]).toContain('“商业企业”“总计”各列的勾稽关系将不成立');
  expect(fixed(checked, 1)).toContain('一、本年新收政府信息公开申请数量\t\t24\t5\t0\t0\t0\t0\t29');
});

test('two wrong cells in different rows and columns are two findings', () => {
  const checked = check(
    'cell-suspect',
    withCells({ 'applications/granted/natural-person': '«12»', 'applications/refused.4/business': '«3»' }),
  );
  expect(fixed(checked, 0, 1)).toContain('4.保护第三方合法权益\t1\t0');
});

test('keeping one of two suspects leaves the other to be corrected', () => {
  const wrong = withCells({
    'applications/granted/natural-person': '«12»',
    'applications/granted/research': '«2»',
  });
  const kept = fixed(check('cell-suspect', wrong), 1, 1);
  expect(kept).toContain('（一）予以公开\t12\t1\t2\t0\t0\t0\t12');
});

test('all totals updated with the cell: nothing to say', () => {
  checkSilent(
    withCells(
      {
        'applications/granted/natural-person': '12',
        'applications/granted/total': '13',
        'applications/concluded/natural-person': '26',
        'applications/concluded/total': '28',
        'applications/received/natural-person': '27',
        'applications/received/total': '29',
      },
      RIGHT_UNCOUNTED,
    ),
  );
});

test('where keeping it breaks nothing, the totals that follow are named', () => {
  const open = withCells({
    'applications/carried-out/natural-person': '',
    'applications/carried-out/total': '',
  });
  const wrong = withCells({ 'applications/granted/natural-person': '12' }, open);
  const finding = analyze(wrong).findings.find(({ rule }) => rule === 'cell-suspect');
  expect(finding!.offers.map(({ title }) => title['zh-cn'])).toEqual([
    '改为 9',
    '保留 12，更新合计（“（一）予以公开 × 总计”、“（七）总计 × 自然人”、“（七）总计 × 总计”）',
  ]);
});
