import { finding, offer } from '../finding.ts';
import { chapterLevel, ownLine } from '../levels.ts';
import type { Localized, Rule } from '../types.ts';
import { chapterOf, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `六个部分是并列的，用 Markdown 书写时应为同一级标题；级别不同，大纲和目录就会把后面的章节当成前一章的下级。
多见于转换时级别逐章加深，或最后一章漏了“##”。全文只提示一次，修改时统一为最常用的级别（但不低于小标题）。

依据：国办公开办函〔2021〕30号所附格式（六个部分并列）；Markdown 的标题级别是通行做法。

错误：\`## 二、…\`、\`### 三、…\`、\`#### 四、…\`
正确：\`## 二、…\`、\`## 三、…\`、\`## 四、…\``,
  en: `The six parts are peers, so in Markdown their headings have one level; otherwise outline and table of contents put later chapters below earlier ones.
Often levels deepen in conversion, or the last chapter lacks its ##. Told once; the fix sets all to the level most used that stands above the sub-headings.

Source: the form of 国办公开办函〔2021〕30号, in which the six parts are peers; heading levels are Markdown's practice.

Wrong: \`## 二、…\`, \`### 三、…\`, \`#### 四、…\`
Right: \`## 二、…\`, \`## 三、…\`, \`## 四、…\``,
};

export const chapterLevelRule: Rule = {
  id: 'chapter-level',
  severity: 'warning',
  title: say('各章的 Markdown 标题级别不一致', 'Chapters stand at different Markdown levels'),
  check: ({ report }) => {
    const level = chapterLevel(report);
    const others = ownLine(report).filter(({ heading }) => heading.level !== level);
    const [first] = others;
    if (!first) return [];
    const signs = '#'.repeat(level);
    return [
      finding(chapterLevelRule, {
        range: first.heading.range,
        message: say(
          `各章标题级别不一致：${others.length} 章不是“${signs}”级，应统一。`,
          `Chapters stand at different levels: ${others.length} not at “${signs}”. Give all the same level.`,
        ),
        related: others.slice(1).map(({ id, heading }) => ({
          range: heading.range,
          message: say(`“${printedChapter(chapterOf(id))}”`, `“${printedChapter(chapterOf(id))}”`),
        })),
        offers: [
          offer('suggested', say(`各章统一为“${signs}”级`, `Set all chapters to “${signs}”`), {
            kind: 'level-chapters',
          }),
        ],
      }),
    ];
  },
};
