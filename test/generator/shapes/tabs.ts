import { columnOf, rowOf } from '../form.ts';
import type { TableWriter } from '../frame.ts';
import { type Grid, type GridRow, gridOf, type Slot } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { streamOf } from '../random.ts';

/** One line of tab-separated fields; line breaks inside a header cell have become blanks. */
function writeFields(paint: Paint, slots: readonly (Slot | null)[]): void {
  slots.forEach((slot, i) => {
    if (i > 0) paint.sheet.write('\t');
    if (slot?.kind === 'text') paint.sheet.write(slot.text.replaceAll('\n', ' '));
    if (slot?.kind === 'figure') paint.figure(slot.path);
  });
}

function writeLines(
  paint: Paint,
  grid: Grid,
  fieldsOf: (row: GridRow, index: number) => readonly (Slot | null)[],
): void {
  const split = grid.table === 'proactive' && streamOf(paint.style.variant, 'split').chance(0.3);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    // Word's table of chapter 二 is often several tables: blank lines come between the blocks (seeds 000, 002).
    if (split && i > 0 && (row.kind === 'block' || grid.rows[i - 1]!.kind === 'block'))
      paint.sheet.write('\n');
    writeFields(paint, fieldsOf(row, i));
  });
}

function padded(slots: readonly (Slot | null)[], width: number): (Slot | null)[] {
  return [...slots, ...Array.from({ length: Math.max(0, width - slots.length) }, () => null)];
}

/**
 * The fields of a row as the seeds have them: a label merged over several columns leaves one placeholder fewer
 * than it covers, and the row is filled up with an empty field at its end.
 */
function seedFields(row: GridRow): (Slot | null)[] {
  const slots: (Slot | null)[] = [...row.slots];
  const firstFigure = slots.findIndex((slot) => slot?.kind === 'figure');
  const lastLabel = firstFigure < 0 ? 2 : firstFigure - 1;
  if (slots[lastLabel]?.kind === 'right') slots.splice(lastLabel, 1);
  return slots;
}

/** T1: placeholders for merged cells, trailing tabs. */
export const tabsWithPlaceholders: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, 'tabs');
  const asSeeds = random.chance(0.5);
  const extra = random.chance(0.1) ? 1 : 0;
  writeLines(paint, grid, (row) => {
    if (grid.table !== 'applications') return row.slots;
    return padded(asSeeds ? seedFields(row) : row.slots, grid.width + extra);
  });
};

/** T2: merged cells are simply absent, and so is a blank cell. */
export const tabsBare: TableWriter = (paint, grid) => {
  writeLines(paint, grid, (row) => presentSlots(paint, row));
};

/** The slots that leave something in the text where merged and blank cells leave nothing. */
export function presentSlots(paint: Paint, row: GridRow): readonly Slot[] {
  return row.slots.filter(
    (slot) => slot.kind === 'text' || (slot.kind === 'figure' && !paint.isBlank(slot.path)),
  );
}

/**
 * Rows of T3 that lost their leading placeholders, by place among the data rows of `applications`: always one of
 * the last item row and （七）总计, as in the seeds, often both, sometimes others too.
 */
export function displacedRows(variant: number, grid: Grid): ReadonlySet<number> {
  if (grid.table !== 'applications') return new Set();
  const random = streamOf(variant, 'displaced');
  const candidates = grid.rows.flatMap((row, i) =>
    row.kind === 'data' && row.slots[0]?.kind === 'down' ? [i] : [],
  );
  const total = candidates[candidates.length - 1]!;
  const item = candidates[candidates.length - 2]!;
  const out = new Set(random.weigh({ both: 6, item: 2, total: 2 }) === 'item' ? [item] : [total]);
  if (random.chance(0.6)) out.add(item);
  if (random.chance(0.3)) out.add(random.pick(candidates));
  return out;
}

/** T3: as the seeds, but some rows begin with their label and their figures sit one or two fields to the left. */
export const tabsDisplaced: TableWriter = (paint, grid) => {
  const displaced = displacedRows(paint.style.variant, grid);
  writeLines(paint, grid, (row, i) => {
    if (grid.table !== 'applications') return row.slots;
    const fields = seedFields(row);
    if (!displaced.has(i)) return padded(fields, grid.width);
    const downs = fields.findIndex((slot) => slot?.kind !== 'down');
    const rest = fields.slice(downs);
    // An item row keeps one empty field behind its label (`3.其他` in the seeds), a sub row none.
    if (downs === 2 && rest[0]?.kind === 'text') rest.splice(1, 0, null);
    return padded(rest, grid.width);
  });
};

/**
 * A blank inside a row of T3 is certain, seven fields being between the first figure and the last. At an edge, a
 * displaced row could be read in two ways; in the other rows the padding of their siblings decides.
 */
export function displacedFate(paint: Paint, path: string): 'kept' | 'lost' | 'open' {
  if (!path.startsWith('applications/')) return 'kept';
  const column = columnOf(path);
  if (column !== 'natural-person' && column !== 'total') return 'kept';
  const grid = gridOf('applications', paint.model, paint.style);
  const row = grid.rows.findIndex((other) =>
    other.slots.some((slot) => slot.kind === 'figure' && rowOf(slot.path) === rowOf(path)),
  );
  return displacedRows(paint.style.variant, grid).has(row) ? 'lost' : 'open';
}
