import { CHAPTER_NUMBERS, CHAPTERS } from '../../form/chapters.ts';
import { numeralValue } from '../../report/fold.ts';
import { finding, offer } from '../finding.ts';
import type { Facts, Finding, Localized, Rule, Sentence } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `引言说“本报告由六个部分组成”，其后的章节就应当是六个。说的与写的不一致，可能是漏了一章，也可能是沿用旧稿时没有改引言。
报告另有附件等编为“七、”的，一并计入，不提示。

依据：国办公开办函〔2021〕30号、〔2019〕60号（年度报告为六个部分）。

错误：本报告由五个部分组成……一、……六、其他需要报告的事项
正确：本报告由六个部分组成……一、……六、其他需要报告的事项`,
  en: `Where the preface says 本报告由六个部分组成, six chapters should follow. If they do not, either a chapter was left out or the preface comes from an older text.
Parts of the report's own, such as an appendix numbered 七、, are counted in.

Source: 国办公开办函〔2021〕30号 and 〔2019〕60号 (a report has six parts).

Wrong: 本报告由五个部分组成 … 一、… 六、其他需要报告的事项
Right: 本报告由六个部分组成 … 一、… 六、其他需要报告的事项`,
};

export const partsAnnounced: Rule = {
  id: 'parts-announced',
  severity: 'information',
  title: say('引言所说的部分数与实际不符', 'The preface announces another number of parts'),
  check: (facts) => {
    const announced = facts.sentences
      .filter(isInFront)
      .flatMap((sentence) => announcementIn(sentence) ?? [])
      .slice(0, 1);
    return announced.flatMap((each) => judge(facts, each));
  },
};

/** The preface may also stand in chapter 一. */
const isInFront = ({ chapter, text }: Sentence): boolean =>
  (chapter === undefined || chapter === 'overview') && /部分|方面/.test(text);

interface Announcement {
  readonly start: number;
  readonly numeral: string;
}

const NUMERAL = '([二三四五六七八九十]|1?\\d)\\s?个?大?';
/** What is said to consist of parts: the report itself, or what a clause without a subject goes on about. */
const CONSISTS = '(?:^|，|(?:报告|年报|全文)(?:的|全文|正文|内容|主要|结构|是)*)(?:[由共分含计有]|包括|包含)';
/** 由六个部分组成, 分为6个部分, 等六部分, 等六个方面; not 第六部分. */
const PARTS = new RegExp(`${CONSISTS}(?:[^第。]{0,200}?${NUMERAL}部分|[^第。]{0,200}?等${NUMERAL}方面)`);
const ON_REPORT =
  /本(?:年度)?(?:工作)?报告|本年报|(?:^|[，、])(?:年度)?报告(?:全文|内容)?(?:共|由|分|包)|全文(?:共|由|分|包)/;
const ON_OTHERS = /指南|目录|制度|平台|专栏/;

function announcementIn({ range, text }: Sentence): Announcement | undefined {
  if (!ON_REPORT.test(text) || ON_OTHERS.test(text)) return undefined;
  const match = PARTS.exec(text);
  if (!match) return undefined;
  const numeral = (match[1] ?? match[2])!;
  return { start: range.start + match.index + match[0].lastIndexOf(numeral), numeral };
}

function judge({ report, sentences }: Facts, { start, numeral }: Announcement): readonly Finding[] {
  const announced = numeralValue(numeral);
  const found = report.chapters.length;
  if (announced === found || found === 0) return [];
  // 七、附件, or a chapter under a heading that is not the form's.
  const others = sentences.filter(({ text }) => MAIN_HEADING.test(text)).length;
  if (announced > found && announced <= found + others) return [];
  const range = { start, end: start + numeral.length };
  const whole = found === CHAPTERS.length;
  const right = /\d/.test(numeral) ? String(found) : CHAPTER_NUMBERS[found - 1]!;
  return [
    finding(partsAnnounced, {
      range,
      message: say(
        `引言说有 ${announced} 个部分，其后是 ${found} 章。`,
        `The preface announces ${announced} parts; ${found} chapters follow.`,
      ),
      related: report.chapters.slice(-1).map(({ heading }) => ({
        range: heading.range,
        message: say('最后一章', 'the last chapter'),
      })),
      // Where a chapter is absent it is not the preface that should change.
      offers: whole
        ? [
            offer('suggested', say(`改为“${right}”`, `Change to ${right}`), {
              kind: 'replace',
              range,
              text: right,
            }),
          ]
        : [],
    }),
  ];
}

const MAIN_HEADING = /^#{0,6}\s?[一二三四五六七八九十]{1,2}[、．.]\s?[^，。；]{1,30}$/;
