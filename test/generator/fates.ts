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

/** What a reader may know of a report in this shape; `isLeft` tells the cells whose figure is in the text. */
export function fatesOf(paint: Paint, shape: Shape, isLeft: (path: string) => boolean): Fates {
  const paths = cellPaths(paint.model);
  const declined = new Set<string>();
  const optional = new Set<string>();
  if (shape.loss === 'all') return { declined: new Set(paths), optional };
  const company = companies(paint, shape, paths);
  for (const path of paths) {
    const row = company.get(path)!;
    if (shape.loss === 'rows' && row.length > 1) declined.add(path);
    if (shape.loss === 'repeated') (row.every(isLeft) ? optional : declined).add(path);
  }
  if (shape.loss === 'order') addTornRows(paint, declined, optional);
  for (const path of paths.filter(paint.isBlank)) {
    const fate = shape.blanks(paint, path);
    if (fate === 'kept') continue;
    const row = company.get(path)!;
    // A row of one cell that shows no figure is blank, or its figure is gone: both answers are honest.
    const target = fate === 'open' || row.length === 1 ? optional : declined;
    for (const other of row) target.add(other);
  }
  // Where cells run into each other or are torn apart, a lone stroke is easily taken for a rule or a page's end.
  if (shape.layout.wrap !== null || shape.layout.flat === '') {
    for (const path of paint.model.placeholders.keys())
      for (const other of company.get(path)!) optional.add(other);
  }
  for (const path of declined) optional.delete(path);
  return { declined, optional };
}

/**
 * With which cells a cell stands and falls when a figure's place is lost: those of its row. In chapter 四 all
 * fifteen stand on one line, unless the shape gives each kind of case a table of its own.
 */
function companies(
  paint: Paint,
  shape: Shape,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const apart =
    shape.layout.table === disputeForms && disputePlan(paint.style.variant).form === 'three-tables';
  const nameOf = (path: string): string =>
    path.startsWith('disputes/') && !apart ? 'disputes' : rowOf(path);
  const groups = new Map<string, string[]>();
  return new Map(
    paths.map((path) => {
      const name = nameOf(path);
      const group = groups.get(name) ?? [];
      group.push(path);
      groups.set(name, group);
      return [path, group];
    }),
  );
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
