import { type TotalChange, totalsFromData } from '../audit/totals.ts';
import type { Report } from '../report/model.ts';
import { inOrder, type TextEdit } from './apply.ts';
import { figureEdit } from './figures.ts';

export interface Recompute {
  readonly edits: readonly TextEdit[];
  /** What changes: `from` is null where the cell held no number. */
  readonly changes: readonly TotalChange[];
}

/**
 * Rewrites every total from the data cells, whatever the search for culprits says: row totals, then （七）总计,
 * then the totals of chapter 四. A total whose addends are not all numbers stays as it is.
 */
export function recomputeTotals(report: Report): Recompute {
  const changes = totalsFromData(report);
  return {
    edits: inOrder(changes.flatMap(({ path, to }) => figureEdit(report, report.cells.get(path)!, to))),
    changes,
  };
}
