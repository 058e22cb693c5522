import type { Report, ReportRow, ReportTable, Unread } from '../../report/model.ts';
import { finding } from '../finding.ts';
import { beginningOf } from '../missing.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { chapterOfTable, listed, printedChapter, rowName, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `表格的标签在，但数字不能确定属于哪一格：数字粘连在一起，复制时数字丢失，或一行的数字与列数不符而看不出缺在哪里。
数字从不猜测，所以这些格不参加核对。请从原文件重新复制表格（建议从 Word、表格软件或网页中选中整张表复制），或手工补齐缺少的格。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格的行列；数字不猜测是本工具的原则。

错误：\`一、本年新收政府信息公开申请数量640020470\`
正确：\`一、本年新收政府信息公开申请数量 64 0 0 2 0 4 70\``,
  en: `The labels are there, but it is not certain which figure belongs in which cell: digits run together, figures were lost in copying, or a row has another number of figures than columns and nothing shows which is absent.
A number is never guessed, so these cells are not checked. Copy the table again from its source (select the whole table in Word, a spreadsheet or a web page), or add the missing cells by hand.

Source: rows and columns of the tables in 国办公开办函〔2021〕30号 and 〔2019〕60号; that no figure is guessed is this tool's principle.

Wrong: \`一、本年新收政府信息公开申请数量640020470\`
Right: \`一、本年新收政府信息公开申请数量 64 0 0 2 0 4 70\``,
};

export const tableUnreadable: Rule = {
  id: 'table-unreadable',
  severity: 'warning',
  title: say('表格或其中的行无法识别', 'A table, or rows of it, cannot be read'),
  check: (facts) => Object.values(facts.report.tables).flatMap((table) => tell(facts, table)),
};

function tell({ report }: Facts, table: ReportTable): Finding[] {
  const chapter = printedChapter(chapterOfTable(table.id));
  if (table.status === 'unreadable') {
    const reason = hasFigures(report, table) ? toldReason(table.reason) : LOST;
    return [
      finding(tableUnreadable, {
        range: beginningOf(report, table),
        message: say(
          `“${chapter}”的表格无法识别：${reason['zh-cn']}。请从原文件重新复制整张表格。`,
          `The table of “${chapter}” cannot be read: ${reason.en}. Copy the whole table again from its source.`,
        ),
      }),
    ];
  }
  const rows = table.rows.filter((row) => row.cells.some((cell) => cell.reading.kind === 'unread'));
  const [first] = rows;
  if (!first) return [];
  const names = listed(
    rows.map((row) => {
      const name = rowName(table.form, row.row);
      return say(`“${name}”`, `“${name}”`);
    }),
  );
  const reason = toldReason(reasonOf(first));
  return [
    finding(tableUnreadable, {
      range: first.label.range,
      message: say(
        `${names['zh-cn']}的数字无法逐格识别：${reason['zh-cn']}。这些格未参加核对，请补齐或重新复制。`,
        `The figures of ${names.en} cannot be told apart: ${reason.en}. They are not checked: complete them or copy them again.`,
      ),
      cells: rows.flatMap((row) =>
        row.cells.filter((cell) => cell.reading.kind === 'unread').map((cell) => cell.path),
      ),
      related: rows.slice(1, 20).map((row) => ({
        range: row.label.range,
        message: toldReason(reasonOf(row)),
      })),
    }),
  ];
}

/** Whether any digit stands between the labels. */
const hasFigures = ({ text }: Report, table: ReportTable): boolean =>
  table.rows.some(({ label }, index) => {
    const end = table.rows[index + 1]?.label.range.start ?? table.range.end;
    return /[0-9０-９]/.test(text.slice(label.range.end, end));
  });

const reasonOf = (row: ReportRow): Unread | undefined =>
  row.cells.map((cell) => cell.reading).find((reading) => reading.kind === 'unread')?.reason;

const toldReason = (reason: Unread | undefined): Localized => (reason && REASONS[reason]) ?? LOST;

const LOST = say('标签在，数字不在', 'its labels are there, its figures are not');

const REASONS: Readonly<Partial<Record<Unread, Localized>>> = {
  glued: say('各格数字粘连在一起，分不开', 'the digits of several cells run together'),
  'too-few': say(
    '数字比列数少，看不出哪一格空着',
    'there are fewer figures than columns, and nothing shows which is absent',
  ),
  'too-many': say(
    '数字比列数多，其后可能有一行的标签缺失或有误',
    'there are more figures than columns, as if the next row’s label were absent or garbled',
  ),
  ambiguous: say('数字与各列有两种以上对法', 'the figures fit the columns in more than one way'),
};
