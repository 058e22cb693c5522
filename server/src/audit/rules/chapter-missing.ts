import type { Chapter } from '../../form/types.ts';
import type { Range, Report } from '../../report/model.ts';
import { finding, offer } from '../finding.ts';
import { beginningOf, chapterAfter, lastLine, missingChapters } from '../missing.ts';
import type { Localized, Rule } from '../types.ts';
import { printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `年度报告由六个部分组成，缺一不可：总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；政府信息公开行政复议、行政诉讼情况；存在的主要问题及改进情况；其他需要报告的事项。
没有内容可写的章节也应保留标题，写“无”。修改方法：在应有的位置插入标题；第二至四章的表格也不在时，一并插入空表。

依据：《政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号。

错误：四、……之后直接是六、其他需要报告的事项
正确：四、……；五、存在的主要问题及改进情况；六、其他需要报告的事项`,
  en: `An annual report has six parts, and none may be left out: 总体情况; 主动公开政府信息情况; 收到和处理政府信息公开申请情况; 政府信息公开行政复议、行政诉讼情况; 存在的主要问题及改进情况; 其他需要报告的事项.
A chapter with nothing to say keeps its heading and says 无. The fix inserts the heading in its place, and for chapters 二 to 四 the empty table where that is absent too.

Source: Article 50 of the 政府信息公开条例; 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 六、其他需要报告的事项 follows directly on 四、…
Right: 四、…; 五、存在的主要问题及改进情况; 六、其他需要报告的事项`,
};

export const chapterMissing: Rule = {
  id: 'chapter-missing',
  severity: 'error',
  title: say('缺少章节', 'A chapter is absent'),
  check: (facts) =>
    missingChapters(facts).map((chapter) => {
      const { report } = facts;
      const heading = printedChapter(chapter);
      const table = chapter.table && !report.tables[chapter.table];
      const place = placeOf(report, chapter);
      return finding(chapterMissing, {
        range: place.range,
        message: say(
          `缺少“${heading}”，${place.words['zh-cn']}。`,
          `The chapter “${heading}” is absent; ${place.words.en}.`,
        ),
        offers: [
          offer(
            'suggested',
            table
              ? say(`插入“${heading}”和空表`, `Insert “${heading}” and its empty table`)
              : say(`插入“${heading}”`, `Insert “${heading}”`),
            { kind: 'insert-chapter', chapter: chapter.id },
          ),
        ],
      });
    }),
};

/** At the chapter's own table where that stands without its heading, else at the heading that follows. */
function placeOf(report: Report, chapter: Chapter): { readonly range: Range; readonly words: Localized } {
  const table = chapter.table && report.tables[chapter.table];
  if (table) {
    return {
      range: beginningOf(report, table),
      words: say('应插在这张表格之前', 'it belongs in front of this table'),
    };
  }
  const next = chapterAfter(report, chapter);
  if (next) {
    return { range: next.heading.range, words: say('应在这一章之前', 'it belongs before this chapter') };
  }
  if (report.chapters.length === 0 && report.title) {
    return { range: report.title.range, words: say('应在标题之后', 'it belongs below the title') };
  }
  return { range: lastLine(report.text), words: say('应在报告末尾', 'it belongs at the end of the report') };
}
