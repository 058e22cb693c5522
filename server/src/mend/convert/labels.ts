import { printed } from '../../audit/words.ts';
import type { Block, Column, Row } from '../../form/types.ts';
import { recogniseLabels } from '../../report/items.ts';
import type { Range, Report, ReportTable } from '../../report/model.ts';
import { collectRows } from '../../report/rows.ts';
import { tokenize } from '../../report/tokens.ts';
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
  /** All labels of the form in the table's range. */
  readonly all: readonly Range[];
}

/** A header or group label in the text, and what it stands for. */
interface Found {
  readonly kind: 'group' | 'column' | 'header' | 'row';
  readonly id: string;
  readonly range: Range;
  readonly slip: boolean;
}

/** Finds the labels of a table. Linear in its text. */
export function ownLabels(report: Report, table: ReportTable): OwnLabels {
  const { text } = report;
  const { range, form } = table;
  const items = recogniseLabels(text, tokenize(text, range.start, range.end));
  const hits = items.filter((item) => item.kind === 'hit');
  const found = [...foundIn(collectRows(items, form).others), ...garbled(table)].sort(
    (a, b) => a.range.start - b.range.start,
  );
  const used = new Map<number, Range>();
  const write = (label: Range, slip: boolean, official: string): string => {
    if (label.start === label.end) return official;
    used.set(label.start, label);
    return wordingIn(report, table, label, slip) ?? official;
  };
  const ofRow = (row: Row): string => {
    const own = table.rows.find((each) => each.row === row);
    return own ? write(own.label.range, own.label.shouldBe !== undefined, printed(row)) : printed(row);
  };
  const ofFound = (first: Found | undefined, official: string): string =>
    first ? write(first.range, first.slip, official) : official;
  const ofGroup = (id: string): string =>
    ofFound(
      found.find((each) => each.kind === 'group' && each.id === id),
      printed(form.groups.find((group) => group.id === id)!),
    );
  const ofHeader = (label: string): string =>
    ofFound(
      found.find((each) => each.kind === 'header' && each.id === label),
      label,
    );

  const headerOf = (block: Block, index: number): Grid => {
    const columns = columnsOf(table, block);
    const own = found.filter((each) => each.kind === 'column' && isIn(table, index, each.range));
    const counts = new Map<string, number>();
    const ofColumn = (column: Column): string => {
      const places = block.header.flat().filter((cell) => cell === column.label).length;
      const candidates = own.filter((each) => each.id === column.id);
      const at = counts.get(column.id) ?? 0;
      counts.set(column.id, at + 1);
      return ofFound(candidates.length === places ? candidates[at] : candidates[0], column.label);
    };
    return block.header.map((line) =>
      line.map((cell) => {
        if (cell === '') return '';
        const group = form.groups.find((each) => printed(each) === cell);
        if (group) return ofGroup(group.id);
        const row = form.oneLine && form.rows.find((each) => printed(each) === cell);
        if (row) return ofRow(row);
        const column = columns.find((each) => each.label === cell);
        return column ? ofColumn(column) : ofHeader(cell);
      }),
    );
  };
  const headers = form.blocks.map(headerOf);
  for (const row of form.rows) ofRow(row);
  for (const group of form.groups) ofGroup(group.id);
  return {
    headers,
    ofRow,
    ofGroup,
    used: [...used.values()].sort((a, b) => a.start - b.start),
    all: hits.map(({ start, end }) => ({ start, end })),
  };
}

const foundIn = (others: ReturnType<typeof collectRows>['others']): Found[] =>
  others.map(({ hit, meaning }) => ({
    kind: meaning.kind,
    id: meaning.id,
    range: { start: hit.start, end: hit.end },
    slip: hit.entry.slip !== undefined,
  }));

/** Labels that are none of the form's but like one: they keep their place, with their slip. */
function garbled({ slips, form }: ReportTable): Found[] {
  return slips.flatMap(({ range, shouldBe, kind }): Found[] => {
    const group = form.groups.find((each) => shouldBe === each.label || shouldBe === printed(each));
    const column = form.rows.flatMap((row) => row.columns).find((each) => each.label === shouldBe);
    const id = kind === 'group' ? group?.id : column?.id;
    return id === undefined ? [] : [{ kind, id, range, slip: true }];
  });
}

const columnsOf = ({ form }: ReportTable, block: Block): readonly Column[] =>
  form.rows.find((row) => row.id === block.rows[0]?.row)?.columns ?? [];

/** Whether a label stands in the header of a block: behind the rows of the block before, in front of its own. */
function isIn({ form, rows }: ReportTable, block: number, label: Range): boolean {
  const rowsOf = (index: number) => {
    const ids = form.blocks[index]?.rows.map(({ row }) => row) ?? [];
    return rows.filter(({ row }) => ids.includes(row.id));
  };
  const before = Math.max(0, ...rowsOf(block - 1).map(({ range }) => range.end));
  const behind = form.oneLine
    ? Number.MAX_SAFE_INTEGER
    : Math.min(Number.MAX_SAFE_INTEGER, ...rowsOf(block).map(({ range }) => range.start));
  return label.start >= before && label.start < behind;
}

/** A label in one line; undefined where it cannot be had so, being wrapped around its figures or a page's end. */
function wordingIn({ text }: Report, table: ReportTable, label: Range, slip: boolean): string | undefined {
  const own = oneLine(withEmphasis(text, label));
  if (slip) return holdsFigure(table, label) ? undefined : own;
  const items = recogniseLabels(own, tokenize(own, 0, own.length));
  return items.length === 1 && items[0]!.kind === 'hit' ? own : undefined;
}

const holdsFigure = ({ rows }: ReportTable, label: Range): boolean =>
  rows.some(({ cells }) =>
    cells.some(
      ({ range }) => range.start >= label.start && range.end <= label.end && range.end > range.start,
    ),
  );
