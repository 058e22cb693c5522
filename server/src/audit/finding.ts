import type { CellPath, FormulaId } from '../form/types.ts';
import type { Range, Report } from '../report/model.ts';
import type { Finding, FixClass, Localized, Mend, Offer, Rule } from './types.ts';
import type { Assumption } from './values.ts';

interface Parts {
  readonly range: Range;
  readonly message: Localized;
  readonly cells?: readonly CellPath[];
  readonly formulas?: readonly FormulaId[];
  readonly related?: Finding['related'];
  readonly offers?: readonly Offer[];
}

/** A finding of this rule, at its default severity. */
export const finding = (rule: Rule, parts: Parts): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  cells: [],
  formulas: [],
  related: [],
  offers: [],
  ...parts,
});

export const offer = (kind: FixClass, title: Localized, mend: Mend): Offer => ({ title, class: kind, mend });

export const offerCells = (kind: FixClass, title: Localized, cells: readonly Assumption[]): Offer =>
  offer(kind, title, { kind: 'set-cells', cells });

/** Where a cell's figure stands; for a path that is none of the report's, the text's beginning. */
export const figureAt = (report: Report, path: CellPath): Range =>
  report.cells.get(path)?.figure ?? { start: 0, end: 0 };

/** From the first of the cells to the last, in the order of the text. */
export function spanOf(report: Report, paths: readonly CellPath[]): Range {
  const ranges = paths.map((path) => figureAt(report, path));
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}
