import type { TableWriter } from '../frame.ts';
import type { Grid, GridRow, Slot } from '../grid.ts';
import { type Random, streamOf } from '../random.ts';
import { partOf } from './broken-pipes.ts';
import { BASES } from './disputes.ts';

const PAGE_BASES = ['T1', 'T2', 'T4', 'T5', 'T7', 'T16'];
/** Where a row ends with its line, a page number may be a bare number. */
const BARE_NUMBER: ReadonlySet<string> = new Set(['T1', 'T2', 'T7']);

export function pageBase(variant: number): string {
  return streamOf(variant, 'pages').pick(PAGE_BASES);
}

const NUMBER_FORMS: readonly ((page: number) => string)[] = [
  (page) => `- ${page} -`,
  (page) => `-${page}-`,
  (page) => `— ${page} —`,
  (page) => `—${page}—`,
  (page) => `第${page}页 共9页`,
  (page) => `第 ${page} 页`,
];

/** A page's number as the document prints it on every page; a bare one only where `bare` says that it is safe. */
export function pageNumber(page: number, variant: number, bare: boolean): string {
  const random = streamOf(variant, 'page-number');
  const form = random.pick(NUMBER_FORMS);
  return bare && random.chance(0.2) ? String(page) : form(page);
}

const FIRST_PAGE = { proactive: 2, applications: 3, disputes: 5 };

/** The rows at whose beginning a page breaks: never the first data row, never before a header row. */
function breaks(grid: Grid, random: Random): readonly number[] {
  if (grid.table === 'disputes') return random.chance(0.2) ? [3] : [];
  if (grid.table === 'proactive' && random.chance(0.6)) return [];
  const rows = grid.rows.flatMap((row, i) => {
    if (grid.table === 'proactive') return row.kind === 'data' ? [i] : [];
    return i > 3 ? [i] : [];
  });
  const first = random.pick(rows);
  const second = random.pick(rows);
  const both = grid.table === 'applications' && random.chance(0.4) && second > first + 2;
  return both ? [first, second] : [first];
}

/** T24: a table broken over pages: page number, sometimes the header or the group's label once more. */
export const brokenOverPages: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, `pages:${grid.table}`);
  const base = pageBase(paint.style.variant);
  const write = BASES[base]!.table;
  let from = 0;
  let page = FIRST_PAGE[grid.table];
  for (const at of breaks(grid, random)) {
    write(paint, partOf(grid, again(grid, from, at, random)));
    const gap = random.pick(['\n', '\n\n']);
    paint.sheet.write(
      gap + pageNumber(page, paint.style.variant, BARE_NUMBER.has(base) && grid.table !== 'disputes'),
    );
    paint.sheet.write(base === 'T7' ? '\n\n' : random.pick(['\n', '\n\n']));
    page += 1;
    from = at;
  }
  write(paint, partOf(grid, again(grid, from, grid.rows.length, random)));
};

/** The rows of one page; after a break, with the header or the group's label repeated, or neither. */
function again(grid: Grid, from: number, to: number, random: Random): readonly GridRow[] {
  const rows = grid.rows.slice(from, to);
  const first = rows[0];
  if (from === 0 || first === undefined || grid.table !== 'applications') return rows;
  const how = random.pick(['plain', 'header', 'group'] as const);
  if (how === 'header') return [...grid.rows.slice(0, 3), ...rows];
  if (how === 'group') return [{ ...first, slots: withGroups(grid, from) }, ...rows.slice(1)];
  return rows;
}

/** The row with the labels of its groups written out where they had been merged downwards. */
function withGroups(grid: Grid, at: number): readonly Slot[] {
  return grid.rows[at]!.slots.map((slot, column) => {
    if (slot.kind !== 'down') return slot;
    for (let i = at - 1; i >= 3; i -= 1) {
      const above = grid.rows[i]!.slots[column]!;
      if (above.kind === 'text') return above;
    }
    return slot;
  });
}
