import { isDerived } from '../form/derived.ts';
import type { CellPath, Formula, FormulaId } from '../form/types.ts';
import { formulasIn } from './checks.ts';
import type { Correction, Facts, OpenCase } from './types.ts';
import { assume, fails, formulasNamed, formulasWith, holds, valuesOf } from './values.ts';

/** The rules that speak about sums. Each broken formula is told by exactly one of them. */
export type SumRule =
  | 'row-total'
  | 'concluded-total'
  | 'balance'
  | 'dispute-total'
  | 'cell-suspect'
  | 'applicant-column';

/** One thing that is wrong with the sums, and the rule that says it. */
export type Cause = { readonly rule: SumRule } & (
  | { readonly kind: 'total'; readonly correction: Correction; readonly certain: boolean }
  | { readonly kind: 'suspect'; readonly correction: Correction }
  | { readonly kind: 'moved'; readonly lose: Correction; readonly gain: Correction }
  | { readonly kind: 'line'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'open'; readonly open: OpenCase }
  | { readonly kind: 'unexplained'; readonly path: CellPath; readonly formulas: readonly FormulaId[] }
  | { readonly kind: 'crowd'; readonly formulas: readonly FormulaId[] }
);

/** From so many unexplained formulas on, one finding for each kind is clearer than one for each formula. */
const CROWD = 13;

/** What the culprit search found, as one cause per finding. */
export function causesOf(facts: Facts): readonly Cause[] {
  if (facts.checks.every(({ status }) => status !== 'fail')) return [];
  const { blamed, open } = facts.verdict;
  const moved = pairs(blamed);
  const rest = blamed.filter((each) => !moved.some((pair) => pair.lose === each || pair.gain === each));
  const certain = certainTotals(facts);
  return [
    ...moved.map((pair): Cause => ({ kind: 'moved', rule: 'applicant-column', ...pair })),
    ...rest.map((correction): Cause => {
      const rule = ruleOf(correction.path);
      if (rule === 'cell-suspect') return { kind: 'suspect', rule, correction };
      return { kind: 'total', rule, correction, certain: certain.includes(correction) };
    }),
    ...lineCause(facts.verdict.line),
    ...open.map((each): Cause => ({ kind: 'open', rule: ruleOfOpen(facts, each), open: each })),
    ...unexplained(facts),
  ];
}

/** Many wrong cells in one line: totals where all of them are, else data. */
function lineCause(corrections: readonly Correction[]): Cause[] {
  if (corrections.length === 0) return [];
  const rules = new Set(corrections.map(({ path }) => ruleOf(path)));
  const rule = rules.has('cell-suspect')
    ? 'cell-suspect'
    : rules.has('row-total')
      ? 'row-total'
      : 'concluded-total';
  return [{ kind: 'line', rule, corrections }];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The rule that blames this cell. */
function ruleOf(path: CellPath): SumRule {
  const [table, row] = path.split('/');
  if (!isDerived(path)) return 'cell-suspect';
  if (table === 'disputes') return 'dispute-total';
  return row === 'concluded' ? 'concluded-total' : 'row-total';
}

/** One application in the wrong column: exactly two blamed cells in a row, off by opposite amounts, no total. */
function pairs(blamed: readonly Correction[]): { lose: Correction; gain: Correction }[] {
  const rows = groupBy(blamed, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  return [...rows.values()].flatMap((cells) => {
    const [one, two] = cells;
    if (cells.length !== 2 || !isMove(cells)) return [];
    return one!.to < one!.from ? [{ lose: one!, gain: two! }] : [{ lose: two!, gain: one! }];
  });
}

const isMove = (cells: readonly Correction[]): boolean =>
  cells.length === 2 &&
  cells.every(({ path }) => path.startsWith('applications/') && !isDerived(path)) &&
  cells[0]!.to - cells[0]!.from === cells[1]!.from - cells[1]!.to;

function ruleOfOpen(facts: Facts, open: OpenCase): SumRule {
  if (open.alternatives.length > 0 && open.alternatives.every(isMove)) return 'applicant-column';
  const kinds = new Set(formulasNamed(facts.report, open.formulas).map((formula) => formula.kind));
  // Rows can stand for one another only where a formula of a column meets them all.
  return kinds.has('concluded') ? 'concluded-total' : 'balance';
}

/** Broken formulas without a culprit: by the derived cell that they meet in, or by kind where there are many. */
function unexplained({ report, verdict }: Facts): Cause[] {
  const formulas = formulasNamed(report, verdict.unexplained);
  const crowded = formulas.length >= CROWD;
  const groups = groupBy(formulas, (formula) => (crowded ? ruleOfFormula([formula]) : formula.right[0]!));
  return [...groups.values()].map((group): Cause => {
    const rule = ruleOfFormula(group);
    const ids = group.map((formula) => formula.id);
    if (crowded && group.length > 1) return { kind: 'crowd', rule, formulas: ids };
    return { kind: 'unexplained', rule, path: group[0]!.right[0]!, formulas: ids };
  });
}

function ruleOfFormula(formulas: readonly Formula[]): SumRule {
  const sum = formulas.find((formula) => formula.kind !== 'balance');
  return sum ? ruleOf(sum.right[0]!) : 'balance';
}

/**
 * The blamed totals whose recomputation is certain: once all of these are written, a sum of known addends gives
 * each, and no formula around them fails. A total that fits only after a data cell is corrected is not among them.
 */
function certainTotals({ report, verdict }: Facts): readonly Correction[] {
  const formulas = formulasIn(report);
  let certain = verdict.blamed.filter(({ path }) => isDerived(path));
  for (;;) {
    const after = assume(
      valuesOf(report),
      certain.map(({ path, to }) => ({ path, value: to })),
    );
    const kept = certain.filter(({ path }) => {
      const around = formulasWith(formulas, path);
      const isDefined = around.some((formula) => formula.right[0] === path && holds(formula, after));
      return isDefined && !around.some((formula) => fails(formula, after));
    });
    if (kept.length === certain.length) return kept;
    certain = kept;
  }
}
