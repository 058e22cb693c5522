import type { CellPath } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { inOrder, type TextEdit } from './apply.ts';
import { styleOf, writeFigure } from './figures.ts';

/** Leaves the figure alone in cells that hold a unit or a note too; another value is written in the style of the old. */
export const bareCells = (
  report: Report,
  cells: readonly { readonly path: CellPath; readonly value: number }[],
): readonly TextEdit[] =>
  inOrder(
    cells.flatMap(({ path, value }): TextEdit[] => {
      const cell = report.cells.get(path);
      if (cell?.reading.kind !== 'number') return [];
      const figure = report.text.slice(cell.figure.start, cell.figure.end);
      const newText =
        value === cell.reading.value ? figure : writeFigure(value, styleOf(report, cell, figure));
      return [{ range: cell.range, newText }];
    }),
  );
