import type { Report } from '../../report/model.ts';
import { SIGN } from '../signs.ts';
import type { Claim } from './claims.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Figure } from './figures.ts';
import {
  compares,
  leadingPeriod,
  leadingWhose,
  type Period,
  periodOf,
  type Whose,
  whoseIs,
} from './guards.ts';
import { doneIn, noneIn } from './none.ts';
import { type Passage, rangeIn } from './passages.ts';
import { type Subject, type Surroundings, subjectOf } from './subject.ts';
import { wordBefore } from './terms.ts';
import { type Mention, mentionsIn, type Topic } from './topics.ts';

/** What is known at a place of a paragraph, from what stands before it. */
export interface State {
  topic: Topic;
  /** The rows of `disputes` that were counted last. */
  rows: readonly string[];
  /** Whether applications are what is counted here: a heading names them, or a sentence counted them. */
  counted: boolean;
  /** Whether reviews and suits are those on disclosure. */
  disclosure: boolean;
  whose: Whose;
  period: Period;
  /** After 截至…, where 累计 may count the years before too. */
  sinceLong: boolean;
  /** The rows of `disputes` that the sentence has counted. */
  disputed: readonly string[];
  /** Whether the sentence counts reviews or suits that are not, or not surely, the tables'. */
  foreign: boolean;
  /** What was counted last, whose part a figure may be. */
  whole: Subject | undefined;
  /** After 其中, to the end of the sentence. */
  part: boolean;
}

/** One sentence while it is read. */
interface Reading {
  readonly report: Report;
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly state: State;
}

/** A figure that was read, and what it claims, if that is certain. */
interface Read {
  readonly figure: Figure;
  readonly claim: Claim | undefined;
}

const PART = /^[:、]*(?:其中|包括|包含|含|内含)/;
const ON_DISCLOSURE = /(?:因|涉|针对|关于|就|与|对|由).{0,10}信息公开|信息公开.{0,6}(?:复议|诉讼)|依申请/;

/** Reads one sentence: returns its claims and brings the state to its end. */
export function readPassage(report: Report, passage: Passage, state: State): readonly Claim[] {
  const mentions = mentionsIn(passage.text, state.counted);
  const reading: Reading = { report, passage, mentions, state };
  const claims: Claim[] = [];
  const loose: number[] = [];
  const { period, whose } = state;
  let last: Read | undefined;
  let counted: Read | undefined;
  state.part = false;
  state.foreign = false;
  state.disputed = [];
  for (const clause of clausesOf(passage.text)) {
    if (clause.start === 0 && passage.torn) continue;
    follow(reading, clause);
    for (const [index, figure] of clause.figures.entries()) {
      const isShare = figure.kind === 'percent';
      const claim = isShare ? share(reading, clause, figure, last) : count(reading, clause, index, loose);
      if (claim) claims.push(claim);
      else if (!isShare) loose.push(figure.value);
      last = { figure, claim };
      if (!isShare) counted = last;
    }
    claims.push(...withoutFigure(reading, clause, counted));
  }
  const topic = mentions.at(-1)?.topic ?? state.topic;
  state.topic = topic === 'other' ? 'unsaid' : topic;
  // A time holds on to the next sentence where it was that of a figure; 其中，区政府办收到3件 holds for itself.
  if (!counted) state.period = period;
  if (state.part && state.whose === 'other') state.whose = whose;
  return claims;
}

/** What a clause says at its beginning holds on: 2022年, 区政府办公室, 其中. */
function follow({ report, state }: Reading, { text, signs }: Clause): void {
  const period = (signs & SIGN.time) === 0 ? 'unsaid' : leadingPeriod(text, report.year);
  if (period !== 'unsaid') state.period = period;
  if (/截[至止]/.test(text) || (text.includes('以来') && period !== 'this')) state.sinceLong = true;
  else if (period !== 'unsaid') state.sinceLong = false;
  const whose = (signs & SIGN.body) === 0 ? 'unsaid' : leadingWhose(text, report.agency);
  if (whose !== 'unsaid') state.whose = whose;
  state.part ||= PART.test(text);
}

/** Whether words speak of this body and this year, by themselves or by what goes before. */
function concerns({ report, passage, state }: Reading, words: string, carried = false): boolean {
  const whose = whoseIs(words, report.agency);
  if (whose !== 'unsaid') state.whose = whose;
  if (state.whose === 'other') return false;
  if (state.sinceLong && words.includes('累计')) return false;
  const local = carried ? 'unsaid' : periodOf(words, report.year);
  const period = local === 'unsaid' ? state.period : local;
  // Chapter 五 is about what is to be done: there a figure is this year's only where that is said.
  return passage.chapter === 'problems' ? period === 'this' : period !== 'other';
}

function count(reading: Reading, clause: Clause, index: number, loose: readonly number[]): Claim | undefined {
  const { state, passage } = reading;
  const { text } = passage;
  const figure = clause.figures[index]!;
  const from = clause.figures[index - 1]?.after ?? clause.start;
  const to = clause.figures[index + 1]?.start ?? clause.start + clause.text.length;
  const whole = text.slice(from, figure.start);
  const left = clause.lefts?.[index] ?? (index > 0 ? whole.slice(whole.lastIndexOf('、') + 1) : whole);
  // What follows the next subject’s connector belongs to that: 新收20件和上年结转1件.
  const more = index + 1 < clause.figures.length;
  const right = text.slice(figure.after, to).split(more ? /[、和及与]/ : '、')[0]!;
  const around = surroundings(reading, figure, { left, right, figureFirst: clause.figureFirst });
  const subject = subjectOf(around);
  // 办理土地行政诉讼22件、行政复议5件: what the first is not on disclosure, the next is not either.
  if (!subject) state.foreign ||= wordBefore(left)?.meaning.kind === 'disputes';
  if (subject?.kind === 'disputes' && state.foreign) return undefined;
  if (!subject || compares(left) || compares(right.slice(0, 6))) return undefined;
  if (!concerns(reading, left, subject.kind === 'carried')) return undefined;
  return settle(reading, {
    ...claimAt(reading, figure),
    kind: 'count',
    inside: index === 0 && (PART.test(clause.text) || text[clause.start - 1] === '('),
    subject: subject.kind === 'outcome' ? outcomeOf(reading, subject, figure) : subject,
    loose,
  });
}

