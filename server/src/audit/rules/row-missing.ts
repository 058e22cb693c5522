import type { Row } from '../../form/types.ts';
import type { Range, Report, ReportRow, ReportTable } from '../../report/model.ts';
import { finding, offer } from '../finding.ts';
import { beginningOf, readTables } from '../missing.ts';
import type { Facts, Finding, FixClass, Localized, Offer, Rule } from '../types.ts';
import { chapterOfTable, listed, printed, printedChapter, rowName, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `表格的各行不得删减，没有数据的行各格填 0。缺行时，本表的列合计无法核对。
修改方法：在应有的位置插入该行，写法仿照相邻的行，各格先填 0。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：“2.重复申请”之后直接是“4.无正当理由大量反复申请”
正确：两行之间有“3.要求提供公开出版物”`,
  en: `No row of the table may be left out; one with nothing to report has 0 in each cell. Where a row is absent, the column sums cannot be checked.
The fix inserts the row in its place, written like its neighbours, with 0 in each cell.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 4.无正当理由大量反复申请 follows directly on 2.重复申请
Right: 3.要求提供公开出版物 stands between them`,
};

export const rowMissing: Rule = {
  id: 'row-missing',
  severity: 'warning',
  title: say('表格缺行', 'A row of the form is absent'),
  check: (facts) => readTables(facts.report).flatMap((table) => tell(facts, table)),
};

/** Where more rows are absent, it is one piece of the table that is: one finding. */
const MANY = 6;

function tell({ report }: Facts, table: ReportTable): Finding[] {
  const missing = missingOf(table);
  if (missing.length <= MANY) return unitsOf(table, missing).map((unit) => tellUnit(report, table, unit));
  const names = listed(missing.map((row) => named(rowName(table.form, row))));
  const chapter = printedChapter(chapterOfTable(table.id));
  return [
    finding(rowMissing, {
      range: placeBefore(report, table, missing[0]!),
      message: say(
        `“${chapter}”的表格缺 ${missing.length} 行：${names['zh-cn']}。请从原文件重新复制整张表格，或插入后补填。`,
        `The table of “${chapter}” lacks ${missing.length} rows: ${names.en}. Copy the whole table again from its source, or insert them and fill them in.`,
      ),
      offers: insertion(
        table,
        missing,
        say(`插入这 ${missing.length} 行（各格为 0）`, `Insert these ${missing.length} rows (all cells 0)`),
        'choice',
      ),
    }),
  ];
}

/**
 * The missing rows that no other finding explains: a label that is not recognised may stand for a whole group of
 * which no row is found, and a row with too many figures holds those of the row behind it.
 */
function missingOf(table: ReportTable): readonly Row[] {
  const doubtful = table.strangers
    .map(({ row }) => row.group)
    .filter((group) => group !== undefined && !table.rows.some((each) => each.row.group === group));
  return table.missingRows.filter((row) => {
    const before = rowBefore(table, row);
    const swallowed = before?.cells.some(
      ({ reading }) => reading.kind === 'unread' && reading.reason === 'too-many',
    );
    return !doubtful.includes(row.group) && !swallowed;
  });
}

/** The last row of the text that stands before this one in the form. */
function rowBefore(table: ReportTable, row: Row): ReportRow | undefined {
  const before = table.form.rows.slice(0, table.form.rows.indexOf(row)).map((each) => each.id);
  return table.rows
    .filter((each) => before.includes(each.row.id))
    .sort((a, b) => before.indexOf(b.row.id) - before.indexOf(a.row.id))[0];
}

/** The missing rows by cause: a group of which nothing is left is one, else each row. */
function unitsOf(table: ReportTable, missing: readonly Row[]): readonly (readonly Row[])[] {
  const units = new Map<string, Row[]>();
  for (const row of missing) {
    const group = table.form.rows.filter((each) => each.group === row.group);
    const isWhole = row.group !== undefined && group.every((each) => missing.includes(each));
    const unit = isWhole ? `${row.group}/` : row.id;
    units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return [...units.values()];
}

function tellUnit(report: Report, table: ReportTable, rows: readonly Row[]): Finding {
  const [row] = rows;
  const group = table.form.groups.find((each) => each.id === row!.group);
  const range = placeBefore(report, table, row!);
  if (rows.length === 1 || !group) {
    const name = rowName(table.form, row!);
    return finding(rowMissing, {
      range,
      message: say(`缺少“${name}”一行，应在这里插入。`, `The row “${name}” is absent; it belongs here.`),
      offers: insertion(
        table,
        rows,
        say(`插入“${name}”（各格为 0）`, `Insert “${name}” (all cells 0)`),
        'suggested',
      ),
    });
  }
  const name = printed(group);
  return finding(rowMissing, {
    range,
    message: say(
      `缺少“${name}”的 ${rows.length} 行，应在这里插入。`,
      `The ${rows.length} rows of “${name}” are absent; they belong here.`,
    ),
    offers: insertion(
      table,
      rows,
      say(
        `插入“${name}”的 ${rows.length} 行（各格为 0）`,
        `Insert the ${rows.length} rows of “${name}” (all cells 0)`,
      ),
      'suggested',
    ),
  });
}

const named = (name: string): Localized => say(`“${name}”`, `“${name}”`);

/** Rows that stand side by side in one line cannot be inserted one by one. */
const insertion = (
  table: ReportTable,
  rows: readonly Row[],
  title: Localized,
  kind: FixClass,
): readonly Offer[] =>
  table.form.oneLine
    ? []
    : [offer(kind, title, { kind: 'insert-rows', table: table.id, rows: rows.map((row) => row.id) })];

/** The label of the row before; the table's first line where there is none. */
const placeBefore = (report: Report, table: ReportTable, row: Row): Range =>
  rowBefore(table, row)?.label.range ?? beginningOf(report, table);
