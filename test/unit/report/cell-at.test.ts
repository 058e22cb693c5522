import { expect, test } from 'vitest';
import { readReport } from '../../../server/src/engine.ts';
import { areOnOneLine, cellAt } from '../../../server/src/report/cell-at.ts';
import { changed, fixture, RIGHT, withCells } from '../check.ts';

const at = (text: string, words: string, offset: number) =>
  cellAt(readReport(text), text.indexOf(words) + offset)?.path;

test.each([
  ['before its figure', 4, 'proactive/licences/decisions'],
  ['within it', 5, 'proactive/licences/decisions'],
  ['behind it', 7, 'proactive/licences/decisions'],
  ['in the label', 3, undefined],
  ['behind the next tab', 8, undefined],
])('the cell at a place: %s', (_, offset, path) =>
  expect(at(changed(RIGHT, '行政许可\t86', '行政许可\t186'), '行政许可\t186', offset + 1)).toBe(path),
);

test('a blank cell has its place; an unread one has none', () => {
  const blank = withCells({ 'proactive/licences/decisions': '' });
  expect(at(blank, '行政许可\t', 5)).toBe('proactive/licences/decisions');
  const short = changed(RIGHT, '（一）予以公开\t9\t1\t', '（一）予以公开\t9\t');
  expect(at(short, '（一）予以公开\t9', 8)).toBeUndefined();
});

test('the figures of a row stand on one line, or each on its own', () => {
  const rowOf = (text: string) => readReport(text).tables.applications!.rows[0]!.cells;
  expect(areOnOneLine(RIGHT, rowOf(RIGHT))).toBe(true);
  const lines = fixture('T5.txt');
  expect(areOnOneLine(lines, rowOf(lines))).toBe(false);
  expect(areOnOneLine(RIGHT, [])).toBe(false);
});
