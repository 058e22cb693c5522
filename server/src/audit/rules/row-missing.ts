import type { ReportTable } from '../../report/model.ts';
import { finding, offer } from '../finding.ts';
import { firstLine, readTables } from '../missing.ts';
import type { Facts, Finding, Rule } from '../types.ts';
import { chapterOfTable, listed, printedChapter, rowName, say } from '../words.ts';

export const rowMissing: Rule = {
  id: 'row-missing',
  severity: 'warning',
  title: say('表格缺行', 'A row of the form is absent'),
  explanation: say(
    `表格的各行不得删减，没有数据的行各格填 0。缺行时，本表的列合计无法核对。
修改方法：在应有的位置插入该行，写法仿照相邻的行，各格先填 0。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：“2.重复申请”之后直接是“4.无正当理由大量反复申请”
正确：两行之间有“3.要求提供公开出版物”`,
    `No row of the table may be left out; one with nothing to report has 0 in each cell. Where a row is absent, the column sums cannot be checked.
The fix inserts the row in its place, written like its neighbours, with 0 in each cell.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 4.无正当理由大量反复申请 follows directly on 2.重复申请
Right: 3.要求提供公开出版物 stands between them`,
  ),
  check: (facts) => readTables(facts.report).flatMap((table) => tell(facts, table)),
};

/** Where more rows are absent, it is one piece of the table that is: one finding. */
const MANY = 6;

function tell({ report }: Facts, table: ReportTable): Finding[] {
  const missing = table.missingRows;
  const named = missing.map((row) => ({ row, name: rowName(table.form, row) }));
  if (missing.length > MANY) {
    const names = listed(named.map(({ name }) => say(`“${name}”`, `“${name}”`)));
    const chapter = printedChapter(chapterOfTable(table.id));
    return [
      finding(rowMissing, {
        range: placeBefore(missing[0]!.id),
        message: say(
          `“${chapter}”的表格缺 ${missing.length} 行：${names['zh-cn']}。请从原文件重新复制整张表格。`,
          `The table of “${chapter}” lacks ${missing.length} rows: ${names.en}. Copy the whole table again from its source.`,
        ),
      }),
    ];
  }
  return named.map(({ row, name }) =>
    finding(rowMissing, {
      range: placeBefore(row.id),
      message: say(`缺少“${name}”一行，应在这里插入。`, `The row “${name}” is absent; it belongs here.`),
      offers: table.form.oneLine
        ? []
        : [
            offer('suggested', say(`插入“${name}”（各格为 0）`, `Insert “${name}” (all cells 0)`), {
              kind: 'insert-row',
              table: table.id,
              row: row.id,
            }),
          ],
    }),
  );

  /** The label of the last row of the form before this one; the table's first line where there is none. */
  function placeBefore(id: string) {
    const index = table.form.rows.findIndex((row) => row.id === id);
    const before = table.form.rows.slice(0, index).map((row) => row.id);
    const present = table.rows.filter((row) => before.includes(row.row.id));
    const last = present.sort((a, b) => before.indexOf(b.row.id) - before.indexOf(a.row.id))[0];
    return last ? last.label.range : firstLine(report.text, table.range);
  }
}
