import type { Cell, Report } from '../../report/model.ts';

/** Whether two texts are the same report to the reader: the same chapters, the same cells with the same text. */
export function readsAlike(a: Report, b: Report): boolean {
  if (a.edition !== b.edition || a.chapters.length !== b.chapters.length) return false;
  if (a.chapters.some(({ id }, index) => b.chapters[index]!.id !== id)) return false;
  if (a.cells.size !== b.cells.size) return false;
  return [...a.cells].every(([path, cell]) => {
    const other = b.cells.get(path);
    return other !== undefined && isAlike(a, cell, b, other);
  });
}

function isAlike(a: Report, cell: Cell, b: Report, other: Cell): boolean {
  if (cell.reading.kind !== other.reading.kind) return false;
  // An unread cell points to its row or its table.
  if (cell.reading.kind === 'unread') return true;
  const textOf = ({ text }: Report, { range }: Cell) => text.slice(range.start, range.end).trim();
  return textOf(a, cell) === textOf(b, other);
}
