import type { TextEdit } from '../apply.ts';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../layout.ts';
import type { Place } from './place.ts';
import type { TableKind } from './write.ts';

/** Puts a table, with what is kept above and below it, in the place of one, apart from the text around. */
export function replaceTable(
  text: string,
  place: Place,
  parts: readonly string[],
  kind: TableKind,
): readonly TextEdit[] {
  const eol = lineEnd(text);
  const { start, end } = place.range;
  // A Markdown table stands between blank lines, or the paragraph around it becomes part of it.
  const apart = kind !== 'tabs' ? eol + eol : eol;
  const after = nextLine(text, end);
  const touchesAbove = start > 0 && !isBlankLine(text, lineStart(text, start) - 1);
  const touchesBelow = after < text.length && text[after - 1] === '\n' && !isBlankLine(text, after);
  const before = place.startsInLine ? apart : kind !== 'tabs' && touchesAbove ? eol : '';
  const behind = place.endsInLine ? eol + eol : kind !== 'tabs' && touchesBelow ? eol : '';
  return changedLines(text, place, before + parts.join(apart) + behind);
}

/** One edit for the lines that change, from the first to the last; none where nothing does. */
function changedLines(text: string, { range }: Place, newText: string): readonly TextEdit[] {
  const before = linesOf(text.slice(range.start, range.end));
  const after = linesOf(newText);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  return [
    {
      range: {
        start: range.start + length(before.slice(0, head)),
        end: range.end - length(before.slice(before.length - tail)),
      },
      newText: after.slice(head, after.length - tail).join(''),
    },
  ];
}

/** The lines of a text that is not empty, with their line ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g)!;
