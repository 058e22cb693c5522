import { numbering } from '../audit/numbering.ts';
import { CHAPTER_NUMBERS } from '../form/chapters.ts';
import type { Heading, Report } from '../report/model.ts';
import type { TextEdit } from './apply.ts';

/** Gives each chapter the number that it should have, in the way the heading (or another one) prints it. */
export function renumberChapters(report: Report): readonly TextEdit[] {
  const model = report.chapters.find(({ heading }) => heading.number)?.heading.number;
  return numbering(report).flatMap(({ chapter: { heading }, has, wants }): TextEdit[] => {
    if (has === wants) return [];
    const { number } = heading;
    if (number) return [{ range: number.range, newText: numberLike(number.text, wants) }];
    const at = heading.title.start;
    return [{ range: { start: at, end: at }, newText: numberLike(model?.text, wants) }];
  });
}

/** The number as another heading prints its own: 一、 第一部分 1. １． */
export function numberLike(model: string | undefined, value: number): string {
  const chinese = CHAPTER_NUMBERS[value - 1]!;
  if (model === undefined) return `${chinese}、`;
  if (/[一二三四五六七八九十]/.test(model)) return model.replace(/[一二三四五六七八九十]+/, chinese);
  if (/[０-９]/.test(model)) return model.replace(/[０-９]+/, String.fromCharCode(0xff10 + value));
  return model.replace(/\d+/, String(value));
}

/** A heading's number followed by what stands between it and the title, for another number. */
export function numberAndGap(report: Report, heading: Heading, value: number): string {
  if (!heading.number) return '';
  return (
    numberLike(heading.number.text, value) + report.text.slice(heading.number.range.end, heading.title.start)
  );
}
