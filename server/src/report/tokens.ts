import { HIDDEN, HIDDEN_CODE } from './directives.ts';
import { type Figure, isUnit, readFigure } from './figure.ts';
import { isBlankCode } from './fold.ts';
import { isDelimiter, isDelimiterRow, isPageNumber } from './furniture.ts';

/**
 * figure: a number or placeholder. text: a run of other signs without blanks. blank: an empty cell whose place is
 * kept by tabs or bars. indent: what stands before the first tab or bar of a line. break: an empty line, a lone bar.
 */
export type TokenKind = 'figure' | 'text' | 'blank' | 'indent' | 'break';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Number of the line, counted from the start of the region. */
  readonly line: number;
  /** Number of the field within its line, as tabs and bars cut it. */
  readonly field: number;
  /** Of a figure alone. */
  readonly figure: Figure | undefined;
}

const TAB = 9;
const LINE_FEED = 10;
const BAR = 0x7c;

/**
 * Cuts a region of the text into cell tokens: at tabs, bars and line ends, and at the blanks between figures.
 * Linear in the length of the region. Delimiter rows of Markdown tables and page numbers yield nothing.
 */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const style = barStyleOf(text, start, end);
  let line = 0;
  for (let from = start; from <= end; line++) {
    if (!style) {
      from = cutAtTabs(text, from, end, line, tokens) + 1;
      continue;
    }
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    cutLine(text, from, to, line, style, tokens);
    from = to + 1;
  }
  return tokens;
}

/**
 * A line of a region without bars, in one pass.
 * @param end of the region
 * @returns the end of the line
 */
function cutAtTabs(text: string, start: number, end: number, line: number, tokens: Token[]): number {
  const first = tokens.length;
  let field = 0;
  let from = start;
  // The first and the last sign of the field that is no blank.
  let left = -1;
  let right = -1;
  for (let at = start; ; at++) {
    const code = at < end ? text.charCodeAt(at) : LINE_FEED;
    if (code !== TAB && code !== LINE_FEED) {
      if (isBlankCode(code)) continue;
      if (left < 0) left = at;
      right = at;
      continue;
    }
    const isLast = code === LINE_FEED;
    if (left >= 0) cutField(text, left, right + 1, line, field, tokens);
    else if (isLast && field === 0) pushBreak(text, start, at, line, tokens);
    else pushBlank(text, from, at, line, field, isLast ? field : field + 1, 0, tokens);
    if (isLast) {
      if (isPageNumber(text, start, at)) tokens.length = first;
      return at;
    }
    field++;
    from = at + 1;
    left = -1;
  }
}

/** A line of white space; one that is blotted out is none at all. */
function pushBreak(text: string, start: number, end: number, line: number, tokens: Token[]): void {
  if (end > start && text.slice(start, end).includes(HIDDEN)) return;
  const kind = isCellBetweenBars(text, start, end) ? 'blank' : 'break';
  tokens.push({ kind, start, end: start, line, field: 0, figure: undefined });
}

/** How a region uses bars, which tells whether they keep the place of a blank cell. */
interface BarStyle {
  /** A Markdown table has a row of dashes; bars without it are strewn too irregularly to tell which cell is blank. */
  readonly delimited: boolean;
  /** A cell and its bar on a line of their own; where bars stand alone, a blank cell leaves no trace. */
  readonly cellByCell: boolean;
}

/** Undefined where there is no bar. */
function barStyleOf(text: string, start: number, end: number): BarStyle | undefined {
  const first = text.indexOf('|', start);
  if (first < 0 || first >= end) return undefined;
  let delimited = false;
  let cellByCell = false;
  for (let bar = first; bar >= 0 && bar < end; ) {
    const from = Math.max(start, text.lastIndexOf('\n', bar) + 1);
    let to = text.indexOf('\n', bar);
    if (to < 0 || to > end) to = end;
    delimited ||= isDelimiterRow(text, from, to);
    cellByCell ||= !isEmpty(text, from, bar) && isEmpty(text, bar + 1, to);
    bar = text.indexOf('|', to);
  }
  return { delimited, cellByCell };
}

function isEmpty(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}

