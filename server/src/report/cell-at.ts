import type { Cell, Report } from './model.ts';

/** The readable cell whose text holds an offset, its end included; of two that touch, the one that begins there. */
export function cellAt(report: Report, offset: number): Cell | undefined {
  let ending: Cell | undefined;
  for (const cell of report.cells.values()) {
    if (cell.reading.kind === 'unread') continue;
    const { start, end } = cell.range;
    if (start <= offset && offset < end) return cell;
    if (offset === end || offset === start) ending ??= cell;
  }
  return ending;
}

/** Whether the figures of a row stand on one line of the text. */
export const areOnOneLine = (text: string, cells: readonly Cell[]): boolean =>
  cells.length > 0 && !text.slice(cells[0]!.range.start, cells.at(-1)!.range.end).includes('\n');
