import {
  APPLICANTS,
  APPLICATION_COLUMNS,
  applicationRows,
  cellPaths,
  columnOf,
  concludedItems,
  isDerived,
  rowOf,
  valueType,
} from './form.ts';
import type { Model } from './model.ts';
import { type Random, streamOf } from './random.ts';

export type PlantKind =
  | 'data' // one data cell
  | 'total' // one derived cell, not the grand total
  | 'grand' // applications/concluded/total
  | 'two' // two data cells in different rows and columns
  | 'blank' // a cell that is empty
  | 'placeholder' // a cell that holds / or - instead of a figure
  | 'swap' // two neighbours of a row changed places
  | 'transpose' // two digits of a figure changed places
  | 'moved'; // one application counted in another column of its row

export const PLANT_KINDS: readonly PlantKind[] = [
  'data',
  'total',
  'grand',
  'two',
  'blank',
  'placeholder',
  'swap',
  'transpose',
  'moved',
];

export interface Change {
  readonly path: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Planted {
  readonly kind: PlantKind;
  /** The report as it was, consistent. */
  readonly original: Model;
  /** The same report with the change in it. */
  readonly model: Model;
  readonly changes: readonly Change[];
}

const TRIES = 60;

/**
 * Plants one change of a kind in a consistent report, before it is written. `null` where the report has nothing
 * to plant it in (no two digits to transpose in a report of zeros). A figure never gains or loses its thousands
 * separator by it, so that the text around the figure stays as it was.
 */
export function plant(original: Model, kind: PlantKind, seed: number): Planted | null {
  const random = streamOf(seed, `plant:${kind}`);
  for (let i = 0; i < TRIES; i += 1) {
    const changes = draw(original, kind, random);
    if (changes === null || !changes.every(isRealChange)) continue;
    return { kind, original, model: apply(original, kind, changes, random), changes };
  }
  return null;
}

function isRealChange(change: Change): boolean {
  const { from, to } = change;
  if (from === to) return false;
  if (from === null || to === null) return true;
  return to >= 0 && from >= 1000 === to >= 1000 && Number.isInteger(to);
}

function apply(original: Model, kind: PlantKind, changes: readonly Change[], random: Random): Model {
  const cells = new Map(original.cells);
  const placeholders = new Map(original.placeholders);
  const units = new Map(original.units);
  const notes = new Map(original.notes);
  for (const { path, to } of changes) {
    cells.set(path, to);
    if (to !== null) continue;
    units.delete(path);
    notes.delete(path);
    if (kind === 'placeholder')
      placeholders.set(path, random.pick(['/', '／', '-', '--', '—', '–', '无', '不涉及', 'N/A']));
  }
  return { ...original, cells, placeholders, units, notes };
}

function change(model: Model, path: string, to: number | null): Change {
  return { path, from: model.cells.get(path) ?? null, to };
}

/** Another figure of the kind that people really type: a digit off, a digit more or less, a new count. */
function otherFigure(value: number, random: Random): number {
  const near = value + random.pick([-2, -1, 1, 2, 3, 5, 9, 10]);
  const digits = String(value);
  const at = random.int(0, digits.length - 1);
  const retyped = Number(digits.slice(0, at) + String(random.int(0, 9)) + digits.slice(at + 1));
  return random.pick([near, retyped, random.int(0, Math.max(9, value * 2))]);
}

function draw(model: Model, kind: PlantKind, random: Random): readonly Change[] | null {
  const value = (path: string): number => model.cells.get(path) ?? 0;
  const applications = cellPaths(model).filter((path) => path.startsWith('applications/'));
  const data = applications.filter((path) => !isDerived(path));
  switch (kind) {
    case 'data':
    case 'two': {
      const first = random.pick(data);
      const one = change(model, first, otherFigure(value(first), random));
      if (kind === 'data') return [one];
      const second = random.pick(data);
      if (rowOf(second) === rowOf(first) || columnOf(second) === columnOf(first)) return null;
      return [one, change(model, second, otherFigure(value(second), random))];
    }
    case 'total': {
      const path = random.pick(
        applications.filter((p) => isDerived(p) && p !== 'applications/concluded/total'),
      );
      return [change(model, path, otherFigure(value(path), random))];
    }
    case 'grand':
      return [
        change(
          model,
          'applications/concluded/total',
          otherFigure(value('applications/concluded/total'), random),
        ),
      ];
    case 'blank':
    case 'placeholder':
      return [change(model, random.pick(blankable(model, random)), null)];
    case 'swap':
      return drawSwap(model, random);
    case 'transpose': {
      const path = random.pick(applications);
      return [change(model, path, transposed(value(path), random))];
    }
    case 'moved':
      return drawMove(model, random);
  }
}

/** Cells for a blank: mostly in chapter 三, a few in the other two tables. */
function blankable(model: Model, random: Random): readonly string[] {
  const table = random.weigh({ applications: 8, disputes: 1, proactive: 1 });
  return cellPaths(model).filter((path) => path.startsWith(`${table}/`) && valueType(path) === 'count');
}

function drawSwap(model: Model, random: Random): readonly Change[] {
  const row = random.pick(applicationRows(model)).id;
  const at = random.int(0, APPLICATION_COLUMNS.length - 2);
  const paths = [at, at + 1].map((i) => `applications/${row}/${APPLICATION_COLUMNS[i]!.id}`);
  const [first, second] = [paths[0]!, paths[1]!];
  return [
    change(model, first, model.cells.get(second) ?? null),
    change(model, second, model.cells.get(first) ?? null),
  ];
}

function transposed(value: number, random: Random): number {
  const digits = [...String(value)];
  if (digits.length < 2) return value;
  const at = random.int(0, digits.length - 2);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return digits[0] === '0' ? value : Number(digits.join(''));
}

function drawMove(model: Model, random: Random): readonly Change[] | null {
  const rows = [...concludedItems(model), 'received', 'carried-in', 'carried-out'];
  const row = random.pick(rows);
  const [from, to] = [random.pick(APPLICANTS).id, random.pick(APPLICANTS).id];
  const [giving, taking] = [`applications/${row}/${from}`, `applications/${row}/${to}`];
  if (from === to || (model.cells.get(giving) ?? 0) < 1) return null;
  return [
    change(model, giving, (model.cells.get(giving) ?? 0) - 1),
    change(model, taking, (model.cells.get(taking) ?? 0) + 1),
  ];
}
