import type { Row, Table, TableId } from '../form/types.ts';
import type { Hit, Item } from './items.ts';
import { indexOf, isAside, type TableIndex } from './table-index.ts';
import type { Meaning } from './wordings.ts';

/** A row's label and everything that may be its figures, up to the next label. */
export interface RowMaterial {
  readonly row: Row;
  readonly label: Hit;
  /** Figures, blanks, breaks and foreign text behind the label, up to the next label of any kind. */
  readonly items: readonly Item[];
  /** The same behind a group or header label that ended the row, up to the next row. */
  readonly after: readonly Item[];
  /** True where a figure stands before the first label of the row's block: figures may precede their labels. */
  readonly displaced: boolean;
}

/** What stands in a table's region, sorted by the form's labels. */
export interface TableMaterial {
  readonly rows: readonly RowMaterial[];
  /** Header and group labels, with the meaning that they have here. */
  readonly others: readonly { readonly hit: Hit; readonly meaning: Meaning }[];
  /** What stands before the first row. */
  readonly before: readonly Item[];
}

/**
 * The part of a region that begins with a table's own words. Where a chapter's heading is missing, its table shares
 * the region of the chapter before, and words of both tables (总计, 其他) come first.
 */
export function fromOwnWords(items: readonly Item[], table: TableId): readonly Item[] {
  const first = items.findIndex(
    (item) => item.kind === 'hit' && item.entry.meanings.every((meaning) => meaning.table === table),
  );
  return first < 0 ? [] : items.slice(first);
}

/** Sorts the items of a region into the rows of one table. Labels of other tables end a row. */
export function collectRows(items: readonly Item[], table: Table): TableMaterial {
  const index = indexOf(table);
  const rows: { row: Row; label: Hit; items: Item[]; after: Item[]; displaced: boolean }[] = [];
  const others: { hit: Hit; meaning: Meaning }[] = [];
  const before: Item[] = [];
  let current = before;
  let last: (typeof rows)[number] | undefined;
  let displaced = false;
  let foreign = false;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'hit') {
      current.push(item);
      if (item.kind === 'foreign') foreign = true;
      // Behind foreign text they are the figures of a row whose label is not recognised.
      if (item.kind === 'figure' && current !== last?.items && !foreign) displaced = true;
      continue;
    }
    foreign = false;
    const expected = last ? table.rows[index.rows.get(last.row.id)!.place + 1] : table.rows[0];
    const meaning = meaningHere(item, table.id, index, expected, items[at + 1]);
    if (meaning?.kind === 'row') {
      const { row } = index.rows.get(meaning.id)!;
      last = { row, label: item, items: [], after: [], displaced };
      rows.push(last);
      current = last.items;
      continue;
    }
    if (meaning) others.push({ hit: item, meaning });
    if (table.oneLine && meaning) {
      // Blanks between header cells are merged cells of the header.
      if (!current.some((each) => each.kind === 'figure')) current.length = 0;
      continue;
    }
    // A group's label at the side of the table may stand between a wrapped label and its figures.
    const aside = isGroupAside(index, meaning) && !current.some((each) => each.kind === 'figure');
    if (!aside) displaced = false;
    if (last && !aside) current = last.after;
  }
  return { rows, others, before };
}

const isField = (item: Item | undefined): boolean =>
  item?.kind === 'figure' || item?.kind === 'blank' || item?.kind === 'break';

const isGroupAside = (index: TableIndex, meaning: Meaning | undefined): boolean =>
  meaning?.kind === 'group' && isAside(index.groups.get(meaning.id));

/** What a label means in this table: the same word can be a row, a column and a group (其他, 总计, 其他处理). */
function meaningHere(
  hit: Hit,
  table: TableId,
  index: TableIndex,
  expected: Row | undefined,
  next: Item | undefined,
): Meaning | undefined {
  const { meanings } = hit.entry;
  if (meanings.length === 1) return isHere(meanings[0]!, table, index) ? meanings[0] : undefined;
  const here = meanings.filter((meaning) => isHere(meaning, table, index));
  if (here.length <= 1) return here[0];
  const row = here.find((meaning) => meaning.kind === 'row');
  const other = here.find((meaning) => meaning.kind !== 'row');
  if (!row) return other;
  if (hit.number > 0 && hit.number === index.rows.get(row.id)!.number) return row;
  return expected?.id === row.id && isField(next) ? row : other;
}

function isHere(meaning: Meaning, table: TableId, index: TableIndex): boolean {
  if (meaning.table !== table) return false;
  if (meaning.kind === 'row') return index.rows.has(meaning.id);
  return meaning.kind !== 'group' || index.groups.has(meaning.id);
}
