import type { TableWriter } from '../frame.ts';
import type { Grid } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { streamOf } from '../random.ts';
import { presentSlots } from './tabs.ts';

function writeSeparated(paint: Paint, grid: Grid, cell: string, row: string): void {
  grid.rows.forEach((gridRow, i) => {
    if (i > 0) paint.sheet.write(row);
    presentSlots(paint, gridRow).forEach((slot, n) => {
      if (n > 0) paint.sheet.write(cell);
      if (slot.kind === 'text') paint.sheet.write(slot.text.replaceAll('\n', ' '));
      if (slot.kind === 'figure') paint.figure(slot.path);
    });
  });
}

/** T16: a row on a line, cells separated by blanks. */
export const blanksBetweenCells: TableWriter = (paint, grid) => {
  const separator = streamOf(paint.style.variant, 'separator').pick([
    ' ',
    ' ',
    '  ',
    '    ',
    '\u3000',
    '\u00a0 ',
  ]);
  writeSeparated(paint, grid, separator, '\n');
};

/** T18: everything on one line, one blank between cells and between rows. */
export const oneLine: TableWriter = (paint, grid) => {
  writeSeparated(paint, grid, ' ', ' ');
};

/** T19: as T18, but nothing at all between cells: the digits of a row run together. */
export const gluedLine: TableWriter = (paint, grid) => {
  writeSeparated(paint, grid, '', '');
};

/** T21: the labels are there, the figures have vanished. */
export const labelsOnly: TableWriter = (paint, grid) => {
  const separator = streamOf(paint.style.variant, 'separator').pick(['\n', '\t', ' ']);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    const texts = row.slots.flatMap((slot) => (slot.kind === 'text' ? [slot.text.replaceAll('\n', '')] : []));
    paint.sheet.write(texts.join(separator));
  });
};
