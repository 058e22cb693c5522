import { DOCUMENT_WORDS, GRANTED_SHORT, type VerbKind } from '../../form/prose-words.ts';
import { carriedSubject } from './carried.ts';
import { disputesSubject, outcomeSubject } from './disputes.ts';
import { namesPart, speaksOfOthers } from './guards.ts';
import { chainTo, type Found, lastVerb, rowsOf, wordAfter, wordBefore } from './terms.ts';
import type { Topic } from './topics.ts';

/** What a figure of a sentence counts. */
export type Subject =
  | { readonly kind: 'rows'; readonly rows: readonly string[]; readonly also: readonly string[] }
  | {
      readonly kind: 'applications';
      readonly verb: VerbKind | 'none';
      /** Said of 公民: everybody, or 自然人 alone. */
      readonly citizens?: boolean;
    }
  | { readonly kind: 'carried'; readonly from: boolean; readonly to: boolean }
  | { readonly kind: 'applicants'; readonly columns: readonly string[] }
  | { readonly kind: 'disputes'; readonly rows: readonly string[]; readonly each: boolean }
  | {
      readonly kind: 'outcome';
      readonly column: string;
      readonly beside: readonly string[];
      readonly rows: readonly string[];
      /** All that the sentence counted, where it is more. */
      readonly all: readonly string[];
    };

/** What is known where a figure stands. */
export interface Surroundings {
  /** From the end of the figure before, or the beginning of the clause, to the figure. */
  readonly left: string;
  /** From the figure to the next one, or the end of the clause. */
  readonly right: string;
  /** Whether the clause begins with a figure: 3件予以公开, 2件不予公开. */
  readonly figureFirst: boolean;
  /** After 其中: a part of what was counted before. */
  readonly part: boolean;
  /** What was spoken of last, and what in this sentence. */
  readonly topic: Topic;
  readonly here: Topic | undefined;
  /** Whether the sentences before count applications, or a heading names them. */
  readonly counted: boolean;
  /** Whether it is clear that reviews and suits are those on disclosure. */
  readonly disclosure: boolean;
  readonly sentence: string;
  readonly year: number | undefined;
  /** What was counted before. */
  readonly whole: Subject | undefined;
  /** Whether a measure word follows the number. */
  readonly measured: boolean;
}

/** What the figure counts; undefined where that is not certain. */
export function subjectOf(around: Surroundings): Subject | undefined {
  const carried = carriedSubject(around);
  if (carried !== 'none') return carried === 'unclear' ? undefined : carried;
  const before = around.figureFirst ? undefined : wordBefore(around.left);
  if (before) return leftSubject(around, before);
  if (!around.figureFirst && shortGranted(around)) return { kind: 'rows', rows: ['granted'], also: [] };
  // 新收12件，上年结转1件，共计13件.
  if (around.whole?.kind === 'carried' && /^(?:共|共计|合计|总计|两项合计|两者合计)$/.test(around.left)) {
    return { kind: 'applications', verb: 'due' };
  }
  return around.measured ? rightSubject(around) : undefined;
}

