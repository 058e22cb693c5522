import { APPLICATION_NOUNS, DISPUTE_TERMS, ITEM_TERMS, OTHER_MATTERS } from '../../form/prose-words.ts';
import type { Report } from '../../report/model.ts';
import { countBefore } from '../../report/search.ts';

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
const MENTIONS = new RegExp(
  `(${words(RESULTS)})|(${words(APPLICATION_NOUNS)})|(${words(DISPUTE_TERMS.flatMap((term) => term.words))})|(${words(OTHER_MATTERS)})|(申请)(?!人|行政复议|复议)`,
  'g',
);
const ROWS = new Map(DISPUTE_TERMS.flatMap((term) => term.words.map((word) => [word, term.rows] as const)));

/** The topics of a folded text in order. @param counted whether 申请 alone means applications for disclosure */
export function mentionsIn(text: string, counted: boolean): readonly Mention[] {
  const mentions: Mention[] = [];
  let applications = counted;
  let end = 0;
  for (const match of text.matchAll(MENTIONS)) {
    const [word, result, noun, dispute, other, plain] = match;
    const at = match.index;
    const before = mentions.at(-1);
    // 行政许可申请 is no application for disclosure.
    const goesOn = plain !== undefined && at === end && before?.topic === 'other';
    end = at + word.length;
    if (noun) applications = true;
    if (dispute) mentions.push({ at, topic: 'disputes', rows: ROWS.get(word) ?? [] });
    else if (other) mentions.push({ at, topic: 'other', rows: [] });
    else if (!result && !goesOn && applications) mentions.push({ at, topic: 'applications', rows: [] });
  }
  return mentions;
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
