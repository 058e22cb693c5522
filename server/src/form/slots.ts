import { cellPath } from './formulas.ts';
import type { CellPath, Column, Row, Table } from './types.ts';

/** A place of the form for one figure. */
export interface Slot {
  readonly path: CellPath;
  readonly row: Row;
  readonly column: Column;
}

const cache = new WeakMap<Table, ReadonlyMap<Row, readonly Slot[]>>();

/** The places of one of the table's rows, in the order of its columns. Made once for each table of the form. */
export function slotsOf(table: Table, row: Row): readonly Slot[] {
  let rows = cache.get(table);
  if (!rows) {
    rows = new Map(table.rows.map((each) => [each, slots(table, each)]));
    cache.set(table, rows);
  }
  return rows.get(row)!;
}

const slots = (table: Table, row: Row): readonly Slot[] =>
  row.columns.map((column) => ({ path: cellPath(table.id, row.id, column.id), row, column }));
