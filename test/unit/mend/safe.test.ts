import { expect, test } from 'vitest';
import { analyze, applyEdits, editsInOrder, type Finding, safeFixes } from '../../../server/src/engine.ts';
import { changed, RIGHT, withCells } from '../check.ts';

const WRONG = withCells({ 'applications/carried-in/total': '7', 'disputes/review/total': '9' });

const pathsOf = (findings: readonly Finding[], text = WRONG) =>
  safeFixes(analyze(text).report, findings).map(({ finding }) => finding.cells[0]);

test('the safe fixes of a text are its wrong totals, in whatever order they are told', () => {
  const { report, findings } = analyze(WRONG);
  const fixes = safeFixes(report, findings.toReversed());
  expect(fixes.map(({ offer }) => offer.class)).toEqual(['safe', 'safe']);
  expect(applyEdits(WRONG, editsInOrder(fixes))).toBe(RIGHT);
});

test('of two findings that rewrite the same place the first is mended', () => {
  const { findings } = analyze(WRONG);
  const [first, second] = findings;
  expect(pathsOf([first!, second!, first!])).toEqual([
    'applications/carried-in/total',
    'disputes/review/total',
  ]);
});

test('what is only suggested is no safe fix', () => {
  const wrong = changed(RIGHT, '2.重复申请', '2.重复申清');
  const { findings } = analyze(wrong);
  expect(findings.map(({ rule }) => rule)).toEqual(['row-label']);
  expect(pathsOf(findings, wrong)).toEqual([]);
});
