import type { Column, Row, Table } from '../form/types.ts';
import type { Hit, Item } from './items.ts';
import { labelOf } from './label.ts';
import type { LabelText, Range } from './model.ts';
import type { RowMaterial, TableMaterial } from './rows.ts';

/** A field of a row as it stands in the text. */
export interface TextField {
  readonly filled: boolean;
  readonly range: Range;
  readonly item?: Item;
}

/** A row's label with its fields, ready to be aligned. In chapter 四 several rows share one line. */
export interface Line {
  readonly rows: readonly { readonly row: Row; readonly label: LabelText }[];
  readonly columns: readonly (Column & { readonly row: Row })[];
  readonly fields: readonly TextField[];
  readonly leftover: readonly Item[];
  /** Rows of one kind share their padding. */
  readonly kin: string;
  readonly glued: boolean;
}

/** The rows of a table with their fields; rows that share one line become one. */
export function linesOf(text: string, material: TableMaterial, form: Table): Line[] {
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

/** A label that occurs twice counts where its figures are. */
function unique(rows: readonly RowMaterial[]): RowMaterial[] {
  const best = new Map<string, RowMaterial>();
  const figures = (each: RowMaterial) => each.items.filter((item) => item.kind === 'figure').length;
  for (const each of rows) {
    const known = best.get(each.row.id);
    if (!known || figures(each) > figures(known)) best.set(each.row.id, each);
  }
  return rows.filter((each) => best.get(each.row.id) === each);
}

function lineOf(text: string, materials: readonly RowMaterial[], form: Table): Line {
  const last = materials.at(-1)!;
  const columns = materials.flatMap(({ row }) => row.columns.map((column) => ({ ...column, row })));
  const { fields, used } = fieldsOf(last.items, last.label, columns.length);
  return {
    rows: materials.map(({ row, label }) => ({ row, label: labelOf(text, row, label) })),
    columns,
    fields,
    leftover: [...last.items.slice(used), ...last.after],
    kin: `${form.oneLine ? 'line' : last.row.group}|${last.label.field}`,
    glued: last.items.some(
      (item) => 'glued' in item || (item.kind === 'foreign' && item.start === last.label.end),
    ),
  };
}

const isField = (item: Item): boolean =>
  item.kind === 'figure' || item.kind === 'blank' || item.kind === 'foreign';

/**
 * The fields of a row. Where figures stand on the label's line, the line is the row; else the row is what follows,
 * up to the first break behind as many fields as the row has.
 */
export function fieldsOf(
  items: readonly Item[],
  label: Hit,
  width: number,
): { fields: TextField[]; used: number } {
  const onLine = items.filter(
    (item) => item.line >= label.line && item.line <= label.lastLine && isField(item),
  );
  const hasFigures = onLine.some((item) => item.kind === 'figure');
  if (hasFigures || onLine.filter((item) => item.kind === 'blank').length >= width) {
    const used = items.findIndex((item) => item.line > label.lastLine);
    return { fields: merge(onLine, width), used: used < 0 ? items.length : used };
  }
  let used = 0;
  let count = 0;
  for (; used < items.length; used++) {
    const item = items[used]!;
    if (item.kind === 'break' && count >= width) break;
    if (isField(item)) count++;
  }
  // In a line-by-line table a row ends at foreign text, unless just that text fills the row.
  const block = items.slice(0, used);
  const fields = merge(block.filter(isField), width);
  const foreign = block.findIndex((item) => item.kind === 'foreign');
  if (foreign < 0) return { fields, used };
  const before = merge(block.slice(0, foreign).filter(isField), width);
  if (
    before.length < width &&
    fields.length === width &&
    fields.filter((field) => field.item?.kind === 'foreign').length <= 2
  ) {
    return { fields, used };
  }
  return { fields: before, used: foreign };
}

/** Joins the words of a foreign field; drops foreign text where the figures alone fill the row. */
function merge(items: readonly Item[], width: number): TextField[] {
  const figures = items.filter((item) => item.kind === 'figure').length;
  const fields: TextField[] = [];
  for (const item of items) {
    const last = fields.at(-1);
    if (item.kind === 'foreign') {
      if (figures >= width) continue;
      if (last?.item?.kind === 'foreign' && last.item.line === item.line && last.item.field === item.field) {
        fields[fields.length - 1] = { ...last, range: { start: last.range.start, end: item.end } };
        continue;
      }
    }
    fields.push({ filled: item.kind !== 'blank', range: { start: item.start, end: item.end }, item });
  }
  return fields;
}
