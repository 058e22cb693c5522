/**
 * The form as the tests know it, stated a second time on purpose: nothing here is taken from the engine, so that
 * a slip in one statement shows against the other. Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.
 */
export type Edition = '2021' | '2019';
export type TableId = 'proactive' | 'applications' | 'disputes';
export type ValueType = 'count' | 'signed' | 'amount';

export interface ColumnForm {
  readonly id: string;
  readonly label: string;
  readonly type: ValueType;
}

/** A row of `proactive`, with the block of Article 20 that it stands in. */
export interface ProactiveRow {
  readonly id: string;
  readonly label: string;
  readonly block: string;
  readonly columns: readonly ColumnForm[];
}

/** A row of `applications`; `mark` says how it is numbered and `group` under which heading cell it stands. */
export interface ApplicationRow {
  readonly id: string;
  readonly label: string;
  readonly mark: 'top' | 'sub' | 'item';
  readonly number: number;
  readonly group: string | null;
}

export interface Formula {
  readonly id: string;
  readonly kind: 'row-total' | 'concluded' | 'balance' | 'dispute-total';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** `single`: a report of the 2021 edition whose （六）其他处理 is one row. */
export interface Variant {
  readonly edition: Edition;
  readonly single: boolean;
}

const count = (id: string, label: string): ColumnForm => ({ id, label, type: 'count' });

const ISSUED = [
  count('issued', '本年制发件数'),
  count('repealed', '本年废止件数'),
  count('in-force', '现行有效件数'),
];
const DECISIONS = [count('decisions', '本年处理决定数量')];
const MADE = [
  count('made', '本年新制作数量'),
  count('published', '本年新公开数量'),
  count('total-published', '对外公开总数量'),
];
const CHANGE: readonly ColumnForm[] = [
  count('last-year', '上一年项目数量'),
  { id: 'change', label: '本年增/减', type: 'signed' },
];
const HANDLED = [...CHANGE, count('decisions', '处理决定数量')];

const ONE = '第二十条第（一）项';
const FIVE = '第二十条第（五）项';
const SIX = '第二十条第（六）项';
const EIGHT = '第二十条第（八）项';
const NINE = '第二十条第（九）项';

const PROACTIVE: Readonly<Record<Edition, readonly ProactiveRow[]>> = {
  '2021': [
    { id: 'rules', label: '规章', block: ONE, columns: ISSUED },
    { id: 'normative-documents', label: '行政规范性文件', block: ONE, columns: ISSUED },
    { id: 'licences', label: '行政许可', block: FIVE, columns: DECISIONS },
    { id: 'penalties', label: '行政处罚', block: SIX, columns: DECISIONS },
    { id: 'coercion', label: '行政强制', block: SIX, columns: DECISIONS },
    {
      id: 'fees',
      label: '行政事业性收费',
      block: EIGHT,
      columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', type: 'amount' }],
    },
  ],
  '2019': [
    { id: 'rules', label: '规章', block: ONE, columns: MADE },
    { id: 'normative-documents', label: '规范性文件', block: ONE, columns: MADE },
    { id: 'licences', label: '行政许可', block: FIVE, columns: HANDLED },
    { id: 'other-services', label: '其他对外管理服务事项', block: FIVE, columns: HANDLED },
    { id: 'penalties', label: '行政处罚', block: SIX, columns: HANDLED },
    { id: 'coercion', label: '行政强制', block: SIX, columns: HANDLED },
    { id: 'fees', label: '行政事业性收费', block: EIGHT, columns: CHANGE },
    {
      id: 'procurement',
      label: '政府集中采购',
      block: NINE,
      columns: [count('projects', '采购项目数量'), { id: 'amount', label: '采购总金额', type: 'amount' }],
    },
  ],
};

export const APPLICANTS: readonly ColumnForm[] = [
  count('natural-person', '自然人'),
  count('business', '商业企业'),
  count('research', '科研机构'),
  count('charity', '社会公益组织'),
  count('legal-service', '法律服务机构'),
  count('other', '其他'),
];
export const APPLICATION_COLUMNS: readonly ColumnForm[] = [...APPLICANTS, count('total', '总计')];

const ITEMS: Readonly<Record<string, readonly string[]>> = {
  refused: [
    '属于国家秘密',
    '其他法律行政法规禁止公开',
    '危及“三安全一稳定”',
    '保护第三方合法权益',
    '属于三类内部事务信息',
    '属于四类过程性信息',
    '属于行政执法案卷',
    '属于行政查询事项',
  ],
  unavailable: ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确'],
  declined: [
    '信访举报投诉类申请',
    '重复申请',
    '要求提供公开出版物',
    '无正当理由大量反复申请',
    '要求行政机关确认或重新出具已获取信息',
  ],
  otherwise: [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '其他',
  ],
};

/** The heading cells of the grouped rows: number of the sub-heading and its wording. */
export const GROUPS: Readonly<Record<string, { readonly number: number; readonly label: string }>> = {
  refused: { number: 3, label: '不予公开' },
  unavailable: { number: 4, label: '无法提供' },
  declined: { number: 5, label: '不予处理' },
  otherwise: { number: 6, label: '其他处理' },
};

export function oneRowOtherwise(variant: Variant): boolean {
  return variant.edition === '2019' || variant.single;
}

export function proactiveRows(edition: Edition): readonly ProactiveRow[] {
  return PROACTIVE[edition];
}

export function applicationRows(variant: Variant): readonly ApplicationRow[] {
  const sub = (id: string, number: number, label: string): ApplicationRow => ({
    id,
    label,
    mark: 'sub',
    number,
    group: null,
  });
  const items = (group: string): ApplicationRow[] =>
    ITEMS[group]!.map((label, i) => ({ id: `${group}.${i + 1}`, label, mark: 'item', number: i + 1, group }));
  return [
    { id: 'received', label: '本年新收政府信息公开申请数量', mark: 'top', number: 1, group: null },
    { id: 'carried-in', label: '上年结转政府信息公开申请数量', mark: 'top', number: 2, group: null },
    sub('granted', 1, '予以公开'),
    sub('partly-granted', 2, '部分公开'),
    ...items('refused'),
    ...items('unavailable'),
    ...items('declined'),
    ...(oneRowOtherwise(variant) ? [sub('otherwise', 6, '其他处理')] : items('otherwise')),
    sub('concluded', 7, '总计'),
    { id: 'carried-out', label: '结转下年度继续办理', mark: 'top', number: 4, group: null },
  ];
}

const NOT_ITEMS: ReadonlySet<string> = new Set(['received', 'carried-in', 'concluded', 'carried-out']);

/** The rows whose sum is （七）总计. */
export function concludedItems(variant: Variant): readonly string[] {
  return applicationRows(variant)
    .map((row) => row.id)
    .filter((id) => !NOT_ITEMS.has(id));
}

export const DISPUTE_ROWS = ['review', 'direct-suit', 'suit-after-review'] as const;
export const DISPUTE_COLUMNS: readonly ColumnForm[] = [
  count('upheld', '结果维持'),
  count('corrected', '结果纠正'),
  count('other', '其他结果'),
  count('pending', '尚未审结'),
  count('total', '总计'),
];

/** All cell paths of a report, in the order of the form: table by table, row by row. */
export function cellPaths(variant: Variant): readonly string[] {
  return [
    ...proactiveRows(variant.edition).flatMap((row) =>
      row.columns.map((column) => `proactive/${row.id}/${column.id}`),
    ),
    ...applicationRows(variant).flatMap((row) =>
      APPLICATION_COLUMNS.map((column) => `applications/${row.id}/${column.id}`),
    ),
    ...DISPUTE_ROWS.flatMap((row) => DISPUTE_COLUMNS.map((column) => `disputes/${row}/${column.id}`)),
  ];
}

/** The paths of one row, given any path in it. */
export function rowOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

export function columnOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function formulas(variant: Variant): readonly Formula[] {
  const at = (row: string, column: string): string => `applications/${row}/${column}`;
  const rowTotals = applicationRows(variant).map(
    (row): Formula => ({
      id: `row-total:applications/${row.id}`,
      kind: 'row-total',
      left: APPLICANTS.map((column) => at(row.id, column.id)),
      right: [at(row.id, 'total')],
    }),
  );
  const concluded = APPLICATION_COLUMNS.map(
    (column): Formula => ({
      id: `concluded:applications/${column.id}`,
      kind: 'concluded',
      left: concludedItems(variant).map((row) => at(row, column.id)),
      right: [at('concluded', column.id)],
    }),
  );
  const balance = APPLICATION_COLUMNS.map(
    (column): Formula => ({
      id: `balance:applications/${column.id}`,
      kind: 'balance',
      left: [at('received', column.id), at('carried-in', column.id)],
      right: [at('concluded', column.id), at('carried-out', column.id)],
    }),
  );
  const disputes = DISPUTE_ROWS.map(
    (row): Formula => ({
      id: `dispute-total:disputes/${row}`,
      kind: 'dispute-total',
      left: DISPUTE_COLUMNS.slice(0, 4).map((column) => `disputes/${row}/${column.id}`),
      right: [`disputes/${row}/total`],
    }),
  );
  return [...rowTotals, ...concluded, ...balance, ...disputes];
}

/** Derived cells stand alone on one side of a formula: every 总计 and all of （七）总计. */
export function isDerived(path: string): boolean {
  return path.endsWith('/total') || path.startsWith('applications/concluded/');
}

export function valueType(path: string): ValueType {
  const column = columnOf(path);
  if (column === 'change') return 'signed';
  return column === 'amount' ? 'amount' : 'count';
}

export const CHAPTERS: readonly { readonly title: string; readonly variants: readonly string[] }[] = [
  { title: '总体情况', variants: ['政府信息公开工作总体情况'] },
  { title: '主动公开政府信息情况', variants: ['行政机关主动公开政府信息情况'] },
  { title: '收到和处理政府信息公开申请情况', variants: ['行政机关收到和处理政府信息公开申请情况'] },
  {
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
    ],
  },
  {
    title: '存在的主要问题及改进情况',
    variants: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进措施',
      '存在主要问题及改进情况',
      '存在的问题与改进方向',
      '存在问题及整改措施',
    ],
  },
  { title: '其他需要报告的事项', variants: [] },
];

export const TABLE_CHAPTERS: readonly (TableId | null)[] = [
  null,
  'proactive',
  'applications',
  'disputes',
  null,
  null,
];
