import { describe, expect, test } from 'vitest';
import { applyEdits, type CellPath, editsOf, readReport, type TableId } from '../../../server/src/engine.ts';
import { changed, fixture, RIGHT, RIGHT_MARKDOWN } from '../check.ts';

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
  ['T4.txt', 'applications/refused.1', LINES, '74 \n\n\t\n\t（三）不予公开\n\t1.属于国家秘密\n\t0\n\t 0 \n'],
  ['T6.txt', 'applications/carried-out', GAP, ' 98\n\n四、结转下年度继续办理\n\n 0\n\n 0\n'],
  ['T12.txt', 'proactive/penalties', LINES, '本年处理决定数量\n行政处罚\n|\n0\n|\n|\n行政强制'],
  [
    'T14.md',
    'applications/refused.2',
    GAP,
    ' |\n| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  ],
  ['T18.txt', 'applications/refused.1', CELLS, ' （三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0  2.其他法律'],
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

/** A report without the lines that contain one of these words. */
const lines = (text: string, words: RegExp): string =>
  text
    .split('\n')
    .filter((line) => !words.test(line))
    .join('\n');

describe('a row that no other is quite like', () => {
  test('the first of a group, below its label, where all others stand beside theirs', () => {
    const wrong = lines(RIGHT, /^\t\t\d\./).replace(/(（五）不予处理)\t1\..*/, '$1');
    expect(put(wrong, 'applications/declined.1')).toContain(
      '\n\t（五）不予处理\n1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0\n',
    );
  });

  test('outside the groups, copied from a row within one: its place stays empty', () => {
    const wrong = lines(RIGHT, /^(?:[一二四]、|\t(?:\t|（[一二四五六七]）)).*\t\d/).replace(
      /\n三、本年度办理结果.*/,
      '',
    );
    expect(put(wrong, 'applications/received')).toContain(
      '\n\t\t一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n\t（三）不予公开',
    );
  });

  test('the first of a group, between bars: the label goes into its place', () => {
    const wrong = lines(RIGHT_MARKDOWN, /\| [（(][三四五六][）)]/);
    expect(put(wrong, 'applications/refused.1')).toContain(
      '\n|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  |  | 2.其他',
    );
  });

  test('with other columns than all that are left: no edit', () => {
    const wrong = lines(RIGHT, /^(?:规章|行政规范性文件)/);
    expect(put(wrong, 'proactive/rules')).toBe(wrong);
  });
});

describe('the header above a row of chapter 二', () => {
  const FIFTH = '第二十条第（五）项\t\t\t\n\n信息内容\t本年处理决定数量\t\t\n';
  const withoutFifth = changed(RIGHT, `${FIFTH}行政许可\t86\t\t\n\n`, '');

  test('is written like that of another item', () => {
    expect(put(withoutFifth, 'proactive/licences')).toBe(changed(RIGHT, '行政许可\t86', '行政许可\t0'));
  });

  test.each([
    ['item', '以下为处罚\t\t\t\n\n信息内容\t本年处理决定数量'],
    ['column', '第二十条第（六）项\t\t\t\n\n信息内容\t数量'],
  ])('but not like one that lacks its %s', (_, by) => {
    const sixth = '第二十条第（六）项\t\t\t\n\n信息内容\t本年处理决定数量';
    const whole = changed(changed(RIGHT, '行政许可\t86', '行政许可\t0'), sixth, by);
    expect(put(changed(withoutFifth, sixth, by), 'proactive/licences')).toBe(whole);
  });

  test('is left as it is where its columns are absent: the row goes below the item', () => {
    const wrong = lines(RIGHT, /^(?:规章|信息内容\t本年制发件数)/);
    expect(put(wrong, 'proactive/rules')).toMatch(/第二十条第（一）项\t*\n\n?规章\t0\t0\t0\n/);
  });
});

test('several rows, one edit; none where all of them stand there', () => {
  const report = readReport(RIGHT);
  expect(
    editsOf(report, { kind: 'insert-rows', table: 'applications', rows: ['granted', 'concluded'] }),
  ).toEqual([]);
});

test('figures are full-width where the row that is copied has them so', () => {
  const text = RIGHT.replace('2.重复申请\t0\t0\t0', '2.重复申请\t０\t０\t０');
  const after = put(text.replace(/\t\t3\.要求提供公开出版物.*\n/, ''), 'applications/declined.3');
  expect(after).toContain('\t3.要求提供公开出版物\t０\t０\t０\t0\t0\t0\t0');
});

test('a row that stands there, of a table that is not there, or in rows side by side is no edit', () => {
  const text = RIGHT;
  expect(put(text, 'applications/granted')).toBe(text);
  expect(put(text, 'applications/no-such-row')).toBe(text);
  expect(put(text, 'disputes/review')).toBe(text);
  expect(put('', 'applications/granted')).toBe('');
  expect(editsOf(readReport(text), { kind: 'insert-rows', table: 'applications', rows: [] })).toEqual([]);
});
