import { cellPaths, rowOf } from './form.ts';
import { gridOf } from './grid.ts';
import type { Paint } from './paint.ts';
import { disputeForms, disputePlan } from './shapes/disputes.ts';
import type { Shape } from './shapes/index.ts';
import { certaintyOf } from './shapes/pdf-order.ts';

export interface Fates {
  /** Cells that a reader must not claim to know. */
  readonly declined: ReadonlySet<string>;
  /** Cells that a reader may give, rightly, or decline. */
  readonly optional: ReadonlySet<string>;
}

/** What a reader may know of a report written in this shape. */
export function fatesOf(paint: Paint, shape: Shape): Fates {
  const paths = cellPaths(paint.model);
  const declined = new Set<string>();
  const optional = new Set<string>();
  const rows = new Map<string, string[]>();
  for (const path of paths) rows.set(rowOf(path), [...(rows.get(rowOf(path)) ?? []), path]);
  const rowWith = (path: string): readonly string[] => rows.get(rowOf(path))!;
  if (shape.loss === 'all') return { declined: new Set(paths), optional };
  if (shape.loss === 'rows') {
    for (const path of paths)
      if (path.startsWith('disputes/') || rowWith(path).length > 1) declined.add(path);
  }
  if (shape.loss === 'order') addTornRows(paint, declined, optional);
  const alone =
    shape.layout.table === disputeForms && disputePlan(paint.style.variant).form === 'three-tables';
  for (const path of paths.filter(paint.isBlank)) {
    const fate = shape.blanks(paint, path);
    if (fate === 'kept') continue;
    // The fifteen figures of chapter 四 stand on one line: with one of them gone, no place is certain.
    const together = path.startsWith('disputes/') && !alone;
    const row = together ? paths.filter((other) => other.startsWith('disputes/')) : rowWith(path);
    // A row of one cell that shows no figure is blank, or its figure is gone: both answers are honest.
    const target = fate === 'open' || row.length === 1 ? optional : declined;
    for (const other of row) target.add(other);
  }
  for (const path of declined) optional.delete(path);
  return { declined, optional };
}

/** The rows of T27, whose labels and figures come in an order of their own. */
function addTornRows(paint: Paint, declined: Set<string>, optional: Set<string>): void {
  for (const table of ['proactive', 'applications', 'disputes'] as const) {
    const grid = gridOf(table, paint.model, paint.style);
    grid.rows.forEach((row, i) => {
      const certainty = certaintyOf(paint.style.variant, grid, i);
      if (certainty === 'certain') return;
      const target = certainty === 'open' ? optional : declined;
      for (const slot of row.slots) if (slot.kind === 'figure') target.add(slot.path);
    });
  }
}