/** 公开3件 beside other results. */
function shortGranted({ left, topic, counted, measured }: Surroundings): boolean {
  const bare = left.replace(/^(?:其中|包括|[、:,(])*/, '');
  return bare === GRANTED_SHORT && topic === 'applications' && counted && measured;
}

function leftSubject(around: Surroundings, word: Found): Subject | undefined {
  const { left, measured } = around;
  const rest = left.slice(0, word.start);
  // A page's number after a title is no figure: 收到和处理申请情况 3.
  if (!measured && word.meaning.kind !== 'rows' && !/[为:共计达是量数]$/.test(left)) return undefined;
  switch (word.meaning.kind) {
    case 'rows':
      return rowsSubject(around, word);
    case 'applicants': {
      const chain = chainTo(left, word);
      const before = left.slice(0, chain[0]!.start);
      // 受理公民申请3件: 公民 is 自然人 only beside 法人.
      const citizens = left.startsWith('公民', chain[0]!.start) && !/法人|企业/.test(around.sentence);
      if (citizens) return nounSubject(around, `${before}公民`);
      // 公民、法人和其他组织提出的申请: everybody's.
      if (columnsOf(chain).length === 6) return nounSubject(around, before);
      return applicantsSubject(around, chain);
    }
    case 'disputes':
      return disputesSubject(around, word);
    case 'outcome':
      return outcomeSubject(around, word);
    case 'verb': {
      const inner = innerResult(around, rest);
      if (inner) return inner;
      if (/(?:未|不|不予|不再|应|待|拟|需|率)$/.test(rest) || NO_COUNT.test(rest)) return undefined;
      return verbSubject(around, rest, word.meaning.verb);
    }
    case 'noun':
      return innerResult(around, rest) ?? nounSubject(around, rest, /[量数]/.test(left.slice(word.end)));
  }
}

/** 不予公开答复2件, 自然人政府信息公开申请3件: the word right before says more. */
function innerResult(around: Surroundings, rest: string): Subject | undefined {
  const word = wordBefore(rest);
  if (word?.meaning.kind !== 'rows' && word?.meaning.kind !== 'applicants') return undefined;
  return leftSubject({ ...around, left: rest }, word);
}

function rowsSubject(around: Surroundings, word: Found): Subject | undefined {
  const { left, counted, here, sentence } = around;
  const chain = chainTo(left, word);
  const rest = left.slice(0, chain[0]!.start);
  if (!counted || here === 'disputes' || namesPart(withoutWords(rest)) || speaksOfOthers(rest))
    return undefined;
  if (documents(sentence) || /自然人|企业|法人|机构/.test(rest)) return undefined;
  // 对重复申请的2件: what was done with them, not how many there were.
  if (/(?:对|将|把|就)$/.test(rest) && left.endsWith('的')) return undefined;
  // 因属于过程性信息不予公开2件: the reason's row, or the group as a whole.
  const reason = chain.length === 1 ? wordBefore(rest.replace(/[,、而]$/, '')) : undefined;
  const also = reason?.meaning.kind === 'rows' ? reason.meaning.rows : [];
  // 公开和部分公开13件
  const short = /(?<![动请息])公开(?:和|及|与|或|、)$/.test(rest) ? ['granted'] : [];
  return { kind: 'rows', rows: [...short, ...chain.flatMap(rowsOf)], also };
}

/** The form's own wordings contain 要求 and 补正. */
const withoutWords = (text: string): string => text.replace(/要求(?=提供|行政机关)|补正后/g, '');

function applicantsSubject(
  { left, topic, sentence }: Surroundings,
  chain: readonly Found[],
): Subject | undefined {
  const rest = left.slice(0, chain[0]!.start);
  if (topic !== 'applications' || namesPart(rest) || speaksOfOthers(rest) || documents(sentence))
    return undefined;
  if (wordBefore(rest)?.meaning.kind === 'rows') return undefined;
  return { kind: 'applicants', columns: columnsOf(chain) };
}

const columnsOf = (chain: readonly Found[]): readonly string[] =>
  chain.flatMap(({ meaning }) => (meaning.kind === 'applicants' ? meaning.columns : []));

/** 抽查答复10件, 重新答复2件, 人均办理3件: not how many there were. */
const NO_COUNT =
  /抽查|检查|评查|审核|审查|指导|协助|参与|会办|会商|协调|责令|重新|撤销|变更|更正|补充|人均|平均|日均|月均|每|模板|样本|典型/;
/** What narrows an answer down: 延期答复, 按时答复 after 其中. */
const NARROW_ANSWER = /(?:书面|口头|当场|当面|电话|延期|超期|逾期|超时|提前|首次)/;
const IN_TIME = /按期|按时|及时|期限|时限|如期/;
const RECEIVES =
  /(?:收到|受理|接收|接到|收)(?:并|和|及|、|且|后|,)?(?:已|均|按期|按时|及时|依法|依规|全部)*$/;

/** A verb right before the figure, without saying what of: 受理12件. */
function verbSubject(around: Surroundings, rest: string, verb: VerbKind): Subject | undefined {
  const { right, part, topic, sentence } = around;
  const object = /^(?:的)?(?:有效)?(.*)$/.exec(right)![1]!;
  const named = NOUN_FIRST.test(object) || rest.endsWith('信息公开');
  if (speaksOfOthers(rest) || speaksOfOthers(right) || namesPart(rest) || namesPart(object)) return undefined;
  const plain = object.startsWith('申请') && topic !== 'other' && topic !== 'disputes';
  // 新增5条规定
  if (!named && !plain && !GOES_ON.test(object)) return undefined;
  if (topic !== 'applications' && !named && !plain) return undefined;
  if (!named && documents(sentence) && !around.counted) return undefined;
  return verbal(verb, rest, part);
}

/** How a clause goes on that has said what it counts. */
const GOES_ON = /^(?:$|均|都|全部|全数|已|并|且|其中|按|依|无一|及时|未|，)/;
const NOUN_FIRST =
  /^(?:的)?(?:政府信息公开申请|信息公开申请|依申请公开|政府信息依申请公开|申请公开|公开申请)/;

function verbal(verb: VerbKind, rest: string, part: boolean): Subject | undefined {
  if (verb === 'answered' && NARROW_ANSWER.test(rest)) return undefined;
  if (part && (verb === 'received' || verb === 'handled' || IN_TIME.test(rest))) return undefined;
  const both = (verb === 'answered' || verb === 'handled') && RECEIVES.test(rest);
  return { kind: 'applications', verb: both ? 'handled' : verb };
}

/** 收到政府信息公开申请12件; without a verb, 依申请公开12件. */
function nounSubject(around: Surroundings, rest: string, counted = false): Subject | undefined {
  const { part, right, sentence } = around;
  if (speaksOfOthers(right) || namesPart(right) || /复议|诉讼/.test(rest)) return undefined;
  const verb = lastVerb(rest);
  const before = verb ? rest.slice(0, verb.start) : '';
  // 收到要求公开政府信息的申请, 受理公民申请公开政府信息事项
  const whole = (verb ? rest.slice(verb.end) : rest).replace(/要求$/, '');
  const object = whole.replace(CITIZENS, '');
  if (NO_COUNT.test(rest)) return undefined;
  if (speaksOfOthers(object) || namesPart(before + object) || narrowsApplicants(object)) return undefined;
  if (!verb && (part || documents(sentence) || speaksOfOthers(rest))) return undefined;
  const subject = verb ? verbal(verb.verb, before, part) : counted ? COUNTED : NO_VERB;
  return subject?.kind === 'applications' && object !== whole ? { ...subject, citizens: true } : subject;
}

/** 申请量12件 */
const COUNTED: Subject = { kind: 'applications', verb: 'handled' };
const NO_VERB: Subject = { kind: 'applications', verb: 'none' };
const CITIZENS = /(?<![、和或及])公民(?:提出|提交)?的?$/;

const EVERYONE = /(?:公民|自然人)[、和或及,]?(?:法人)(?:或者|[、和或及与])其[他它]组织/g;

export const narrowsApplicants = (text: string): boolean =>
  /自然人|公民|法人|企业|机构|组织|个人/.test(text.replace(EVERYONE, ''));

/** Whether the sentence counts documents by kind: 制发公文30件，其中依申请公开12件. */
const documents = (sentence: string): boolean =>
  DOCUMENT_WORDS.some((word) => sentence.includes(word)) || /(?<!公开)信息(?:共|合计)?\d+条/.test(sentence);

/** What may stand before a figure that stands before what it counts. */
const BEGINS =
  /^(?:[、:(,]|[一二三四五六七八九十]是|其中|另外|另|尚|还|其余|剩余|共|有|对|从|将|在|把|于|全年|本年度?|(?:\d{4})?年度?|我[局委办县市区镇乡]|[^,]{1,12}:)*$/;

/** A figure before what it counts: 3件予以公开, 2件被维持, 2件行政复议. */
function rightSubject(around: Surroundings): Subject | undefined {
  const { right, left } = around;
  const word = wordAfter(right);
  if (!word || !BEGINS.test(left) || namesPart(left) || speaksOfOthers(left)) return undefined;
  const words = right.slice(0, word.end);
  switch (word.meaning.kind) {
    case 'rows':
    case 'outcome':
      return leftSubject({ ...around, left: words }, word);
    case 'applicants':
      return applicantsSubject({ ...around, left: words }, [word]);
    case 'disputes':
      return disputesSubject(
        { ...around, left: left + words },
        { ...word, start: left.length + word.start, end: left.length + word.end },
      );
    case 'verb':
      if (NARROW_ANSWER.test(words) || /^(?:书|文书|函|率|意见)/.test(right.slice(word.end)))
        return undefined;
      return word.meaning.verb === 'answered' && around.topic === 'applications'
        ? verbal('answered', '', around.part)
        : undefined;
    case 'noun':
      // 12件申请均已答复, 共有12件申请: all of them.
      if (around.part || !/^[^,]*?申请(?:均|全部|都)/.test(right + (/共有?$/.test(left) ? '均' : '')))
        return undefined;
      return { kind: 'applications', verb: 'handled' };
  }
}
