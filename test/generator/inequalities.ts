/** `factors · x >= atLeast` */
export interface Constraint {
  readonly factors: readonly number[];
  readonly atLeast: number;
}

/**
 * Whether some x satisfies all constraints, by Fourier–Motzkin elimination: variable after variable is removed by
 * adding up each lower bound with each upper bound. Exact for the few unknowns and the factors 1, 0, -1 here; the
 * sums of this form never tie three cells in a ring, so where there is a solution there is one in whole numbers.
 */
export function feasible(constraints: readonly Constraint[]): boolean {
  const width = constraints[0]?.factors.length ?? 0;
  let rest = constraints;
  for (let variable = 0; variable < width; variable += 1) {
    const lower = rest.filter((constraint) => constraint.factors[variable]! > 0);
    const upper = rest.filter((constraint) => constraint.factors[variable]! < 0);
    const free = rest.filter((constraint) => constraint.factors[variable] === 0);
    const combined = lower.flatMap((low) => upper.map((high) => combine(low, high, variable)));
    rest = [...free, ...combined];
  }
  return rest.every((constraint) => constraint.atLeast <= 0);
}

function combine(low: Constraint, high: Constraint, variable: number): Constraint {
  const a = low.factors[variable]!;
  const b = -high.factors[variable]!;
  return {
    factors: low.factors.map((factor, i) => factor * b + high.factors[i]! * a),
    atLeast: low.atLeast * b + high.atLeast * a,
  };
}
