import { expect, test } from 'vitest';
import { analyze, priorOf, readReport } from '../../../../server/src/engine.ts';
import { changed, check, checkSilent, fixed, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';
import { LAST_YEAR } from '../../last-year.ts';

const IN = 'applications/carried-in';
const OUT = 'applications/carried-out';

/** The 2022 report with another number carried out, its sums right. */
const carriedOut = (naturalPerson: number): string =>
  withCells(
    {
      'applications/received/natural-person': String(22 + naturalPerson),
      'applications/received/total': String(24 + naturalPerson),
      [`${OUT}/natural-person`]: String(naturalPerson),
      [`${OUT}/total`]: String(naturalPerson),
    },
    changed(LAST_YEAR, '申请25件', `申请${24 + naturalPerson}件`),
  );

const checkCarry = (marked: string, prior: string) => check('prior-carry', marked, undefined, prior);

test('one column differs, and the total with it: one finding, on the column', () => {
  const prior = carriedOut(4);
  const marked = withCells({ [`${IN}/natural-person`]: '«1»' });
  const checked = checkCarry(marked, prior);
  expect(messageOf(checked)).toBe(
    '“二、上年结转政府信息公开申请数量”与 2022 年报告的“四、结转下年度继续办理”不相等：自然人 1（上年 4）、总计 1（上年 4）。请核对哪一年有误。',
  );
  const [finding] = checked.findings;
  expect(finding!.cells).toEqual([`${IN}/natural-person`, `${IN}/total`]);
  expect(finding!.related).toMatchObject([{ source: 'prior' }]);
  const { range } = finding!.related[0]!;
  expect(range).toEqual(readReport(prior).cells.get(`${OUT}/natural-person`)!.figure);
});

test('the mend takes last year’s figures, and says which balances it breaks', () => {
  const checked = checkCarry(withCells({ [`${IN}/natural-person`]: '«1»' }), carriedOut(4));
  expect(offersOf(checked)).toEqual([
    'choice: 改为上年的数：自然人 4、总计 4（“自然人”“总计”各列的勾稽关系将不成立，须另行核对）',
  ]);
  expect(fixed(checked)).toContain('二、上年结转政府信息公开申请数量\t\t4\t0\t0\t0\t0\t0\t4');
});

test('nothing carried in where something was carried out', () => {
  const none = withCells(
    {
      [`${IN}/natural-person`]: '«0»',
      [`${IN}/total`]: '0',
      'applications/received/natural-person': '25',
      'applications/received/total': '27',
    },
    RIGHT.replace('申请26件，上年结转1件', '申请27件'),
  );
  expect(checkCarry(none, LAST_YEAR).findings[0]!.severity).toBe('warning');
});

test('several columns differ: on the total', () => {
  const moved = withCells(
    {
      [`${IN}/natural-person`]: '2',
      [`${IN}/business`]: '1',
      [`${IN}/total`]: '«3»',
      'applications/received/natural-person': '23',
      'applications/received/business': '1',
      'applications/received/total': '24',
    },
    RIGHT.replace('申请26件，上年结转1件', '申请24件，上年结转3件'),
  );
  expect(messageOf(checkCarry(moved, LAST_YEAR))).toContain(
    '总计 3（上年 1）、自然人 2（上年 1）、商业企业 1（上年 0）',
  );
});

test('the same total in another column', () => {
  const moved = withCells({
    [`${IN}/natural-person`]: '«0»',
    [`${IN}/business`]: '1',
    'applications/received/natural-person': '25',
    'applications/received/business': '1',
  });
  expect(offersOf(checkCarry(moved, LAST_YEAR))[0]).toContain('自然人 1、商业企业 0');
});

test('equal figures', () => {
  checkSilent(RIGHT, LAST_YEAR);
});

test('another body’s report, another year’s, and one of no known body', () => {
  const prior = carriedOut(4);
  checkSilent(RIGHT, prior.replaceAll('云川县民政局', '云川县教育局'));
  checkSilent(RIGHT, prior.replace('局2022年', '局2021年'));
  checkSilent(RIGHT.replace('云川县民政局', '县民政局'), prior.replace('云川县民政局', '县民政局'));
});

test('a cell that is blank in either year', () => {
  const blank = withCells({ [`${OUT}/natural-person`]: '', [`${OUT}/total`]: '' }, carriedOut(4));
  checkSilent(RIGHT, blank);
});

test('last year’s own sums do not agree', () => {
  checkSilent(RIGHT, withCells({ [`${OUT}/natural-person`]: '3', [`${OUT}/total`]: '3' }, LAST_YEAR));
});

test('this year’s own sums say which cell is wrong', () => {
  check('cell-suspect', withCells({ [`${IN}/natural-person`]: '«7»' }), undefined, LAST_YEAR);
});

test.each([
  '因机构改革，老龄工作职责已划转县卫生健康局',
  '我局由原两局合并组建',
  '因系统统计口径调整，上年结转数有变化',
])('a body that was merged, or counts in another way: %s', (sentence) => {
  checkSilent(changed(RIGHT, '公开质量稳步提升。', `公开质量稳步提升。${sentence}。`), carriedOut(4));
});

test('the 2019 edition has both rows too', () => {
  const { findings } = checkCarry(
    withCells({ [`${IN}/natural-person`]: '«1»' }).replaceAll('2023', '2021'),
    carriedOut(4).replaceAll('2022', '2020'),
  );
  expect(findings[0]!.message.en).toContain('of the 2020 report');
});

test('where taking last year’s figures breaks nothing, nothing is said of it', () => {
  const wrong = withCells({ [`${IN}/natural-person`]: '4', [`${IN}/total`]: '4' });
  const { findings } = analyze(wrong, { prior: priorOf(readReport(LAST_YEAR), 'prior') });
  const finding = findings.find(({ rule }) => rule === 'prior-carry')!;
  expect(finding.offers.map(({ title }) => title['zh-cn'])).toEqual(['改为上年的数：自然人 1、总计 1']);
});
