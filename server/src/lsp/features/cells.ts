import { areOnOneLine } from '../../report/cell-at.ts';
import type { View } from '../view.ts';

/** A cell's line, where its zone begins, and where its figure begins and ends; in UTF-16 units of that line. */
export type CellPlace = readonly [line: number, zone: number, start: number, end: number];

/** Where the cells of a report stand, for moving between them. */
export interface CellsResult {
  /** Of the text that the places are in. */
  readonly version: number;
  /**
   * In the order of the text. A zone begins behind the cell before in the same row, so that it holds the blanks and
   * bars between the two, and ends with the figure. A figure over several lines is left out.
   */
  readonly cells: readonly CellPlace[];
}

/** `disclosureReport/cells`: null for a document that is no report. Reads it, and judges nothing. */
export function cellsOf({ document, text }: View): CellsResult | null {
  const report = document.report();
  if (!report) return null;
  const rows = Object.values(report.tables).flatMap((table) => table.rows);
  const places = rows.flatMap(({ cells }) => {
    const readable = cells.filter(({ reading }) => reading.kind !== 'unread');
    const inOrder = [...readable].sort((a, b) => a.range.start - b.range.start);
    return inOrder.map((cell, index) => {
      const before = inOrder[index - 1];
      const joined = before && areOnOneLine(report.text, [before, cell]);
      const zone = joined ? before.range.end + 1 : cell.range.start;
      return { zone: Math.min(zone, cell.figure.start), figure: cell.figure };
    });
  });
  const cells = places
    .sort((a, b) => a.figure.start - b.figure.start)
    .flatMap(({ zone, figure }): readonly CellPlace[] => {
      const start = text.positionAt(figure.start);
      const end = text.positionAt(figure.end);
      if (start.line !== end.line) return [];
      return [[start.line, text.positionAt(zone).character, start.character, end.character]];
    });
  return { version: text.version, cells };
}
