import { EDITIONS } from '../../form/editions.ts';
import type { LabelText, ReportTable, Stranger } from '../../report/model.ts';
import { readTables } from '../missing.ts';
import { slip } from '../slip.ts';
import type { Localized, Rule } from '../types.ts';
import { printed, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `行标签有错漏字或编号错误。能认出是哪一行的，数据照常核对；认不出的，为免张冠李戴，该行数据不参加核对。
修改方法：换成格式规定的标签。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格。

错误：\`2.其他法律行政止公开\`、\`三三、本年度办理结果\`
正确：\`2.其他法律行政法规禁止公开\`、\`三、本年度办理结果\``,
  en: `A row's label has a slip or a wrong number. Where it is still clear which row it is, its figures are checked; where it is not, they are left out, so that no figure is taken for another row's.
The fix puts the form's label.

Source: the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: \`2.其他法律行政止公开\`, \`三三、本年度办理结果\`
Right: \`2.其他法律行政法规禁止公开\`, \`三、本年度办理结果\``,
};

export const rowLabel: Rule = {
  id: 'row-label',
  severity: 'warning',
  title: say('行标签与格式用语不符', 'A row’s label is not the form’s wording'),
  check: ({ report }) => [
    ...Object.values(report.tables).flatMap((table) => [
      ...table.rows.flatMap(({ label }) => slip(rowLabel, report, label, shouldBe(label))),
      ...table.slips
        .filter(({ kind }) => kind === 'group')
        .flatMap((label) => slip(rowLabel, report, label, shouldBe(label))),
    ]),
    ...readTables(report).flatMap((table) =>
      table.strangers.flatMap((stranger) => slip(rowLabel, report, stranger, wordingsFor(table, stranger))),
    ),
  ],
};

const shouldBe = (label: LabelText): readonly string[] => (label.shouldBe ? [label.shouldBe] : []);

/** The row's label; and its group's, where the other edition prints that group as one row and nothing else is left. */
function wordingsFor(table: ReportTable, { row }: Stranger): readonly string[] {
  const group = table.form.groups.find((each) => each.id === row.group);
  const isAlone = !table.rows.some((each) => each.row.group === row.group);
  const asRow = Object.values(EDITIONS).some((edition) =>
    edition.tables[table.id].rows.some((each) => each.id === row.group),
  );
  return group && isAlone && asRow ? [printed(row), printed(group)] : [printed(row)];
}
