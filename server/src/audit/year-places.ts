import type { Range, Report } from '../report/model.ts';
import { YEAR, yearValue } from '../report/years.ts';
import type { Sentence } from './types.ts';

/** Where a report names its own year: title, reporting period, the sentence that announces it, opening. */

/** A year as it stands in the text. */
export interface PrintedYear {
  readonly year: number;
  readonly range: Range;
}

/** The years that a title names, as far as they stand there in one piece. */
export function titleYears({ text, title }: Report): readonly PrintedYear[] {
  if (!title) return [];
  const { start, end } = title.range;
  return [...text.slice(start, end).matchAll(ANY_YEAR)].map((match) =>
    printed(start + match.index, match[0]),
  );
}

const ANY_YEAR = new RegExp(YEAR, 'g');

const D = {
  january: '[0０]?[1１]\\s{0,2}月\\s{0,2}[0０]?[1１]\\s{0,2}日',
  december: '[1１][2２]\\s{0,2}月\\s{0,2}[3３][1１]\\s{0,2}日',
};
const BEGINS = `(${YEAR})\\s{0,2}年\\s{0,2}${D.january}`;
const PERIOD = new RegExp(
  `${BEGINS}[\\s起始，,至到止—–\\-－~～]{0,8}(?:(${YEAR})\\s{0,2}年\\s{0,2})?${D.december}`,
);
const PERIOD_BEGINS = new RegExp(BEGINS);
const ON_STATISTICS = /统计|数据|报告期|期限|本报告|年度报告/;
const ON_PERIOD = /统计(?:期限|时段|时间|周期|区间|范围)|报告期/;
/** Another period is compared with, or belongs to a plan. */
const ANOTHER_PERIOD = /同期|相比|上一?年度?|规划期|计划期|合同|有效期/;

/** What spans more years is a plan: 2021年1月1日至2025年12月31日. */
const SLIP = 2;

/** 自2023年1月1日起至2023年12月31日止, where that is the period of the report. */
export function periodIn({ chapter, range, text }: Sentence): readonly PrintedYear[] {
  if (!text.includes('日') || ANOTHER_PERIOD.test(text)) return [];
  const whole = PERIOD.exec(text);
  if (whole ? chapter !== undefined && !ON_STATISTICS.test(text) : !ON_PERIOD.test(text)) return [];
  const match = whole ?? PERIOD_BEGINS.exec(text);
  if (!match) return [];
  const at = range.start + match.index;
  const begins = printed(at, match[1]!);
  if (!match[2]) return [begins];
  const ends = printed(at + match[0].indexOf(match[2], match[1]!.length), match[2]);
  return ends.year - begins.year > SLIP ? [] : [begins, ends];
}

const ANNOUNCED = new RegExp(
  `(${YEAR})\\s{0,2}年度?[^，,。；;：:、《》\\d]{0,40}(?:报告|年报)(?!编[制写报]|的通知|工作)`,
);
const ANNOUNCES = /现[将公予就向对把报]|特向|编制|编写|形成|撰写|如下/;
const ANOTHER_REPORT = /上一?年|去年|基础上|相比|对照/;

/** 现将2023年政府信息公开工作年度报告公布如下. */
export function nameIn({ range, text }: Sentence, { title }: Report): PrintedYear | undefined {
  if (!ANNOUNCES.test(text) || ANOTHER_REPORT.test(text)) return undefined;
  const match = ANNOUNCED.exec(text);
  if (!match || isQuoted(text, match.index)) return undefined;
  const year = printed(range.start + match.index, match[1]!);
  // A report on one line: the sentence begins with the title.
  return title && year.range.start < title.range.end ? undefined : year;
}

const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** 2023年，我局…; 在省厅指导下，2023年我局…. What follows shows that the year is the time of the whole sentence. */
const CLAUSE = new RegExp(
  `(?:^[#*_>\\s\\u200b]{0,8}|[，,：:）)]\\s{0,2})在?(${YEAR})\\s{0,2}年度?(?=\\s{0,2}(?:[，,是我本]|全[局委办厅市县区旗州省镇乡街年]|(.)))`,
  'g',
);

/** The years that open a sentence or its first clauses. */
export function clauseYears({ range, text }: Sentence, { agency }: Report): readonly PrintedYear[] {
  const years: PrintedYear[] = [];
  for (const match of text.matchAll(CLAUSE)) {
    // 2023年云川县民政局…
    if (match[2] !== undefined && match[2] !== agency?.[0]) continue;
    years.push(printed(range.start + match.index + match[0].indexOf(match[1]!), match[1]!));
    if (years.length === MOST_CLAUSES) break;
  }
  return years;
}

const MOST_CLAUSES = 3;

const printed = (start: number, word: string): PrintedYear => ({
  year: yearValue(word),
  range: { start, end: start + word.length },
});

const SIGNED = new RegExp(
  `^(${YEAR})\\s{0,2}年\\s{0,2}[0０]?[1-6１-６]\\s{0,2}月\\s{0,2}[\\d０-９]{1,2}\\s{0,2}日$`,
);
const LAST_LINES = 4;

/** The year of the date under a report, where it is one of the months in which reports are published. */
export function signatureYear(sentences: readonly Sentence[]): number | undefined {
  const dates = sentences.slice(-LAST_LINES).map(({ text }) => SIGNED.exec(text)?.[1]);
  const date = dates.findLast((each) => each !== undefined);
  return date === undefined ? undefined : yearValue(date);
}

/**
 * The sentences that open chapter 一: its first line of text, below any sub-heading.
 * @returns their indexes; a line that goes on a broken one above it opens nothing
 */
export function openingOf(report: Report, sentences: readonly Sentence[]): ReadonlySet<number> {
  const opening = new Set<number>();
  const chapter = report.chapters.find(({ id }) => id === 'overview');
  if (!chapter) return opening;
  let end: number | undefined;
  let next = 0;
  for (const [index, { chapter: id, range }] of sentences.entries()) {
    if (id !== 'overview' || range.start < chapter.heading.range.end) continue;
    if (end !== undefined && report.text.slice(end, range.start).includes('\n')) break;
    while (next < chapter.subHeadings.length && chapter.subHeadings[next]!.range.end <= range.start) next++;
    const heading = chapter.subHeadings[next];
    if (end === undefined && heading && isOnly(range, heading.range)) continue;
    opening.add(index);
    end = range.end;
    if (opening.size === LONGEST_OPENING) break;
  }
  return opening;
}

const LONGEST_OPENING = 3;

/** Whether a sentence is a sub-heading and at most its stop. */
const isOnly = (sentence: Range, heading: Range): boolean =>
  heading.start >= sentence.start && heading.end <= sentence.end && sentence.end - heading.end <= 1;
