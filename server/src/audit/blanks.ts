import { isDerived } from '../form/derived.ts';
import { definitionsOf } from '../form/formulas.ts';
import type { CellPath, Formula } from '../form/types.ts';
import type { Cell, Report, ReportTable } from '../report/model.ts';
import { formulasIn } from './checks.ts';
import { totals } from './totals.ts';
import type { Check, Facts } from './types.ts';
import {
  type Assumption,
  assume,
  corrections,
  fails,
  formulasWith,
  holds,
  solve,
  sumOf,
  type Values,
  valuesOf,
} from './values.ts';

/** A cell without a figure: blank, or with a placeholder. */
export interface Blank {
  readonly cell: Cell;
  /** A total whose addends are all numbers: it is computed, not asked for. */
  readonly computed: boolean;
  /** The values that formulas ask for, each with one of them; the defining formulas come first. */
  readonly wanted: readonly Wanted[];
  /** Exactly one value is wanted, and nothing speaks against it. */
  readonly certain: boolean;
}

export interface Wanted {
  readonly value: number;
  readonly formula: Formula;
}

/** A table that leaves a third or more of its data cells without a figure: told once, not cell by cell. */
export interface SparseTable {
  readonly table: ReportTable;
  readonly blanks: readonly Cell[];
  /** 0 for data, the computed sums for totals; only for cells that are blank now. */
  readonly fill: readonly Assumption[];
  /** How many formulas of the table do not hold once it is filled so. */
  readonly failing: number;
}

const isBlank = (cell: Cell): boolean => cell.reading.kind === 'blank' || cell.reading.kind === 'placeholder';

const blanksIn = (table: ReportTable): readonly Cell[] =>
  table.rows.flatMap(({ cells }) => cells.filter(isBlank));

function isSparse(table: ReportTable, blanks: readonly Cell[]): boolean {
  const open = blanks.filter(({ path }) => !isDerived(path)).length;
  if (open === 0) return false;
  let data = 0;
  for (const { cells } of table.rows) {
    for (const { path, reading } of cells) if (reading.kind !== 'unread' && !isDerived(path)) data++;
  }
  return open * 3 >= data;
}

export function sparseTables({ report, unusual }: Facts): readonly SparseTable[] {
  if (unusual.length === 0) return [];
  return Object.values(report.tables).flatMap((table) => {
    const blanks = blanksIn(table);
    return isSparse(table, blanks) ? [filledTable(report, table, blanks)] : [];
  });
}

function filledTable(report: Report, table: ReportTable, unordered: readonly Cell[]): SparseTable {
  const blanks = unordered.toSorted((a, b) => a.range.start - b.range.start);
  const zeros = blanks.filter(({ path }) => !isDerived(path)).map(({ path }) => ({ path, value: 0 }));
  const filled = assume(valuesOf(report), zeros);
  const open = new Set(blanks.map(({ path }) => path));
  const sums = totals(report, filled).filter(({ path }) => open.has(path));
  const fill = [...zeros, ...sums];
  const after = assume(valuesOf(report), fill);
  const failing = formulasIn(report).filter(
    (formula) => formula.right[0]!.startsWith(`${table.id}/`) && holds(formula, after) === false,
  ).length;
  return { table, blanks, fill, failing };
}

/** Every single cell without a figure, with what the formulas say about it; those of sparse tables left out. */
export function blanksOf({ report, unusual, checks, verdict }: Facts): readonly Blank[] {
  if (unusual.length === 0) return [];
  const cells = Object.values(report.tables).flatMap((table) => {
    const blanks = blanksIn(table);
    return isSparse(table, blanks) ? [] : blanks;
  });
  if (cells.length === 0) return [];
  const formulas = formulasIn(report);
  const values = valuesOf(report);
  // A culprit elsewhere must not speak for a blank: first what is wanted once it is corrected, then as things stand.
  const corrected = assume(values, corrections(verdict));
  const wanted = new Map(
    cells.map(({ path }) => [path, wantedFor(report, formulas, path, [corrected, values])] as const),
  );
  const filled = assume(
    values,
    [...wanted].flatMap(([path, all]) => (all.length === 1 ? [{ path, value: all[0]!.value }] : [])),
  );
  return cells.map((cell) => {
    const around = formulasWith(formulas, cell.path);
    const mine = wanted.get(cell.path)!;
    return {
      cell,
      computed: definitions(report, cell.path).some((formula) => sumOf(formula.left, values) !== undefined),
      wanted: mine,
      certain: mine.length === 1 && mine[0]!.value >= 0 && !contradicted(around, filled, checks),
    };
  });
}

function definitions(report: Report, path: CellPath): readonly Formula[] {
  return definitionsOf(path, report.tables[report.cells.get(path)!.table]!.form);
}

function wantedFor(
  report: Report,
  formulas: readonly Formula[],
  path: CellPath,
  worlds: readonly Values[],
): readonly Wanted[] {
  const defining = definitions(report, path);
  const others = formulasWith(formulas, path).filter((formula) => !defining.includes(formula));
  const wanted = new Map<number, Wanted>();
  for (const values of worlds) {
    for (const formula of [...defining, ...others]) {
      const value = solve(formula, path, values);
      if (value !== undefined && !wanted.has(value)) wanted.set(value, { value, formula });
    }
  }
  return [...wanted.values()];
}

/** Whether a formula around the cell fails already, or would once every blank has the value wanted for it. */
function contradicted(around: readonly Formula[], filled: Values, checks: readonly Check[]): boolean {
  const failing = new Set(checks.filter((check) => check.status === 'fail').map((check) => check.formula));
  return around.some((formula) => failing.has(formula.id) || fails(formula, filled));
}
