import { type Slot, slotsOf } from '../form/slots.ts';
import type { Group, Row, Table } from '../form/types.ts';
import { fold, numeralValue } from './fold.ts';

/** What the reader asks of a table of the form again and again: worked out once for each. */
export interface TableIndex {
  /** By the row's id. */
  readonly rows: ReadonlyMap<string, IndexedRow>;
  readonly groups: ReadonlyMap<string, Group>;
  /** The labels of its groups and columns, each once. */
  readonly headers: readonly HeaderLabel[];
}

export interface HeaderLabel {
  readonly id: string;
  readonly kind: 'group' | 'column';
  readonly number: string;
  readonly label: string;
  readonly folded: string;
}

export interface IndexedRow {
  readonly row: Row;
  /** Its place in the form, from 0. */
  readonly place: number;
  readonly slots: readonly Slot[];
  /** The value of its printed number; 0 for none. */
  readonly number: number;
  /** The folded words of the bracket that its label ends in. */
  readonly bracket: string | undefined;
  /** The same as the form prints it. */
  readonly printedBracket: string | undefined;
  /** Rows under one side label, or in blocks of the same width, are padded alike. */
  readonly kin: string;
}

const cache = new WeakMap<Table, TableIndex>();

export function indexOf(table: Table): TableIndex {
  let index = cache.get(table);
  if (!index) {
    index = {
      rows: new Map(table.rows.map((row, place) => [row.id, indexedRow(table, row, place)])),
      groups: new Map(table.groups.map((group) => [group.id, group])),
      headers: headersOf(table),
    };
    cache.set(table, index);
  }
  return index;
}

function headersOf({ groups, rows }: Table): readonly HeaderLabel[] {
  const columns = rows.flatMap((row) => row.columns.map((column) => ({ ...column, number: '' })));
  const header = (kind: HeaderLabel['kind']) => (each: Omit<HeaderLabel, 'kind' | 'folded'>) =>
    [
      `${kind} ${each.id} ${each.label}`,
      { id: each.id, kind, number: each.number, label: each.label, folded: fold(each.label) },
    ] as const;
  return [...new Map([...groups.map(header('group')), ...columns.map(header('column'))]).values()];
}

function indexedRow(table: Table, row: Row, place: number): IndexedRow {
  return {
    row,
    place,
    slots: slotsOf(table, row),
    number: printedNumber(row.number),
    bracket: bracketOf(row.label),
    printedBracket: /（[^（）]*）$/.exec(row.label)?.[0],
    kin: String(isAside(table.groups.find(({ id }) => id === row.group)) ? row.group : row.columns.length),
  };
}

/** A group that is printed at the side of its rows, with a number, not above them. */
export const isAside = (group: Group | undefined): boolean => group !== undefined && group.number !== '';

/** The value of a printed number: 3 for （三）, 3. and 三、; 0 for none. */
export const printedNumber = (number: string): number =>
  numeralValue(number.replaceAll(/[（）、.]/g, '') || 'x');

const BRACKET = /\(([^()]*)\)$/;

/** The folded words of the bracket that a label ends in, without the signs that writers drop or add. */
export const bracketOf = (label: string): string | undefined =>
  BRACKET.exec(fold(label).replaceAll(/[,、;"]/g, ''))?.[1];
