import { EDITIONS } from '../form/editions.ts';
import { formulasOf } from '../form/formulas.ts';
import type { CellPath, Formula, TableId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { Check } from './types.ts';

const TABLES: readonly TableId[] = ['applications', 'disputes'];

/** The formulas of this report's tables; a table that is absent has those of the edition. */
export function formulasIn(report: Report): readonly Formula[] {
  return TABLES.flatMap((id) => formulasOf(report.tables[id]?.form ?? EDITIONS[report.edition].tables[id]));
}

/**
 * Evaluates every formula: passed, failed, or skipped with the cells that are not known. Tolerance 0.
 * A formula with blanks fails all the same where the known addends exceed the known total (FORM.md).
 */
export function evaluate(report: Report): readonly Check[] {
  return formulasIn(report).map((formula) => evaluateOne(formula, report));
}

interface Side {
  readonly sum: number;
  readonly unknown: readonly CellPath[];
}

function evaluateOne(formula: Formula, report: Report): Check {
  const identity = { formula: formula.id, kind: formula.kind };
  const left = sumUp(formula.left, report);
  const right = sumUp(formula.right, report);
  const unknown = [...left.unknown, ...right.unknown];
  const sides = {
    left: left.unknown.length > 0 ? null : left.sum,
    right: right.unknown.length > 0 ? null : right.sum,
  };
  if (unknown.length === 0)
    return { ...identity, status: left.sum === right.sum ? 'pass' : 'fail', ...sides };
  if (exceeds(left, right) || exceeds(right, left)) {
    return { ...identity, status: 'fail', left: left.sum, right: right.sum };
  }
  const unreadable = unknown.filter((path) => !isBlank(report, path));
  if (unreadable.length > 0) {
    return { ...identity, status: 'skip', ...sides, reason: { kind: 'unreadable', cells: unreadable } };
  }
  const asZero = left.sum === right.sum ? 'pass' : 'fail';
  return { ...identity, status: 'skip', ...sides, reason: { kind: 'blank', cells: unknown }, asZero };
}

/** The known cells of one side alone are more than the whole other side. */
const exceeds = (side: Side, other: Side): boolean => other.unknown.length === 0 && side.sum > other.sum;

function sumUp(paths: readonly CellPath[], report: Report): Side {
  let sum = 0;
  const unknown: CellPath[] = [];
  for (const path of paths) {
    const reading = report.cells.get(path)?.reading;
    if (reading?.kind === 'number') sum += reading.value;
    else unknown.push(path);
  }
  return { sum, unknown };
}

function isBlank(report: Report, path: CellPath): boolean {
  const kind = report.cells.get(path)?.reading.kind;
  return kind === 'blank' || kind === 'placeholder';
}
