import { displayWidth, padded } from './width.ts';

/** How a table is written: with bars and a delimiter row, or a row on a line with tabs between its cells. */
export type TableKind = 'markdown' | 'tabs';

/** Rows of cells. An empty string is a blank cell, or the rest of a merged one. */
export type Grid = readonly (readonly string[])[];

/** A table without a line end behind its last row. Cells hold neither bars nor tabs nor line ends. */
export function writeGrid(grid: Grid, kind: TableKind, eol: string): string {
  return kind === 'tabs' ? grid.map((row) => row.join('\t')).join(eol) : markdown(grid).join(eol);
}

/** The narrowest column that Markdown's delimiter row can mark. */
const NARROWEST = 3;

/** A Markdown table whose bars stand below each other where a Chinese character is two wide. Its first row is the head. */
function markdown(grid: Grid): readonly string[] {
  const count = Math.max(...grid.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    grid.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), NARROWEST),
  );
  const lines = grid.map(
    (row) => `| ${widths.map((width, at) => padded(row[at] ?? '', width)).join(' | ')} |`,
  );
  const delimiter = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0]!, delimiter, ...lines.slice(1)];
}
