import type { TableWriter } from '../frame.ts';
import type { GridRow, Slot } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { streamOf } from '../random.ts';
import { presentSlots } from './tabs.ts';

export function pipeText(text: string): string {
  return text.replaceAll('\n', ' ');
}

export function writeSlot(paint: Paint, slot: Slot): void {
  if (slot.kind === 'text') paint.sheet.write(pipeText(slot.text));
  if (slot.kind === 'figure') paint.figure(slot.path);
}

/** `| a | b |`, merged and blank cells as empty ones. */
export function writePipeRow(paint: Paint, slots: readonly Slot[], pad = ' '): void {
  paint.sheet.write('|');
  for (const slot of slots) {
    paint.sheet.write(pad);
    writeSlot(paint, slot);
    paint.sheet.write(`${pad}|`);
  }
}

export function delimiterRow(width: number, form: string): string {
  return `|${`${form}|`.repeat(width)}`;
}

export const DELIMITERS = [' --- ', '---', ':---:', ' :-: ', '----', ' ------ '];

/** T7: a table of GitHub's Markdown; the first row is its header, or an empty row is. */
export const pipesWithDelimiter: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, 'pipes');
  const delimiter = delimiterRow(grid.width, random.pick(DELIMITERS));
  const emptyHeader = random.chance(0.15);
  const pad = random.chance(0.2) ? '' : ' ';
  if (emptyHeader) paint.sheet.write(`|${'  |'.repeat(grid.width)}\n${delimiter}\n`);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    writePipeRow(paint, row.slots, pad);
    if (i === 0 && !emptyHeader) paint.sheet.write(`\n${delimiter}`);
  });
};

/** Whether a T8 table keeps empty cells; most do not. */
export function keepsEmptyCells(variant: number): boolean {
  return streamOf(variant, 'leading-bar').chance(0.25);
}

/** T8: rows with a leading bar and no delimiter row. */
export const pipesWithLeadingBar: TableWriter = (paint, grid) => {
  const full = keepsEmptyCells(paint.style.variant);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    writePipeRow(paint, full ? row.slots : presentSlots(paint, row));
  });
};

function writeBarred(paint: Paint, row: GridRow): number {
  const slots = presentSlots(paint, row);
  slots.forEach((slot, i) => {
    if (i > 0) paint.sheet.write(' | ');
    writeSlot(paint, slot);
  });
  return slots.length;
}

/** T9: no leading bar; what is missing in a row is made up by bars at its end (`第二十条第（一）项 | |||`). */
export const pipesWithPaddingBars: TableWriter = (paint, grid) => {
  const bar = streamOf(paint.style.variant, 'bars').pick(['|', ' |']);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    const missing = grid.width - writeBarred(paint, row);
    if (missing > 0) paint.sheet.write(` |${bar.repeat(missing)}`);
  });
};

/** T10: no leading bar and no padding. */
export const pipesBare: TableWriter = (paint, grid) => {
  const closing = streamOf(paint.style.variant, 'bars').pick(['', '', ' |']);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    writeBarred(paint, row);
    paint.sheet.write(closing);
  });
};
