import { REPORT_TITLE, REPORT_TITLE_VARIANTS } from '../../form/chapters.ts';
import { fold } from '../../report/fold.ts';
import type { Range, Report, Title } from '../../report/model.ts';
import { partsOf, type TitleParts } from '../../report/title.ts';
import { YEAR } from '../../report/years.ts';
import { finding, offer } from '../finding.ts';
import { firstLine } from '../missing.ts';
import type { Facts, Finding, Localized, Offer, Rule } from '../types.ts';
import { say } from '../words.ts';
import { yearsOf } from '../years.ts';

export const explanation: Localized = {
  'zh-cn': `标题应为“（机关）（年份）年政府信息公开工作年度报告”：有年份，用语完整，用语中间没有空格。
年份写作“2023年度”、加括号、放在最前或最后，标题分成两行，机关与年份之间有空格，都是可以的，不提示。

依据：《政府信息公开条例》第四十九条、第五十条（政府信息公开工作年度报告）；国办公开办函〔2021〕30号。

错误：云川县民政局2023年政府信息公开工作报告
正确：云川县民政局2023年政府信息公开工作年度报告`,
  en: `The title is “(body)(year)年政府信息公开工作年度报告”: with the year, in these words, without a blank inside them.
A year with 度, in brackets, in front or behind, a title on two lines and blanks between body and year are right too.

Source: Articles 49 and 50 of the 政府信息公开条例 (政府信息公开工作年度报告); 国办公开办函〔2021〕30号.

Wrong: 云川县民政局2023年政府信息公开工作报告
Right: 云川县民政局2023年政府信息公开工作年度报告`,
};

export const title: Rule = {
  id: 'title',
  severity: 'information',
  title: say('标题不完整或不规范', 'The title is incomplete or not in the form’s words'),
  check: (facts) => {
    const { report } = facts;
    if (!report.title) return absent(facts);
    const parts = partsOf(report.text, report.title);
    return parts ? [...yearOf(facts, report.title, parts), ...wordsOf(report, parts)] : [];
  },
};

function yearOf(facts: Facts, { range }: Title, { words, year }: TitleParts): readonly Finding[] {
  if (year !== undefined) return [];
  const known = yearsOf(facts).year;
  const at = { start: words.range.start, end: words.range.start };
  return [
    finding(title, {
      range,
      message: say('标题没有年份。', 'The title has no year.'),
      offers: known
        ? [
            offer('suggested', say(`加上“${known}年”`, `Insert ${known}年`), {
              kind: 'replace',
              range: at,
              text: `${known}年`,
            }),
          ]
        : [],
    }),
  ];
}

/** The words of the form, and a blank inside them. A line end there is how a long title is set. */
function wordsOf({ text }: Report, { words: { range, folded } }: TitleParts): readonly Finding[] {
  const words = text.slice(range.start, range.end);
  if (folded !== REPORT_TITLE) {
    return [
      finding(title, {
        range,
        message: say(
          `标题用语是“${folded}”，应为“${REPORT_TITLE}”。`,
          `The title says “${folded}” instead of “${REPORT_TITLE}”.`,
        ),
        // A year inside would be lost.
        offers: new RegExp(YEAR).test(folded)
          ? []
          : [change(range, say(`改为“${REPORT_TITLE}”`, `Change to “${REPORT_TITLE}”`))],
      }),
    ];
  }
  if (!BLANK.test(words.replaceAll(LINE_END, ''))) return [];
  return [
    finding(title, {
      range,
      message: say('标题的用语中间有空格。', 'There is a blank inside the words of the title.'),
      offers: [change(range, say('去掉空格', 'Take out the blank'))],
    }),
  ];
}

const change = (range: Range, name: Localized): Offer =>
  offer('suggested', name, { kind: 'replace', range, text: REPORT_TITLE });

const BLANK = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const LINE_END = /[^\S\n]*\n[\s#*_>]*/g;

/** No title was read: told at a line in front of the first chapter that is meant as one, else at that chapter. */
function absent({ report, isReport }: Facts): readonly Finding[] {
  const { text, chapters } = report;
  const end = Math.min(chapters[0]?.range.start ?? text.length, LOOK_AT);
  const lines = text
    .slice(0, end)
    .split('\n')
    .map((line) => fold(line).replace(/^#+/, ''));
  // A title that the reader does not know as one is no mistake of the writer's.
  if (
    lines.some(
      (line) =>
        line.length <= LONGEST &&
        REPORT_TITLE_VARIANTS.some((words) => line.includes(words)) &&
        !/[。,;:]/.test(line),
    )
  )
    return [];
  if (chapters.length === 0 || !isReport()) return [];
  const meant = lines.findIndex((line) => line.length <= LONGEST && MEANT.test(line));
  const range = meant < 0 ? chapters[0]!.heading.range : lineAt(text, meant);
  return [
    finding(title, {
      range,
      message: say(
        `${meant < 0 ? '没有找到标题' : '标题不规范'}，应为“（机关）（年份）年${REPORT_TITLE}”。`,
        `${meant < 0 ? 'There is no title' : 'The title is not in the form’s words'}: it should be “(body)(year)年${REPORT_TITLE}”.`,
      ),
    }),
  ];
}

const LOOK_AT = 6000;
const LONGEST = 60;
/** 云川县民政局2023年政务公开工作总结. */
const MEANT = new RegExp(`^[^/>|:,。;]*${YEAR}年?度?[^/>|:,。;]*公开[^/>|:,。;]*(?:报告|年报|总结|报表)$`);

function lineAt(text: string, index: number): Range {
  let start = 0;
  for (let line = 0; line < index; line++) start = text.indexOf('\n', start) + 1;
  const feed = text.indexOf('\n', start);
  return firstLine(text, { start, end: feed < 0 ? text.length : feed });
}
