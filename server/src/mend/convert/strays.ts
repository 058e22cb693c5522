import type { Range, Report, ReportTable } from '../../report/model.ts';
import { lineStop, nextLine } from '../layout.ts';
import type { OwnLabels } from './labels.ts';
import { isDelimiter, type Place } from './place.ts';

/** What stands within a table and is neither label nor cell: kept, in lines of its own, above or below it. */
export interface Strays {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Set where it cannot be kept so: figures that belong to no cell, or a comment that speaks of the next line. */
  readonly problem?: 'figures' | 'comment';
}

/** Column names that converters make up. */
const MADE_UP = /^(?:项目|信息内容|指标|类别|数据|列|column|col)?\s*\d{0,3}$/i;
/** Signs that say nothing by themselves once the labels between them are taken out. */
const PUNCTUATION = /[\s|*`\\\-—–_~:：;；、，,。.（）()[\]【】〔〕［］<>＜＞#"“”'‘’/／]/gu;
const FIGURE = /^[+-]?[\d０-９][\d０-９,，.．]*$/;

/** Everything in the table's place that conversion would drop. Linear in the text of the table. */
export function straysOf(report: Report, table: ReportTable, place: Place, labels: OwnLabels): Strays {
  const { text } = report;
  const taken = [...labels.used, ...cellRanges(table)].sort(byStart);
  const known = [...labels.all, ...taken].sort(byStart);
  const headers = table.form.blocks.flatMap((block) => block.header.flat());
  const above: string[] = [];
  const below: string[] = [];
  let problem: Strays['problem'];
  let nextTaken = 0;
  let nextKnown = 0;
  for (let at = place.range.start; at < place.range.end; at = nextLine(text, at)) {
    const line = { start: at, end: Math.min(lineStop(text, at), place.range.end) };
    while (nextTaken < taken.length && taken[nextTaken]!.end <= line.start) nextTaken++;
    while (nextKnown < known.length && known[nextKnown]!.end <= line.start) nextKnown++;
    const foreign = partsWithout(text, line, known, nextKnown);
    if (saysNothing(foreign, text, line, headers)) continue;
    const left = partsWithout(text, line, taken, nextTaken);
    const length = left.reduce((sum, part) => sum + part.length, 0);
    const most = length === line.end - line.start ? 1 : 0;
    if (text.slice(line.start, line.end).includes('<!--')) problem = 'comment';
    else if (figuresIn(left) > most) problem ??= 'figures';
    (at < table.range.start ? above : below).push(joined(left));
  }
  return { above, below, ...(problem ? { problem } : {}) };
}

const byStart = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

const cellRanges = ({ rows }: ReportTable): readonly Range[] =>
  rows.flatMap(({ cells }) => cells.map(({ range }) => range)).filter(({ start, end }) => end > start);

/** The pieces of a line between ranges; those before index `from` end before the line. */
function partsWithout(text: string, line: Range, ranges: readonly Range[], from: number): string[] {
  const parts: string[] = [];
  let at = line.start;
  for (let index = from; index < ranges.length && ranges[index]!.start < line.end; index++) {
    const { start, end } = ranges[index]!;
    if (start > at) parts.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  if (at < line.end) parts.push(text.slice(at, line.end));
  return parts;
}

const wordsIn = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((part) => part.split(/[\s|]+/)).filter((word) => word !== '');

const figuresIn = (parts: readonly string[]): number =>
  wordsIn(parts).filter((word) => FIGURE.test(word)).length;

const joined = (parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split(/[\t|]/))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

/** Signs alone, a delimiter row, made-up column names above one, or torn labels. */
function saysNothing(
  foreign: readonly string[],
  text: string,
  line: Range,
  headers: readonly string[],
): boolean {
  if (foreign.join('').replaceAll(PUNCTUATION, '') === '') return true;
  const below = nextLine(text, line.start);
  const isHead = isDelimiter(text.slice(below, lineStop(text, below)));
  return (isHead && foreign.every(isMadeUp)) || isTorn(foreign, headers);
}

const isMadeUp = (part: string): boolean => part.split('|').every((cell) => MADE_UP.test(cell.trim()));

/** Pieces of header cells that were read line by line: 结 结 其 尚 总, 商业 科研. */
function isTorn(parts: readonly string[], headers: readonly string[]): boolean {
  const words = wordsIn(parts);
  return words.length > 1 && words.every((word) => headers.some((header) => header.includes(word)));
}
