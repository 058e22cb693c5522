import { type Formula, formulas, isDerived, type Variant } from './form.ts';
import { type Constraint, feasible } from './inequalities.ts';

export interface Verdict {
  readonly formula: string;
  readonly status: 'pass' | 'fail' | 'skip';
  /** Sum of the known addends. */
  readonly left: number;
  /** The total, or for `balance` the sum of the known figures of its other side. */
  readonly right: number;
  /** Of a skipped formula, and of one that fails in spite of a blank: what it would be with blanks as 0. */
  readonly asZero?: 'pass' | 'fail';
}

export type Cells = ReadonlyMap<string, number | null>;

/** A formula with what stands in it: its sides, and whether each is known in full. */
interface Weighed {
  readonly formula: Formula;
  readonly left: number;
  readonly right: number;
  readonly leftKnown: boolean;
  readonly rightKnown: boolean;
}

function weigh(formula: Formula, cells: Cells): Weighed {
  const known = (paths: readonly string[]): boolean =>
    paths.every((path) => typeof cells.get(path) === 'number');
  const sum = (paths: readonly string[]): number =>
    paths.reduce((total, path) => total + (cells.get(path) ?? 0), 0);
  return {
    formula,
    left: sum(formula.left),
    right: sum(formula.right),
    leftKnown: known(formula.left),
    rightKnown: known(formula.right),
  };
}

/**
 * Whether figures that are there already exceed the side that they must add up to, blanks or not: the known side
 * is the total, and no blank can make the other side smaller.
 */
function exceeds(weighed: Weighed): boolean {
  if (weighed.rightKnown && !weighed.leftKnown) return weighed.left > weighed.right;
  if (weighed.leftKnown && !weighed.rightKnown) return weighed.right > weighed.left;
  return false;
}

/** Every formula of the report, judged by its cells alone. Cells that are not in the map count as unreadable. */
export function judge(variant: Variant, cells: Cells): readonly Verdict[] {
  return formulas(variant).map((formula) => {
    const weighed = weigh(formula, cells);
    const { left, right } = weighed;
    const equal = left === right ? 'pass' : 'fail';
    const base = { formula: formula.id, left, right };
    if (weighed.leftKnown && weighed.rightKnown) return { ...base, status: equal };
    return { ...base, status: exceeds(weighed) ? 'fail' : 'skip', asZero: equal };
  });
}

export function failing(variant: Variant, cells: Cells): readonly string[] {
  return judge(variant, cells)
    .filter((verdict) => verdict.status === 'fail')
    .map((verdict) => verdict.formula);
}

/** Which formulas a cell stands in, as bits over the evaluated formulas; two words, for there are more than 32. */
interface Touch {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/**
 * All smallest sets of cells whose correction to non-negative whole numbers makes every evaluated formula hold:
 * by trying every set of one, then of two, then of three cells. Empty where nothing is broken or no set of three
 * suffices. Sets are sorted by path, and within a set its cells.
 */
export function culprits(variant: Variant, cells: Cells): readonly (readonly string[])[] {
  const verdicts = new Map(judge(variant, cells).map((verdict) => [verdict.formula, verdict]));
  const evaluated = formulas(variant)
    .filter((formula) => verdicts.get(formula.id)!.status !== 'skip')
    .map((formula) => weigh(formula, cells));
  const broken = evaluated.map((weighed) => verdicts.get(weighed.formula.id)!.status === 'fail');
  if (!broken.includes(true)) return [];
  const bit = (flags: readonly boolean[], from: number): number =>
    flags.slice(from, from + 31).reduce((word, flag, i) => (flag ? word | (1 << i) : word), 0);
  const failLow = bit(broken, 0);
  const failHigh = bit(broken, 31);
  const touches: Touch[] = [];
  for (const [path, value] of cells) {
    if (value === null) continue;
    const inside = evaluated.map(
      ({ formula }) => formula.left.includes(path) || formula.right.includes(path),
    );
    if (inside.includes(true)) touches.push({ path, low: bit(inside, 0), high: bit(inside, 31) });
  }
  touches.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const size of [1, 2, 3]) {
    const found = setsOf(size, touches, failLow, failHigh).filter((set) => mendable(set, evaluated, cells));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Sets of a size that could be minimal: each broken formula has a cell of the set in it, and no formula that
 * holds has exactly one (it would stop holding as soon as that cell changed, and a cell that need not change
 * has no place in a smallest set).
 */
function setsOf(
  size: number,
  touches: readonly Touch[],
  failLow: number,
  failHigh: number,
): readonly string[][] {
  const found: string[][] = [];
  const fits = (a: number, b: number, c: number, fail: number): boolean => {
    const any = a | b | c;
    const once = any & ~((a & b) | (a & c) | (b & c));
    return (fail & ~any) === 0 && (once & ~fail) === 0;
  };
  const none: Touch = { path: '', low: 0, high: 0 };
  touches.forEach((a, i) => {
    const seconds = size > 1 ? touches.slice(i + 1) : [none];
    seconds.forEach((b, j) => {
      const from = i + j + 2;
      const end = size > 2 ? touches.length : from + 1;
      for (let k = from; k < end; k += 1) {
        const c = size > 2 ? touches[k]! : none;
        if (!fits(a.low, b.low, c.low, failLow) || !fits(a.high, b.high, c.high, failHigh)) continue;
        found.push([a, b, c].flatMap((touch) => (touch.path === '' ? [] : [touch.path])));
      }
    });
  });
  return found;
}

/** Whether some non-negative figures in these cells make every evaluated formula that they stand in hold. */
function mendable(set: readonly string[], evaluated: readonly Weighed[], cells: Cells): boolean {
  const constraints: Constraint[] = set.map((path, i) => ({
    factors: set.map((_, n) => (n === i ? 1 : 0)),
    atLeast: -(cells.get(path) ?? 0),
  }));
  for (const { formula, left, right, leftKnown, rightKnown } of evaluated) {
    const factors = set.map(
      (path) => Number(formula.left.includes(path)) - Number(formula.right.includes(path)),
    );
    const opposite = factors.map((factor) => -factor);
    if (factors.every((factor) => factor === 0) && left === right && leftKnown && rightKnown) continue;
    // left + change >= right unless a blank on the left may still add to it, and the other way round.
    if (leftKnown) constraints.push({ factors, atLeast: right - left });
    if (rightKnown) constraints.push({ factors: opposite, atLeast: left - right });
  }
  return feasible(constraints);
}

/**
 * Of several smallest sets, those that blame in chapter 四 a 总计 alone: nothing there cross-checks, and the
 * total is what is derived (RULES.md, "Safe means safe").
 */
export function preferred(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return sets.filter((set) => set.every((path) => !path.startsWith('disputes/') || isDerived(path)));
}

/** The rule that a finding on this cell bears. */
export function ruleOf(path: string): 'row-total' | 'concluded-total' | 'dispute-total' | 'cell-suspect' {
  if (path.startsWith('disputes/') && isDerived(path)) return 'dispute-total';
  if (path.startsWith('applications/concluded/')) return 'concluded-total';
  return path.startsWith('applications/') && isDerived(path) ? 'row-total' : 'cell-suspect';
}
