import { finding, offer } from '../finding.ts';
import { chapterAfter } from '../missing.ts';
import { misplaced, numberedByForm, numberSlips } from '../numbering.ts';
import type { Localized, Rule } from '../types.ts';
import { chapterOf, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `六个部分应按格式规定的顺序排列。应把整章移到规定的位置；也可以先按现有顺序重新编号。

依据：国办公开办函〔2021〕30号、〔2019〕60号。

错误：先写“其他需要报告的事项”，后写“存在的主要问题及改进情况”
正确：先写“存在的主要问题及改进情况”，后写“其他需要报告的事项”`,
  en: `The six parts stand in the order of the form. Move the chapter to its place; or number the chapters as they stand for now.

Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 其他需要报告的事项 comes before 存在的主要问题及改进情况
Right: 存在的主要问题及改进情况 comes before 其他需要报告的事项`,
};

export const chapterOrder: Rule = {
  id: 'chapter-order',
  severity: 'warning',
  title: say('章节顺序与格式不符', 'Chapters are out of order'),
  check: ({ report }) =>
    misplaced(report).map((chapter) => {
      const form = chapterOf(chapter.id);
      const next = chapterAfter(report, form);
      const before = next && next.heading.range.start < chapter.heading.range.start;
      // The form's last chapter is to move only where another one stands last.
      const goal = next ?? report.chapters.at(-1)!;
      const place = printedChapter(chapterOf(goal.id));
      const renumber = numberedByForm(report) || numberSlips(report).length > 0;
      return finding(chapterOrder, {
        range: chapter.heading.range,
        message: before
          ? say(
              `“${printedChapter(form)}”应移到“${place}”之前。`,
              `“${printedChapter(form)}” belongs before “${place}”: move it there.`,
            )
          : next
            ? say(
                `“${printedChapter(form)}”的位置与格式规定的顺序不符，请移到规定的位置。`,
                `“${printedChapter(form)}” does not stand in the order of the form: move it.`,
              )
            : say(
                `“${printedChapter(form)}”应移到“${place}”之后。`,
                `“${printedChapter(form)}” belongs behind “${place}”: move it there.`,
              ),
        related:
          next && !before
            ? []
            : [
                {
                  range: goal.heading.range,
                  message: before
                    ? say('应移到这一章之前', 'it belongs before this chapter')
                    : say('应移到这一章之后', 'it belongs behind this chapter'),
                },
              ],
        offers: renumber
          ? [
              offer('choice', say('按现有顺序重新编号', 'Number the chapters as they stand'), {
                kind: 'renumber-chapters',
              }),
            ]
          : [],
      });
    }),
};
