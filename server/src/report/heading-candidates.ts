import { CHAPTERS } from '../form/chapters.ts';
import type { Chapter, ChapterId } from '../form/types.ts';
import { codeSet, codesOf, fold, foldCode } from './fold.ts';
import { type After, type Before, readAfter, readBefore } from './heading-signs.ts';
import type { Heading } from './model.ts';
import { addWording, emptyTrie, firstSigns, type Trie } from './trie.ts';
import { wordingAt } from './wording-at.ts';

/** A place in the text that may be the heading of a chapter. */
export interface Candidate {
  readonly chapter: ChapterId;
  /** The chapter's number in the form. */
  readonly ordinal: number;
  readonly heading: Heading;
  /** How sure it is; only sums and the order of scores matter. */
  readonly score: number;
  /** run-in: 总体情况：2023年…. listed: one of several titles in a sentence or a list, never a heading. */
  readonly form: 'numbered' | 'bare' | 'run-in' | 'listed';
}

const TITLES: Trie<Chapter> = titles();
const FIRST_SIGNS = firstSigns(TITLES);

function titles(): Trie<Chapter> {
  const trie = emptyTrie<Chapter>();
  for (const chapter of CHAPTERS) {
    for (const title of [chapter.label, ...(chapter.variants ?? [])]) addWording(trie, title, chapter);
  }
  return trie;
}

/** All places that may be headings, in the order of the text. Linear in its length. */
export function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (FIRST_SIGNS[text.charCodeAt(at)] === 0 || !canPrecede(text, at)) continue;
    const { whole, wrapped } = wordingAt(TITLES, text, at);
    const candidate =
      (wrapped && judge(text, wrapped.value, at, wrapped.end, true)) ??
      (whole && judge(text, whole.value, at, whole.end, false));
    if (!candidate) continue;
    candidates.push(candidate);
    at = candidate.heading.title.end - 1;
  }
  return candidates;
}

/** The folded signs that a number of a heading ends with, and Markdown's signs before a heading. */
const PRECEDING = codeSet(codesOf('、.,:章分0123456789一二三四五六七八九十#>_'));

/** Whether a title that begins here may be a heading, by the sign before it. Most of its words stand in sentences. */
function canPrecede(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = foldCode(text.charCodeAt(at - 1));
  return code === 0 || PRECEDING[code] === 1;
}

/** Whether one of the form's titles begins at an offset. */
export const isTitleAt = (text: string, at: number): boolean =>
  wordingAt(TITLES, text, at).whole !== undefined;

/** A heading stands on a line of its own or, with its number, anywhere. Undefined for a title that is none. */
function judge(
  text: string,
  chapter: Chapter,
  start: number,
  end: number,
  wrapped: boolean,
): Candidate | undefined {
  const before = readBefore(text, start);
  const after = readAfter(text, end);
  const form = formOf(before, after);
  if (!form || after.page || isQuoted(text, end, before, after)) return undefined;
  if (wrapped && !(form === 'numbered' && before.lineStart && after.lineEnd)) return undefined;
  if (!before.lineStart && (isReference(text, end, before) || isCell(text, start, end, after)))
    return undefined;
  const from = before.number?.range.start ?? start;
  const own = before.lineStart && after.lineEnd;
  return {
    chapter: chapter.id,
    ordinal: chapter.number,
    score: scoreOf(form, chapter, before, after),
    form,
    heading: {
      range: { start: from, end },
      line: own ? { start: before.line, end: after.line } : { start: from, end },
      title: { start, end },
      number: before.number,
      level: before.level,
      exact: true,
    },
  };
}

function formOf(before: Before, after: After): Candidate['form'] | undefined {
  const form = plainFormOf(before, after);
  return form && isListed(before, after) ? 'listed' : form;
}

function plainFormOf(before: Before, after: After): Candidate['form'] | undefined {
  // 一 总体情况: without a mark, a numeral is a number only at the start of a line.
  if (before.number && before.marked) return 'numbered';
  if (before.number) return before.lineStart && (before.gap || after.lineEnd) ? 'numbered' : undefined;
  if (!before.lineStart) return undefined;
  if (after.lineEnd) return 'bare';
  return '：:。'.includes(after.sign) ? 'run-in' : undefined;
}

/** A title in quotes is spoken of, and one in a link leads to its chapter. */
function isQuoted(text: string, end: number, before: Before, after: After): boolean {
  if (before.sign !== '' && '《“‘「『〈'.includes(before.sign)) return true;
  if (after.sign !== '' && '》”’」』〉'.includes(after.sign)) return true;
  if (/["']/.test(before.sign) && after.sign === before.sign) return true;
  return before.sign === '[' && text.startsWith('](', end);
}

const SEPARATORS = '；;，,、';

/** One of several titles in a row: 一、…；二、…；三、…。 A comma may also follow a heading that is run into its text. */
function isListed(before: Before, after: After): boolean {
  if (after.sign === '' || !SEPARATORS.includes(after.sign)) return false;
  return !('，,'.includes(after.sign) && before.lineStart);
}

/** A title in a table's cell, with other cells beside it, is spoken of: | overview | 一、总体情况 | */
function isCell(text: string, start: number, end: number, after: After): boolean {
  if (after.sign !== '|') return false;
  const before = text
    .slice(Math.max(0, start - CELL_BEFORE), start)
    .split('\n')
    .at(-1)!;
  const behind = text.slice(end, end + CELL_BEHIND).split('\n')[0]!;
  return /[^\s|]\s*\|/.test(before) || /\|\s*[^\s|]/.test(behind);
}

const CELL_BEFORE = 80;
const CELL_BEHIND = 160;

const LEADING = '见在按从将把括含指';
const TRAILING = /^(?:部分|一章|章节|中[,的]|所[列述示]|等)/;

/** A sentence that refers to a chapter: 详见三、…, 在五、…部分. */
function isReference(text: string, end: number, before: Before): boolean {
  return (
    (before.sign !== '' && LEADING.includes(before.sign)) ||
    TRAILING.test(fold(text, end, end + LONGEST_TRAILER))
  );
}

const LONGEST_TRAILER = 6;

function scoreOf(form: Candidate['form'], chapter: Chapter, before: Before, after: After): number {
  const marks = (before.level > 0 ? 2 : 0) + (before.bold ? 1 : 0);
  if (form === 'run-in') return 2;
  if (form === 'bare') return 5 + 2 * marks;
  const right = before.number?.value === chapter.number ? 1 : 0;
  if (!before.lineStart) return 3 + right + (after.lineEnd ? 3 : 0);
  return 10 + right + marks + (after.lineEnd ? 3 : 0);
}
