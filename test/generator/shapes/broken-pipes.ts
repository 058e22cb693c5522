import type { TableWriter } from '../frame.ts';
import type { Grid, GridRow, Slot } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { streamOf } from '../random.ts';
import { delimiterRow, pipeText, writePipeRow } from './pipes.ts';
import { presentSlots } from './tabs.ts';

/** Either all places of the grid, or only those that hold a cell; blank cells keep their place in both. */
function placedSlots(variant: number): (row: GridRow) => readonly Slot[] {
  if (streamOf(variant, 'places').chance(0.3)) return (row) => row.slots;
  return (row) => row.slots.filter((slot) => slot.kind === 'text' || slot.kind === 'figure');
}

function writeContent(paint: Paint, slot: Slot): void {
  if (slot.kind === 'text') paint.sheet.write(slot.text);
  if (slot.kind === 'figure') paint.figure(slot.path);
}

/** T11: cell and ` |` on a line, a row begins with a lone `|`. */
export const barBehindEachCell: TableWriter = (paint, grid) => {
  const slotsOf = placedSlots(paint.style.variant);
  grid.rows.forEach((row, i) => {
    paint.sheet.write(i > 0 ? '\n|' : '|');
    for (const slot of slotsOf(row)) {
      paint.sheet.write('\n');
      writeContent(paint, slot);
      paint.sheet.write(' |');
    }
  });
};

/** T12: cell and lone bar on alternate lines; merged and blank cells leave nothing. */
export const barsBetweenLines: TableWriter = (paint, grid) => {
  const bar = streamOf(paint.style.variant, 'bar').pick(['|', '|', ' |', '| ']);
  let first = true;
  for (const row of grid.rows) {
    for (const slot of presentSlots(paint, row)) {
      if (!first) paint.sheet.write(`\n${bar}\n`);
      first = false;
      if (slot.kind === 'text') paint.sheet.write(pipeText(slot.text));
      if (slot.kind === 'figure') paint.figure(slot.path);
    }
  }
};

/** T13: rows of pipes with a line break at the beginning of each cell (`| ⏎ 规章  | ⏎ 0  |`). */
export const pipesWithBreaks: TableWriter = (paint, grid) => {
  const slotsOf = placedSlots(paint.style.variant);
  const random = streamOf(paint.style.variant, 'breaks');
  const behind = random.pick(['  ', '  ', ' ', ' \n']);
  grid.rows.forEach((row, i) => {
    paint.sheet.write(i > 0 ? '\n|' : '|');
    for (const slot of slotsOf(row)) {
      paint.sheet.write(' \n');
      writeContent(paint, slot);
      paint.sheet.write(`${behind}|`);
    }
  });
};

const HEADS = ['项目', '信息内容', '指标'];
type SmallTable = 'label-first' | 'label-as-head';

/** T14: a small pipe table for each data row, with made-up headers. */
export const tablePerRow: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, 'small');
  const form: SmallTable = random.chance(0.6) ? 'label-first' : 'label-as-head';
  const head = random.pick(HEADS);
  if (grid.table === 'disputes') {
    writeDisputes(paint, form, random.chance(0.5));
    return;
  }
  let first = true;
  for (const row of grid.rows) {
    const texts = row.slots.flatMap((slot) => (slot.kind === 'text' ? [pipeText(slot.text)] : []));
    if (row.kind === 'header') continue;
    const labels = row.kind === 'block' ? texts : texts.slice(0, -1);
    for (const label of labels) {
      paint.sheet.write(first ? label : `\n\n${label}`);
      first = false;
    }
    if (row.kind === 'block') continue;
    if (!first) paint.sheet.write('\n\n');
    first = false;
    const figures = row.slots.filter((slot) => slot.kind === 'figure');
    writeSmallTable(paint, form, head, texts[texts.length - 1]!, figures);
  }
};

function writeSmallTable(
  paint: Paint,
  form: SmallTable,
  head: string,
  label: string,
  figures: readonly Slot[],
): void {
  const asHead = form === 'label-as-head';
  const made = figures.slice(asHead ? 1 : 0).map((_, i): Slot => ({ kind: 'text', text: `数据${i + 1}` }));
  const name: Slot = { kind: 'text', text: label };
  writePipeRow(paint, [asHead ? name : { kind: 'text', text: head }, ...made]);
  paint.sheet.write(`\n${delimiterRow(made.length + 1, ' --- ')}\n`);
  writePipeRow(paint, asHead ? figures : [name, ...figures]);
}

const DISPUTE_LABELS = {
  review: '行政复议',
  'direct-suit': '未经复议直接起诉',
  'suit-after-review': '复议后起诉',
};

/** Chapter 四 as one small table of fifteen figures, or as three of five. */
function writeDisputes(paint: Paint, form: SmallTable, one: boolean): void {
  const columns = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const figuresOf = (row: string): Slot[] =>
    columns.map((column): Slot => ({ kind: 'figure', path: `disputes/${row}/${column}` }));
  const rows = Object.entries(DISPUTE_LABELS);
  if (one) {
    const figures = rows.flatMap(([row]) => figuresOf(row));
    writePipeRow(
      paint,
      figures.map((_, i): Slot => ({ kind: 'text', text: `数据${i + 1}` })),
    );
    paint.sheet.write(`\n${delimiterRow(figures.length, ' --- ')}\n`);
    writePipeRow(paint, figures);
    return;
  }
  rows.forEach(([row, label], i) => {
    if (i > 0) paint.sheet.write('\n\n');
    writeSmallTable(paint, form, '类别', label, figuresOf(row));
  });
}

/** The places of a table as a grid in its own right, for shapes that write a table in parts. */
export function partOf(grid: Grid, rows: readonly GridRow[]): Grid {
  return { ...grid, rows };
}
