import { CHAPTERS } from '../form/chapters.ts';
import type { Chapter } from '../form/types.ts';
import { fold, isBlankCode, numeralValue } from './fold.ts';
import { type Candidate, isTitleAt } from './heading-candidates.ts';
import { canBeLike, likeness } from './similar.ts';
import { longestMatch } from './trie.ts';
import { LABELS } from './wordings.ts';

/** How like the form's title a line with a chapter's number must be, and one without. */
const LIKE_ENOUGH = 0.55;
const LIKE_WITHOUT_NUMBER = 0.8;
const LONGEST_TITLE = 40;
const LONGEST_PREFIX = 24;

/** Adds the garbled headings of chapters that were not found, each between its neighbours. */
export function withGarbled(text: string, found: readonly Candidate[]): Candidate[] {
  if (found.length < 2 || found.length === CHAPTERS.length) return [...found];
  const all = [...found];
  for (const chapter of CHAPTERS) {
    if (all.some((each) => each.chapter === chapter.id)) continue;
    const before = all.filter((each) => each.ordinal < chapter.number).at(-1);
    const next = all.find((each) => each.ordinal > chapter.number);
    const from = before ? before.heading.range.end : 0;
    const to = next ? next.heading.range.start : text.length;
    const garbled = garbledIn(text, from, to, chapter);
    if (!garbled) continue;
    all.push(garbled);
    all.sort((a, b) => a.heading.range.start - b.heading.range.start);
  }
  return all;
}

interface NumberedLine {
  readonly line: number;
  readonly title: number;
  readonly end: number;
  readonly number: Candidate['heading']['number'];
  readonly level: number;
}

/** The line between two offsets that is most like a chapter's title. */
function garbledIn(text: string, from: number, to: number, chapter: Chapter): Candidate | undefined {
  const wordings = wordingsOf(chapter);
  const known = new Map<string, number>();
  let best: NumberedLine | undefined;
  let most = 0;
  for (let at = from; at < to; ) {
    let stop = text.indexOf('\n', at);
    if (stop < 0 || stop > to) stop = to;
    const line = lineAt(text, at, stop);
    const own = line ? text.slice(line.number?.range.start ?? line.title, line.end) : '';
    if (line && !known.has(own)) known.set(own, alikeness(text, line, wordings));
    const alike = known.get(own) ?? 0;
    if (alike > most) {
      best = line;
      most = alike;
    }
    at = stop + 1;
  }
  return best && candidateOf(chapter, best);
}

/** What a title is compared with; the many wordings of chapter 五 are all like its first. */
const wordingsOf = (chapter: Chapter): string[] =>
  [chapter.label, ...(chapter.table ? (chapter.variants ?? []) : [])].map((wording) => fold(wording));

/** How like one of the wordings the line's title is; 0 where that is not enough, or the title is one in its own right. */
function alikeness(text: string, line: NumberedLine, wordings: readonly string[]): number {
  const title = fold(text, line.title, line.end);
  if (!line.number && !wordings.some((wording) => wording[0] === title[0])) return 0;
  const enough = line.number ? LIKE_ENOUGH : LIKE_WITHOUT_NUMBER;
  let most = 0;
  for (const wording of wordings) {
    if (canBeLike(title, wording, enough)) most = Math.max(most, likeness(title, wording));
  }
  return most < enough || isTitleAt(text, line.title) || isLabel(title) ? 0 : most;
}

/** Four row labels of the tables are numbered as chapters are. */
function isLabel(title: string): boolean {
  const codes = [...title].map((sign) => sign.charCodeAt(0));
  return longestMatch(LABELS, codes, 0, codes.length)?.end === codes.length;
}

const NUMBERED =
  /^([\s\u3000>]*)(#{0,6})[\s*_]*((?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?|\d{1,2})[、．.,，:：\s])?\s*(?=\S)/;

function lineAt(text: string, line: number, stop: number): NumberedLine | undefined {
  let end = stop;
  while (end > line && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (end - line > LONGEST_TITLE + LONGEST_PREFIX) return undefined;
  const match = NUMBERED.exec(text.slice(line, end));
  if (!match) return undefined;
  const [whole, indent, signs, printed] = match;
  const place = { line, title: line + whole.length, end, level: signs!.length, number: undefined };
  if (!printed) return place;
  const from = line + whole.indexOf(printed, indent!.length + signs!.length);
  const to = from + printed.trimEnd().length;
  const numeral = fold(printed).replaceAll(/[第部分章、.,:]/g, '');
  const number = {
    range: { start: from, end: to },
    value: numeralValue(numeral),
    text: text.slice(from, to),
  };
  return { ...place, number };
}

function candidateOf(chapter: Chapter, { line, title, end, number, level }: NumberedLine): Candidate {
  const start = number?.range.start ?? title;
  return {
    chapter: chapter.id,
    ordinal: chapter.number,
    score: 0,
    form: number ? 'numbered' : 'bare',
    heading: {
      range: { start, end },
      line: { start: line, end },
      title: { start: title, end },
      number,
      level,
      exact: false,
    },
  };
}
