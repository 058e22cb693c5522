import { APPLICATION_NOUNS, DISPUTE_TERMS, ITEM_TERMS, OTHER_MATTERS } from '../../form/prose-words.ts';
import type { Report } from '../../report/model.ts';
import { countBefore } from '../../report/search.ts';
import { addWording, emptyTrie, firstSigns, type Trie } from '../../report/trie.ts';
import { wordingAt } from '../../report/wording-at.ts';

/** What a text speaks of, from word to word. */

export type Topic = 'applications' | 'disputes' | 'other' | 'unsaid';

export interface Mention {
  readonly at: number;
  readonly topic: Topic;
  /** For disputes: which rows. */
  readonly rows: readonly string[];
}

const words = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length).join('|');
/** Results whose wording contains the name of another matter: 信访举报投诉类申请. */
const RESULTS = ITEM_TERMS.flatMap((term) => term.words).filter((word) => word.length > 4);
type Spoken =
  | { readonly kind: 'result' | 'noun' | 'other' | 'plain' }
  | { readonly kind: 'dispute'; readonly rows: readonly string[] };

/** The words that tell what a text speaks of. Of two that begin at one place the longer counts. */
const SPOKEN: Trie<Spoken> = spoken();
const FIRST_SIGNS = firstSigns(SPOKEN);

function spoken(): Trie<Spoken> {
  const trie = emptyTrie<Spoken>();
  for (const word of RESULTS) addWording(trie, word, { kind: 'result' });
  for (const word of APPLICATION_NOUNS) addWording(trie, word, { kind: 'noun' });
  for (const { words, rows } of DISPUTE_TERMS) {
    for (const word of words) addWording(trie, word, { kind: 'dispute', rows });
  }
  for (const word of OTHER_MATTERS) addWording(trie, word, { kind: 'other' });
  addWording(trie, '申请', { kind: 'plain' });
  return trie;
}

/** 申请人, 申请行政复议: no application. */
const NO_APPLICATION = /(?:人|行政复议|复议)/y;

/** The topics of a folded text in order. @param counted whether 申请 alone means applications for disclosure */
export function mentionsIn(text: string, counted: boolean): readonly Mention[] {
  const mentions: Mention[] = [];
  let applications = counted;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (FIRST_SIGNS[text.charCodeAt(at)] === 0) continue;
    const { whole } = wordingAt(SPOKEN, text, at);
    if (!whole) continue;
    const { value } = whole;
    if (value.kind === 'plain' && isNoApplication(text, whole.end)) continue;
    // 行政许可申请 is no application for disclosure.
    const goesOn = value.kind === 'plain' && at === end && mentions.at(-1)?.topic === 'other';
    if (value.kind === 'noun') applications = true;
    if (value.kind === 'dispute') mentions.push({ at, topic: 'disputes', rows: value.rows });
    else if (value.kind === 'other') mentions.push({ at, topic: 'other', rows: [] });
    else if (value.kind !== 'result' && !goesOn && applications)
      mentions.push({ at, topic: 'applications', rows: [] });
    end = whole.end;
    at = end - 1;
  }
  return mentions;
}

function isNoApplication(text: string, at: number): boolean {
  NO_APPLICATION.lastIndex = at;
  return NO_APPLICATION.test(text);
}

const LISTED = [...RESULTS, '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];

const ANY_LISTED = new RegExp(words(LISTED));

/** Whether a paragraph by itself is about applications: it lists results, or kinds of applicants. */
export const listsApplications = (text: string): boolean =>
  (ANY_LISTED.test(text) && LISTED.filter((word) => text.includes(word)).length > 1) ||
  (text.includes('自然人') && /法人|企业/.test(text) && text.includes('申请'));

/** A stretch of the report that a heading gives its topic. */
export interface Governed {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
}

/** What the headings say: chapters 三 and 四, and sub-headings such as （二）依申请公开. The inmost last. */
export function governedParts(report: Report): readonly Governed[] {
  const parts: Governed[] = [];
  for (const { id, range, subHeadings } of report.chapters) {
    if (id === 'applications' || id === 'disputes') parts.push({ ...range, topic: id });
    for (const { text, body } of subHeadings) {
      parts.push({ ...body, topic: mentionsIn(text, false).at(-1)?.topic ?? 'unsaid' });
    }
  }
  return parts.sort((a, b) => a.start - b.start);
}

/**
 * The topic that the inmost heading above an offset gives. A sub-heading reaches to the next one, so it is the last
 * that begins there or before, or none.
 */
export function topicAt(parts: readonly Governed[], at: number): Topic {
  const part = parts[countBefore(parts, at + 1, ({ start }) => start) - 1];
  return part && at < part.end ? part.topic : 'unsaid';
}
