import { expect, test } from 'vitest';
import { analyze, applyEdits, readReport, recomputeTotals } from '../../../server/src/engine.ts';
import { RIGHT, withCells } from '../check.ts';

function recomputed(text: string) {
  const { edits, changes } = recomputeTotals(readReport(text));
  return { text: applyEdits(text, edits), changes };
}

test('a right report is left as it is', () => {
  expect(recomputeTotals(readReport(RIGHT))).toEqual({ edits: [], changes: [] });
});

test('row totals first, then （七）总计 with its own total, then the totals of chapter 四', () => {
  const wrong = withCells({
    'applications/granted/natural-person': '12',
    'applications/received/total': '99',
    'disputes/review/total': '7',
  });
  const { text, changes } = recomputed(wrong);
  expect(changes).toEqual([
    { path: 'applications/received/total', from: 99, to: 26 },
    { path: 'applications/granted/total', from: 10, to: 13 },
    { path: 'disputes/review/total', from: 7, to: 2 },
    { path: 'applications/concluded/natural-person', from: 23, to: 26 },
    { path: 'applications/concluded/total', from: 25, to: 28 },
  ]);
  const failing = analyze(text).checks.filter((check) => check.status === 'fail');
  expect(failing.map((check) => check.kind)).toEqual(['balance', 'balance']);
});

test('blank totals are filled in', () => {
  const { text, changes } = recomputed(
    withCells({ 'applications/granted/total': '', 'disputes/review/total': '/' }),
  );
  expect(text).toBe(RIGHT);
  expect(changes.map(({ from }) => from)).toEqual([null, null]);
});

test('a total whose addends are not all numbers stays', () => {
  const wrong = withCells({ 'applications/granted/natural-person': '', 'applications/granted/total': '99' });
  const { changes } = recomputed(wrong);
  expect(changes.map(({ path }) => path)).not.toContain('applications/granted/total');
  expect(changes.map(({ path }) => path)).not.toContain('applications/concluded/natural-person');
});

test('doing it twice changes nothing more', () => {
  const once = recomputed(withCells({ 'applications/granted/natural-person': '12' }));
  expect(recomputed(once.text).changes).toEqual([]);
});
