import { APPLICATION_NOUNS } from '../../form/prose-words.ts';
import { namesPart, speaksOfOthers } from './guards.ts';
import { narrowsApplicants, type Subject } from './subject.ts';
import type { Topic } from './topics.ts';

/** A claim without a figure, by its place in the clause. */
export interface Unfigured {
  readonly kind: 'none' | 'done';
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  /** The words that say of whom and of when: those before it. */
  readonly words: string;
  /** What there was none of, where the clause can say how many there were: 未收到…申请 as 收到…申请3件. */
  readonly denied?: { readonly verb: string; readonly start: number; readonly end: number };
}

interface Known {
  readonly topic: Topic;
  readonly counted: boolean;
  readonly disclosure: boolean;
}

const NOUNS = new RegExp([...APPLICATION_NOUNS].sort((a, b) => b.length - a.length).join('|'));
/** What may follow the applications where there were none of them. */
const NOUN_TAIL =
  /^(?:的|之|等|政府信息|信息|公开|事项|情况|情形|件|办件|事宜|事件|诉求|申请|请求|业务|内容|文件|材料|需求|案件|相关|类|发生|产生)*$/;
const NOT_RECEIVED =
  /(?:未曾|未再|尚未|从未|未|没有|没)(?:有)?(收到|接到|接收到|接收|受理|收悉|收|办理)(?:过|到|任何)?/;
const THERE_IS_NO =
  /(?:并无|尚无|暂无|均无|无|没有|未有|未发生|未产生|未出现)(?!法|正当|关|需|偿|效|条件|障碍|人|遗漏|延误|逾期|超期|纸)/;
const NO_CARRY =
  /(?:并无|均无|无|没有|不存在|未有)([^,]{0,12}?)(?:结转|转结|顺延)(?:[至到]|下一?年度?|次年|继续|办理|处理|的|政府信息公开|申请|件|办件|情况|事项|案件)*$/;

/** What the clause says there was none of. Only clauses that say nothing else. */
export function noneIn(clause: string, known: Known): readonly Unfigured[] {
  if (!/[未无没零]/.test(clause)) return [];
  const found = noneCarried(clause, known) ?? noApplications(clause, known) ?? noDisputes(clause, known);
  return found ? [found] : [];
}

function noApplications(clause: string, { topic, counted }: Known): Unfigured | undefined {
  const match = NOT_RECEIVED.exec(clause) ?? THERE_IS_NO.exec(clause);
  if (!match) return undefined;
  const from = match.index + match[0].length;
  const object = clause.slice(from);
  const noun = NOUNS.exec(object) ?? (counted && topic === 'applications' ? PLAIN_NOUN.exec(object) : null);
  if (!noun || !NOUN_TAIL.test(object.slice(noun.index + noun[0].length))) return undefined;
  const lead = object.slice(0, noun.index);
  const wide = lead.replace(/任何|形式|书面|口头|当面|提出|要求$/g, '');
  if (namesPart(wide) || speaksOfOthers(lead) || narrowsApplicants(lead) || lead.length > LONGEST_LEAD)
    return undefined;
  return {
    kind: 'none',
    subject: { kind: 'applications', verb: 'received' },
    start: match.index,
    end: from,
    words: clause.slice(0, match.index),
    ...(match[1] ? { denied: { verb: match[1], start: from, end: from + noun.index + noun[0].length } } : {}),
  };
}

const LONGEST_LEAD = 32;
/** 未收到申请; but not 未收到重复申请. */
const PLAIN_NOUN = /(?<=^(?:任何|公众|群众|市民|居民|新的|的|提出|提交)*)申请/;

function noneCarried(clause: string, { topic }: Known): Unfigured | undefined {
  const match = NO_CARRY.exec(clause);
  if (!match || topic === 'disputes' || topic === 'other' || speaksOfOthers(clause)) return undefined;
  const last = /上一?年|去年|往年/.test(match[0]);
  const next = /下一?年|次年/.test(match[0]);
  return {
    kind: 'none',
    subject: { kind: 'carried', from: last || !next, to: next || !last },
    start: match.index,
    end: match.index + match[0].length,
    words: clause.slice(0, match.index),
  };
}

const NOT_OCCURRED =
  /(?:未(?!经|予|能|按|及|在)(?:曾|有)?(?:发生|出现|产生|引发|引起|收到|接到|涉及|受理|存在|被|因|提起)?|没有|没|并无|均无|不存在|零|无(?!法|关|正当))/;
const DISPUTES = /行政复议|复议|行政诉讼|诉讼|起诉|应诉/;
const DISPUTE_TAIL =
  /^(?:[、和及或与等的/]|或者|以及|行政复议|复议|行政诉讼|诉讼|提起|申请|起诉|案件|案例|案|情况|情形|事项|事件|现象|问题|行为|工作|发生|举报|投诉|信访|申诉)*$/;
/** Reviews and suits of some kind alone, or something else about them. */
const NARROW = /纠|败|撤|违法|责令|追责|追究|超期|逾期|不当|维持|应诉|直接起诉|复议后|集体|重大|不良|因此/;

function noDisputes(clause: string, { disclosure }: Known): Unfigured | undefined {
  if (!disclosure || NARROW.test(clause)) return undefined;
  const match = NOT_OCCURRED.exec(clause);
  if (!match) return undefined;
  const rest = clause.slice(match.index + match[0].length);
  const first = DISPUTES.exec(rest);
  const words = first ? rest.slice(first.index) : clause.slice(0, match.index);
  const fits = first
    ? DISPUTE_TAIL.test(words) && first.index <= LONGEST_CAUSE
    : /^(?:发生|出现|产生)?$/.test(rest) && DISPUTES.test(words);
  const rows = [
    ...(/复议/.test(words) ? ['review'] : []),
    ...(/诉讼|起诉/.test(words) ? ['direct-suit', 'suit-after-review'] : []),
  ];
  if (!fits || rows.length === 0) return undefined;
  return {
    kind: 'none',
    subject: { kind: 'disputes', rows, each: true },
    start: match.index,
    end: match.index + match[0].length,
    words: clause.slice(0, match.index),
  };
}

const LONGEST_CAUSE = 40;

const DONE =
  /(?:全部|均|都)(?:已|已经|得到|予以|依法|依规|妥善|规范|办理|作出|全部|、)*(?:办结|办毕|(?:办理|处理|答复)(?:完毕|完结|完成|结束))|(?:已|已经)(?:全部|均|都|悉数)(?:依法|依规|予以|妥善|规范|作出)*(?:答复|回复|办结|(?:办理|处理)(?:完毕|完结|完成))|均(?:已|已经)(?:依法|依规|予以|全部)*(?:答复|回复)|(?<![时期])办结率(?:均)?(?:为|达到?|:)?100%/;
/** All that was due in time: that leaves out what is not yet due. */
const IN_TIME = /期限|时限|时间|按期|按时|如期|到期|期内/;

/** Where the clause says that all is concluded. */
export function doneIn(clause: string, topic: Topic): readonly Unfigured[] {
  const match = DONE.exec(clause);
  if (!match || topic !== 'applications' || IN_TIME.test(clause) || speaksOfOthers(clause)) return [];
  const start = match.index;
  const subject: Subject = { kind: 'carried', from: false, to: true };
  return [{ kind: 'done', subject, start, end: start + match[0].length, words: clause.slice(0, start) }];
}
