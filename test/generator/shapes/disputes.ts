import { DISPUTE_ROWS } from '../form.ts';
import type { TableWriter } from '../frame.ts';
import type { Grid, GridRow, Slot } from '../grid.ts';
import { streamOf } from '../random.ts';
import { blanksBetweenCells } from './blanks.ts';
import { cellLines, cellLinesApart, cellLinesWithTab } from './lines.ts';
import { pipesWithDelimiter } from './pipes.ts';
import { tabsBare, tabsWithPlaceholders } from './tabs.ts';

/** Shapes that others build on, with whether a blank keeps its place in them. */
export const BASES: Readonly<Record<string, { readonly table: TableWriter; readonly keeps: boolean }>> = {
  T1: { table: tabsWithPlaceholders, keeps: true },
  T2: { table: tabsBare, keeps: false },
  T4: { table: cellLinesWithTab, keeps: true },
  T5: { table: cellLines, keeps: false },
  T6: { table: cellLinesApart, keeps: false },
  T7: { table: pipesWithDelimiter, keeps: true },
  T16: { table: blanksBetweenCells, keeps: false },
};

export type DisputeForm = 'one-line' | 'three-tables' | 'vertical';

const BASES_OF: Readonly<Record<DisputeForm, readonly string[]>> = {
  'one-line': ['T1', 'T2', 'T16'],
  'three-tables': ['T1', 'T2', 'T4', 'T5', 'T7', 'T16'],
  vertical: ['T4', 'T5', 'T16'],
};

export function disputePlan(variant: number): { readonly form: DisputeForm; readonly base: string } {
  const random = streamOf(variant, 'disputes');
  const form = random.pick(['one-line', 'three-tables', 'vertical'] as const);
  return { form, base: random.pick(BASES_OF[form]) };
}

/** T23: chapter 四 in its other forms; the other tables as in a common shape. */
export const disputeForms: TableWriter = (paint, grid) => {
  const { form, base } = disputePlan(paint.style.variant);
  const write = BASES[base]!.table;
  if (grid.table !== 'disputes') {
    write(paint, grid);
    return;
  }
  if (form === 'one-line') write(paint, flatHeader(grid));
  else if (form === 'vertical') write(paint, base === 'T16' ? verticalColumns(grid) : verticalCells(grid));
  else {
    threeTables(grid).forEach((part, i) => {
      if (i > 0) paint.sheet.write(base === 'T7' ? '\n\n' : '\n');
      write(paint, part);
    });
  }
};

/** All header words in one row above the fifteen figures. */
function flatHeader(grid: Grid): Grid {
  const texts = grid.rows.slice(0, 3).flatMap((row) => row.slots.filter((slot) => slot.kind === 'text'));
  return { ...grid, rows: [{ kind: 'header', slots: texts }, grid.rows[3]!] };
}

function threeTables(grid: Grid): readonly Grid[] {
  const results = grid.rows[2]!.slots.slice(-5);
  const texts = grid.rows.flatMap((row) =>
    row.slots.flatMap((slot) => (slot.kind === 'text' ? [slot.text] : [])),
  );
  const labels = [texts[0]!, '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
  const fill: Slot[] = Array.from({ length: 4 }, () => ({ kind: 'right' }));
  return DISPUTE_ROWS.map((_, i): Grid => {
    const rows: GridRow[] = [
      { kind: 'block', slots: [{ kind: 'text', text: labels[i]! }, ...fill] },
      { kind: 'header', slots: results },
      { kind: 'data', slots: grid.rows[3]!.slots.slice(i * 5, i * 5 + 5) },
    ];
    return { table: 'disputes', width: 5, rows };
  });
}

const RESULTS = /^(结果|其他|尚未|总计|合计)/;

/** Narrow header cells, one character a line: 结 / 果 / 维 / 持. */
function verticalCells(grid: Grid): Grid {
  const rows = grid.rows.map((row): GridRow => {
    const slots = row.slots.map((slot): Slot => {
      if (slot.kind !== 'text' || !RESULTS.test(slot.text)) return slot;
      return { kind: 'text', text: [...slot.text.replace(/\s/g, '')].join('\n') };
    });
    return { kind: row.kind, slots };
  });
  return { ...grid, rows };
}

/** The same read line by line across all fifteen columns: 结 结 其 尚 总 / 果 果 他 未 计 / … */
function verticalColumns(grid: Grid): Grid {
  const texts = grid.rows.slice(0, 3).flatMap((row) => row.slots.filter((slot) => slot.kind === 'text'));
  const narrow = texts
    .filter((slot) => RESULTS.test(slot.text))
    .map((slot) => [...slot.text.replace(/\s/g, '')]);
  const lines = [0, 1, 2, 3].map((line): GridRow => {
    const slots = narrow.flatMap((letters): Slot[] =>
      letters[line] === undefined ? [] : [{ kind: 'text', text: letters[line] }],
    );
    return { kind: 'header', slots };
  });
  const wide: GridRow = { kind: 'header', slots: texts.filter((slot) => !RESULTS.test(slot.text)) };
  return { ...grid, rows: [wide, ...lines, grid.rows[3]!] };
}
