import { isDerived } from '../form/derived.ts';
import { definitionsOf } from '../form/formulas.ts';
import type { CellPath } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { type Assumption, sumOf, type Values, valuesOf } from './values.ts';

export interface TotalChange {
  readonly path: CellPath;
  /** null where the cell holds no number now. */
  readonly from: number | null;
  readonly to: number;
}

/**
 * The totals as the data cells make them, those only that differ from what stands there: row totals first, then
 * the totals of each column with its own total, then those of chapter 四. A total whose addends are not all
 * numbers, or whose two definitions disagree, is left alone.
 */
export function totalsFromData(report: Report): readonly TotalChange[] {
  const now = valuesOf(report);
  return totals(report, now)
    .filter(({ path, value }) => now(path) !== value)
    .map(({ path, value }) => ({ path, from: now(path) ?? null, to: value }));
}

/** Every derived cell that can be written and computed, from the data as assumed. */
export function totals(report: Report, data: Values): readonly Assumption[] {
  const found: Assumption[] = [];
  const settled = new Map<CellPath, number>();
  const values: Values = (path) => settled.get(path) ?? data(path);
  for (const path of derivedInOrder(report)) {
    const value = defined(report, path, values);
    if (value === undefined) continue;
    settled.set(path, value);
    found.push({ path, value });
  }
  return found;
}

/** Row totals before （七）总计, so that each total finds its addends settled; the total of all totals last. */
function derivedInOrder(report: Report): readonly CellPath[] {
  const paths = [...report.cells.values()]
    .filter((cell) => isDerived(cell.path) && cell.reading.kind !== 'unread')
    .map((cell) => cell.path);
  const rank = (path: CellPath) =>
    report.cells.get(path)!.row === 'concluded' ? (path.endsWith('/total') ? 2 : 1) : 0;
  return paths.sort((a, b) => rank(a) - rank(b));
}

function defined(report: Report, path: CellPath, values: Values): number | undefined {
  const table = report.tables[report.cells.get(path)!.table]!;
  const sums = definitionsOf(path, table.form)
    .map((formula) => sumOf(formula.left, values))
    .filter((sum) => sum !== undefined);
  return new Set(sums).size === 1 ? sums[0] : undefined;
}
