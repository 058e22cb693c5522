import { ITEM_TERMS } from '../../form/prose-words.ts';
import type { Range, Report } from '../../report/model.ts';
import { SIGN } from '../signs.ts';
import type { Facts } from '../types.ts';
import { foldPassage, type Passage, paragraphsOf, type RawPassage } from './passages.ts';
import { readPassage, type State } from './reader.ts';
import type { Subject } from './subject.ts';
import { type Governed, governedParts, listsApplications, topicAt } from './topics.ts';

/** What a sentence says of something that the tables count. */
export interface Claim {
  readonly kind: 'count' | 'percent' | 'none' | 'done';
  readonly subject: Subject;
  /** The number, or the words that say that there was none, or that all is done. */
  readonly range: Range;
  readonly value: number;
  /** How many decimals a percentage has. */
  readonly decimals: number;
  /** Of a part of the figure before: 予以公开13件（其中部分公开3件）. */
  readonly inside?: boolean;
  /** Of a share: the figure that it is the share of, where one stands before it. */
  readonly of?: number;
  /** What there was none of, and the verb that says that there was. */
  readonly denied?: { readonly verb: string; readonly range: Range };
  /** What was counted before, where the figure is a part of it. */
  readonly whole: Subject | undefined;
  /** The other figures of its sentence that count nothing known: 74件：61+3+10. */
  readonly loose: readonly number[];
}

/** The claims of one paragraph together: what it leaves unsaid lets some figures mean more. */
export interface Paragraph {
  readonly claims: readonly Claim[];
  readonly text: string;
  /** How many applications it says there were, came in or were concluded. */
  readonly wholes: readonly number[];
  /** The results that it names by their group. */
  readonly results: ReadonlySet<string>;
}

/** A paragraph without these says nothing of the tables. */
const SUBJECT = /申请|复议|诉|公开|结转|转结|受理|办结|办理|答复|收到/;
/** Nor does one without these, unless it lists results or a heading says what it is about: 主动公开信息120条. */
const ABOUT =
  /申请|复议|诉|结转|转结|接转|顺延|延续|延至|转入|转下|转至|遗留|跨年|在办理|在处理|未到|未办结|未答复|法人|信息公开[新收受接登需应须办处承答回完作做]/;

/** A number that counts; that there was none; that all is done. */
const COUNTED = /\d|零|[一二〇两三四五六七八九十百千万]\(?[件起宗例条份项次封桩笔]/;
const DENIED = /[未无没]/;
const DENIABLE = /申请|结转|转结|顺延|复议|诉/;
const DONE = /办结|办毕|完毕|完结|完成|结束|答复|回复/;

/** What its signs alone tell of that. */
const mayClaim = ({ signs }: RawPassage): boolean =>
  (signs & (SIGN.digit | SIGN.done)) !== 0 ||
  hasAll(signs, SIGN.numeral | SIGN.measure) ||
  hasAll(signs, SIGN.denial | SIGN.deniable);

const hasAll = (signs: number, classes: number): boolean => (signs & classes) === classes;

const canClaim = (text: string): boolean =>
  COUNTED.test(text) || (DENIED.test(text) && DENIABLE.test(text)) || DONE.test(text);

/** All that the prose says of what the tables count, where it is certain of what, of whom and of when. */
export function claimsOf({ report, sentences }: Pick<Facts, 'report' | 'sentences'>): readonly Paragraph[] {
  let governed: readonly Governed[] | undefined;
  const paragraphs: Paragraph[] = [];
  for (const raw of paragraphsOf(report, sentences)) {
    if (!raw.some(mayClaim)) continue;
    const passages = raw.map((passage) => foldPassage(report, passage));
    const text = passages.length === 1 ? passages[0]!.text : passages.map((passage) => passage.text).join('');
    if (!SUBJECT.test(text)) continue;
    governed ??= governedParts(report);
    const topic = listsApplications(text) ? 'applications' : topicAt(governed, passages[0]!.range.start);
    if (topic !== 'applications' && topic !== 'disputes' && !ABOUT.test(text)) continue;
    // What follows the last sentence that can claim something says nothing of it.
    const last = passages.findLastIndex((passage) => canClaim(passage.text));
    const claims = read(report, passages.slice(0, last + 1), topic);
    if (claims.length > 0) paragraphs.push({ claims, text, ...summary(claims, text) });
  }
  return paragraphs;
}

const RESULTS = ['partly-granted', 'unavailable', 'declined', 'otherwise'];

function summary(claims: readonly Claim[], text: string): Pick<Paragraph, 'wholes' | 'results'> {
  const wholes = new Set<number>();
  for (const { kind, subject, value } of claims) {
    if (kind === 'count' && subject.kind === 'applications' && wholes.size < MOST_WHOLES) wholes.add(value);
  }
  const named = ITEM_TERMS.filter(({ rows, words }) => {
    return RESULTS.includes(rows[0]!) && words.some((word) => text.includes(word));
  });
  const results = new Set(named.flatMap(({ rows }) => rows));
  const inside = ({ inside, subject }: Claim) =>
    inside && subject.kind === 'rows' && subject.rows[0] === 'partly-granted';
  if (claims.some(inside)) results.delete('partly-granted');
  return { wholes: [...wholes], results };
}

const MOST_WHOLES = 8;
/** No sentence is so long; a text without full stops is no prose. */
const LONGEST = 3000;

function read(report: Report, passages: readonly Passage[], topic: State['topic']): readonly Claim[] {
  const state: State = {
    topic,
    rows: [],
    counted: topic === 'applications',
    disclosure: topic === 'applications' || topic === 'disputes',
    whose: 'unsaid',
    period: 'unsaid',
    sinceLong: false,
    disputed: [],
    foreign: false,
    whole: undefined,
    part: false,
  };
  const claims: Claim[] = [];
  for (const passage of passages) {
    if (passage.text.length > LONGEST) continue;
    for (const claim of readPassage(report, passage, state)) claims.push(claim);
  }
  return claims;
}
