/** The server's own texts. Those of findings and offers come with them from the engine. */
import { CONFIG_NAMES } from '../config/types.ts';
import type { Localized } from '../engine.ts';

export const SOURCE: Localized = { 'zh-cn': '政府信息公开年报', en: 'Disclosure Report' };
export const TABLE: Localized = { 'zh-cn': '表格', en: 'Table' };

export const TOO_LARGE: Localized = {
  'zh-cn': '文本过大（超过 1000 万字），未作检查。',
  en: 'The text is too large (more than 10 million characters) and was not checked.',
};

export const NOT_APPLIED: Localized = {
  'zh-cn': '文本已改变，合计未更新，请重试。',
  en: 'The text has changed meanwhile: no total was updated. Please try again.',
};

export const LOOKING_FOR_REPORTS: Localized = { 'zh-cn': '正在查找年报', en: 'Looking for reports' };

export const CHECKING = (done: number, all: number): Localized => ({
  'zh-cn': `已检查 ${done}/${all} 份`,
  en: `${done} of ${all} checked`,
});

export const RECOMPUTE_TOTALS: Localized = { 'zh-cn': '重新计算合计', en: 'Recompute totals' };

export const TOTALS_RIGHT: Localized = {
  'zh-cn': '没有需要更新的合计。',
  en: 'No total needs an update.',
};

export const rowCount = (count: number): Localized => ({
  'zh-cn': `${count} 行`,
  en: count === 1 ? '1 row' : `${count} rows`,
});

export const FIX_ALL_SAFE: Localized = { 'zh-cn': '应用全部可靠的修改', en: 'Apply all safe fixes' };

export const fixAllOfRule = (rule: string, title: Localized, count: number): Localized => ({
  'zh-cn': `修复全部 ${count} 处“${title['zh-cn']}”（${rule}）`,
  en: `Fix all ${count} of “${title.en}” (${rule})`,
});

/** @param list the totals by name, with the old and the new figure */
export const totalsUpdated = (count: number, list: Localized): Localized => ({
  'zh-cn': `已更新 ${count} 个合计：${list['zh-cn']}。`,
  en: `${count === 1 ? '1 total' : `${count} totals`} updated: ${list.en}.`,
});

/** @param list the formulas by name */
export const brokenNow = (list: Localized): Localized => ({
  'zh-cn': `原来成立、现在不再成立：${list['zh-cn']}。`,
  en: `Held before and no longer: ${list.en}.`,
});

export const both = (first: Localized, second: Localized): Localized => ({
  'zh-cn': first['zh-cn'] + second['zh-cn'],
  en: `${first.en} ${second.en}`,
});

export const NOT_EVALUATED: Localized = {
  'zh-cn': '（有空白或无法识别的格，未核对）',
  en: ' (not checked: a cell is blank or could not be read)',
};

export const COMPUTED: Localized = {
  'zh-cn': '由各数据格计算所得。双击写入。',
  en: 'Computed from the data cells. Double-click to write it.',
};

export const suppressOnLine = (rule: string): Localized => ({
  'zh-cn': `本行忽略“${rule}”`,
  en: `Suppress ${rule} for this line`,
});

export const suppressInTable = (rule: string): Localized => ({
  'zh-cn': `本表忽略“${rule}”`,
  en: `Suppress ${rule} for this table`,
});

export const suppressInFile = (rule: string): Localized => ({
  'zh-cn': `本文件忽略“${rule}”`,
  en: `Suppress ${rule} in this file`,
});

export const exceptFile = (rule: string): Localized => ({
  'zh-cn': `在 ${CONFIG_NAMES[0]} 中把本文件列为“${rule}”的例外`,
  en: `Except this file from ${rule} in ${CONFIG_NAMES[0]}`,
});

export const STATE_REASON: Localized = { 'zh-cn': '填写理由', en: 'State the reason' };

export const LOOK_UP: Localized = { 'zh-cn': '在中国政府网查询', en: 'Look it up at gov.cn' };

export const TABLE_ABSENT: Localized = {
  'zh-cn': '正文中没有这张表。可把光标放在有波浪线的标题上，按 Ctrl+. 插入空表。',
  en: 'The text has no such table. With the cursor on the heading that is underlined, Ctrl+. inserts an empty one.',
};

/** @param cells the cells' names */
export const skippedBecause = (kind: 'blank' | 'unreadable', cells: readonly string[]): Localized => ({
  'zh-cn': `${kind === 'blank' ? '空白' : '无法识别'}：${cells.join('、')}`,
  en: `${kind === 'blank' ? 'Blank' : 'Could not be read'}: ${cells.join(', ')}`,
});

export const CHAPTER: Localized = { 'zh-cn': '缺少的章', en: 'Missing chapter' };
export const TOPIC: Localized = { 'zh-cn': '总体情况中缺少的方面', en: 'Missing topic' };
export const FEE: Localized = {
  'zh-cn': '全年没有收取信息处理费（请核对）',
  en: 'No fee all year (check it)',
};
export const ROW: Localized = { 'zh-cn': '表格缺少的行（各格为 0）', en: 'Missing row (all cells 0)' };

/** What a link to another year's report says. */
export const reportOf = (year: number): Localized => ({
  'zh-cn': `打开 ${year} 年的年报`,
  en: `Open the report for ${year}`,
});

/** @param count how many sums were not checked, because a cell is blank or could not be read */
export const sumsNotChecked = (count: number, why: 'blank' | 'unreadable'): Localized => ({
  'zh-cn': `${count} 条勾稽关系未核对：${why === 'blank' ? '有空白格' : '有读不出的格'}`,
  en: `${count === 1 ? '1 sum' : `${count} sums`} not checked: ${why === 'blank' ? 'a cell is blank' : 'a cell could not be read'}`,
});

/** @param rows the rows' names */
export const rowsNotRead = (rows: readonly string[], more: number): Localized => ({
  'zh-cn': `读不出的行：${rows.join('、')}${more > 0 ? `等 ${rows.length + more} 行` : ''}`,
  en: `Rows that could not be read: ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
});

/** @param chapters the headings of the chapters that they belong to */
export const tablesNotRead = (chapters: readonly string[]): Localized => ({
  'zh-cn': `没有表格或表格读不出：${chapters.join('、')}`,
  en: `No table, or one that could not be read: ${chapters.join(', ')}`,
});
