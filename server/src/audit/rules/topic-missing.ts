import { TOPICS, type Topic, topicOfHeading } from '../../form/topics.ts';
import { fold } from '../../report/fold.ts';
import type { Report, ReportChapter } from '../../report/model.ts';
import { emptinessOf } from '../empty.ts';
import { finding, offer } from '../finding.ts';
import { ownLine } from '../levels.ts';
import type { Localized, Offer, Rule } from '../types.ts';
import { chapterOf, listed, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `2021 年的格式要求总体情况从五个方面综述：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。
按内容中的用词判断，不要求设小标题；写到即可，没有发生的也写一句（如“全年未收到政府信息公开申请”）。2019 年的格式没有这一要求。

依据：国办公开办函〔2021〕30号，“总体情况”的内容。

错误：总体情况中只有（一）主动公开、（二）政府信息管理、（三）平台建设、（四）监督保障
正确：总体情况中另有“（二）依申请公开情况。全年收到申请12件，均已答复。”`,
  en: `The form of 2021 wants chapter 一 to survey five topics: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设 and 监督保障.
What counts is what is said, not the sub-headings; where there was nothing, one sentence says so. The form of 2019 does not ask for it.

Source: 国办公开办函〔2021〕30号, on chapter 一.

Wrong: a chapter 一 with 主动公开, 政府信息管理, 平台建设 and 监督保障 alone
Right: the same with “（二）依申请公开情况。全年收到申请12件，均已答复。”`,
};

export const topicMissing: Rule = {
  id: 'topic-missing',
  severity: 'information',
  title: say('总体情况缺少应当综述的方面', 'Chapter 一 leaves out a topic'),
  check: ({ report, isReport }) => {
    const chapter = report.chapters.find(({ id }) => id === 'overview');
    // That a chapter has no text is told by another rule.
    if (!chapter || report.edition !== '2021' || emptinessOf(report, chapter)) return [];
    const topics = missingTopics(report, chapter);
    if (topics.length === 0 || !isReport()) return [];
    const names = listed(
      topics.map(({ label }) => say(`“${label}”`, `“${label}”`)),
      TOPICS.length,
    );
    const chapterName = printedChapter(chapterOf('overview'));
    return [
      finding(topicMissing, {
        range: chapter.heading.range,
        message: say(
          `“${chapterName}”没有写到${names['zh-cn']}。`,
          `“${chapterName}” does not speak of ${names.en}.`,
        ),
        offers: insertion(report, chapter, topics),
      }),
    ];
  },
};

/** So many topics in sub-headings show that the chapter is ordered by them. */
const ORDERED = 4;

/** In a chapter that is ordered by the topics, or will be once the missing ones are in, a word in passing is not one. */
export function missingTopics(
  report: Report,
  { heading, range, subHeadings }: ReportChapter,
): readonly Topic[] {
  const named = new Set(subHeadings.map((each) => topicOfHeading(fold(each.text))));
  const written = report.text.slice(heading.range.end, range.end);
  const unseen = TOPICS.filter((topic) => !named.has(topic) && !has(written, topic.words));
  if (unseen.length === 0) return [];
  // Line breaks and blanks may stand in the words.
  const text = fold(written);
  const open = unseen.filter((topic) => !has(text, topic.words));
  const missing = open.filter(({ hints }) => !has(text, hints));
  const ordered = TOPICS.filter((topic) => named.has(topic) || missing.includes(topic)).length >= ORDERED;
  return ordered ? open : missing;
}

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Nothing to offer where chapters run on within a line. */
function insertion(report: Report, chapter: ReportChapter, topics: readonly Topic[]): readonly Offer[] {
  const own = ownLine(report);
  const next = report.chapters[report.chapters.indexOf(chapter) + 1];
  if (!own.includes(chapter) || (next && !own.includes(next))) return [];
  const [first] = topics;
  const title =
    topics.length === 1
      ? say(`插入“${first!.label}”小标题`, `Insert a sub-heading “${first!.label}”`)
      : say(`插入 ${topics.length} 个小标题`, `Insert ${topics.length} sub-headings`);
  return [offer('suggested', title, { kind: 'insert-topics', topics: topics.map(({ id }) => id) })];
}
