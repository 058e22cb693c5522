import { trim } from './fold.ts';
import type { Range, SubHeading } from './model.ts';

const RANK_ONE = /^(?:#{1,6}\s*)?(?:[（(][一二三四五六七八九十]{1,3}[）)]|㈠|㈡|㈢|㈣|㈤|㈥|㈦|㈧|㈨|㈩)/;
const RANK_TWO = /^(?:#{1,6}\s*)?(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/;
const LONGEST = 40;

/**
 * The sub-headings of a chapter without a table: （一）主动公开, also run into its paragraph
 * （一）主动公开情况。2023年…, where the heading ends at the first full stop or colon.
 */
export function findSubHeadings(text: string, start: number, end: number): SubHeading[] {
  const found: { range: Range; rank: 1 | 2; text: string }[] = [];
  for (let from = start; from < end; ) {
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    const range = trim(text, from, to);
    const head = text.slice(range.start, Math.min(range.end, range.start + LONGEST + 8));
    const rank = RANK_ONE.test(head) ? 1 : RANK_TWO.test(head) ? 2 : undefined;
    const stop = rank ? headingEnd(head) : undefined;
    if (rank && stop !== undefined) {
      const hashes = /^#*\s*/.exec(head)![0].length;
      const own = { start: range.start + hashes, end: range.start + stop };
      found.push({ range: own, rank, text: text.slice(own.start, own.end) });
    }
    from = to + 1;
  }
  // From the end, so that each knows the next heading that closes it.
  const headings: SubHeading[] = [];
  let nextAny = end;
  let nextOne = end;
  for (let index = found.length - 1; index >= 0; index--) {
    const each = found[index]!;
    const close = each.rank === 1 ? nextOne : nextAny;
    headings.push({ ...each, body: { start: each.range.start, end: close } });
    nextAny = each.range.start;
    if (each.rank === 1) nextOne = each.range.start;
  }
  return headings.reverse();
}

/** Where the heading ends; undefined where the line is a plain paragraph. */
function headingEnd(head: string): number | undefined {
  const stop = /[。：:；;，,]/.exec(head);
  if (stop) return stop.index > LONGEST ? undefined : stop.index;
  return head.length <= LONGEST ? head.length : undefined;
}
