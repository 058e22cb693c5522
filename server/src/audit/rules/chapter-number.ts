import { CHAPTER_NUMBERS } from '../../form/chapters.ts';
import { finding, offer } from '../finding.ts';
import { inOrder, type Numbered, numberSlips, unnumbered } from '../numbering.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `六个部分依次编为一至六。序号重复、跳号、颠倒、缺失（多见于复制时丢失自动编号）时，一处原因只提示一次；修改时对全部章节重新编号。

依据：国办公开办函〔2021〕30号、〔2019〕60号。

错误：一、二、三、三、五、六
正确：一、二、三、四、五、六`,
  en: `The six parts are numbered 一 to 六. A number that is repeated, skipped, exchanged or absent (often automatic numbering lost in copying) is told once for its cause; the fix numbers all chapters anew.

Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.

Wrong: 一、二、三、三、五、六
Right: 一、二、三、四、五、六`,
};

export const chapterNumber: Rule = {
  id: 'chapter-number',
  severity: 'warning',
  title: say('章节序号有误', 'A chapter has the wrong number'),
  // Out of order, the numbers follow from the places: that is chapter-order's to say.
  check: (facts) =>
    unnumbered(facts.report) || !inOrder(facts.report)
      ? []
      : numberSlips(facts.report).map((slip) => tell(facts, slip)),
};

function tell({ report }: Facts, slip: readonly Numbered[]): Finding {
  const [first, ...others] = slip;
  const { heading } = first!.chapter;
  return finding(chapterNumber, {
    range: heading.number?.range ?? heading.range,
    message: messageOf(first!, others),
    related: others.map((each) => ({
      range: each.chapter.heading.number?.range ?? each.chapter.heading.range,
      message: say(`应为“${numeral(each.wants)}”`, `should be ${numeral(each.wants)}`),
    })),
    offers: [
      offer('suggested', say('全部章节重新编号', 'Number all chapters anew'), { kind: 'renumber-chapters' }),
    ],
  });

  function messageOf(one: Numbered, rest: readonly Numbered[]): Localized {
    const wants = numeral(one.wants);
    const more = rest.length > 0 ? say('，后面的序号随之改正', ', and those below accordingly') : say('', '');
    if (one.has === undefined) {
      return say(
        `这一章没有序号，应为“${wants}”${more['zh-cn']}。`,
        `This chapter has no number; it should be ${wants}${more.en}.`,
      );
    }
    const text = one.chapter.heading.number!.text;
    const [other] = rest;
    if (rest.length === 1 && other?.has === one.wants && other.wants === one.has) {
      const otherText = other.chapter.heading.number!.text;
      return say(
        `章节序号“${text}”与“${otherText}”颠倒，这里应为“${wants}”。`,
        `The chapter numbers “${text}” and “${otherText}” are exchanged; this one should be ${wants}.`,
      );
    }
    const repeated = report.chapters.some(
      ({ heading: other }) => other !== one.chapter.heading && other.number?.value === one.has,
    );
    return repeated
      ? say(
          `章节序号“${text}”重复，应为“${wants}”${more['zh-cn']}。`,
          `The chapter number “${text}” is used twice; this one should be ${wants}${more.en}.`,
        )
      : say(
          `章节序号“${text}”有误，应为“${wants}”${more['zh-cn']}。`,
          `The chapter number “${text}” should be ${wants}${more.en}.`,
        );
  }
}

const numeral = (value: number): string => CHAPTER_NUMBERS[value - 1]!;
