/** A text of a printed table and the columns and lines that it spans. */
export interface Span {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly columns: number;
  readonly lines: number;
}

/**
 * The merged cells of a grid in which an empty string stands for a cell that belongs to the one at its left or above:
 * each text reaches to the right as far as it can, then down as far as its whole width can.
 * @param grid lines of equal length
 */
export function spansOf(grid: readonly (readonly string[])[]): readonly Span[] {
  const taken = grid.map((line) => line.map((text) => text !== ''));
  const isFree = (line: number, column: number) => taken[line]?.[column] === false;
  const spans: Span[] = [];
  grid.forEach((texts, line) => {
    texts.forEach((text, column) => {
      if (text === '') return;
      let columns = 1;
      while (isFree(line, column + columns)) columns++;
      const width = Array.from({ length: columns }, (_, offset) => column + offset);
      let lines = 1;
      while (width.every((each) => isFree(line + lines, each))) lines++;
      for (let down = 0; down < lines; down++) for (const each of width) taken[line + down]![each] = true;
      spans.push({ text, line, column, columns, lines });
    });
  });
  return spans;
}
