import {
  APPLICANTS,
  APPLICATION_COLUMNS,
  type ApplicationRow,
  applicationRows,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  GROUPS,
  proactiveRows,
  type TableId,
} from './form.ts';
import { createLabels, type Labels } from './labels.ts';
import type { Model } from './model.ts';
import type { Style } from './style.ts';

/** One place of a table's grid: words, a figure, or the rest of a cell merged to the right or downwards. */
export type Slot =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly path: string }
  | { readonly kind: 'right' }
  | { readonly kind: 'down' };

export interface GridRow {
  readonly kind: 'block' | 'header' | 'data';
  readonly slots: readonly Slot[];
}

export interface Grid {
  readonly table: TableId;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

const RIGHT: Slot = { kind: 'right' };
const DOWN: Slot = { kind: 'down' };
const words = (text: string): Slot => ({ kind: 'text', text });
const figure = (path: string): Slot => ({ kind: 'figure', path });
const rights = (count: number): Slot[] => Array.from({ length: count }, () => RIGHT);
const downs = (count: number): Slot[] => Array.from({ length: count }, () => DOWN);

export function gridOf(table: TableId, model: Model, style: Style): Grid {
  const labels = createLabels(style);
  if (table === 'proactive') return proactiveGrid(model, labels);
  if (table === 'applications') return applicationGrid(model, style, labels);
  return disputeGrid(style, labels);
}

function proactiveGrid(model: Model, labels: Labels): Grid {
  const width = 4;
  const rows: GridRow[] = [];
  const fill = (slots: Slot[]): Slot[] => [...slots, ...rights(width - slots.length)];
  let block = '';
  for (const row of proactiveRows(model.edition)) {
    if (row.block !== block) {
      block = row.block;
      rows.push({ kind: 'block', slots: fill([words(labels.block(block))]) });
      rows.push({
        kind: 'header',
        slots: fill([words('信息内容'), ...row.columns.map((column) => words(labels.column(column.label)))]),
      });
    }
    rows.push({
      kind: 'data',
      slots: fill([
        words(labels.proactiveRow(row.label)),
        ...row.columns.map((column) => figure(`proactive/${row.id}/${column.id}`)),
      ]),
    });
  }
  return { table: 'proactive', width, rows };
}

function applicationGrid(model: Model, style: Style, labels: Labels): Grid {
  const total = words(labels.total());
  const at = style.cornerTotal;
  const applicants = APPLICANTS.map((column) => words(labels.column(column.label)));
  const corner = labels.corner();
  const header: GridRow[] = [
    {
      kind: 'header',
      slots: [words(corner), ...rights(2), words('申请人情况'), ...rights(5), at === 0 ? total : RIGHT],
    },
    {
      kind: 'header',
      slots: [
        DOWN,
        ...rights(2),
        applicants[0]!,
        words('法人或其他组织'),
        ...rights(4),
        at === 1 ? total : at === 0 ? DOWN : RIGHT,
      ],
    },
    { kind: 'header', slots: [DOWN, ...rights(2), DOWN, ...applicants.slice(1), at === 2 ? total : DOWN] },
  ];
  const rows = applicationRows(model);
  const data = rows.map(
    (row, i): GridRow => ({
      kind: 'data',
      slots: [
        ...labelSlots(row, rows[i - 1], labels),
        ...APPLICATION_COLUMNS.map((column) => figure(`applications/${row.id}/${column.id}`)),
      ],
    }),
  );
  return { table: 'applications', width: 10, rows: [...header, ...data] };
}

/** The three label places of a row: the long label merged over all of them, or group, sub-group and item. */
function labelSlots(row: ApplicationRow, before: ApplicationRow | undefined, labels: Labels): Slot[] {
  if (row.mark === 'top') return [words(labels.top(row.number, row.label)), ...rights(2)];
  const first = before?.mark === 'top' ? words(labels.results()) : DOWN;
  if (row.mark === 'sub') return [first, words(labels.sub(row.number, row.label)), RIGHT];
  const group = GROUPS[row.group!]!;
  const second = before?.group === row.group ? DOWN : words(labels.sub(group.number, group.label));
  return [first, second, words(labels.item(row.number, row.label))];
}

function disputeGrid(style: Style, labels: Labels): Grid {
  const results = (): Slot[] => DISPUTE_COLUMNS.map((column) => words(labels.result(column.label)));
  const review = words(labels.review());
  const suit = words('行政诉讼');
  const direct = words('未经复议直接起诉');
  const after = words('复议后起诉');
  const early = style.variant % 3 !== 0;
  const rows: GridRow[] = [
    { kind: 'header', slots: [review, ...rights(4), suit, ...rights(9)] },
    {
      kind: 'header',
      slots: [...(early ? results() : downs(5)), direct, ...rights(4), after, ...rights(4)],
    },
    { kind: 'header', slots: [...(early ? downs(5) : results()), ...results(), ...results()] },
    {
      kind: 'data',
      slots: DISPUTE_ROWS.flatMap((row) =>
        DISPUTE_COLUMNS.map((column) => figure(`disputes/${row}/${column.id}`)),
      ),
    },
  ];
  return { table: 'disputes', width: 15, rows };
}
