import { printed } from '../../audit/words.ts';
import type { Block, Column, Row } from '../../form/types.ts';
import { recogniseLabels } from '../../report/items.ts';
import type { Range, Report, ReportTable } from '../../report/model.ts';
import { tokenize } from '../../report/tokens.ts';
import { type FoundLabel, findLabels, isInHeader } from './found.ts';
import { oneLine, withEmphasis } from './raw.ts';
import type { Grid } from './write.ts';

/** The words of a table as its writer has them, put where the form prints them. */
export interface OwnLabels {
  /** The header lines of each of the form's blocks. */
  readonly headers: readonly Grid[];
  readonly ofRow: (row: Row) => string;
  /** The wording of a group; the form's own where the text has none. */
  readonly ofGroup: (id: string) => string;
  /** The labels whose words are in these, in the order of the text. */
  readonly used: readonly Range[];
  /** All labels of the form in the table. */
  readonly all: readonly Range[];
}

/** A label of the text; undefined for one that is absent. */
type Known = Pick<FoundLabel, 'range' | 'slip'> | undefined;

export function ownLabels(report: Report, table: ReportTable): OwnLabels {
  const { form } = table;
  const { found, all } = findLabels(report, table);
  const used = new Map<number, Range>();
  const write = (label: Known, official: string): string => {
    if (!label || label.range.start === label.range.end) return official;
    used.set(label.range.start, label.range);
    return wordingOf(report, table, label) ?? official;
  };
  const first = (kind: FoundLabel['kind'], id: string) =>
    found.find((each) => each.kind === kind && each.id === id);

  const rows = new Map(
    form.rows.map((row) => {
      const label = table.rows.find((each) => each.row === row)?.label;
      return [
        row,
        label ? write({ ...label, slip: label.shouldBe !== undefined }, printed(row)) : printed(row),
      ];
    }),
  );
  const groups = new Map(
    form.groups.map((group) => [group.id, write(first('group', group.id), printed(group))]),
  );
  const headerOf = (block: Block, index: number): Grid => {
    const ofColumn = columnLabels(table, block, index, found);
    return block.header.map((line) =>
      line.map((cell) => {
        if (cell === '') return '';
        const group = form.groups.find((each) => printed(each) === cell);
        if (group) return groups.get(group.id)!;
        const row = form.oneLine && form.rows.find((each) => printed(each) === cell);
        if (row) return rows.get(row)!;
        return write(ofColumn(cell) ?? first('header', cell), cell);
      }),
    );
  };
  return {
    headers: form.blocks.map(headerOf),
    ofRow: (row) => rows.get(row)!,
    ofGroup: (id) => groups.get(id)!,
    used: [...used.values()].sort((a, b) => a.start - b.start),
    all,
  };
}

/**
 * The labels of a block's columns, asked for in the order in which the form prints them: chapter 四 prints each three
 * times. Where the text has another number of them, the first serves for all.
 */
function columnLabels(
  table: ReportTable,
  block: Block,
  index: number,
  found: readonly FoundLabel[],
): (cell: string) => Known {
  const columns = table.form.rows.find(({ id }) => id === block.rows[0]!.row)!.columns;
  const own = found.filter(({ kind, range }) => kind === 'column' && isInHeader(table, index, range));
  const asked = new Map<Column, number>();
  return (cell) => {
    const column = columns.find(({ label }) => label === cell);
    if (!column) return undefined;
    const labels = own.filter(({ id }) => id === column.id);
    const at = asked.get(column) ?? 0;
    asked.set(column, at + 1);
    const places = block.header.flat().filter((each) => each === cell).length;
    return labels.length === places ? labels[at] : labels[0];
  };
}

/** A label in one line; undefined where it cannot be had so, being wrapped around its figures or a page's end. */
function wordingOf({ text }: Report, table: ReportTable, { range, slip }: NonNullable<Known>) {
  const own = oneLine(withEmphasis(text, range));
  if (slip) return holdsFigure(table, range) ? undefined : own;
  const items = recogniseLabels(own, tokenize(own, 0, own.length));
  return items.length === 1 && items[0]!.kind === 'hit' ? own : undefined;
}

const holdsFigure = ({ rows }: ReportTable, { start, end }: Range): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ range }) => range.start >= start && range.end <= end && range.end > range.start),
  );
