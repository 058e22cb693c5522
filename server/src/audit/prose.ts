import type { CellPath } from '../form/types.ts';
import type { Range, Report } from '../report/model.ts';
import type { Sentence } from './types.ts';
import { placeOf } from './words.ts';

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

/**
 * A sentence of the prose that gives this figure for the reviews or the suits: it names them and has the number, in
 * Arabic or Chinese numerals, in the same clause or the next. For 0, saying that there were none counts.
 */
export function sentenceFor(report: Report, path: CellPath, figure: number): Range | undefined {
  const place = placeOf(report, path);
  if (place?.table.id !== 'disputes') return undefined;
  // In a sentence 行政复议 is also called 复议, and 行政诉讼 诉讼.
  const group = place.table.groups.find((each) => each.id === place.row.group);
  const subject = (group ?? place.row).label.slice(-2);
  const pattern = figurePattern(figure);
  for (const { start, end } of proseOf(report)) {
    for (const sentence of report.text.slice(start, end).matchAll(/[^。！？；;\r\n]+/g)) {
      if (gives(sentence[0], subject, pattern)) {
        return { start: start + sentence.index, end: start + sentence.index + sentence[0].length };
      }
    }
  }
  return undefined;
}

function gives(sentence: string, subject: string, figure: RegExp): boolean {
  if (!sentence.includes(subject)) return false;
  const clauses = sentence.split('，');
  return clauses.some(
    (clause, index) =>
      clause.includes(subject) && (figure.test(clause) || figure.test(clauses[index + 1] ?? '')),
  );
}

/** The number as a count of cases: 3件, 三件, or alone before a comma or a bracket. */
function figurePattern(figure: number): RegExp {
  const arabic = `(?<![\\d.,，])${figure}(?=\\s*(?:[件起宗例、（(]|$))`;
  const chinese = `(?<![一二三四五六七八九十百千两第])(?:${chineseFigures(figure).join('|')})(?=\\s*[件起宗例])`;
  return new RegExp(figure === 0 ? `${arabic}|${chinese}|未|没有|无` : `${arabic}|${chinese}`);
}

const DIGITS = '零一二三四五六七八九';

/** 12 as 十二 and 一十二, 2 as 二 and 两; empty of use above 99, where reports write Arabic figures. */
function chineseFigures(figure: number): readonly string[] {
  if (figure === 2) return ['二', '两'];
  if (figure < 10) return [DIGITS[figure] ?? '零'];
  const ones = figure % 10 === 0 ? '' : DIGITS[figure % 10];
  const tens = Math.floor(figure / 10);
  if (tens > 9) return [String(figure)];
  return tens === 1 ? [`十${ones}`, `一十${ones}`] : [`${DIGITS[tens]}十${ones}`];
}
