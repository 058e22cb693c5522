import type { TableWriter } from '../frame.ts';
import { streamOf } from '../random.ts';
import { presentSlots } from './tabs.ts';

/** T4: one cell a line behind a tab, an empty line between rows; a blank cell is a line of white space. */
export const cellLinesWithTab: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, `cells:${grid.table}`);
  grid.rows.forEach((row, i) => {
    const cells = row.slots.filter((slot) => slot.kind !== 'right');
    cells.forEach((slot, n) => {
      if (i > 0 || n > 0) paint.sheet.write('\n');
      paint.sheet.write('\t');
      const blank = random.pick(['', '', ' ', '\u00a0']);
      if (slot.kind === 'text') paint.sheet.write(verticalResults(slot.text, paint.style.headerBreaks));
      if (slot.kind !== 'figure') return;
      if (paint.isBlank(slot.path)) paint.sheet.write(blank);
      else paint.figure(slot.path);
    });
    if (i < grid.rows.length - 1) paint.sheet.write('\n');
  });
};

/** The narrow cell of the group 三 is often set one character a line (seed 004). */
function verticalResults(text: string, broken: boolean): string {
  return broken && text === '三、本年度办理结果' ? [...text].join('\n') : text;
}

/** T5: one cell a line, no tab, no empty line; merged and blank cells leave nothing. */
export const cellLines: TableWriter = (paint, grid) => {
  let first = true;
  for (const row of grid.rows) {
    for (const slot of presentSlots(paint, row)) {
      if (!first) paint.sheet.write('\n');
      first = false;
      if (slot.kind === 'text') paint.sheet.write(verticalResults(slot.text, paint.style.headerBreaks));
      if (slot.kind === 'figure') paint.figure(slot.path);
    }
  }
};

/** T6: one cell a line, an empty line after every cell, figures behind a blank. */
export const cellLinesApart: TableWriter = (paint, grid) => {
  for (const row of grid.rows) {
    for (const slot of presentSlots(paint, row)) {
      if (slot.kind === 'text') paint.sheet.write(slot.text);
      if (slot.kind === 'figure') {
        paint.sheet.write(' ');
        paint.figure(slot.path);
      }
      paint.sheet.write('\n\n');
    }
  }
};
