import { CHAPTERS } from '../form/chapters.ts';
import type { ChapterId } from '../form/types.ts';
import { withoutDirectives } from './directives.ts';
import { fold, foldCode, isBlankCode } from './fold.ts';
import { type Candidate, findHeadings } from './headings.ts';
import type { Report } from './model.ts';
import { type FoundTitle, findTitles } from './title.ts';
import { firstSigns } from './trie.ts';
import { wordingAt } from './wording-at.ts';
import { LABELS } from './wordings.ts';

/** From here on a text is taken for a report. */
const ENOUGH = 10;

const TITLE_FIRST = 8;
const TITLE = 6;
/** A report of a year before the form, or a paper about reports. */
const TITLE_TOO_OLD = -8;
const ANOTHER_PAPER = -20;
/** Chapters that consist of a table are this report's alone, the others stand in many papers. */
const TABLE_CHAPTER = { full: 6, empty: 2, garbled: 2 };
const OTHER_CHAPTER = { full: 2, empty: 0, garbled: 0 };
const FOREIGN_HEADING = -2;
const MOST_FOREIGN = 5;
const SOME_LABELS = { least: 4, score: 4 };
const MANY_LABELS = { least: 10, score: 8 };

/** The year of the first reports in the form. */
const FIRST_YEAR = 2019;
/** A new report is no longer than this. */
const SHORT = 400;

/**
 * How much a text looks like this report, from its title, its chapters, the headings that are not the form's, and
 * the labels of its tables. The client asks before any server runs, so nothing else is read.
 */
export function reportScore(given: string): number {
  const text = withoutDirectives(given);
  return scoreOf(text, findHeadings(text));
}

/** A chapter's heading, as far as it tells a report from other papers. */
type Found = Pick<Candidate, 'chapter' | 'heading'>;

function scoreOf(text: string, headings: readonly Found[]): number {
  const first = headings[0]?.heading.range.start ?? text.length;
  const titles = findTitles(text, first);
  if (headings.length === 0 && titles.length === 0) return 0;
  const foreign = foreignHeadings(text, headings);
  const score =
    titleScore(text, titles) +
    chaptersScore(text, headings) +
    (isAnotherPaper(text, first) ? ANOTHER_PAPER : 0) +
    (foreign === 0 && isNew(text, titles, headings) ? ENOUGH : 0) +
    FOREIGN_HEADING * foreign;
  const open = score < ENOUGH && score + MANY_LABELS.score >= ENOUGH;
  return open ? score + labelsScore(text) : score;
}

/** Whether a text is a 政府信息公开工作年度报告, by its content alone. */
export const isReport = (text: string): boolean => reportScore(text) >= ENOUGH;

/** The same for a text that was read. */
export const isReportAsRead = ({ text, chapters }: Report): boolean =>
  scoreOf(
    withoutDirectives(text),
    chapters.map(({ id, heading }) => ({ chapter: id, heading })),
  ) >= ENOUGH;

/** Several reports' titles are a page that lists reports. */
const isListing = (titles: readonly FoundTitle[]): boolean =>
  new Set(titles.map(({ agency, year }) => `${agency} ${year}`)).size > 2;

function titleScore(text: string, titles: readonly FoundTitle[]): number {
  const [title] = titles;
  if (!title || isListing(titles)) return 0;
  if (titles.some(({ year }) => year !== undefined && year < FIRST_YEAR)) return TITLE_TOO_OLD;
  return begins(text, title.title.range.start) ? TITLE_FIRST : TITLE;
}

function chaptersScore(text: string, headings: readonly Found[]): number {
  const points = headings.map(({ chapter, heading }, index): number => {
    const end = headings[index + 1]?.heading.line.start ?? text.length;
    const worth = isTableChapter(chapter) ? TABLE_CHAPTER : OTHER_CHAPTER;
    if (!heading.exact) return worth.garbled;
    return isBlank(text, heading.line.end, end) ? worth.empty : worth.full;
  });
  return points.reduce((sum, each) => sum + each, 0);
}

