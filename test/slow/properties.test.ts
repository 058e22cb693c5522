import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, editsOf, type Finding, recomputeTotals } from '../../server/src/engine.ts';
import { generate } from '../generator/model.ts';
import { renderShape, SHAPES } from '../generator/render.ts';
import { FIXTURE_REPORTS } from '../unit/corpus.ts';

/** 2,000 in `npm test`; `npm run test:nightly` sets 100,000. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 700);
const TIMEOUT = 60_000 + RUNS * 40;
const TEXTS = FIXTURE_REPORTS.map(({ text }) => text);
const SCRAPS = [
  '\t',
  '|',
  '\n',
  '\n\n',
  ' ',
  '　',
  '0',
  '12',
  '-',
  '/',
  '（一）',
  '三、',
  '总计',
  '其他',
  '一、总体情况',
  '| --- |',
  '𠮷',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '\r',
  '＃',
  '<br>',
  '<!-- disclosure-report-disable-file -->',
  '\n<!-- disclosure-report-disable-next-line row-total, totl -- 一、总体情况 9 -->\n',
  '<!-- disclosure-report-enable',
  '9'.repeat(30),
];

/** One mutilation: positions are shares of the length, so that shrinking keeps their meaning. */
type Cut = { readonly at: number; readonly length: number; readonly by: string };
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 200 }),
  by: fc.oneof(fc.constantFrom(...SCRAPS), fc.constant('')),
});

const base = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc
    .tuple(fc.nat({ max: 5000 }), fc.constantFrom(...SHAPES))
    .map(([seed, shape]) => renderShape(generate(seed), shape, seed).text),
  fc
    .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b, share]) => a.slice(0, Math.floor(a.length * share)) + b.slice(Math.floor(b.length * share))),
);

const mutilate = (text: string, cuts: readonly Cut[]): string =>
  cuts.reduce((now, { at, length, by }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + by + now.slice(start + length);
  }, text);

const mutilated = fc.tuple(base, fc.array(cut, { maxLength: 6 })).map(([text, cuts]) => mutilate(text, cuts));
/** The nightly setting looks elsewhere each time; `npm test` says the same of the same source. */
const SEED = process.env.PROPERTY_RUNS ? {} : { seed: 20261121 };
const settings = { numRuns: RUNS, ...SEED } as const;

/** Nothing of a line end within: what a reader of the result compares. */
const essence = (text: string) => {
  const { report, checks, findings } = analyze(text);
  return {
    cells: [...report.cells].map(([path, { reading }]) => [path, reading]),
    chapters: report.chapters.map((chapter) => chapter.id),
    checks,
    findings: findings.map(({ rule, severity, cells, message }) => ({ rule, severity, cells, message })),
  };
};

function expectInside({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

const isWithinPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

const safeEdits = (findings: readonly Finding[], report: ReturnType<typeof analyze>['report']) =>
  findings
    .flatMap((finding) => finding.offers.filter((offer) => offer.class === 'safe').slice(0, 1))
    .flatMap((offer) => editsOf(report, offer.mend));

describe('whatever the text', { timeout: TIMEOUT }, () => {
  test('reading never throws, and ranges lie inside the text and between code points', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        const { report, findings } = analyze(text);
        const ranges = [
          ...[...report.cells.values()].flatMap((cell) => [cell.range, cell.figure]),
          ...report.chapters.flatMap((chapter) => [
            chapter.range,
            chapter.heading.range,
            ...chapter.subHeadings.flatMap((each) => [each.range, each.body]),
          ]),
          ...findings.flatMap((finding) => [finding.range, ...finding.related.map((each) => each.range)]),
          ...findings.flatMap((finding) =>
            finding.offers.flatMap((offer) => editsOf(report, offer.mend).map((edit) => edit.range)),
          ),
        ];
        for (const range of ranges) {
          expectInside(range, text);
          expect(isWithinPair(text, range.start) || isWithinPair(text, range.end)).toBe(false);
        }
      }),
      settings,
    );
  });

  test('line ends make no difference', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        const unix = text.replaceAll(/\r\n?/g, '\n');
        expect(essence(unix.replaceAll('\n', '\r\n'))).toEqual(essence(unix));
      }),
      { ...settings, numRuns: Math.ceil(RUNS / 2) },
    );
  });

  test('safe fixes converge, and then there is nothing left to fix', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        let now = text;
        for (let round = 0; round < 10; round++) {
          const { findings, report } = analyze(now);
          const edits = safeEdits(findings, report);
          if (edits.length === 0) return;
          now = applyEdits(now, edits);
        }
        expect.fail('safe fixes do not converge');
      }),
      { ...settings, numRuns: Math.ceil(RUNS / 2) },
    );
  });

  test('recomputing all totals twice is recomputing them once', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        const once = applyEdits(text, recomputeTotals(analyze(text).report).edits);
        const twice = applyEdits(once, recomputeTotals(analyze(once).report).edits);
        expect(twice).toBe(once);
      }),
      { ...settings, numRuns: Math.ceil(RUNS / 2) },
    );
  });
});
