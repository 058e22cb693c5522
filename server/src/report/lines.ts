import { type Slot, slotsOf } from '../form/slots.ts';
import type { Row, Table } from '../form/types.ts';
import { fieldsOf, type TextField } from './fields.ts';
import { asOfLabel, type Hit, type Item } from './items.ts';
import { labelOf } from './label.ts';
import type { LabelText, Unread } from './model.ts';
import type { RowMaterial, TableMaterial } from './rows.ts';
import { type IndexedRow, indexOf } from './table-index.ts';

/** A row's label with its fields, ready to be aligned. In chapter 四 several rows share one line. */
export interface Line {
  readonly rows: readonly { readonly row: Row; readonly label: LabelText }[];
  readonly columns: readonly Slot[];
  readonly fields: readonly TextField[];
  readonly leftover: readonly Item[];
  /** Rows of one kind share their padding. */
  readonly kin: string;
  readonly glued: boolean;
  /** Why the fields cannot be this row's, whatever their number. */
  readonly doubt: Unread | undefined;
}

/**
 * The rows of a table with their fields; rows that share one line become one.
 * @param items all items of the table's region
 */
export function linesOf(text: string, items: readonly Item[], material: TableMaterial, form: Table): Line[] {
  if (form.oneLine) {
    const line = wholeLine(text, items, material, form);
    if (line) return [line];
  }
  const lines: Line[] = [];
  let waiting: RowMaterial[] = [];
  for (const each of unique(material.rows)) {
    const figures = each.items.some((item) => item.kind === 'figure');
    if (form.oneLine && !figures) {
      waiting.push(each);
      continue;
    }
    lines.push(lineOf(text, [...waiting, each], form));
    waiting = [];
  }
  if (waiting.length > 0) lines.push(lineOf(text, waiting, form));
  return lines;
}

/** Rows of one kin are padded alike if their labels stand in the same field. */
export const kinOf = ({ kin }: IndexedRow, label: Hit): string => `${kin}|${label.field}`;

/** Fewer figures in a run than one row has are part of a sentence. */
const SHORTEST_RUN = 5;

/**
 * A table that the form prints as one line is that line wherever its region holds just as many figures: its labels
 * may be torn, stand upright, or be repeated over three small tables.
 */
function wholeLine(
  text: string,
  items: readonly Item[],
  material: TableMaterial,
  form: Table,
): Line | undefined {
  const runs: Item[][] = [[]];
  for (const item of asOfLabel(items)) {
    if (item.kind === 'foreign') runs.push([]);
    else if (item.kind === 'figure') runs.at(-1)!.push(item);
  }
  const columns = form.rows.flatMap((row) => slotsOf(form, row));
  const inRuns = runs.filter((run) => run.length >= SHORTEST_RUN).flat();
  const whole = inRuns.length === columns.length ? inRuns : unlabelledLine(items, material, form);
  if (whole.length !== columns.length) return undefined;
  const first = { start: whole[0]!.start, end: whole[0]!.start };
  const index = indexOf(form);
  const labels = new Map(
    unique(material.rows).map(({ row, label }) => [row.id, labelOf(text, index.rows.get(row.id)!, label)]),
  );
  return {
    rows: form.rows.map((row) => ({
      row,
      label: labels.get(row.id) ?? { range: first, shouldBe: undefined },
    })),
    columns,
    fields: whole.map((item) => ({
      filled: item.kind === 'figure',
      range: { start: item.start, end: item.end },
      item,
    })),
    leftover: items.filter((item) => item.kind === 'foreign'),
    kin: 'line',
    glued: false,
    doubt: undefined,
  };
}

/** Without any label of a row, the line that holds the figures, its blanks included. */
function unlabelledLine(items: readonly Item[], material: TableMaterial, form: Table): readonly Item[] {
  const figures = items.filter((item) => item.kind === 'figure');
  const line = figures[0]?.line;
  if (material.rows.length > 0 || figures.some((item) => item.line !== line)) return [];
  const own = withFirstCell(
    items,
    form.rows.reduce((sum, row) => sum + row.columns.length, 0),
  );
  return own.filter((item) => item.line === line && (item.kind === 'figure' || item.kind === 'blank'));
}

/** A line of figures has no label before it, so what looks like its indent may be its first cell, blank. */
function withFirstCell(items: readonly Item[], width: number): readonly Item[] {
  const line = items.find((item) => item.kind === 'figure')?.line;
  const fields = items.filter(
    (item) => item.line === line && (item.kind === 'figure' || item.kind === 'blank'),
  );
  if (fields.length !== width - 1) return items;
  return items.map((item) =>
    item.kind === 'indent' && item.line === line ? { ...item, kind: 'blank' } : item,
  );
}

/** A label that occurs twice counts where its figures are. */
function unique(rows: readonly RowMaterial[]): readonly RowMaterial[] {
  const best = new Map<Row, RowMaterial>();
  for (const each of rows) {
    const known = best.get(each.row);
    if (!known || figuresIn(each) > figuresIn(known)) best.set(each.row, each);
  }
  return best.size === rows.length ? rows : rows.filter((each) => best.get(each.row) === each);
}

const figuresIn = ({ items }: RowMaterial): number =>
  items.reduce((count, { kind }) => (kind === 'figure' ? count + 1 : count), 0);

function lineOf(text: string, materials: readonly RowMaterial[], form: Table): Line {
  const { rows } = indexOf(form);
  const last = materials.at(-1)!;
  const indexed = rows.get(last.row.id)!;
  const columns =
    materials.length === 1 ? indexed.slots : materials.flatMap(({ row }) => rows.get(row.id)!.slots);
  const own = asOfLabel(last.items);
  const items = form.oneLine ? withFirstCell(own, columns.length) : own;
  const { fields, used, doubt } = fieldsOf(items, last.label, columns.length, last.displaced);
  return {
    rows: materials.map(({ row, label }) => ({ row, label: labelOf(text, rows.get(row.id)!, label) })),
    columns,
    fields,
    leftover: used === last.items.length ? last.after : [...last.items.slice(used), ...last.after],
    kin: kinOf(indexed, last.label),
    glued: last.items.some(isGlued),
    doubt,
  };
}

const isGlued = (item: Item): boolean => item.kind !== 'hit' && item.glued === true;