const isTableChapter = (id: ChapterId): boolean =>
  CHAPTERS.some((chapter) => chapter.id === id && chapter.table !== undefined);

/** A new report: hardly more than its title, or the headings that it is to have. */
function isNew(text: string, titles: readonly FoundTitle[], headings: readonly Found[]): boolean {
  if (text.length >= SHORT || isListing(titles)) return false;
  const [title] = titles;
  if (title) return begins(text, title.title.range.start) && !((title.year ?? FIRST_YEAR) < FIRST_YEAR);
  const [first] = headings;
  return headings.length > 2 && first !== undefined && begins(text, first.heading.line.start);
}

/** Whether nothing but blanks and Markdown's signs stands before an offset. */
const begins = (text: string, start: number): boolean => /^[#>_]*$/.test(fold(text.slice(0, start)));

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!isBlankCode(text.charCodeAt(at)) && !/[=\-_#]/.test(text[at]!)) return false;
  }
  return true;
}

/** The title of a paper about reports: 关于做好…年度报告编制工作的通知. */
const ABOUT =
  /(?:关于|年报|年度报告|工作报告).*(?:通知|函|公告|通报|意见|方案|指南|要点|说明|须知|手册|解读|问答)$/;
const LONGEST_PAPER_TITLE = 80;
const HEAD = 2000;

function isAnotherPaper(text: string, first: number): boolean {
  const lines = text.slice(0, Math.min(first, HEAD)).split('\n');
  // A line of a sentence that names the notice which prescribes the form is no title.
  const titles = lines.filter((line) => line.length <= LONGEST_PAPER_TITLE && !/[《》，。；]/.test(line));
  return titles.some((line) => ABOUT.test(fold(line)));
}

/** A main heading: 一、… on a line of its own. */
const MAIN_HEADING =
  /^[\s\u3000>#*_]*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}[、．.])\s*(?=\S)/;
const LONGEST_HEADING = 60;

/** Main headings that are neither the form's chapters nor rows of its tables, up to five. */
function foreignHeadings(text: string, headings: readonly Found[]): number {
  const own = new Set(headings.map(({ heading }) => heading.line.start));
  let found = 0;
  for (let at = 0; at < text.length && found < MOST_FOREIGN; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (end - at <= LONGEST_HEADING && !own.has(at) && isForeign(text.slice(at, end))) found++;
    at = end + 1;
  }
  return found;
}

function isForeign(line: string): boolean {
  const printed = MAIN_HEADING.exec(line);
  if (!printed || /[\t|。；]/.test(line.trim())) return false;
  return wordingAt(LABELS, line, printed[0].length).whole === undefined;
}

const FIRST_SIGNS = firstSigns(LABELS);
/** Shorter labels are words of the language. */
const SHORTEST_LABEL = 5;
/** Behind the label's bracketed instruction, if it has one, and the bars of merged cells. */
const WITH_FIGURE = /^(?:\([^()]{0,40}\))?\|*\d/;
const LOOK_BEHIND = 80;

/** Different labels of the tables, each with a figure behind it. */
function labelsScore(text: string): number {
  const found = new Set<string>();
  for (let at = 0; at < text.length && found.size < MANY_LABELS.least; at++) {
    if (FIRST_SIGNS[foldCode(text.charCodeAt(at))] === 0) continue;
    const { whole } = wordingAt(LABELS, text, at);
    if (!whole || whole.end - at < SHORTEST_LABEL) continue;
    if (WITH_FIGURE.test(fold(text, whole.end, Math.min(text.length, whole.end + LOOK_BEHIND)))) {
      found.add(fold(text, at, whole.end));
    }
    at = whole.end - 1;
  }
  if (found.size >= MANY_LABELS.least) return MANY_LABELS.score;
  return found.size >= SOME_LABELS.least ? SOME_LABELS.score : 0;
}
