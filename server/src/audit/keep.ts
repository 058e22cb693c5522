import { isDerived } from '../form/derived.ts';
import type { CellPath, Formula } from '../form/types.ts';
import { formulasIn } from './checks.ts';
import type { Correction, Facts } from './types.ts';
import { type Assumption, assume, formulasWith, holds, valuesOf } from './values.ts';

export interface Keep {
  /** The totals that change when the suspect is right after all. */
  readonly totals: readonly Assumption[];
  /** The formulas that then fail, none of which a total can mend: balances. */
  readonly broken: readonly Formula[];
}

/**
 * The other reading of a suspect: its figure is right and its totals are of yesterday. The totals move by what
 * the cell moved; other blamed cells count as corrected.
 */
export function keepAndUpdate({ report, verdict }: Facts, suspect: Correction): Keep {
  const formulas = formulasIn(report);
  const now = valuesOf(report);
  const others = verdict.blamed.filter((each) => each !== suspect);
  const before = assume(
    now,
    others.map(({ path, to }) => ({ path, value: to })),
  );
  const moved = dependents(formulas, suspect.path).flatMap((path): Assumption[] => {
    const value = before(path);
    return value === undefined ? [] : [{ path, value: value + suspect.from - suspect.to }];
  });
  const after = assume(before, moved);
  const touched = [suspect.path, ...moved.map(({ path }) => path)];
  return {
    totals: moved.filter(({ path, value }) => now(path) !== value),
    broken: formulas.filter(
      (formula) =>
        touched.some((path) => formulasWith([formula], path).length > 0) && holds(formula, after) === false,
    ),
  };
}

/** The totals that a cell adds to, and those that these add to in turn: row total, （七）总计, its total. */
function dependents(formulas: readonly Formula[], path: CellPath): readonly CellPath[] {
  const found = new Set<CellPath>();
  const pending = [path];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const formula of formulas) {
      const [total, more] = formula.right;
      if (more || !total || found.has(total) || !formula.left.includes(next) || !isDerived(total)) continue;
      found.add(total);
      pending.push(total);
    }
  }
  return [...found];
}
