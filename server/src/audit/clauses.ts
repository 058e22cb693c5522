import { fold } from '../report/fold.ts';
import type { Range, Report } from '../report/model.ts';
import type { Sentence } from './types.ts';

/** A piece of the prose that is compared with other years': what stands between commas and full stops. */
export interface Clause {
  /** Of its folded signs without years. */
  readonly hash: number;
  /** How many signs that are. */
  readonly length: number;
}

const CLAUSE = /[^，,：:。；;！？!?]+/g;
const YEAR = /(?:19|20)\d\d年?度?/g;
/** A shorter one says nothing of its own. */
const SHORTEST = 6;
/** What the form, the law or a body's letterhead wants said every year, and what did not happen any year. */
const STANDARD =
  /《|条例|部分组成|统计期限|1月1日|12月31日|电子版|下载|网址|联系|地址|电话|邮编|信息处理费|收费|未(?:收到|发生|出现|产生|发出|有)|没有|^无|为0|为零/;

/**
 * The clauses in which a body tells of its year: those of the chapters that are prose, without sub-headings and without
 * what is said every year. One pass over the text.
 */
export function clausesOf({ chapters }: Report, sentences: readonly Sentence[]): readonly Clause[] {
  const headings = chapters
    .flatMap(({ subHeadings }) => subHeadings)
    .sort((a, b) => a.range.start - b.range.start);
  const clauses: Clause[] = [];
  let next = 0;
  for (const { chapter, range, text } of sentences) {
    if (chapter !== 'overview' && chapter !== 'problems') continue;
    while (next < headings.length && headings[next]!.range.end <= range.start) next++;
    if (headings[next] && holds(headings[next]!.range, range)) continue;
    for (const [piece] of text.matchAll(CLAUSE)) {
      if (STANDARD.test(piece)) continue;
      const folded = fold(piece).replaceAll(YEAR, '');
      if (folded.length >= SHORTEST) clauses.push({ hash: hashOf(folded), length: folded.length });
    }
  }
  return clauses;
}

/** Whether a sentence is the heading; its stop may stand behind it. */
const holds = (heading: Range, sentence: Range): boolean =>
  sentence.start >= heading.start && sentence.end <= heading.end + 1;

/** FNV-1a over the code units. Two clauses of one hash are a rarity that a share of hundreds does not feel. */
function hashOf(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
