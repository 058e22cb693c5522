import type { Range, Report } from '../report/model.ts';
import type { Sentence } from './types.ts';

/** The parts of the text that are neither a table nor a chapter's heading, in order. */
export function proseOf(report: Report): readonly Range[] {
  const others = [
    ...Object.values(report.tables).map((table) => table.range),
    ...report.chapters.map((chapter) => chapter.heading.range),
  ].sort((a, b) => a.start - b.start);
  const prose: Range[] = [];
  let at = 0;
  for (const other of others) {
    if (other.start > at) prose.push({ start: at, end: other.start });
    at = Math.max(at, other.end);
  }
  if (at < report.text.length) prose.push({ start: at, end: report.text.length });
  return prose;
}

/** The sentences of the prose, in order. */
export function sentencesOf(report: Report): readonly Sentence[] {
  const { chapters, text } = report;
  const starts = [...chapters].sort((a, b) => a.range.start - b.range.start);
  const sentences: Sentence[] = [];
  let next = 0;
  for (const { start, end } of proseOf(report)) {
    for (const match of text.slice(start, end).matchAll(SENTENCE)) {
      const at = start + match.index;
      while (next < starts.length && starts[next]!.range.start <= at) next++;
      const range = { start: at, end: at + match[0].length };
      sentences.push({ chapter: starts[next - 1]?.id, range, text: match[0] });
    }
  }
  return sentences;
}

/** Begins and ends with a sign that is no blank; ends with its stop, or before the line's end. */
const SENTENCE =
  /[^\s。！？；;][^。！？；;\r\n]*[。！？；;]|[^\s。！？；;](?:[^。！？；;\r\n]*[^\s。！？；;])?/g;
