import { fold, isBlankCode } from './fold.ts';
import type { Range, Title } from './model.ts';
import { type Piece, piecesOf } from './title-lines.ts';
import { YEAR, yearValue } from './years.ts';

export interface TitleReading {
  readonly title: Title | undefined;
  readonly agency: string | undefined;
  readonly year: number | undefined;
}

export interface FoundTitle {
  readonly title: Title;
  /** Empty where the title names none. */
  readonly agency: string;
  readonly year: number | undefined;
}

/** With 年 or 年度, in brackets or without. */
const YEAR_MARKED = `[("]?${YEAR}年{0,2}度?[)"]?(?:年度?)?`;
/** The words that end a title of this report; a university's 信息公开年度报告 and a notice about the report end otherwise. */
const WORDS = `政府信息公开(?:工作)?(?:${YEAR_MARKED})?(?:年度)?(?:工作)?(?:报告|年报)`;
const TITLE = new RegExp(`^(.*?)${WORDS}(.*)$`);
const TITLE_WORDS = new RegExp(WORDS);
const TAIL = new RegExp(
  `^(?:-?${YEAR_MARKED}|\\((?:公开版|全文|文字版|正文|[初草定]稿|[公送][示审]稿)\\))*$`,
);
const ONLY_YEAR = new RegExp(`^${YEAR_MARKED}$`);
const ANY_YEAR = new RegExp(YEAR_MARKED);
const BARE_YEAR = new RegExp(YEAR);
const ALL_YEARS = new RegExp(YEAR_MARKED, 'g');
/** 民政局 ⏎ 年政府信息公开…: what is left of a year that is broken. */
const BROKEN_YEAR = /^\d{0,3}年/;

/** A sentence, a notice, an explanation or a trail of links, none of which is a title. */
const NO_AGENCY = new RegExp(
  `^(?:\\d{1,3}[.、)]|[-.])|[。;,《》!?:>]|关于(?!${YEAR}|$)|学年|根据|按照|现将|现就|做好|编制|报送|公布|发布|解读|图解|读懂|通知|召开|开展|本报告|附件`,
);
/** 关于2023年政府信息公开工作年度报告 ⏎ 的通知 */
const GOES_ON = /^(?:的|(?:编制|报送|发布|公布)(?:[和及的、]|工作))/;
const BODY = /[局委会府办室院厅部处所站队心镇乡道区县市省州旗司社馆校园集团公署台行组]\)?$/;
const LONGEST = 80;
const MOST_LINES = 3;
/** A title stands before the first chapter; a page's furniture before it is short. */
const LOOK_AT = 6000;

/**
 * Reads title, agency and year from the text before the first chapter. Of several titles the first that names both.
 * @param end offset of the first chapter's heading
 */
export function readTitle(text: string, end: number): TitleReading {
  const rank = ({ agency, year }: FoundTitle) => (agency ? 1 : 0) + (year ? 1 : 0);
  const best = findTitles(text, end).reduce<FoundTitle | undefined>(
    (most, each) => (most && rank(most) >= rank(each) ? most : each),
    undefined,
  );
  const year = best?.year ?? yearOfPeriod(text, end);
  return {
    title: best?.title,
    agency: best?.agency || undefined,
    year: year || undefined,
  };
}

/**
 * All titles of this report before the first chapter: more than one where it is printed twice, or on a page that
 * lists reports.
 */
export function findTitles(text: string, end: number): FoundTitle[] {
  const pieces = piecesOf(text, Math.min(end, LOOK_AT), LONGEST);
  const titles: FoundTitle[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const span = titleAt(pieces, index);
    if (!span) continue;
    index = span.last;
    const title = readSpan(text, pieces, span);
    // Of a trail of links, the column's name 政府信息公开年报.
    if (pieces[span.first]!.word && !(title.agency && title.year)) continue;
    titles.push(title);
  }
  return titles;
}

