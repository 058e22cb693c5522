import { isHan, trim } from './fold.ts';
import type { Range, SubHeading } from './model.ts';

const RANK_ONE = /^(?:[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[㈠-㈩])/;
const RANK_TWO = /^(?:[\d０-９]{1,2}\s*[.、．](?![\d０-９])|[（(]\s*[\d０-９]{1,2}\s*[）)]|[①-⑳⑴-⒇⒈-⒛])/;
/** 主动公开情况：全年…, where a report has no numbers. */
const WITHOUT_NUMBER = /^[\u4e00-\u9fff]{2,16}情况[：:]/;
/** 一是…二是…, which is an enumeration also where it was promoted to a heading. */
const ENUMERATED = /^[一二三四五六七八九十]{1,2}是/;
const MARKS = /^(#{0,6})[\s\u3000*_]*/;
const LONGEST = 40;
const LONGEST_MARKS = 16;

type Rank = SubHeading['rank'];
interface Found {
  readonly range: Range;
  readonly rank: Rank;
  readonly text: string;
  /** It has neither a number nor Markdown's signs. */
  readonly plain: boolean;
}

/**
 * The sub-headings of a chapter without a table: （一）主动公开, also run into its paragraph
 * （一）主动公开情况。2023年…, where the heading ends at the first full stop or colon. Without any numbers,
 * Markdown's headings and 主动公开情况：.
 */
export function findSubHeadings(text: string, start: number, end: number): SubHeading[] {
  const all: Found[] = [];
  for (let from = start; from < end; ) {
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    const found = subHeadingIn(text, from, to);
    if (found) all.push(found);
    from = to + 1;
  }
  const plain = all.every((each) => each.plain);
  return withBodies(plain ? all : all.filter((each) => !each.plain), end);
}

function subHeadingIn(text: string, from: number, to: number): Found | undefined {
  const line = trim(text, from, to);
  if (line.start === line.end) return undefined;
  // Most lines begin with a Chinese character, and so do no numbers and no signs of Markdown's.
  if (isHan(text.charCodeAt(line.start))) return plainIn(text, line);
  const [marks, signs] = MARKS.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_MARKS)))!;
  const start = line.start + marks.length;
  const head = text.slice(start, Math.min(line.end, start + LONGEST + 1));
  const rank = rankOf(head) ?? (signs ? rankOfMarked(head) : undefined);
  if (!rank) return plainIn(text, { start, end: line.end });
  return foundAt(text, start, head, rank, false);
}

/** 主动公开情况：… */
function plainIn(text: string, { start, end }: Range): Found | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST + 1));
  return WITHOUT_NUMBER.test(head) ? foundAt(text, start, head, 1, true) : undefined;
}

function foundAt(text: string, start: number, head: string, rank: Rank, plain: boolean): Found | undefined {
  const length = headingEnd(head);
  if (!length) return undefined;
  const range = trim(text, start, start + length);
  return { range, rank, text: text.slice(range.start, range.end), plain };
}

function rankOf(head: string): Rank | undefined {
  if (RANK_ONE.test(head)) return 1;
  return RANK_TWO.test(head) ? 2 : undefined;
}

const rankOfMarked = (head: string): Rank => (ENUMERATED.test(head) ? 2 : 1);

/** Where the heading ends; undefined where the line is a plain paragraph. */
function headingEnd(head: string): number | undefined {
  const stop = /[。：:；;，,]/.exec(head);
  if (stop) return stop.index > LONGEST ? undefined : stop.index;
  return head.length <= LONGEST ? head.length : undefined;
}

/** Each sub-heading reaches to the next of its rank or a higher one. From the end, so that each knows what closes it. */
function withBodies(found: readonly Found[], end: number): SubHeading[] {
  const headings: SubHeading[] = [];
  let nextAny = end;
  let nextOne = end;
  for (const { range, rank, text } of found.toReversed()) {
    headings.push({ range, rank, text, body: { start: range.start, end: rank === 1 ? nextOne : nextAny } });
    nextAny = range.start;
    if (rank === 1) nextOne = range.start;
  }
  return headings.reverse();
}
