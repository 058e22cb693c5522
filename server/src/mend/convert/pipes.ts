import type { Range } from '../../report/model.ts';
import type { TextEdit } from '../apply.ts';
import { lineStart, lineStop, nextLine } from '../layout.ts';
import { isDelimiter } from './place.ts';
import { displayWidth } from './width.ts';

/** A line of a Markdown table, without its line end. */
interface Line {
  readonly range: Range;
  readonly cells: readonly string[];
}

type Side = 'left' | 'right' | 'center' | 'none';

/**
 * Sets the bars of the Markdown tables between two offsets below each other. Cells keep their text and number; only
 * blanks around them change, and rows that are short get their last bars. Linear in the text.
 */
export function alignPipes(text: string, { start, end }: Range): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = lineStart(text, start);
  while (at < end) {
    const table = tableAt(text, at);
    edits.push(...(table ? alignTable(text, table) : []));
    at = nextLine(text, table ? table.at(-1)!.range.end : at);
    if (at >= text.length) break;
  }
  return edits;
}

/** The table whose head is the line at this offset: its delimiter row must have as many cells. */
function tableAt(text: string, at: number): readonly Line[] | undefined {
  const head = lineAt(text, at);
  const below = nextLine(text, at);
  if (!head || below >= text.length || !isDelimiter(text.slice(below, lineStop(text, below))))
    return undefined;
  const delimiter = lineAt(text, below)!;
  if (delimiter.cells.length !== head.cells.length) return undefined;
  const lines = [head, delimiter];
  for (let next = nextLine(text, below); next < text.length; next = nextLine(text, next)) {
    const line = lineAt(text, next);
    if (!line) break;
    lines.push(line);
    if (nextLine(text, next) >= text.length) break;
  }
  return lines;
}

function lineAt(text: string, at: number): Line | undefined {
  const range = { start: at, end: lineStop(text, at) };
  const line = text.slice(range.start, range.end).trim();
  if (!line.includes('|')) return undefined;
  const cells = line.split(/(?<!\\)\|/);
  if (line.startsWith('|')) cells.shift();
  if (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop();
  return { range, cells: cells.map((cell) => cell.trim()) };
}

const NARROWEST = 3;

function alignTable(text: string, lines: readonly Line[]): readonly TextEdit[] {
  const sides = lines[1]!.cells.map(sideOf);
  const rows = lines.filter((_, index) => index !== 1);
  const count = Math.max(...rows.map(({ cells }) => cells.length), sides.length);
  const widths = Array.from({ length: count }, (_, at) =>
    rows.reduce((widest, { cells }) => Math.max(widest, displayWidth(cells[at] ?? '')), NARROWEST),
  );
  const indent = /^[ \t]*/.exec(text.slice(lines[0]!.range.start, lines[0]!.range.end))![0];
  return lines.flatMap(({ range, cells }, index) => {
    const own = index === 1 ? sides : Array.from({ length: Math.max(sides.length, cells.length) });
    const written = own.map((_, at) =>
      index === 1 ? rule(sides[at]!, widths[at]!) : setTo(sides[at] ?? 'none', cells[at] ?? '', widths[at]!),
    );
    const newText = `${indent}| ${written.join(' | ')} |`;
    return newText === text.slice(range.start, range.end) ? [] : [{ range, newText }];
  });
}

function sideOf(cell: string): Side {
  const left = cell.startsWith(':');
  const right = cell.endsWith(':');
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : 'none';
}

function rule(side: Side, width: number): string {
  const left = side === 'left' || side === 'center' ? ':' : '';
  const right = side === 'right' || side === 'center' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}

function setTo(side: Side, cell: string, width: number): string {
  const room = Math.max(0, width - displayWidth(cell));
  const before = side === 'right' ? room : side === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}
