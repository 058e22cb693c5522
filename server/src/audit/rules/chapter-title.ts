import { finding, offer } from '../finding.ts';
import type { Localized, Rule } from '../types.ts';
import { chapterOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `章节标题可以认出，但与格式规定的用语（及通行的较长写法）不同，可能有错漏字。请核对，可换成规定的标题。

依据：国办公开办函〔2021〕30号、〔2019〕60号。

错误：二、主动公开政府信息公情况
正确：二、主动公开政府信息情况`,
  en: `The chapter can be recognised, but its title is neither the form's wording nor one of the longer ones in use; it may have a slip. Check it; the fix puts the form's title.

Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 二、主动公开政府信息公情况
Right: 二、主动公开政府信息情况`,
};

export const chapterTitle: Rule = {
  id: 'chapter-title',
  severity: 'information',
  title: say('章节标题与格式用语不符', 'A chapter’s title is not the form’s wording'),
  check: ({ report }) =>
    report.chapters
      .filter(({ heading }) => !heading.exact)
      .map(({ id, heading }) => {
        const { label } = chapterOf(id);
        const text = report.text.slice(heading.title.start, heading.title.end);
        return finding(chapterTitle, {
          range: heading.title,
          message: say(
            `章节标题“${text}”与格式用语不符，应为“${label}”。`,
            `The chapter's title “${text}” is not the form's wording: “${label}”.`,
          ),
          offers: [
            offer('suggested', say(`改为“${label}”`, `Change to “${label}”`), {
              kind: 'replace',
              range: heading.title,
              text: label,
            }),
          ],
        });
      }),
};