function cutLine(
  text: string,
  start: number,
  end: number,
  line: number,
  style: BarStyle,
  tokens: Token[],
): void {
  const cuts: number[] = [];
  let blank = true;
  let bars = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB || code === BAR) {
      cuts.push(at);
      if (code === BAR) bars++;
    } else if (blank && !isBlankCode(code)) blank = false;
  }
  if (blank && cuts.length === 0) {
    pushBreak(text, start, end, line, tokens);
    return;
  }
  if (bars === 0 ? isPageNumber(text, start, end) : isDelimiter(text, start, end, bars)) return;
  // Where bars cut, a tab is white space.
  const fields = bars > 0 ? cuts.filter((cut) => text.charCodeAt(cut) === BAR) : cuts;
  const first = tokens.length;
  cutFields(text, start, end, line, fields, bars, tokens);
  if (bars > 1 && !style.delimited) dropBlanks(tokens, first);
  if (bars === 1 && !style.cellByCell) turnBlanks(tokens, first);
}

/** A line of white space between two lines that hold a bar alone. */
function isCellBetweenBars(text: string, start: number, end: number): boolean {
  if (start === end || !/[ \t\u3000\u00a0]/.test(text.slice(start, Math.min(end, start + 8)))) return false;
  return (
    /(?:^|\n)[ \t]*\|[ \t\r]*\n$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^\n[ \t]*\|[ \t\r]*(?:\n|$)/.test(text.slice(end, end + 8))
  );
}

/** A bar alone on its line is a break, whatever blanks stand before it, where no cell shares its line with a bar. */
function turnBlanks(tokens: Token[], first: number): void {
  for (let index = first; index < tokens.length; index++) {
    if (tokens[index]!.kind === 'blank') tokens[index] = { ...tokens[index]!, kind: 'break' };
  }
}

function dropBlanks(tokens: Token[], first: number): void {
  let kept = first;
  for (let index = first; index < tokens.length; index++) {
    if (tokens[index]!.kind !== 'blank') tokens[kept++] = tokens[index]!;
  }
  tokens.length = kept;
}

function cutFields(
  text: string,
  start: number,
  end: number,
  line: number,
  cuts: readonly number[],
  bars: number,
  tokens: Token[],
): void {
  let from = start;
  for (let field = 0; field <= cuts.length; field++) {
    const to = cuts[field] ?? end;
    let left = from;
    while (left < to && isBlankCode(text.charCodeAt(left))) left++;
    let right = to;
    while (right > left && isBlankCode(text.charCodeAt(right - 1))) right--;
    if (left < right) cutField(text, left, right, line, field, tokens);
    else pushBlank(text, from, to, line, field, cuts.length, bars, tokens);
    from = to + 1;
  }
}

/** An empty field is a blank cell where its place is kept; before the first cut and after a last bar it is none. */
function pushBlank(
  text: string,
  start: number,
  end: number,
  line: number,
  field: number,
  cuts: number,
  bars: number,
  tokens: Token[],
): void {
  // Behind one blank, but never inside what is blotted out.
  const at = start < end && text.charCodeAt(start) !== HIDDEN_CODE ? start + 1 : start;
  const push = (kind: TokenKind) => tokens.push({ kind, start: at, end: at, line, field, figure: undefined });
  if (bars === 0) push(field === 0 && cuts > 0 ? 'indent' : 'blank');
  else if (field === cuts) return;
  else if (field > 0) push('blank');
  // One bar alone on its line: a blank cell if there is white space for it, else the mark of a new row.
  else if (bars === 1) push(end > start ? 'blank' : 'break');
}

function cutField(
  text: string,
  start: number,
  end: number,
  line: number,
  field: number,
  tokens: Token[],
): void {
  const whole = readFigure(text, start, end);
  if (whole) {
    tokens.push({ kind: 'figure', start, end, line, field, figure: whole });
    return;
  }
  let from = start;
  while (from < end) {
    let to = from;
    while (to < end && !isBlankCode(text.charCodeAt(to))) to++;
    // In one piece, it is no figure, as was seen.
    if (from === start && to === end)
      tokens.push({ kind: 'text', start, end, line, field, figure: undefined });
    else pushPiece(text, from, to, line, field, tokens);
    from = to;
    while (from < end && isBlankCode(text.charCodeAt(from))) from++;
  }
}

function pushPiece(
  text: string,
  start: number,
  end: number,
  line: number,
  field: number,
  tokens: Token[],
): void {
  const last = tokens.at(-1);
  if (
    last?.kind === 'figure' &&
    last.line === line &&
    last.field === field &&
    isUnit(text.slice(start, end))
  ) {
    const joined = readFigure(text, last.start, end);
    if (joined) {
      tokens[tokens.length - 1] = { ...last, end, figure: joined };
      return;
    }
  }
  const figure = readFigure(text, start, end);
  if (figure) tokens.push({ kind: 'figure', start, end, line, field, figure });
  else tokens.push({ kind: 'text', start, end, line, field, figure: undefined });
}
