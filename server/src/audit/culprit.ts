import type { CellPath, Formula, FormulaId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { formulasIn } from './checks.ts';
import { type Equation, type Explanation, explain, explainByLine } from './explain.ts';
import type { Check, Correction, OpenCase, Verdict } from './types.ts';

const NOTHING: Verdict = { blamed: [], line: [], open: [], unexplained: [] };

/**
 * Finds the culprit: the smallest set of cells whose correction makes every evaluated formula hold (RULES.md).
 * In chapter 四 nothing cross-checks: there the total is blamed, being derived.
 */
export function findCulprits(report: Report, checks: readonly Check[]): Verdict {
  const failed = checks.filter((check) => check.status === 'fail');
  if (failed.length === 0) return NOTHING;
  const formulas = new Map(formulasIn(report).map((formula) => [formula.id, formula]));
  const disputes = failed.filter((check) => check.kind === 'dispute-total');
  const totals = disputes.map((check) => totalOf(report, formulas.get(check.formula)!, check));
  const rest = judge(
    report,
    checks.filter((check) => check.kind !== 'dispute-total'),
    formulas,
  );
  return {
    blamed: [...rest.blamed, ...totals.flatMap((correction) => (correction ? [correction] : []))],
    line: rest.line,
    open: rest.open,
    unexplained: [
      ...rest.unexplained,
      ...disputes.filter((_, index) => !totals[index]).map((check) => check.formula),
    ],
  };
}

function knownValue(report: Report, path: CellPath): number | undefined {
  const reading = report.cells.get(path)?.reading;
  return reading?.kind === 'number' ? reading.value : undefined;
}

function totalOf(report: Report, formula: Formula, check: Check): Correction | undefined {
  const path = formula.right[0]!;
  const from = knownValue(report, path);
  // With a blank among the addends their sum is not known.
  if (from === undefined || formula.left.some((each) => knownValue(report, each) === undefined))
    return undefined;
  return { path, from, to: check.left!, formulas: [formula.id] };
}

function judge(report: Report, checks: readonly Check[], formulas: ReadonlyMap<FormulaId, Formula>): Verdict {
  const failed = checks.filter((check) => check.status === 'fail').map((check) => check.formula);
  if (failed.length === 0) return NOTHING;
  const evaluated = checks
    .filter((check) => check.status !== 'skip')
    .map((check) => formulas.get(check.formula)!);
  const { equations, paths, values } = equationsOf(report, evaluated);
  const { sets, open } = explain(equations, values);
  const named = sets.map((set) => corrections(set, paths, values, evaluated, new Set(failed)));
  if (named.length === 0 && !open) {
    const lines = explainByLine(equations, values, linesOf(paths)).map((set) =>
      corrections(set, paths, values, evaluated, new Set(failed)),
    );
    if (lines.length === 1) return { ...NOTHING, line: lines[0]! };
    if (lines.length > 1 && differInRowOnly(lines)) return settle(lines, failed);
  }
  if (named.length === 0 || open) return { ...NOTHING, unexplained: failed };
  if (named.length === 1) return { ...NOTHING, blamed: named[0]! };
  return settle(named, failed);
}

/** The cells of each row and of each column, as indices into the paths. */
function linesOf(paths: readonly CellPath[]): number[][] {
  const lines = new Map<string, number[]>();
  paths.forEach((path, cell) => {
    const [, row, column] = path.split('/');
    for (const line of [`row ${row}`, `column ${column}`]) {
      lines.set(line, [...(lines.get(line) ?? []), cell]);
    }
  });
  return [...lines.values()];
}

/** Of several smallest sets: what all of them blame is blamed; the rest is open if only its row is. */
function settle(sets: readonly (readonly Correction[])[], failed: readonly FormulaId[]): Verdict {
  const [first, ...others] = sets;
  const blamed = first!.filter((one) =>
    others.every((set) => set.some((other) => other.path === one.path && other.to === one.to)),
  );
  const isBlamed = (correction: Correction) => blamed.some((each) => each.path === correction.path);
  const alternatives = sets.map((set) => set.filter((correction) => !isBlamed(correction)));
  const explained = new Set(blamed.flatMap((correction) => correction.formulas));
  const rest = failed.filter((formula) => !explained.has(formula));
  const open: OpenCase = { alternatives, formulas: rest };
  return differInRowOnly(alternatives)
    ? { ...NOTHING, blamed, open: [open] }
    : { ...NOTHING, blamed, unexplained: rest };
}

/** All alternatives correct the same columns by the same amounts, each within one row. */
function differInRowOnly(alternatives: readonly (readonly Correction[])[]): boolean {
  const shapes = alternatives.map((set) => {
    const rows = new Set(set.map((correction) => correction.path.split('/')[1]));
    if (rows.size !== 1) return undefined;
    return set
      .map((correction) => `${correction.path.split('/')[2]}${size(correction)}`)
      .sort()
      .join();
  });
  return shapes[0] !== undefined && shapes.every((shape) => shape === shapes[0]);
}

/** Balance rows stand on two sides: what one must gain, the other must lose. */
const size = (correction: Correction): number => Math.abs(correction.to - correction.from);

function corrections(
  set: Explanation,
  paths: readonly CellPath[],
  values: readonly number[],
  evaluated: readonly Formula[],
  failed: ReadonlySet<FormulaId>,
): readonly Correction[] {
  return [...set].map(([cell, correction]) => {
    const path = paths[cell]!;
    const from = values[cell]!;
    const broken = evaluated.filter(
      (formula) => failed.has(formula.id) && (formula.left.includes(path) || formula.right.includes(path)),
    );
    return { path, from, to: from + correction, formulas: broken.map((formula) => formula.id) };
  });
}

function equationsOf(
  report: Report,
  formulas: readonly Formula[],
): { equations: readonly Equation[]; paths: readonly CellPath[]; values: readonly number[] } {
  const indices = new Map<CellPath, number>();
  const values: number[] = [];
  const indexOf = (path: CellPath, value: number): number => {
    const known = indices.get(path);
    if (known !== undefined) return known;
    indices.set(path, values.length);
    values.push(value);
    return values.length - 1;
  };
  const equations = formulas.map((formula): Equation => {
    // The side with unknown cells counts as too much only, so it stands on the left.
    const turned = formula.right.some((path) => knownValue(report, path) === undefined);
    const [left, right] = turned ? [formula.right, formula.left] : [formula.left, formula.right];
    let residual = 0;
    const terms: { cell: number; sign: 1 | -1 }[] = [];
    const add = (path: CellPath, sign: 1 | -1) => {
      const value = knownValue(report, path);
      if (value === undefined) return;
      residual += sign * value;
      terms.push({ cell: indexOf(path, value), sign });
    };
    for (const path of left) add(path, 1);
    for (const path of right) add(path, -1);
    return { terms, residual, atMost: terms.length < left.length + right.length };
  });
  return { equations, paths: [...indices.keys()], values };
}