type Words = Pick<Surroundings, 'left' | 'right' | 'figureFirst'>;

function surroundings(reading: Reading, figure: Figure, words: Words): Surroundings {
  const { report, passage, state } = reading;
  const here = mentionBefore(reading, figure.start)?.topic;
  const until = figure.after + words.right.length;
  return {
    ...words,
    measured: figure.kind !== 'bare',
    part: state.part,
    topic: here ?? state.topic,
    here,
    counted: state.counted,
    disclosure: state.disclosure || ON_DISCLOSURE.test(passage.text.slice(0, until)),
    sentence: passage.text,
    year: report.year,
    whole: state.whole,
  };
}

const claimAt = ({ report, passage, state }: Reading, { start, end, value, decimals }: Figure) => ({
  range: rangeIn(report, passage, start, end),
  value,
  decimals,
  whole: state.whole,
  loose: [],
});

const mentionBefore = ({ mentions }: Reading, at: number): Mention | undefined =>
  mentions.findLast((each) => each.at < at);

/** An outcome of the dispute that was counted last, or of all that were counted with it. */
function outcomeOf(reading: Reading, subject: Subject & { kind: 'outcome' }, figure: Figure): Subject {
  if (subject.rows.length > 0) return subject;
  const { rows, disputed } = reading.state;
  const mention = mentionBefore(reading, figure.start);
  const mentioned = mention?.rows ?? [];
  if (mentioned.every((row) => rows.includes(row))) return { ...subject, rows, all: disputed };
  // 在政府信息公开行政复议中，结果维持3件
  const before = reading.passage.text.slice(0, mention!.at);
  const named = before.endsWith('信息公开') || before.endsWith('信息公开类');
  return { ...subject, rows: named ? mentioned : [] };
}

/** Takes a claim into the state. */
function settle({ state }: Reading, claim: Claim): Claim {
  const { subject } = claim;
  const { kind } = subject;
  if (kind === 'disputes') {
    state.rows = subject.rows;
    state.disputed = [...new Set([...state.disputed, ...subject.rows])];
  }
  if (kind === 'applications' || kind === 'carried') state.counted = true;
  if (kind === 'applications' || kind === 'carried' || kind === 'disputes') state.disclosure = true;
  if (kind === 'applications' || kind === 'carried' || kind === 'rows') state.whole = subject;
  return claim;
}

const SHARE = /^[,、(]*(?:约|各)?占(?:比)?[^,。;()]{0,16}?(?:的|为|达|达到|比例|比重|:)*$/;

/** 占60% right behind what it is the share of, or behind its name. */
function share(
  reading: Reading,
  clause: Clause,
  figure: Figure,
  before: Read | undefined,
): Claim | undefined {
  const { text } = reading.passage;
  if (before && SHARE.test(text.slice(before.figure.after, figure.start))) {
    const { claim } = before;
    return claim?.kind === 'count'
      ? { ...claimAt(reading, figure), kind: 'percent', subject: claim.subject, of: claim.value }
      : undefined;
  }
  const words = text.slice(clause.start, figure.start);
  const cut = words.lastIndexOf('占');
  if (cut <= 0 || !SHARE.test(words.slice(cut)) || compares(words)) return undefined;
  const left = words.slice(0, cut);
  const subject = subjectOf(surroundings(reading, figure, { left, right: '', figureFirst: false }));
  return subject?.kind === 'rows' && concerns(reading, words)
    ? { ...claimAt(reading, figure), kind: 'percent', subject }
    : undefined;
}

/** 其中网上申请20件均已办结, 上年结转1件已办结: of a part alone. */
const ofPart = ({ claim }: Read): boolean =>
  claim === undefined || (claim.subject.kind === 'carried' && claim.subject.from);

/** 未收到, 无结转, 未发生行政复议, 全部办结: claims without a figure. */
function withoutFigure(reading: Reading, clause: Clause, before: Read | undefined): readonly Claim[] {
  if ((clause.signs & (SIGN.denial | SIGN.digit | SIGN.done)) === 0) return [];
  const { report, passage, state } = reading;
  const end = clause.start + clause.text.length;
  const disclosure = state.disclosure || ON_DISCLOSURE.test(passage.text.slice(0, end));
  const topic = mentionBefore(reading, end)?.topic ?? state.topic;
  const range = (start: number, to: number) =>
    rangeIn(report, passage, clause.start + start, clause.start + to);
  const found = [
    ...noneIn(clause.text, { topic, counted: state.counted, disclosure }),
    ...(before && ofPart(before) ? [] : doneIn(clause.text, topic)),
  ];
  return found
    .filter(({ words }) => concerns(reading, words) && !compares(words))
    .map(({ kind, subject, start, end: to, denied }) =>
      settle(reading, {
        kind,
        subject,
        range: range(start, to),
        value: 0,
        decimals: 0,
        whole: undefined,
        loose: [],
        ...(denied ? { denied: { verb: denied.verb, range: range(denied.start, denied.end) } } : {}),
      }),
    );
}
