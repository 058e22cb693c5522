import { readFigure } from '../../report/figure.ts';
import type { Cell, Range, Report, ReportTable } from '../../report/model.ts';
import type { TextEdit } from '../apply.ts';
import { figureEdit } from '../figures.ts';
import { lineStart, lineStop } from '../layout.ts';

/** A single figure is more likely meant for the place of the cursor than for its row. */
const FEWEST = 2;

/**
 * Puts figures from the clipboard into the row of a table that a range lies in: exactly as many as the row has cells,
 * or in chapter 四 as the whole line has. Numbers take the row's style; units, notes and labels stay.
 * @returns undefined where the text is anything else, or the range lies in no such row
 */
export function pasteFigures(report: Report, range: Range, text: string): readonly TextEdit[] | undefined {
  const words = text.split(/[\s\u00a0]+/).filter((word) => word !== '');
  if (words.length < FEWEST || !words.every((word) => readFigure(word, 0, word.length))) return undefined;
  const cells = Object.values(report.tables)
    .flatMap((table) => rowsAt(report, table, range))
    .find((each) => each.length === words.length);
  if (!cells || cells.some(({ reading }) => reading.kind === 'unread')) return undefined;
  return cells.flatMap((cell, index) => edits(report, cell, words[index]!));
}

/** The cells of the row that a range lies in, and in chapter 四 of the whole line. */
function rowsAt({ text }: Report, { form, rows }: ReportTable, range: Range): readonly (readonly Cell[])[] {
  if (!form.oneLine) {
    return rows
      .filter((row, index) => {
        const start = Math.max(lineStart(text, row.range.start), rows[index - 1]?.range.end ?? 0);
        const end = Math.min(lineStop(text, row.range.end), rows[index + 1]?.range.start ?? text.length);
        return range.start >= start && range.end <= end;
      })
      .map(({ cells }) => cells);
  }
  const holds = (cells: readonly Cell[]) =>
    range.start >= cells[0]!.range.start && range.end <= cells.at(-1)!.range.end;
  const line = rows.flatMap(({ cells }) => cells);
  return [...rows.map(({ cells }) => cells).filter(holds), ...(line.length > 0 && holds(line) ? [line] : [])];
}

function edits(report: Report, cell: Cell, word: string): readonly TextEdit[] {
  const figure = readFigure(word, 0, word.length)!;
  const isPlain = figure.value !== null && Number.isInteger(figure.value) && /^\d+$/.test(word);
  if (isPlain) return figureEdit(report, cell, figure.value!);
  const range = figure.unit || figure.note || cell.reading.kind !== 'number' ? cell.range : cell.figure;
  return report.text.slice(range.start, range.end) === word ? [] : [{ range, newText: word }];
}
