import { namesPart, speaksOfOthers } from './guards.ts';
import type { Subject, Surroundings } from './subject.ts';

const CARRY =
  /结转|转结|接转|顺延|延续|延至|转入?下|转[至入]|遗留|跨年|未到期|(?:正|尚|仍|还)在(?:法定)?(?:办理|处理|答复)?(?:[期时]限内)?|尚未(?:办结|答复|办理完毕)|未办结/;
/** What may stand between 结转 and the figure. */
const CARRY_TAIL =
  /^(?:[至到入自中]|的|下一?年度?|上一?年度?|次年|明年|\d{4}年度?|继续|再行|再|未?办理完毕|未?办结|未?答复|办理|处理|政府信息公开|信息公开|依申请公开|申请|数量|总数|数|事项|办件|件|为|共|计|有|了|:)*$/;
const CARRY_RIGHT =
  /^(?:\(?件\)?)?(?:申请)?(?:[为系是](?:上一?年度?|去年|\d{4}年度?)?的?)?(?:尚|仍|已|需|将|待|须|按规定|按程序|按照|依照|根据|按|依法|依规)*(?:因[^,]{0,12}?)?(?:尚|仍|已|需|将)?(?:结转|转结|顺延|延续|转至|转入?下|[正尚仍]?在(?:办理|处理)|未到(?:答复|办理|法定)*(?:期限|时限)|未到期|未(?:办结|答复)(?!的))/;

/** Carried in or carried out; where neither is said, either. */
export function carriedSubject(around: Surroundings): Subject | 'none' | 'unclear' {
  const { left, right, figureFirst, year, here } = around;
  const match = figureFirst ? null : CARRY.exec(left);
  if (!match && !CARRY_RIGHT.test(right)) return 'none';
  if (match && !CARRY_TAIL.test(left.slice(match.index + match[0].length))) return 'unclear';
  if (here === 'disputes' || namesPart(left) || speaksOfOthers(left)) return 'unclear';
  const words = match ? left : right;
  const named = (offset: number) => year !== undefined && words.includes(`${year + offset}年`);
  const later = /下一?年|转入?下|次年|明年|跨年|[正尚仍还]在|未到/.test(words) || named(1);
  const last = /上一?年|去年|往年|遗留/.test(words) || (named(-1) && !later);
  const next = later || (!last && /未(?:办结|答复|办理完毕)/.test(words));
  if (next && last) return 'unclear';
  return { kind: 'carried', from: last || !next, to: next || !last };
}
