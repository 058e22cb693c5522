import { describe, expect, test } from 'vitest';
import { type Failure, measure, shrink } from '../generator/accuracy.ts';
import { SHAPES } from '../generator/render.ts';

/** For each of 24 shapes; DOCUMENTS sets another number. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 140);
const SEEDS = Array.from({ length: DOCUMENTS }, (_, index) => index + 1);

/** Shapes whose figures can be told only in part; the others must be exact in every document. */
const TORN = new Set(['T15', 'T17', 'T19', 'T20', 'T21', 'T24', 'T27']);
/** Shapes of which most must be read all the same. */
const MOSTLY_READ = new Set(['T15', 'T17', 'T24']);

/** Names the first failures and prints the smallest failing document whole. */
function explain(failures: readonly Failure[]): string {
  const named = failures.slice(0, 5).map(({ shape, seed, what }) => `${shape} seed ${seed}: ${what}`);
  return [...named, shrink(failures)?.text ?? ''].join('\n');
}

describe.each(SHAPES)('%s', (shape) => {
  const failures: Failure[] = [];
  const counts = measure(shape, SEEDS, failures);
  const why = explain(failures);

  test('no cell is read wrong', () => expect(counts.wrong, why).toBe(0));

  if (!TORN.has(shape))
    test('every cell is exact in every document', () => {
      expect(counts.exact, why).toBe(counts.documents);
    });

  if (MOSTLY_READ.has(shape))
    test('nine cells of ten are read', () => {
      expect(counts.right / counts.cells, why).toBeGreaterThanOrEqual(0.9);
    });

  test('broken formulas are found, none missed and none invented', () => {
    expect(counts.found, why).toBe(counts.broken);
    expect(counts.invented, why).toBe(0);
  });

  test('the culprit is right', () => {
    expect(counts.singleRight, why).toBe(counts.single);
    expect(counts.doubleRight, why).toBeGreaterThanOrEqual(0.98 * counts.double);
  });

  test('mends restore the text to the byte and safe fixes touch no data', () => {
    expect(counts.restored, why).toBe(counts.mends);
    expect(counts.touched, why).toBe(0);
  });
});
