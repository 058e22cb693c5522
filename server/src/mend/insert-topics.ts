import { TOPICS, type Topic, type TopicId, topicOfHeading } from '../form/topics.ts';
import { fold } from '../report/fold.ts';
import type { Report, ReportChapter, SubHeading } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { applyEdits, inOrder, type TextEdit } from './apply.ts';
import { difference } from './insert-rows.ts';
import { lineEnd, lineStart, lineStop } from './layout.ts';
import { paragraphStyle } from './paragraphs.ts';
import { numberOf, withNumber } from './subheading-number.ts';

/** Inserts sub-headings into chapter 一, each in its place. Every one after the first finds the text as the one before left it. */
export function insertTopics(report: Report, topics: readonly TopicId[]): readonly TextEdit[] {
  const [first, ...others] = topics;
  if (first === undefined) return [];
  const edits = insertTopic(report, first);
  if (others.length === 0) return edits;
  let text = applyEdits(report.text, edits);
  for (const topic of others) text = applyEdits(text, insertTopic(readReport(text), topic));
  return difference(report.text, text);
}

/**
 * Behind the topic before it, else before the one after, in the style of that one; those below move on by one where
 * the number is taken. In a chapter without such sub-headings a lead of its own, at the end.
 */
function insertTopic(report: Report, id: TopicId): readonly TextEdit[] {
  const chapter = report.chapters.find((each) => each.id === 'overview');
  if (!chapter) return [];
  const { text } = report;
  const topic = TOPICS.find((each) => each.id === id)!;
  const { before, after } = neighbours(chapter, topic);
  const end = before ? before.body.end : after ? lineStart(text, after.range.start) : chapter.range.end;
  const at = contentEnd(text, chapter, end);
  const model = before ?? after;
  if (!model) {
    const { indent, gap } = paragraphStyle(report);
    return [insertion(at, `${gap}${indent}${topic.label}情况：`)];
  }
  const own = numberOf(model.text);
  const value = own && (before ? own.value + 1 : Math.max(1, own.value - 1));
  return inOrder([
    insertion(at, `${gapBefore(text, after ?? model)}${headingLike(text, model, topic, value)}`),
    ...(value === undefined ? [] : shifted(chapter, model.rank, at, value)),
  ]);
}

interface Neighbours {
  readonly before: SubHeading | undefined;
  readonly after: SubHeading | undefined;
}

/** The sub-headings of the nearest topics before and after this one, of the rank that topics have here. */
function neighbours({ subHeadings }: ReportChapter, topic: Topic): Neighbours {
  const order = (sub: SubHeading) => {
    const found = topicOfHeading(fold(sub.text));
    return found ? TOPICS.indexOf(found) : -1;
  };
  const rank = subHeadings.find((sub) => order(sub) >= 0)?.rank;
  const own = subHeadings.filter((sub) => sub.rank === rank && order(sub) >= 0);
  const place = TOPICS.indexOf(topic);
  return {
    before: own.findLast((sub) => order(sub) < place),
    after: own.find((sub) => order(sub) > place),
  };
}

/** Behind the last sign before an offset that is no blank, but not before the chapter's heading. */
function contentEnd(text: string, { heading }: ReportChapter, offset: number): number {
  const line = lineStart(text, offset);
  const from = heading.line.end;
  return from + text.slice(from, Math.max(from, line)).trimEnd().length;
}

/** What stands between a sub-heading's line and the text above it: one line end or two. */
function gapBefore(text: string, { range }: SubHeading): string {
  const above = text.slice(0, lineStart(text, range.start));
  const eol = lineEnd(text);
  return /\n[^\S\n]*\n[^\S\n]*$/.test(above.slice(-LONGEST_GAP)) ? eol + eol : eol;
}

const LONGEST_GAP = 80;

/** Number, wording, stop and Markdown's signs as the model has them. */
function headingLike(text: string, model: SubHeading, topic: Topic, value: number | undefined): string {
  const lead = text.slice(lineStart(text, model.range.start), model.range.start);
  const number = numberOf(model.text);
  const words = model.text.slice(number?.length ?? 0);
  const suffix = /(?:情况|方面|工作)$/.exec(words)?.[0] ?? '';
  const [tail] = TAIL.exec(text.slice(model.range.end, lineStop(text, model.range.end)))!;
  const printed = number && value !== undefined ? withNumber(model.text.slice(0, number.length), value) : '';
  return `${lead}${printed}${topic.label}${suffix}${tail}`;
}

/** The stop and the closing signs behind a sub-heading. */
const TAIL = /^[*_]*[。：:；;，,．.]?[*_]*(?: #+)?/;

/** The sub-headings below move on as long as their numbers are taken. */
function shifted(
  { subHeadings }: ReportChapter,
  rank: SubHeading['rank'],
  at: number,
  value: number,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let taken = value;
  for (const { range, rank: own, text } of subHeadings) {
    const number = numberOf(text);
    if (own !== rank || range.start < at || !number) continue;
    if (number.value !== taken) break;
    taken++;
    const { start } = range;
    edits.push({
      range: { start, end: start + number.length },
      newText: withNumber(text.slice(0, number.length), taken),
    });
  }
  return edits;
}

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });
