import type { Table } from '../form/types.ts';
import { fieldsOf } from './fields.ts';
import { fold } from './fold.ts';
import type { Hit, Item } from './items.ts';
import { withoutNumber, wordingLike } from './label.ts';
import { kinOf, type Line } from './lines.ts';
import type { Stranger } from './model.ts';
import type { TableMaterial } from './rows.ts';
import { likeness } from './similar.ts';
import { indexOf } from './table-index.ts';

const LIKE_ENOUGH = 0.5;

/** Rows under a label that is not the form's, where just there a row of the form is missing. */
export function findStrangers(
  text: string,
  material: TableMaterial,
  lines: readonly Line[],
  form: Table,
): { readonly lines: readonly Line[]; readonly unknown: readonly Stranger[] } {
  const found = new Set<string>();
  for (const { rows } of lines) for (const { row } of rows) found.add(row.id);
  const read: Line[] = [];
  const unknown: Stranger[] = [];
  if (form.oneLine) return { lines: read, unknown };
  for (let gap = -1; gap < lines.length; gap++) {
    const line = lines[gap];
    const candidates = strangersIn(line ? line.leftover : material.before);
    if (candidates.length === 0) continue;
    const after = line ? form.rows.indexOf(line.rows.at(-1)!.row) : -1;
    for (let index = after + 1; index < form.rows.length && candidates.length > 0; index++) {
      const row = form.rows[index]!;
      if (found.has(row.id)) break;
      const stranger = candidates.shift()!;
      const range = { start: stranger.label.start, end: stranger.label.end };
      const own = fold(text, range.start, range.end);
      const close = likeness(withoutNumber(own), fold(row.label)) >= LIKE_ENOUGH;
      if (!close) {
        unknown.push({ row, range });
        continue;
      }
      const indexed = indexOf(form).rows.get(row.id)!;
      const { fields } = fieldsOf(
        stranger.items,
        { ...stranger.label, lastLine: stranger.label.line },
        row.columns.length,
      );
      read.push({
        rows: [{ row, label: { range, shouldBe: wordingLike(text, range, row.number, row.label) } }],
        columns: indexed.slots,
        fields,
        leftover: [],
        kin: kinOf(indexed, stranger.label),
        glued: false,
        doubt: undefined,
      });
    }
  }
  return { lines: read, unknown };
}

/** Foreign text directly followed by figures, in the order of the text. */
function strangersIn(items: readonly Item[]): { label: Hit; items: Item[] }[] {
  const found: { label: Hit; items: Item[] }[] = [];
  if (!items.some(({ kind }) => kind === 'foreign')) return found;
  let open: { label: Hit; items: Item[] } | undefined;
  for (const item of items) {
    if (item.kind === 'foreign') {
      if (open && open.items.length === 0) open.label = { ...open.label, end: item.end, lastLine: item.line };
      else {
        open = { label: labelFrom(item), items: [] };
        found.push(open);
      }
    } else open?.items.push(item);
  }
  return found.filter((each) => each.items.some((item) => item.kind === 'figure'));
}

const labelFrom = (item: Item): Hit => ({
  kind: 'hit',
  entry: { meanings: [], speaksFor: {} },
  number: 0,
  start: item.start,
  end: item.end,
  line: item.line,
  lastLine: item.line,
  field: item.field,
});