/** The pieces from first to last that make up a title. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function titleAt(pieces: readonly Piece[], index: number): Span | undefined {
  const first = pieces[index]!.folded.length;
  let joined = '';
  for (let last = index; last < pieces.length && last < index + MOST_LINES; last++) {
    const before = joined.length;
    joined += pieces[last]!.folded;
    const match = TITLE.exec(joined);
    if (!match) continue;
    // Broken words begin on the first line and end on the last; all else of a title stands above or below.
    if (match[1]!.length >= first || (last > index && match[1]!.length >= before)) return undefined;
    if (joined.length > LONGEST || !TAIL.test(match[2]!)) return undefined;
    if (GOES_ON.test(pieces[last + 1]?.folded ?? '')) return undefined;
    return upwards(pieces, index, downwards(pieces, last, joined), match[1]!);
  }
  return undefined;
}

/** Takes in what stands on the lines above: the agency, the year, the rest of either. */
function upwards(pieces: readonly Piece[], first: number, last: number, words: string): Span | undefined {
  let head = words;
  let start = first;
  for (let above = first - 1; above >= 0 && first - above < MOST_LINES; above--) {
    const before = pieces[above]!.folded;
    if (!belongs(before, head)) break;
    head = before + head;
    start = above;
  }
  return NO_AGENCY.test(head) ? undefined : { first: start, last };
}

/** Whether a line is the part of the title that is missing below it. */
function belongs(above: string, head: string): boolean {
  if (above.length > LONGEST / 2 || TITLE.test(above) || NO_AGENCY.test(above)) return false;
  if (BROKEN_YEAR.test(head)) return /[\d〇零○一二三四五六七八九]$/.test(above);
  const agency = agencyIn(head);
  if (ONLY_YEAR.test(above)) return yearIn(head) === undefined;
  if (agency === '') return BODY.test(agencyIn(above)) && above.length > 2;
  // 洪泽区人民政府 ⏎ 办公室2023年…: what is too short for an agency is the end of one.
  return agency.length <= SHORTEST_AGENCY && /^[\u4e00-\u9fff]{2,}$/.test(above) && PLACE.test(above);
}

const SHORTEST_AGENCY = 3;
const PLACE = /[省市县区州旗镇乡局委府]/;

/** A year on the line below the title, where there is none before. */
function downwards(pieces: readonly Piece[], last: number, joined: string): number {
  const next = pieces[last + 1];
  return next && !ANY_YEAR.test(joined) && ONLY_YEAR.test(next.folded) ? last + 1 : last;
}

function readSpan(text: string, pieces: readonly Piece[], { first, last }: Span): FoundTitle {
  const { start } = pieces[first]!;
  const { end } = pieces[last]!;
  const folded = pieces
    .slice(first, last + 1)
    .map((piece) => piece.folded)
    .join('');
  return {
    title: { range: { start, end }, text: oneLine(text.slice(start, end)) },
    agency: agencyIn(TITLE.exec(folded)![1]!),
    year: yearIn(folded) || undefined,
  };
}

/** A directive between its lines goes as well. */
const oneLine = (title: string): string => title.replaceAll(/[ \t\u3000\u1680]*\r?\n[ \t\u3000\u1680]*/g, '');

/** What is left of the words before 政府信息公开 without the year. */
const agencyIn = (head: string): string =>
  head
    .replaceAll(ALL_YEARS, '')
    .replace(/关于$|^关于/, '')
    .replaceAll(/[-"]/g, '')
    .replace(/^\((.*)\)$/, '$1');

function yearIn(folded: string): number | undefined {
  const marked = ANY_YEAR.exec(folded);
  return marked ? yearValue(BARE_YEAR.exec(marked[0])![0]) : undefined;
}

/** What a title is made of besides the agency. */
export interface TitleParts {
  /** The words 政府信息公开工作年度报告, or what stands for them: their place, and the words without blanks. */
  readonly words: { readonly range: Range; readonly folded: string };
  readonly year: number | undefined;
}

/** Takes apart a title that was read from this text. */
export function partsOf(text: string, { range }: Title): TitleParts | undefined {
  const offsets: number[] = [];
  for (let at = range.start; at < range.end; at++) if (!isBlankCode(text.charCodeAt(at))) offsets.push(at);
  const folded = fold(text, range.start, range.end);
  const found = TITLE_WORDS.exec(folded);
  if (!found) return undefined;
  const end = offsets[found.index + found[0].length - 1]! + 1;
  return {
    words: { range: { start: offsets[found.index]!, end }, folded: found[0] },
    year: yearIn(folded),
  };
}

/** The period that the report covers: 自2023年1月1日起至2023年12月31日止, else the year that opens chapter 一. */
function yearOfPeriod(text: string, end: number): number | undefined {
  const head = fold(text, 0, Math.min(end, LOOK_AT));
  const period = /((?:19|20)\d{2})年1月1日/.exec(head);
  if (period) return Number(period[1]);
  const opening = fold(text, end, Math.min(text.length, end + 200));
  const year = /((?:19|20)\d{2})年/.exec(opening);
  return year ? Number(year[1]) : undefined;
}
