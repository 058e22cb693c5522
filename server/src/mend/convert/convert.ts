import type { TableId } from '../../form/types.ts';
import type { Report, ReportTable } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { applyEdits, inOrder, type TextEdit } from '../apply.ts';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../layout.ts';
import { readsAlike } from './alike.ts';
import { officialGrid } from './grid.ts';
import { ownLabels } from './labels.ts';
import { type Place, placeOf } from './place.ts';
import { type Conversion, PROBLEMS, refused, WOULD_DIFFER, whyNot } from './refusal.ts';
import { type Strays, straysOf } from './strays.ts';
import { type TableKind, writeGrid } from './write.ts';

/**
 * Writes tables of a report in the form's official layout, with bars or with tabs. Labels keep their writer's wording,
 * cells their text; what stands in a table besides is kept above or below it. Nothing is done by halves: where a row is
 * unread, or the result would not read like the text as it is, it is refused.
 * @returns no edits where the tables stand so already
 */
export function convertTables(report: Report, ids: readonly TableId[], kind: TableKind): Conversion {
  const edits: TextEdit[] = [];
  for (const id of ids) {
    const table = report.tables[id];
    if (!table) continue;
    const written = convertTable(report, table, kind);
    if (written.kind === 'refused') return written;
    edits.push(...written.edits);
  }
  if (edits.length > 0 && !readsAlike(report, readReport(applyEdits(report.text, edits)))) {
    return refused(WOULD_DIFFER);
  }
  return { kind: 'edits', edits: inOrder(edits) };
}

function convertTable(report: Report, table: ReportTable, kind: TableKind): Conversion {
  const reason = whyNot(table);
  if (reason) return refused(reason);
  const place = placeOf(report, table);
  const labels = ownLabels(report, table);
  const strays = straysOf(report, table, place, labels);
  if (strays.problem) return refused(PROBLEMS[strays.problem]);
  const written = writeGrid(officialGrid(report, table, labels), kind, lineEnd(report.text));
  return {
    kind: 'edits',
    edits: rewritten(report.text, place, layOut(report.text, place, strays, written, kind)),
  };
}

/** The table with what is kept above and below it, set apart from the text around. */
function layOut(text: string, place: Place, strays: Strays, written: string, kind: TableKind): string {
  const eol = lineEnd(text);
  const { start, end } = place.range;
  // A Markdown table stands between blank lines, or the paragraph around it becomes part of it.
  const apart = kind === 'markdown' ? eol + eol : eol;
  const after = nextLine(text, end);
  const touchesAbove = start > 0 && !isBlankLine(text, lineStart(text, start) - 1);
  const touchesBelow = after < text.length && text[after - 1] === '\n' && !isBlankLine(text, after);
  const before = place.startsInLine ? apart : kind === 'markdown' && touchesAbove ? eol : '';
  const behind = place.endsInLine ? eol + eol : kind === 'markdown' && touchesBelow ? eol : '';
  const parts = [...strays.above, written, ...strays.below];
  return before + parts.join(apart) + behind;
}

/** One edit for the lines that change, from the first to the last; none where nothing does. */
export function rewritten(
  text: string,
  { range }: Pick<Place, 'range'>,
  newText: string,
): readonly TextEdit[] {
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

/** Lines with their line ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
