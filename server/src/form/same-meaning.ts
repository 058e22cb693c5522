import type { CellPath } from './types.ts';

/**
 * Which cells of the 2019 edition's chapter 二 mean the same as one of the 2021 edition, by comparison of both forms:
 * what a body made in the year (本年新制作数量) is what it issued (本年制发件数), and the decisions (处理决定数量) are
 * the decisions (本年处理决定数量).
 *
 * Not the same: 对外公开总数量 counts what was ever made public, 现行有效件数 what is in force; 本年新公开数量, the items
 * of 上一年项目数量 and 本年增/减, 其他对外管理服务事项 and 政府集中采购 have no place in the 2021 edition; and its
 * 本年废止件数 and 本年收费金额 were not asked for before.
 */
export const SAME_MEANING: Readonly<Record<CellPath, CellPath>> = {
  'proactive/rules/made': 'proactive/rules/issued',
  'proactive/normative-documents/made': 'proactive/normative-documents/issued',
  'proactive/licences/decisions': 'proactive/licences/decisions',
  'proactive/penalties/decisions': 'proactive/penalties/decisions',
  'proactive/coercion/decisions': 'proactive/coercion/decisions',
};

/** What stands in a cell that the older form has nothing for, until somebody has looked the figure up. */
export const TO_LOOK_UP = '待核对';

/** The paragraph that keeps what the new table has no cell for. */
export const notCarriedOver = (figures: readonly string[]): string =>
  `【待核对】旧版表格中的下列数据，新版表格没有对应的栏目或含义不同：${figures.join('；')}。请填好表中“${TO_LOOK_UP}”各格后删去本段。`;
