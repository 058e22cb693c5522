import type { CellPath, Formula, FormulaId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { formulasIn } from './checks.ts';
import type { Verdict } from './types.ts';

/** What stands in a cell, or is assumed to; undefined where that is no number. */
export type Values = (path: CellPath) => number | undefined;

export interface Assumption {
  readonly path: CellPath;
  readonly value: number;
}

export const valuesOf =
  (report: Report): Values =>
  (path) => {
    const reading = report.cells.get(path)?.reading;
    return reading?.kind === 'number' ? reading.value : undefined;
  };

/** What the blamed cells should be. */
export const corrections = ({ blamed }: Verdict): readonly Assumption[] =>
  blamed.map(({ path, to }) => ({ path, value: to }));

/** The same values, but for those that are assumed to be others. */
export function assume(values: Values, assumptions: readonly Assumption[]): Values {
  const assumed = new Map(assumptions.map(({ path, value }) => [path, value]));
  return (path) => assumed.get(path) ?? values(path);
}

export const formulasWith = (formulas: readonly Formula[], path: CellPath): readonly Formula[] =>
  formulas.filter((formula) => formula.left.includes(path) || formula.right.includes(path));

export const formulasNamed = (report: Report, ids: readonly FormulaId[]): readonly Formula[] =>
  formulasIn(report).filter((formula) => ids.includes(formula.id));

/** The sum of the cells, or undefined where one of them has no number. */
export function sumOf(paths: readonly CellPath[], values: Values): number | undefined {
  let sum = 0;
  for (const path of paths) {
    const value = values(path);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Whether the formula holds; undefined where an operand has no number. */
export function holds(formula: Formula, values: Values): boolean | undefined {
  const left = sumOf(formula.left, values);
  const right = sumOf(formula.right, values);
  return left === undefined || right === undefined ? undefined : left === right;
}

/** Whether the formula fails: its sums differ, or known addends alone exceed their known total (FORM.md). */
export function fails(formula: Formula, values: Values): boolean {
  const known = (paths: readonly CellPath[]) => paths.reduce((sum, path) => sum + (values(path) ?? 0), 0);
  const right = formula.right.length === 1 ? values(formula.right[0]!) : undefined;
  return holds(formula, values) === false || (right !== undefined && known(formula.left) > right);
}

/** The value of one cell that makes the formula hold, the other operands being what they are. */
export function solve(formula: Formula, path: CellPath, values: Values): number | undefined {
  const zero = assume(values, [{ path, value: 0 }]);
  const left = sumOf(formula.left, zero);
  const right = sumOf(formula.right, zero);
  if (left === undefined || right === undefined) return undefined;
  return formula.right.includes(path) ? left - right : right - left;
}

/** The formulas that held before and no longer do. */
export const brokenBy = (formulas: readonly Formula[], before: Values, after: Values): readonly Formula[] =>
  formulas.filter((formula) => holds(formula, before) === true && holds(formula, after) === false);
