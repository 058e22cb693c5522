import type { Column, Row, Table } from './types.ts';

const count = (id: string, label: string, rest: Partial<Column> = {}): Column => ({
  id,
  label,
  type: 'count',
  ...rest,
});

const OUTCOMES: readonly Column[] = [
  count('upheld', '结果维持'),
  count('corrected', '结果纠正'),
  count('other', '其他结果'),
  count('pending', '尚未审结'),
  count('total', '总计', { variants: ['合计'] }),
];

const ROWS: readonly Row[] = [
  { id: 'review', number: '', label: '行政复议', columns: OUTCOMES, slips: ['行政法复议'] },
  { id: 'direct-suit', number: '', label: '未经复议直接起诉', group: 'suits', columns: OUTCOMES },
  { id: 'suit-after-review', number: '', label: '复议后起诉', group: 'suits', columns: OUTCOMES },
];

const outcomes = OUTCOMES.map((column) => column.label);

/** Chapter 四 is the same in both editions: on paper one line of fifteen figures under merged headers. */
export const DISPUTES: Table = {
  id: 'disputes',
  rows: ROWS,
  groups: [{ id: 'suits', number: '', label: '行政诉讼' }],
  headers: [],
  oneLine: true,
  blocks: [
    {
      header: [
        ['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', ''],
        [...outcomes, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
        ['', '', '', '', '', ...outcomes, ...outcomes],
      ],
      rows: [{ row: 'review', lead: [] }],
    },
  ],
};
