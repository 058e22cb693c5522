import { expect, test } from 'vitest';
import { applyEdits, type CellPath, editsOf, readReport, type TableId } from '../../../server/src/engine.ts';
import { fixture } from '../check.ts';

const GAP = 'with what parts it from the row above';
const LINES = 'its lines';
const CELLS = 'its cells, its place is left';
type Lost = typeof GAP | typeof LINES | typeof CELLS;

/** A fixture without one of its rows, and as it is to be once the row is put back: whole, the row's figures 0. */
function lose(name: string, path: CellPath, lost: Lost): { readonly wrong: string; readonly whole: string } {
  const text = fixture(name);
  const report = readReport(text);
  const [tableId, rowId] = path.split('/') as [TableId, string];
  const { rows } = report.tables[tableId]!;
  const { range, label, cells } = rows.find(({ row }) => row.id === rowId)!;
  const above = rows.filter((each) => each.range.end <= range.start).at(-1);
  const feed = text.indexOf('\n', range.end) + 1;
  const [start, end] = {
    [GAP]: [above?.range.end, range.end],
    [LINES]: [text.lastIndexOf('\n', range.start - 1) + 1, feed],
    [CELLS]: [label.range.start, range.end],
  }[lost];
  const zeros = editsOf(report, {
    kind: 'set-cells',
    cells: cells.map((cell) => ({ path: cell.path, value: 0 })),
  });
  return { wrong: text.slice(0, start) + text.slice(end), whole: applyEdits(text, zeros) };
}

function put(text: string, path: CellPath): string {
  const [table, row] = path.split('/') as [TableId, string];
  return applyEdits(text, editsOf(readReport(text), { kind: 'insert-rows', table, rows: [row!] }));
}

test.each([
  // Chapter 三, each shape: within a group, and the first of a group, whose label is lost as well.
  ['T1.txt', 'applications/refused.2', GAP],
  ['T1.txt', 'applications/otherwise.1', GAP],
  ['T1.txt', 'applications/granted', GAP],
  ['T1.txt', 'applications/refused.1', CELLS],
  ['T1.txt', 'applications/declined.1', CELLS],
  ['T1.txt', 'applications/received', LINES],
  ['T2.txt', 'applications/refused.1', GAP],
  ['T2.txt', 'applications/declined.1', CELLS],
  ['T3.txt', 'applications/unavailable.1', GAP],
  ['T3.txt', 'applications/refused.2', CELLS],
  ['T5.txt', 'applications/refused.1', GAP],
  ['T5.txt', 'applications/refused.2', LINES],
  ['T6.txt', 'applications/refused.1', GAP],
  ['T6.txt', 'applications/granted', GAP],
  ['T7.md', 'applications/refused.1', GAP],
  ['T7.md', 'applications/refused.2', CELLS],
  ['T7.md', 'applications/carried-out', LINES],
  ['T8.txt', 'applications/otherwise.1', GAP],
  ['T8.txt', 'applications/refused.1', CELLS],
  ['T9.txt', 'applications/concluded', GAP],
  ['T9.txt', 'applications/declined.1', CELLS],
  ['T10.txt', 'applications/unavailable.1', GAP],
  ['T11.txt', 'applications/refused.1', GAP],
  ['T11.txt', 'applications/carried-out', GAP],
  ['T12.txt', 'applications/refused.1', GAP],
  ['T12.txt', 'applications/refused.2', GAP],
  ['T13.txt', 'applications/refused.1', GAP],
  ['T13.txt', 'applications/concluded', GAP],
  ['T16.txt', 'applications/granted', GAP],
  ['T18.txt', 'applications/refused.1', GAP],
  ['T18.txt', 'applications/refused.2', GAP],
  ['T18.txt', 'applications/carried-out', GAP],
  ['T23-tables.txt', 'applications/granted', GAP],
  // On a new page the labels of the groups stand once more; a row is never copied with them.
  ['T24.txt', 'applications/refused.1', GAP],
  ['T24.txt', 'applications/declined.1', GAP],
  ['T24.txt', 'applications/refused.8', LINES],
  // Chapter 二, where each group has header lines of its own.
  ['T7.md', 'proactive/coercion', GAP],
  ['T10.txt', 'proactive/rules', LINES],
  ['T10.txt', 'proactive/fees', GAP],
  ['T11.txt', 'proactive/coercion', GAP],
  ['T11.txt', 'proactive/fees', GAP],
  ['T12.txt', 'proactive/coercion', GAP],
  ['T12.txt', 'proactive/fees', GAP],
  ['T13.txt', 'proactive/fees', GAP],
  ['T18.txt', 'proactive/coercion', GAP],
  ['T6.txt', 'proactive/fees', GAP],
  ['right.txt', 'proactive/rules', LINES],
  ['right.txt', 'proactive/penalties', LINES],
] as const)('%s: %s is put back as it stood, lost %s', (name, path, lost) => {
  const { wrong, whole } = lose(name, path, lost);
  expect(put(wrong, path)).toBe(whole);
});

test.each([
  ['T4.txt', 'applications/refused.1', GAP, '74\n\n\t\n\t（三）不予公开\n\t1.属于国家秘密\n\t 0\n\t 0\n'],
  ['T4.txt', 'applications/concluded', GAP, '13\n\n\t\n\t（七）总计\n\t0\n\t 0\n\t 0\n\t0\n\t0\n'],
  ['T4.txt', 'proactive/penalties', LINES, '处理决定数量\n\n\t行政处罚\n\t 0 \n\t 0\n\t 0 \n\n\t行政强制'],
  ['T6.txt', 'applications/carried-out', GAP, ' 98\n\n四、结转下年度继续办理\n\n 0\n\n 0\n'],
  ['T12.txt', 'proactive/penalties', LINES, '本年处理决定数量\n行政处罚\n|\n0\n|\n|\n行政强制'],
  [
    'T14.md',
    'applications/refused.2',
    GAP,
    ' |\n| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  ],
  ['T18.txt', 'proactive/penalties', GAP, '行政许可 15320 行政处罚 0 行政强制 31'],
] as const)('%s: %s is put back among its neighbours, lost %s', (name, path, lost, wanted) => {
  const text = put(lose(name, path, lost).wrong, path);
  expect(text.replaceAll('\u00a0', ' ')).toContain(wanted);
  const row = readReport(text).tables[path.split('/')[0] as TableId]!.rows.find(
    (each) => each.row.id === path.split('/')[1],
  )!;
  expect(row.cells.map(({ reading }) => reading)).toEqual(
    row.cells.map(() => ({ kind: 'number', value: 0 })),
  );
});

test('figures are full-width where the row that is copied has them so', () => {
  const text = fixture('right.txt').replace('2.重复申请\t0\t0\t0', '2.重复申请\t０\t０\t０');
  const after = put(text.replace(/\t\t3\.要求提供公开出版物.*\n/, ''), 'applications/declined.3');
  expect(after).toContain('\t3.要求提供公开出版物\t０\t０\t０\t0\t0\t0\t0');
});

test('a row that stands there, of a table that is not there, or in rows side by side is no edit', () => {
  const text = fixture('right.txt');
  expect(put(text, 'applications/granted')).toBe(text);
  expect(put(text, 'applications/no-such-row')).toBe(text);
  expect(put(text, 'disputes/review')).toBe(text);
  expect(put('', 'applications/granted')).toBe('');
  expect(editsOf(readReport(text), { kind: 'insert-rows', table: 'applications', rows: [] })).toEqual([]);
});
