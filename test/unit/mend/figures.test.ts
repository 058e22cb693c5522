import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf, readReport } from '../../../server/src/engine.ts';
import { writeFigure } from '../../../server/src/mend/figures.ts';
import { changed, RIGHT, RIGHT_MARKDOWN, withCells } from '../check.ts';

const PATH = 'applications/granted/total';

/** The text of a cell after a number has been written into it. */
function written(
  cell: string,
  value: number,
  others: Readonly<Record<string, string>> = {},
  base = RIGHT,
): string {
  const text = withCells({ [PATH]: cell, ...others }, base);
  const report = readReport(text);
  const after = applyEdits(text, editsOf(report, { kind: 'set-cells', cells: [{ path: PATH, value }] }));
  const { start } = report.cells.get(PATH)!.range;
  return after.slice(start, after.length - (text.length - report.cells.get(PATH)!.range.end));
}

describe('a figure keeps the style of the one that it replaces', () => {
  test.each([
    ['5', 10, '10'],
    ['５', 10, '１０'],
    ['1,234', 56, '56'],
    ['1,234', 5678901, '5,678,901'],
    ['1，234', 5678, '5，678'],
    ['１,２３４', 5678, '５,６７８'],
    ['1234', 5678, '5678'],
    ['5件', 10, '10件'],
    ['22（其中修订16件）', 23, '23（其中修订16件）'],
  ])('%s to %i: %s', (from, value, to) => expect(written(from, value)).toBe(to));
});

test('a long figure without commas takes those of the others, if all have them', () => {
  const others = { 'proactive/licences/decisions': '12,860', 'applications/received/total': '1,026' };
  expect(written('1234', 5678, others)).toBe('5,678');
  expect(written('7', 5678, others)).toBe('5,678');
  expect(written('7', 5678, { ...others, 'proactive/penalties/decisions': '1300' })).toBe('5678');
});

test('a blank cell and a placeholder take the digits of their row', () => {
  expect(written('/', 10)).toBe('10');
  expect(written('/', 10, { 'applications/granted/natural-person': '９' })).toBe('１０');
});

test('a blank cell gets its figure where one would stand', () => {
  const text = RIGHT_MARKDOWN.replace('| 28 | 4 | 6 |', '| 28 |  | 6 |');
  const report = readReport(text);
  const edits = editsOf(report, {
    kind: 'set-cells',
    cells: [{ path: 'disputes/review/corrected', value: 4 }],
  });
  expect(readReport(applyEdits(text, edits)).cells.get('disputes/review/corrected')?.reading).toEqual({
    kind: 'number',
    value: 4,
  });
});

test('padding around the figure stays', () => {
  const text = RIGHT.replace('行政强制\t0', '行政强制\t\u00a0 0\u3000');
  const cells = [{ path: 'proactive/coercion/decisions', value: 12 }];
  expect(applyEdits(text, editsOf(readReport(text), { kind: 'set-cells', cells }))).toContain(
    '行政强制\t\u00a0 12\u3000',
  );
});

test('a figure that is right already is no edit, and what cannot be written neither', () => {
  const set = (path: string, value: number) =>
    editsOf(readReport(RIGHT), { kind: 'set-cells', cells: [{ path, value }] });
  expect(set(PATH, 10)).toEqual([]);
  expect(set('applications/no-such-row/total', 1)).toEqual([]);
});

test('signs and decimals', () => {
  const plain = { fullWidth: false, comma: '' } as const;
  expect(writeFigure(12, plain, '+5')).toBe('+12');
  expect(writeFigure(-12, plain, '+5')).toBe('-12');
  expect(writeFigure(3, plain, '41.13')).toBe('3.00');
  expect(writeFigure(0, { fullWidth: true, comma: '' })).toBe('０');
});

test('the only figure of a report has plain digits', () => {
  const blank = RIGHT_MARKDOWN.replaceAll(/(?<=\| )[\d,.]+(?= \|)/g, '/');
  const report = readReport(blank);
  const cells = [{ path: PATH, value: 1250 }];
  expect([...report.cells.values()].some(({ reading }) => reading.kind === 'number')).toBe(false);
  expect(editsOf(report, { kind: 'set-cells', cells })[0]!.newText).toBe('1250');
});

test('an unread cell is not written', () => {
  const text = changed(RIGHT, '（一）予以公开\t9\t1\t', '（一）予以公开\t9\t');
  const report = readReport(text);
  expect(report.cells.get(PATH)!.reading.kind).toBe('unread');
  expect(editsOf(report, { kind: 'set-cells', cells: [{ path: PATH, value: 5 }] })).toEqual([]);
});

test('cells that are blank or not there are not written bare', () => {
  const text = withCells({ 'proactive/licences/decisions': '' });
  const paths = ['proactive/licences/decisions', 'proactive/licences/no-such'];
  const cells = paths.map((path) => ({ path, value: 5 }));
  expect(editsOf(readReport(text), { kind: 'bare-cells', cells })).toEqual([]);
});
