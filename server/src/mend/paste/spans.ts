/** A cell that takes several columns or rows. */
export interface SpanningCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Larger tables than this are none of the form; a page could ask for millions of cells. */
const MOST_COLUMNS = 100;
const MOST_ROWS_OF_CELL = 100;

/** Puts cells in their places: the text of a merged cell in the first of them, the others empty. */
export function spread(rows: readonly (readonly SpanningCell[])[]): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, line) => {
    let at = 0;
    for (const cell of cells) {
      while (grid[line]![at] !== undefined) at++;
      if (at >= MOST_COLUMNS) break;
      const right = Math.min(at + cell.columns, MOST_COLUMNS);
      const below = Math.min(line + Math.min(cell.rows, MOST_ROWS_OF_CELL), rows.length);
      for (let y = line; y < below; y++) for (let x = at; x < right; x++) grid[y]![x] ??= '';
      grid[line]![at] = cell.text;
      at = right;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}
