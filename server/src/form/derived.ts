import { EDITIONS } from './editions.ts';
import { defines, formulasOf } from './formulas.ts';
import type { CellPath } from './types.ts';

const DERIVED: ReadonlySet<CellPath> = new Set(
  Object.values(EDITIONS)
    .flatMap(({ tables }) => Object.values(tables))
    .flatMap((table) => formulasOf(table).filter(defines))
    .map(({ right }) => right[0]!),
);

/** A derived cell stands alone on one side of a formula: every `total`, every `concluded/*`. */
export const isDerived = (path: CellPath): boolean => DERIVED.has(path);
