import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/engine.ts';
import { overlap } from '../../../server/src/mend/apply.ts';

const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });

test('edits are made in any order', () => {
  expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A')])).toBe('AbcdEf');
});

test('insertions at one place keep their order, and stand before what is replaced there', () => {
  expect(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12Bc');
});

test('offsets count UTF-16 code units', () => {
  expect(applyEdits('𠮷1', [edit(2, 3, '2')])).toBe('𠮷2');
});

test('overlapping edits are refused', () => {
  expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(RangeError);
});

test('no edit, no change', () => expect(applyEdits('abc', [])).toBe('abc'));

test('edits overlap where one begins before another ends, in whatever order they come', () => {
  expect(overlap([edit(4, 5, ''), edit(0, 4, '')])).toBe(false);
  expect(overlap([edit(3, 5, ''), edit(0, 4, '')])).toBe(true);
});
