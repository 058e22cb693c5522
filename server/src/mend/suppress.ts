import type { Finding } from '../audit/types.ts';
import { HIDDEN_CODE, withoutDirectives } from '../report/directives.ts';
import type { Range } from '../report/model.ts';
import type { TextEdit } from './apply.ts';
import { isBlankLine, lineEnd, lineStart, lineStop, nextLine } from './layout.ts';

/**
 * Writes directives into Markdown that suppress a finding. The text looks as before where it is rendered: no comment
 * goes between the rows of a table, or into a paragraph or a list on a line of its own.
 */

/** What a directive about a single finding will cover: in a table no line can have one of its own. */
export const coverOf = (text: string, { range }: Finding): 'line' | 'table' =>
  pipedLines(text, range.start) ? 'table' : 'line';

/** Suppresses a finding's rule on the finding's line, or in its table. */
export function suppressHere(text: string, { rule, range }: Finding): readonly TextEdit[] {
  const eol = lineEnd(text);
  const table = pipedLines(text, range.start);
  if (table) {
    return [
      insertion(table.start, `${comment(`disable ${rule}`)}${eol}${eol}`),
      insertion(table.end, `${eol}${eol}${comment(`enable ${rule}`)}`),
    ];
  }
  const start = lineStart(text, range.start);
  if (beginsBlock(text, start)) return [insertion(start, `${comment(`disable-next-line ${rule}`)}${eol}`)];
  // Two blanks at the end of a line mean a break: they stay last.
  const end = lineStop(text, range.start);
  const behind = start + text.slice(start, end).trimEnd().length;
  return [insertion(behind, `${behind > start ? ' ' : ''}${comment(`disable-line ${rule}`)}`)];
}

/** Suppresses a rule in the whole text, by a directive at its beginning. */
export function suppressEverywhere(text: string, rule: string): readonly TextEdit[] {
  const eol = lineEnd(text);
  return [insertion(bodyStart(text), `${comment(`disable-file ${rule}`)}${eol}${eol}`)];
}

const comment = (words: string): string => `<!-- disclosure-report-${words} -->`;

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

/** The lines with bars around an offset, without the line end behind them; undefined where its line has none. */
function pipedLines(given: string, offset: number): Range | undefined {
  const text = withoutDirectives(given);
  const isPiped = (at: number) => text.slice(at, lineStop(text, at)).includes('|');
  let start = lineStart(text, offset);
  if (!isPiped(start)) return undefined;
  let end = lineStop(text, start);
  while (start > 0 && isPiped(lineStart(text, start - 1))) start = lineStart(text, start - 1);
  for (let next = nextLine(text, end); next < text.length && isPiped(next); next = nextLine(text, end)) {
    end = lineStop(text, next);
  }
  return { start, end };
}

const HEADING = /^ {0,3}#{1,6}[ \t]/;
/** A list's item, a quotation, or what belongs to one by its indentation. */
const WITHIN = /^(?:[ \t]|[-*+>]|\d{1,9}[.)][ \t])/;

/** Whether a line of its own before this one changes nothing: a heading, or a paragraph's beginning. */
function beginsBlock(text: string, start: number): boolean {
  const line = text.slice(start, lineStop(text, start));
  if (line.trim() === '') return false;
  if (HEADING.test(line)) return true;
  return !WITHIN.test(line) && (start === 0 || isBlankLine(text, start - 1) || isDirective(text, start - 1));
}

/** Whether the line of an offset holds directives alone. */
function isDirective(given: string, offset: number): boolean {
  const text = withoutDirectives(given);
  const line = text.slice(lineStart(text, offset), lineStop(text, offset));
  return line.charCodeAt(0) === HIDDEN_CODE && line.trim() === '';
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*---[ \t]*\r?\n/;
const BYTE_ORDER_MARK = '\ufeff';

/** Behind a byte-order mark and what some programs keep in front of a Markdown text. */
function bodyStart(text: string): number {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  return mark + (FRONT_MATTER.exec(text.slice(mark))?.[0].length ?? 0);
}
