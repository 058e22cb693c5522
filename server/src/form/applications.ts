import type { Block, Column, Group, Row, Table } from './types.ts';

const count = (id: string, label: string, rest: Partial<Column> = {}): Column => ({
  id,
  label,
  type: 'count',
  ...rest,
});

/** The seven columns of chapter 三: six kinds of applicants and their 总计. */
export const APPLICANT_COLUMNS: readonly Column[] = [
  count('natural-person', '自然人'),
  count('business', '商业企业'),
  count('research', '科研机构'),
  count('charity', '社会公益组织'),
  count('legal-service', '法律服务机构'),
  count('other', '其他'),
  count('total', '总计', { variants: ['合计'] }),
];

const YEAR: Group = {
  id: 'results',
  number: '三、',
  label: '本年度办理结果',
  slips: ['三三、本年度办理结果'],
};
const GROUPS: readonly Group[] = [
  YEAR,
  { id: 'refused', number: '（三）', label: '不予公开', within: YEAR.id },
  { id: 'unavailable', number: '（四）', label: '无法提供', within: YEAR.id },
  { id: 'declined', number: '（五）', label: '不予处理', within: YEAR.id },
  { id: 'otherwise', number: '（六）', label: '其他处理', within: YEAR.id },
];

const item = (group: string, n: number, label: string, rest: Partial<Row> = {}): Row => ({
  id: `${group}.${n}`,
  number: `${n}.`,
  label,
  group,
  columns: APPLICANT_COLUMNS,
  ...rest,
});

const FIRST_ROWS: readonly Row[] = [
  { id: 'received', number: '一、', label: '本年新收政府信息公开申请数量', columns: APPLICANT_COLUMNS },
  { id: 'carried-in', number: '二、', label: '上年结转政府信息公开申请数量', columns: APPLICANT_COLUMNS },
  { id: 'granted', number: '（一）', label: '予以公开', group: 'results', columns: APPLICANT_COLUMNS },
  {
    id: 'partly-granted',
    number: '（二）',
    label: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    variants: ['部分公开'],
    group: 'results',
    columns: APPLICANT_COLUMNS,
  },
  item('refused', 1, '属于国家秘密'),
  item('refused', 2, '其他法律行政法规禁止公开', { slips: ['其他法律行政止公开', '法律行政止公开'] }),
  item('refused', 3, '危及“三安全一稳定”'),
  item('refused', 4, '保护第三方合法权益'),
  item('refused', 5, '属于三类内部事务信息'),
  item('refused', 6, '属于四类过程性信息'),
  item('refused', 7, '属于行政执法案卷'),
  item('refused', 8, '属于行政查询事项'),
  item('unavailable', 1, '本机关不掌握相关政府信息'),
  item('unavailable', 2, '没有现成信息需要另行制作'),
  item('unavailable', 3, '补正后申请内容仍不明确'),
  item('declined', 1, '信访举报投诉类申请'),
  item('declined', 2, '重复申请'),
  item('declined', 3, '要求提供公开出版物'),
  item('declined', 4, '无正当理由大量反复申请'),
  item('declined', 5, '要求行政机关确认或重新出具已获取信息'),
];

const OTHERWISE_ROWS: readonly Row[] = [
  item('otherwise', 1, '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', {
    variants: ['逾期不补正', '申请人无正当理由逾期不补正'],
  }),
  item('otherwise', 2, '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', {
    variants: ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
  }),
  item('otherwise', 3, '其他'),
];

const OTHERWISE_ROW: Row = {
  id: 'otherwise',
  number: '（六）',
  label: '其他处理',
  group: 'results',
  columns: APPLICANT_COLUMNS,
};

const LAST_ROWS: readonly Row[] = [
  {
    id: 'concluded',
    number: '（七）',
    label: '总计',
    variants: ['合计'],
    group: 'results',
    columns: APPLICANT_COLUMNS,
  },
  {
    id: 'carried-out',
    number: '四、',
    label: '结转下年度继续办理',
    variants: ['结转下一年度继续办理'],
    columns: APPLICANT_COLUMNS,
  },
];

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const HEADER: readonly (readonly string[])[] = [
  [CORNER, '', '', '申请人情况', '', '', '', '', '', ''],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
];

const printed = (wording: Row | Group) => `${wording.number}${wording.label}`;

/** The three label columns of each row as printed: group, sub-group and label, merged cells empty. */
function block(rows: readonly Row[], groups: readonly Group[]): Block {
  const seen = new Set<string>();
  const first = (id: string | undefined) => {
    const group = groups.find((each) => each.id === id);
    if (!group || seen.has(group.id)) return '';
    seen.add(group.id);
    return printed(group);
  };
  return {
    header: HEADER,
    rows: rows.map((row) => {
      if (!row.group) return { row: row.id, lead: [printed(row), '', ''] };
      const outer = first(YEAR.id);
      if (row.group === YEAR.id) return { row: row.id, lead: [outer, printed(row), ''] };
      return { row: row.id, lead: [outer, first(row.group), printed(row)] };
    }),
  };
}

function table(rows: readonly Row[], groups: readonly Group[]): Table {
  return {
    id: 'applications',
    rows,
    groups,
    headers: [
      {
        label: CORNER,
        variants: ['本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', '本列数据的勾稽关系'],
      },
      { label: '申请人情况' },
      { label: '法人或其他组织' },
    ],
    blocks: [block(rows, groups)],
  };
}

export const APPLICATIONS_2021: Table = table([...FIRST_ROWS, ...OTHERWISE_ROWS, ...LAST_ROWS], GROUPS);

/** The 2019 table; its （六）其他处理 is one row. */
export const APPLICATIONS_2019: Table = table(
  [...FIRST_ROWS, OTHERWISE_ROW, ...LAST_ROWS],
  GROUPS.slice(0, 4),
);

/** A few reports of the 2021 edition print （六）其他处理 as one row; its path is `applications/otherwise/*`. */
export const APPLICATIONS_2021_SINGLE: Table = APPLICATIONS_2019;
