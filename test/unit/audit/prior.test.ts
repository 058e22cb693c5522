import { describe, expect, it } from 'vitest';
import { PRIOR_RULES } from '../../../server/src/audit/prior-limits.ts';
import {
  bodyOf,
  isSamePrior,
  onlyPrior,
  priorOf,
  RULES,
  readHead,
  readReport,
} from '../../../server/src/engine.ts';
import { RIGHT, withCells } from '../check.ts';
import { FIXTURE_REPORTS, SEEDS } from '../corpus.ts';
import { LAST_YEAR } from '../last-year.ts';

describe('whose report it is', () => {
  it.each([
    '云川县民政局',
    '云川县',
    '歙县教育局',
    '上海市浦东新区人民政府',
    '云川县城关镇人民政府',
    '云川市东风街道办事处',
    '国家税务总局云川县税务局',
    '教育部',
    '云川县住房和城乡建设局',
  ])('%s', (agency) => {
    expect(bodyOf({ agency, year: 2023 })).toEqual({ agency, year: 2023 });
  });

  it.each([
    '民政局',
    '县民政局',
    '市市场监督管理局',
    '市场监督管理局',
    '区政府办公室',
    '住房和城乡建设局',
    '乡村振兴局',
    '经济技术开发区管委会',
    '街道办事处',
    '人力资源和社会保障局',
    '我局',
  ])('%s names no one body', (agency) => {
    expect(bodyOf({ agency, year: 2023 })).toBeUndefined();
  });

  it('is not known without a year or an agency', () => {
    expect(bodyOf({ agency: '云川县民政局', year: undefined })).toBeUndefined();
    expect(bodyOf({ agency: undefined, year: 2023 })).toBeUndefined();
  });

  it('brackets and blanks make no other body', () => {
    const named = (agency: string) => bodyOf({ agency, year: 2023 })!.agency;
    expect(named('云川县民政局（本级）')).toBe(named('云川县民政局 (本级)'));
  });
});

it('the rules that need a prior are those that say so', () => {
  expect(RULES.filter(({ needs }) => needs === 'prior').map(({ id }) => id)).toEqual(PRIOR_RULES);
});

describe('the head of a report', () => {
  it.each([...[...SEEDS, ...FIXTURE_REPORTS].map(({ text }) => text), '', '# 会议纪要'])(
    'is what the whole report says: %#',
    (text) => {
      const { title, agency, year } = readReport(text);
      expect(readHead(text)).toEqual({
        ...(title && { title }),
        ...(agency && { agency }),
        ...(year && { year }),
      });
    },
  );
});

describe('several reports of one body and year', () => {
  const from = (text: string, source: string) => priorOf(readReport(text), source)!;
  const wrong = withCells({ 'applications/carried-out/natural-person': '7' }, LAST_YEAR);
  const retold = LAST_YEAR.replace('明确专人保管', '指定专人保管');

  it('are one where they say the same, whatever their order', () => {
    const copies = [
      from(LAST_YEAR, 'b'),
      from(LAST_YEAR.replaceAll('\n', '\r\n'), 'a'),
      from(LAST_YEAR, 'c'),
    ];
    expect(onlyPrior(copies)!.source).toBe('a');
    expect(onlyPrior(copies.toReversed())!.source).toBe('a');
  });

  it('are none where they differ', () => {
    expect(onlyPrior([from(LAST_YEAR, 'a'), from(wrong, 'b')])).toBeUndefined();
    expect(onlyPrior([from(LAST_YEAR, 'a'), from(retold, 'b')])).toBeUndefined();
    expect(onlyPrior([])).toBeUndefined();
  });

  it('are the same after an edit that touches nothing that matters', () => {
    expect(isSamePrior(from(LAST_YEAR, 'a'), from(`\n${LAST_YEAR}`, 'a'))).toBe(true);
    expect(isSamePrior(from(LAST_YEAR, 'a'), from(wrong, 'a'))).toBe(false);
    expect(isSamePrior(from(LAST_YEAR, 'a'), from(LAST_YEAR.replaceAll('2022', '2021'), 'a'))).toBe(false);
  });

  it('without a known body there is none', () => {
    expect(priorOf(readReport(RIGHT.replace('云川县', '')), 'a')).toBeUndefined();
  });
});

it('without chapter 一 it begins at its title', () => {
  const report = readReport(RIGHT.replace(/^一、总体情况$/m, ''));
  expect(priorOf(report, 'x')!.start).toEqual(report.title!.range);
});
