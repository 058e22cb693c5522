import { finding, offer } from '../finding.ts';
import { missingTables } from '../missing.ts';
import type { Localized, Rule } from '../types.ts';
import { chapterOfTable, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第二、三、四章由规定的表格组成，只用文字叙述或只有图片文件名都不符合格式，数据也无法汇总。
没有数据时也应保留表格，各格填 0。修改方法：插入本版本的空表，再填入数据。

依据：国办公开办函〔2021〕30号（2021 年度起）、〔2019〕60号（2019、2020 年度）。

错误：“三、收到和处理政府信息公开申请情况”之下只有一句“全年未收到申请”
正确：标题之下有规定的表格，各格填 0`,
  en: `Chapters 二, 三 and 四 consist of the form's tables; figures in prose or a picture's file name are no substitute and cannot be added up.
The table stays where there is nothing to report, with 0 in each cell. The fix inserts the empty table of the right edition, to be filled in.

Source: 国办公开办函〔2021〕30号 (2021 and later), 〔2019〕60号 (2019 and 2020).

Wrong: 三、收到和处理政府信息公开申请情况 with one sentence 全年未收到申请 below
Right: the form's table below the heading, 0 in each cell`,
};

export const tableMissing: Rule = {
  id: 'table-missing',
  severity: 'error',
  title: say('章节中没有表格', 'A chapter has no table'),
  check: ({ report }) =>
    missingTables(report).map(({ table, chapter }) => {
      const name = printedChapter(chapterOfTable(table));
      return finding(tableMissing, {
        range: chapter.heading.range,
        message: say(
          `“${name}”之下没有找到表格，请插入 ${report.edition} 年版表格并填写数据。`,
          `There is no table below “${name}”: insert the table of the ${report.edition} edition and fill it in.`,
        ),
        offers: [
          offer('suggested', say('插入空表（各格为 0）', 'Insert an empty table (all cells 0)'), {
            kind: 'insert-table',
            table,
          }),
        ],
      });
    }),
};
