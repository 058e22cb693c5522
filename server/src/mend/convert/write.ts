import { displayWidth, padded } from './width.ts';

/**
 * How a table is written. markdown: with a delimiter row and its bars below each other. bars: the same without padding,
 * which leaves narrow lines of it in a window that wraps. tabs: a row on a line, tabs between its cells.
 */
export type TableKind = 'markdown' | 'bars' | 'tabs';

/** Rows of cells. An empty string is a blank cell, or the rest of a merged one. */
export type Grid = readonly (readonly string[])[];

/** A table without a line end behind its last row. Cells hold neither bars nor tabs nor line ends. */
export function writeGrid(grid: Grid, kind: TableKind, eol: string): string {
  if (kind === 'tabs') return grid.map((row) => row.join('\t')).join(eol);
  const count = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: count }, (_, at) => at);
  const widths = columns.map((at) =>
    kind === 'bars'
      ? 0
      : grid.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), NARROWEST),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = grid.map((row) => line(columns.map((at) => padded(row[at] ?? '', widths[at]!))));
  const delimiter = line(widths.map((width) => '-'.repeat(Math.max(width, NARROWEST))));
  return [lines[0]!, delimiter, ...lines.slice(1)].join(eol);
}

/** The narrowest column that Markdown's delimiter row can mark. */
const NARROWEST = 3;
