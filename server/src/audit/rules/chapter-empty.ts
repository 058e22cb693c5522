import type { ChapterId } from '../../form/types.ts';
import type { ReportChapter } from '../../report/model.ts';
import { type Emptiness, emptinessOf } from '../empty.ts';
import { lacksFeeStatement, noFeeOffers } from '../fees.ts';
import { finding } from '../finding.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { chapterOf, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `第一、五、六章由文字组成，标题之下不能空着，也不能只有小标题。第五章应写明存在的主要问题和改进情况，只写“无”等于没有报告。第六章没有事项可写时写“无”，是可以的。
第二至四章没有表格的，由“章节中没有表格”提示，这里不重复。

依据：《政府信息公开条例》第五十条第一款；国办公开办函〔2021〕30号、〔2019〕60号。

错误：五、存在的主要问题及改进情况　无
正确：五、存在的主要问题及改进情况　一是政策解读形式单一，已增加图解；二是……`,
  en: `Chapters 一, 五 and 六 are text: nothing below the heading, or sub-headings alone, will not do. Chapter 五 tells the main problems and what is done about them; 无 alone reports nothing. In chapter 六 it is right to write 无 where there is nothing to report.
Chapters 二 to 四 without their table are told by another rule, not twice.

Source: Article 50 of the 政府信息公开条例; 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 五、存在的主要问题及改进情况　无
Right: 五、存在的主要问题及改进情况　一是政策解读形式单一，已增加图解；二是……`,
};

export const chapterEmpty: Rule = {
  id: 'chapter-empty',
  severity: 'warning',
  title: say('章节没有内容', 'A chapter is empty'),
  check: (facts) =>
    facts.report.chapters
      // What a chapter with a table lacks is its table.
      .filter(({ id }) => !chapterOf(id).table)
      .flatMap((chapter) => {
        const emptiness = emptinessOf(facts.report, chapter);
        return emptiness ? tell(facts, chapter, emptiness) : [];
      }),
};

function tell(facts: Facts, { id, heading }: ReportChapter, emptiness: Emptiness): readonly Finding[] {
  const { text } = facts.report;
  const name = printedChapter(chapterOf(id));
  const needs = NEEDS[id]!;
  if (emptiness.kind === 'nothing') {
    if (id !== 'problems') return [];
    const words = text.slice(emptiness.range.start, emptiness.range.end);
    return [
      finding(chapterEmpty, {
        range: emptiness.range,
        message: say(
          `“${name}”不能只写“${words}”，${needs['zh-cn']}。`,
          `“${name}” may not say “${words}” alone: ${needs.en}.`,
        ),
      }),
    ];
  }
  const found =
    emptiness.kind === 'blank'
      ? say('之下没有内容', 'has nothing below it')
      : say('之下只有小标题', 'has sub-headings and no text');
  return [
    finding(chapterEmpty, {
      range: heading.range,
      message: say(`“${name}”${found['zh-cn']}，${needs['zh-cn']}。`, `“${name}” ${found.en}: ${needs.en}.`),
      // What a report of 2021 or later has to say there in any case.
      offers: id === 'other' && lacksFeeStatement(facts) ? noFeeOffers(facts) : [],
    }),
  ];
}

const NEEDS: Readonly<Partial<Record<ChapterId, Localized>>> = {
  overview: say('应概述全年工作', 'tell of the year’s work'),
  problems: say('应写明存在的主要问题和改进情况', 'tell the main problems and what is done about them'),
  other: say('没有事项的写“无”', 'write 无 where there is nothing to report'),
};
