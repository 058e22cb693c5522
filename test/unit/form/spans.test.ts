import { expect, test } from 'vitest';
import { spansOf } from '../../../server/src/form/spans.ts';

const span = (text: string, line: number, column: number, columns: number, lines: number) => ({
  text,
  line,
  column,
  columns,
  lines,
});

test('a cell spans the empty ones at its right, and the lines that are empty below its whole width', () => {
  expect(
    spansOf([
      ['申请人情况', '', '', '总计'],
      ['自然人', '法人', '', ''],
      ['', '企业', '其他', ''],
    ]),
  ).toEqual([
    span('申请人情况', 0, 0, 3, 1),
    span('总计', 0, 3, 1, 3),
    span('自然人', 1, 0, 1, 2),
    span('法人', 1, 1, 2, 1),
    span('企业', 2, 1, 1, 1),
    span('其他', 2, 2, 1, 1),
  ]);
});
