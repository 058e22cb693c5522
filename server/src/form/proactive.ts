import type { Block, Column, Group, Row, Table } from './types.ts';

const count = (id: string, label: string, rest: Partial<Column> = {}): Column => ({
  id,
  label,
  type: 'count',
  ...rest,
});

const DECISIONS_2021 = [count('decisions', '本年处理决定数量')];
const DOCUMENTS_2021 = [
  count('issued', '本年制发件数', { variants: ['本年度制发件数'] }),
  count('repealed', '本年废止件数', { variants: ['本年度废止件数'], slips: ['本年度止件数', '本年止件数'] }),
  count('in-force', '现行有效件数'),
];

const CONTENT = '信息内容';
const ITEM = {
  documents: { id: 'item.1', number: '', label: '第二十条第（一）项' },
  licences: { id: 'item.5', number: '', label: '第二十条第（五）项' },
  enforcement: { id: 'item.6', number: '', label: '第二十条第（六）项' },
  fees: { id: 'item.8', number: '', label: '第二十条第（八）项' },
  procurement: { id: 'item.9', number: '', label: '第二十条第（九）项' },
} satisfies Record<string, Group>;

const row = (
  group: Group,
  id: string,
  label: string,
  columns: readonly Column[],
  variants: readonly string[] = [],
): Row => ({
  id,
  number: '',
  label,
  variants,
  group: group.id,
  columns,
});

/** Chapter 二 has one small table per item of Article 20, each with header cells of its own. */
function blocks(rows: readonly Row[], groups: readonly Group[]): Block[] {
  return groups.map((group) => {
    const own = rows.filter((each) => each.group === group.id);
    const columns = own[0]!.columns;
    return {
      header: [
        [group.label, ...columns.map(() => '')],
        [CONTENT, ...columns.map((column) => column.label)],
      ],
      rows: own.map((each) => ({ row: each.id, lead: [] })),
    };
  });
}

function table(rows: readonly Row[], groups: readonly Group[]): Table {
  return { id: 'proactive', rows, groups, headers: [{ label: CONTENT }], blocks: blocks(rows, groups) };
}

export const PROACTIVE_2021: Table = table(
  [
    row(ITEM.documents, 'rules', '规章', DOCUMENTS_2021),
    row(ITEM.documents, 'normative-documents', '行政规范性文件', DOCUMENTS_2021, ['规范性文件']),
    row(ITEM.licences, 'licences', '行政许可', DECISIONS_2021),
    row(ITEM.enforcement, 'penalties', '行政处罚', DECISIONS_2021),
    row(ITEM.enforcement, 'coercion', '行政强制', DECISIONS_2021),
    row(ITEM.fees, 'fees', '行政事业性收费', [
      {
        id: 'amount',
        label: '本年收费金额（单位：万元）',
        type: 'amount',
        variants: ['本年收费金额', '本年收费金额（万元）'],
      },
    ]),
  ],
  [ITEM.documents, ITEM.licences, ITEM.enforcement, ITEM.fees],
);

const DOCUMENTS_2019 = [
  count('made', '本年新制作数量', { variants: ['本年制作数量'] }),
  count('published', '本年新公开数量', { variants: ['本年公开数量'] }),
  count('total-published', '对外公开总数量'),
];
const ITEMS_2019: readonly Column[] = [
  count('last-year', '上一年项目数量'),
  { id: 'change', label: '本年增/减', type: 'signed', variants: ['本年增减', '本年增、减'] },
];
const DECIDED_ITEMS_2019 = [...ITEMS_2019, count('decisions', '处理决定数量')];

export const PROACTIVE_2019: Table = table(
  [
    row(ITEM.documents, 'rules', '规章', DOCUMENTS_2019),
    row(ITEM.documents, 'normative-documents', '规范性文件', DOCUMENTS_2019, ['行政规范性文件']),
    row(ITEM.licences, 'licences', '行政许可', DECIDED_ITEMS_2019),
    row(ITEM.licences, 'other-services', '其他对外管理服务事项', DECIDED_ITEMS_2019),
    row(ITEM.enforcement, 'penalties', '行政处罚', DECIDED_ITEMS_2019),
    row(ITEM.enforcement, 'coercion', '行政强制', DECIDED_ITEMS_2019),
    row(ITEM.fees, 'fees', '行政事业性收费', ITEMS_2019),
    row(ITEM.procurement, 'procurement', '政府集中采购', [
      count('projects', '采购项目数量'),
      { id: 'amount', label: '采购总金额', type: 'amount' },
    ]),
  ],
  [ITEM.documents, ITEM.licences, ITEM.enforcement, ITEM.fees, ITEM.procurement],
);
