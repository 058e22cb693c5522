/**
 * The smallest sets of cells whose correction to non-negative values makes every formula hold.
 * Pure arithmetic on indices; culprit.ts knows the report.
 */

/** A formula over cells: the sum of coefficient × value. It should be 0; `atMost` formulas may be negative. */
export interface Equation {
  readonly terms: readonly { readonly cell: number; readonly sign: 1 | -1 }[];
  readonly residual: number;
  /** Some addends are unknown: only too much is wrong. */
  readonly atMost: boolean;
}

/** A set of cells with what has to be added to each. */
export type Explanation = ReadonlyMap<number, number>;

export interface Search {
  /** All smallest explanations, up to a bound. */
  readonly sets: readonly Explanation[];
  /** True where a smallest set exists whose corrections the formulas do not determine, or the bound was reached. */
  readonly open: boolean;
}

const LARGEST_SET = 3;
const MOST_SETS = 64;
/** Nodes visited before giving up: some milliseconds, however broken the table is. */
const MOST_NODES = 60_000;

/**
 * Looks for one cell, then two, then three. Each further cell must stand in a formula that the cells chosen so far
 * leave broken, so the tree is as wide as a formula is long and at most three deep.
 */
export function explain(equations: readonly Equation[], values: readonly number[]): Search {
  const problem = problemOf(equations, values);
  const { broken, widest } = problem;
  for (let size = 1; size <= LARGEST_SET; size++) {
    if (broken.length > size * widest) continue;
    const search = searchSize(problem, size);
    if (search.sets.length > 0 || search.open) return search;
  }
  return { sets: [], open: false };
}

/**
 * Where no small set explains what is broken, one whole line may: a row typed wrong, a column that slipped by a
 * row. Its cells that stand in a broken formula of their own are corrected by these.
 * @param lines the cells of each row and each column
 */
export function explainByLine(
  equations: readonly Equation[],
  values: readonly number[],
  lines: readonly (readonly number[])[],
): readonly Explanation[] {
  const problem = problemOf(equations, values);
  const { memberships } = problem;
  return lines.flatMap((line) => {
    const own = new Set(line);
    const crosses = (index: number) =>
      equations[index]!.terms.filter(({ cell }) => own.has(cell)).length === 1;
    const chosen = line.filter((cell) =>
      memberships[cell]!.some(({ equation }) => isBroken(equations[equation]!) && crosses(equation)),
    );
    if (chosen.length === 0) return [];
    const solution = solve(problem, chosen);
    return solution === undefined || solution === 'undetermined' ? [] : [solution];
  });
}

const isBroken = (equation: Equation): boolean =>
  equation.atMost ? equation.residual > 0 : equation.residual !== 0;

type Membership = readonly { readonly equation: number; readonly sign: 1 | -1 }[];

interface Problem {
  readonly equations: readonly Equation[];
  readonly values: readonly number[];
  readonly broken: readonly number[];
  readonly memberships: readonly Membership[];
  readonly widest: number;
}

function problemOf(equations: readonly Equation[], values: readonly number[]): Problem {
  const broken = equations.flatMap((equation, index) => (isBroken(equation) ? [index] : []));
  const memberships = membershipsOf(equations, values.length);
  const widest = Math.max(...memberships.map((each) => each.length));
  return { equations, values, broken, memberships, widest };
}

function membershipsOf(equations: readonly Equation[], cells: number): Membership[] {
  const memberships: { equation: number; sign: 1 | -1 }[][] = Array.from({ length: cells }, () => []);
  equations.forEach((equation, index) => {
    for (const { cell, sign } of equation.terms) memberships[cell]!.push({ equation: index, sign });
  });
  return memberships;
}

function searchSize(problem: Problem, size: number): Search {
  const sets = new Map<string, Explanation>();
  const seen = new Set<string>();
  let open = false;
  let nodes = 0;
  const visit = (chosen: readonly number[]): void => {
    if (++nodes > MOST_NODES || sets.size >= MOST_SETS) {
      open = true;
      return;
    }
    if (chosen.length === size) {
      const key = [...chosen].sort((a, b) => a - b).join();
      if (seen.has(key)) return;
      seen.add(key);
      const solution = solve(problem, chosen);
      if (solution === 'undetermined') open = true;
      else if (solution) sets.set(key, solution);
      return;
    }
    const next = needsMore(problem, chosen, size - chosen.length);
    if (next === undefined) return;
    for (const { cell } of problem.equations[next]!.terms) {
      if (!chosen.includes(cell)) visit([...chosen, cell]);
    }
  };
  visit([]);
  return { sets: [...sets.values()], open };
}

/** A formula that stays broken unless one more of its cells is corrected; undefined where no further cell can help. */
function needsMore(problem: Problem, chosen: readonly number[], left: number): number | undefined {
  const { equations, memberships, broken, widest } = problem;
  const touched = new Map<number, number>();
  for (const cell of chosen) {
    for (const { equation } of memberships[cell]!) touched.set(equation, (touched.get(equation) ?? 0) + 1);
  }
  const uncovered = broken.filter((index) => !touched.has(index));
  if (uncovered.length > left * widest) return undefined;
  if (uncovered.length > 0) return shortest(equations, uncovered);
  // A formula that holds and has just one corrected cell would break.
  const disturbed = [...touched].filter(
    ([index, count]) => count === 1 && !isBroken(equations[index]!) && !equations[index]!.atMost,
  );
  if (disturbed.length > 0)
    return shortest(
      equations,
      disturbed.map(([index]) => index),
    );
  return shortest(equations, broken);
}

const shortest = (equations: readonly Equation[], indices: readonly number[]): number =>
  indices.reduce((best, index) =>
    equations[index]!.terms.length < equations[best]!.terms.length ? index : best,
  );

/** The corrections that make all formulas hold, if the cells alone can; none of them may be 0 or lead below 0. */
function solve(problem: Problem, chosen: readonly number[]): Explanation | 'undetermined' | undefined {
  const { equations, values, memberships, broken } = problem;
  const touched = [...new Set(chosen.flatMap((cell) => memberships[cell]!.map(({ equation }) => equation)))];
  if (!broken.every((index) => touched.includes(index))) return undefined;
  const corrections = new Map<number, number>();
  const exact = touched.filter((index) => !equations[index]!.atMost);
  for (let progress = true; progress; ) {
    progress = false;
    for (const index of exact) {
      const open = equations[index]!.terms.filter(
        ({ cell }) => chosen.includes(cell) && !corrections.has(cell),
      );
      if (open.length !== 1) continue;
      corrections.set(open[0]!.cell, -rest(equations[index]!, corrections) * open[0]!.sign);
      progress = true;
    }
  }
  for (const [cell, correction] of corrections) {
    if (correction === 0 || values[cell]! + correction < 0) return undefined;
  }
  const settled = (index: number) =>
    equations[index]!.terms.every(({ cell }) => !chosen.includes(cell) || corrections.has(cell));
  for (const index of touched) {
    if (!settled(index)) continue;
    const remaining = rest(equations[index]!, corrections);
    if (equations[index]!.atMost ? remaining > 0 : remaining !== 0) return undefined;
  }
  return corrections.size === chosen.length ? corrections : 'undetermined';
}

function rest(equation: Equation, corrections: ReadonlyMap<number, number>): number {
  let sum = equation.residual;
  for (const { cell, sign } of equation.terms) sum += sign * (corrections.get(cell) ?? 0);
  return sum;
}
