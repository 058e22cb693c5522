import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf, readReport, type TableId } from '../../../server/src/engine.ts';
import { FIXTURE_REPORTS } from '../../unit/corpus.ts';

const READ = /^(?:right|T(?:[1-9]|1[0-46]|23-tables|24))\b/;
const ROWS: readonly [TableId, string][] = [
  ['proactive', 'rules'],
  ['proactive', 'penalties'],
  ['proactive', 'fees'],
  ['applications', 'received'],
  ['applications', 'granted'],
  ['applications', 'partly-granted'],
  ['applications', 'refused.1'],
  ['applications', 'refused.2'],
  ['applications', 'unavailable.3'],
  ['applications', 'concluded'],
  ['applications', 'carried-out'],
];

/** The text without a row's lines; of a line that begins with a group's label, the label goes as well. */
function withoutRow(text: string, table: TableId, row: string): string {
  const { range } = readReport(text).tables[table]!.rows.find((each) => each.row.id === row)!;
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.end);
  return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1));
}

describe.each(FIXTURE_REPORTS.filter(({ name }) => READ.test(name)))('$name', ({ text }) => {
  test.each(ROWS)('a row that is put back reads 0 in each cell: %s/%s', (table, row) => {
    const wrong = withoutRow(text, table, row);
    const edits = editsOf(readReport(wrong), { kind: 'insert-rows', table, rows: [row] });
    expect(edits).toHaveLength(1);
    const wanted = [...readReport(text).cells].map(([path, { reading }]) => [
      path,
      path.startsWith(`${table}/${row}/`) ? { kind: 'number', value: 0 } : reading,
    ]);
    const { cells } = readReport(applyEdits(wrong, edits));
    expect([...cells].map(([path, { reading }]) => [path, reading])).toEqual(wanted);
  });
});

test('line ends are those of the document', () => {
  const { text } = FIXTURE_REPORTS.find(({ name }) => name === 'right.txt')!;
  const wrong = withoutRow(text, 'applications', 'refused.1').replaceAll('\n', '\r\n');
  const edits = editsOf(readReport(wrong), {
    kind: 'insert-rows',
    table: 'applications',
    rows: ['refused.1'],
  });
  expect(applyEdits(wrong, edits)).not.toMatch(/(?<!\r)\n/);
});

test('a row that is there, or in a table that is not, is no edit', () => {
  const report = readReport(FIXTURE_REPORTS[0]!.text);
  expect(editsOf(report, { kind: 'insert-rows', table: 'applications', rows: ['granted'] })).toEqual([]);
  expect(editsOf(report, { kind: 'insert-rows', table: 'disputes', rows: ['review'] })).toEqual([]);
  expect(editsOf(readReport(''), { kind: 'insert-rows', table: 'applications', rows: ['granted'] })).toEqual(
    [],
  );
});
