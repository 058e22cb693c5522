import { describe, expect, test } from 'vitest';
import { measureWords, type ProseFailure, SIZES, totalOf } from '../generator/prose-accuracy.ts';
import { THOROUGH } from './extent.ts';

/** Right reports of both editions and all sizes in every readable shape, and as many with one sentence made wrong. */
const sizes = THOROUGH
  ? SIZES
  : { right: 1600, torn: 120, numbers: 450, denied: 90, claimed: 240, slips: 12 };
const { right, torn, planted, slips, failures } = measureWords(sizes);

/** Names the first failures of a kind. */
const why = (kind: ProseFailure['kind']): string =>
  failures
    .filter((failure) => failure.kind === kind)
    .slice(0, 12)
    .map(({ shape, seed, what }) => `${shape} seed ${seed}: ${what}`)
    .join('\n');

describe('right reports', () => {
  test('no rule says anything, whatever figures their sentences give', () => {
    expect(right.documents).toBeGreaterThanOrEqual(sizes.right);
    expect(right.figures).toBeGreaterThan(6 * sizes.right);
    expect(right.alarms, why('alarm')).toBe(0);
  });

  test('nor where sentences run over several lines', () => {
    expect(torn.alarms, why('alarm')).toBe(0);
  });
});

describe('planted sentences', () => {
  test('a number that no reading explains is found where it stands', () => {
    const { planted: wrong, found } = totalOf(planted.number);
    expect(wrong).toBeGreaterThanOrEqual(0.85 * sizes.numbers);
    expect(found, why('miss')).toBeGreaterThanOrEqual(0.95 * wrong);
  });

  test.each(['denied', 'claimed'] as const)('where there is none, and where there is some: %s', (kind) => {
    const { planted: wrong, found } = totalOf(planted[kind]);
    expect(wrong).toBeGreaterThanOrEqual(0.15 * sizes[kind]);
    expect(found, why('miss')).toBeGreaterThanOrEqual(0.95 * wrong);
  });
});

test.each([...slips])('slips of words are found: %s', (_, { planted: wrong, found }) => {
  expect(wrong).toBeGreaterThanOrEqual(0.4 * sizes.slips);
  expect(found, why('miss')).toBeGreaterThanOrEqual(0.95 * wrong);
});
