import { expect, test } from 'vitest';
import { cellName, columnNameOf, rowNameOf } from '../../../server/src/audit/words.ts';
import { analyze, applyEdits, editsOf } from '../../../server/src/engine.ts';
import { FIXTURE_REPORTS, REAL, SEEDS } from '../corpus.ts';

/** What the rules on words and on units say of whole reports: LAYOUTS.md, the seeds' findings. */
const RULES = new Set(['wording', 'leftover', 'cell-unit', 'fee-statement', 'topic-missing']);
const SAID: Readonly<Record<string, readonly string[]>> = {
  '000': ['information fee-statement 无'],
  '001': ['hint cell-unit 15万元'],
  '002': ['hint wording 。和效率。'],
  '003': ['hint wording 截止'],
  '004': ['warning leftover [image: image14.png]& B R ATIRIE A', 'hint cell-unit 41.13万'],
};

const saidOf = (text: string): readonly string[] =>
  analyze(text)
    .findings.filter(({ rule }) => RULES.has(rule))
    .map(({ severity, rule, range }) => `${severity} ${rule} ${text.slice(range.start, range.end)}`);

test.each(SEEDS)('exactly what is wrong in seed $name', ({ name, text }) => {
  expect(saidOf(text)).toEqual(SAID[name.slice(0, 3)]);
});

test.each([...REAL, ...FIXTURE_REPORTS])('nothing in $name', ({ text }) => {
  expect(saidOf(text)).toEqual([]);
});

test.each(SEEDS)('the mends of seed $name leave nothing to say', ({ text }) => {
  let mended = text;
  for (let left = saidOf(text).length; left > 0; left--) {
    const { report, findings } = analyze(mended);
    const first = findings.find(({ rule }) => RULES.has(rule))!;
    mended = applyEdits(mended, editsOf(report, first.offers[0]!.mend));
  }
  expect(saidOf(mended)).toEqual([]);
});

test('a path that is no cell of the report is its own name', () => {
  const { report } = analyze(FIXTURE_REPORTS[0]!.text);
  for (const name of [cellName, rowNameOf, columnNameOf]) {
    expect(name(report, 'applications/no-such-row/total')).toBe('applications/no-such-row/total');
  }
});
