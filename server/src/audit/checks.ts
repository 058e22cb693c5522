import { EDITIONS } from '../form/editions.ts';
import { formulasOf } from '../form/formulas.ts';
import type { CellPath, Formula, Table, TableId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { Check } from './types.ts';

const TABLES: readonly TableId[] = ['applications', 'disputes'];

/** The formulas of this report's tables; a table that is absent has those of the edition. */
export function formulasIn(report: Report): readonly Formula[] {
  const [applications, disputes] = TABLES.map(
    (id) => report.tables[id]?.form ?? EDITIONS[report.edition].tables[id],
  );
  return together(applications!, disputes!);
}

const joined = new WeakMap<Table, WeakMap<Table, readonly Formula[]>>();

/** The same list each time, for rules ask for it often. */
function together(one: Table, other: Table): readonly Formula[] {
  let known = joined.get(one);
  if (!known) {
    known = new WeakMap();
    joined.set(one, known);
  }
  let formulas = known.get(other);
  if (!formulas) {
    formulas = [...formulasOf(one), ...formulasOf(other)];
    known.set(other, formulas);
  }
  return formulas;
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
  const left = sumUp(formula.left, report);
  const right = sumUp(formula.right, report);
  if (left.unknown.length + right.unknown.length === 0) {
    const status = left.sum === right.sum ? 'pass' : 'fail';
    return { formula: formula.id, kind: formula.kind, status, left: left.sum, right: right.sum };
  }
  const unknown = [...left.unknown, ...right.unknown];
  const identity = { formula: formula.id, kind: formula.kind };
  const sides = {
    left: left.unknown.length > 0 ? null : left.sum,
    right: right.unknown.length > 0 ? null : right.sum,
  };
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

const NONE: readonly CellPath[] = [];

function sumUp(paths: readonly CellPath[], report: Report): Side {
  let sum = 0;
  let unknown: CellPath[] | undefined;
  for (const path of paths) {
    const reading = report.cells.get(path)?.reading;
    if (reading?.kind === 'number') sum += reading.value;
    else if (unknown) unknown.push(path);
    else unknown = [path];
  }
  return { sum, unknown: unknown ?? NONE };
}

function isBlank(report: Report, path: CellPath): boolean {
  const kind = report.cells.get(path)?.reading.kind;
  return kind === 'blank' || kind === 'placeholder';
}
