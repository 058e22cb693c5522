import type { CellPath, Formula, FormulaId, FormulaKind, Row, Table, TableId } from './types.ts';

export const cellPath = (table: TableId, row: string, column: string): CellPath =>
  `${table}/${row}/${column}`;

/** The four rows that stand outside the items summed up in （七）总计. */
const FRAME = new Set(['received', 'carried-in', 'concluded', 'carried-out']);
const TOTAL = 'total';

const cache = new WeakMap<Table, readonly Formula[]>();

/**
 * All formulas (勾稽关系) of a table, derived from its rows: FORM.md, "Cell paths and formulas".
 * `proactive` has none in either edition.
 */
export function formulasOf(table: Table): readonly Formula[] {
  const known = cache.get(table);
  if (known) return known;
  const formulas = derive(table);
  cache.set(table, formulas);
  return formulas;
}

function derive(table: Table): readonly Formula[] {
  if (table.id === 'proactive') return [];
  if (table.id === 'disputes') return table.rows.map((row) => rowTotal('dispute-total', table, row));
  const rowTotals = table.rows.map((row) => rowTotal('row-total', table, row));
  const columns = table.rows[0]!.columns;
  const items = table.rows.filter((row) => !FRAME.has(row.id));
  const concluded = columns.map(
    (column): Formula => ({
      ...identity('concluded', `applications/${column.id}`),
      left: items.map((row) => cellPath('applications', row.id, column.id)),
      right: [cellPath('applications', 'concluded', column.id)],
    }),
  );
  const balance = columns.map(
    (column): Formula => ({
      ...identity('balance', `applications/${column.id}`),
      left: ['received', 'carried-in'].map((row) => cellPath('applications', row, column.id)),
      right: ['concluded', 'carried-out'].map((row) => cellPath('applications', row, column.id)),
    }),
  );
  return [...rowTotals, ...concluded, ...balance];
}

function rowTotal(kind: FormulaKind, table: Table, row: Row): Formula {
  const parts = row.columns.filter((column) => column.id !== TOTAL);
  return {
    ...identity(kind, `${table.id}/${row.id}`),
    left: parts.map((column) => cellPath(table.id, row.id, column.id)),
    right: [cellPath(table.id, row.id, TOTAL)],
  };
}

const identity = (kind: FormulaKind, subject: string): { id: FormulaId; kind: FormulaKind } => ({
  id: `${kind}:${subject}`,
  kind,
});

/** The formulas that define a derived cell, that is in which it stands alone on the right. */
export function definitionsOf(path: CellPath, table: Table): readonly Formula[] {
  return formulasOf(table).filter((formula) => defines(formula) && formula.right[0] === path);
}

/** Whether a formula's right side is one cell alone, which it defines. */
export const defines = ({ right }: Formula): boolean => right.length === 1;
