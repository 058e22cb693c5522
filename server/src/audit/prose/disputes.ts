import type { Subject, Surroundings } from './subject.ts';
import { chainTo, type Found, rowsOf, wordBefore } from './terms.ts';

/** The body that decides on reviews counts those of all kinds; nobody here decides on suits. */
const DECIDES = /办理|受理|审理|审结|代理|应诉|承办|收案|办结|参加|出庭|新收/;
const DECIDES_SUITS = /办理|受理|代理|应诉|承办|收案|参加|出庭|新收/;
const NARROWED = /维持|纠|败|胜|驳回|撤|违法|责令|率|新增|上年|结转|集体|再审|上诉|二审|一审/;

/** Reviews and suits on something else. */
const ON_OTHERS = /处罚|许可|强制|征收|征地|拆迁|执法|工伤|劳动|赔偿|认定|不动产|给付|不作为|领域/;
const ON_DISCLOSURE = /信息公开|依申请/;

export function disputesSubject(
  { left, disclosure, sentence }: Surroundings,
  word: Found,
): Subject | undefined {
  if (/无关|不涉及|并非|以外/.test(sentence)) return undefined;
  if (ON_OTHERS.test(sentence) && !ON_DISCLOSURE.test(sentence)) return undefined;
  if (ON_OTHERS.test(left) && !ON_DISCLOSURE.test(left)) return undefined;
  const chain = chainTo(left, word);
  const rest = left.slice(left.lastIndexOf(':', chain[0]!.start) + 1, chain[0]!.start);
  const between = left.slice(word.end);
  // 行政复议决定书3份, 引发行政复议的申请3件
  if (/书|机关|机构|部门|的申请/.test(between)) return undefined;
  const decides = chain.flatMap(rowsOf).includes('review') ? DECIDES : DECIDES_SUITS;
  if (!disclosure || decides.test(rest) || NARROWED.test(rest) || NARROWED.test(between)) return undefined;
  return {
    kind: 'disputes',
    rows: chain.flatMap(rowsOf),
    each: chain.length > 1 && /[均各都]/.test(between),
  };
}

/** Rows where 行政复议结果维持1件 names them; else they are those that were counted before. */
export function outcomeSubject(
  { left, topic, sentence, disclosure }: Surroundings,
  word: Found,
): Subject | undefined {
  if (topic !== 'disputes' || word.meaning.kind !== 'outcome') return undefined;
  const { column, beside } = word.meaning;
  const named = wordBefore(left.slice(0, word.start));
  const rows = named?.meaning.kind === 'disputes' ? named.meaning.rows : [];
  if (rows.length > 0 && (!disclosure || DECIDES.test(left.slice(0, named!.start)))) return undefined;
  return { kind: 'outcome', column, beside: beside.filter((each) => sentence.includes(each)), rows, all: [] };
}
