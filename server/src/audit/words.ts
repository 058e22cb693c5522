import { CHAPTER_NUMBERS, CHAPTERS } from '../form/chapters.ts';
import { EDITIONS } from '../form/editions.ts';
import { definitionsOf } from '../form/formulas.ts';
import type {
  CellPath,
  Chapter,
  ChapterId,
  Column,
  Formula,
  Group,
  Row,
  Table,
  TableId,
} from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { Localized } from './types.ts';
import { sumOf, type Values } from './values.ts';

/** Names of the form's parts in messages: always the form's own wording, in both languages. */

export const say = (zh: string, en: string): Localized => ({ 'zh-cn': zh, en });

/** A row, group or column as the form prints it, number included. */
export const printed = (wording: Row | Group): string => `${wording.number}${wording.label}`;

/** The chapter's heading as the form prints it: 一、总体情况. */
export const printedChapter = (chapter: Chapter): string =>
  `${CHAPTER_NUMBERS[chapter.number - 1]}、${chapter.label}`;

export const chapterOf = (id: ChapterId): Chapter => CHAPTERS.find((chapter) => chapter.id === id)!;

export const chapterOfTable = (table: TableId): Chapter =>
  CHAPTERS.find((chapter) => chapter.table === table)!;

/** The table of the form that the report follows, also where the report lacks it. */
export const formOf = (report: Report, table: TableId): Table =>
  report.tables[table]?.form ?? EDITIONS[report.edition].tables[table];

/** Without the note in brackets, and with single quotation marks, because messages put names in double ones. */
const short = (label: string): string =>
  label
    .replace(/(.)（.*$/, '$1')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** （一）予以公开, or with its group where the label alone is not clear: （三）不予公开·1.属于国家秘密. */
export function rowName(table: Table, row: Row): string {
  const name = short(printed(row));
  const group = table.groups.find((each) => each.id === row.group);
  const unclear = /^\d/.test(row.number) || table.id === 'disputes';
  return group && unclear ? `${printed(group)}·${name}` : name;
}

export const columnName = (column: Column): string => short(column.label);

export interface Place {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}

/** Where in the form a cell stands; undefined for a path that is none of this report's. */
export function placeOf(report: Report, path: CellPath): Place | undefined {
  const [tableId, rowId, columnId] = path.split('/') as [TableId, string, string];
  const table = formOf(report, tableId);
  const row = table.rows.find((each) => each.id === rowId);
  const column = row?.columns.find((each) => each.id === columnId);
  return row && column && { table, row, column };
}

/** （一）予以公开 × 自然人 */
export function cellName(report: Report, path: CellPath): string {
  const place = placeOf(report, path);
  return place ? `${rowName(place.table, place.row)} × ${columnName(place.column)}` : path;
}

/** The name of the row or the column that a cell stands in. */
export const rowNameOf = (report: Report, path: CellPath): string => {
  const place = placeOf(report, path);
  return place ? rowName(place.table, place.row) : path;
};

export const columnNameOf = (report: Report, path: CellPath): string => {
  const place = placeOf(report, path);
  return place ? columnName(place.column) : path;
};

/** What a formula is about: “（一）予以公开”行总计, “自然人”列的勾稽关系. */
export function formulaName(report: Report, formula: Formula): Localized {
  const result = formula.right[0]!;
  const row = rowNameOf(report, result);
  const column = columnNameOf(report, result);
  switch (formula.kind) {
    case 'row-total':
      return say(`“${row}”行总计`, `the total of row “${row}”`);
    case 'dispute-total':
      return say(`“${row}”总计`, `the total of “${row}”`);
    case 'concluded':
      return say(`“${column}”列的${row}`, `${row} of column “${column}”`);
    case 'balance':
      return say(`“${column}”列的勾稽关系`, `the balance of column “${column}”`);
  }
}

/** a、b、c, and how many more there are. */
export function listed(items: readonly Localized[], most = 4): Localized {
  const head = items.slice(0, most);
  const more = items.length - head.length;
  return say(
    head.map((item) => item['zh-cn']).join('、') + (more > 0 ? `等 ${items.length} 处` : ''),
    head.map((item) => item.en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  );
}

/** Names of several formulas; balances, which often come in numbers, together. */
export function formulaNames(report: Report, formulas: readonly Formula[]): Localized {
  const balances = formulas.filter((formula) => formula.kind === 'balance');
  const columns = balances.map((formula) => `“${columnNameOf(report, formula.right[0]!)}”`);
  const names = formulas
    .filter((formula) => formula.kind !== 'balance')
    .map((formula) => formulaName(report, formula));
  if (columns.length === 1) names.push(formulaName(report, balances[0]!));
  if (columns.length > 1) {
    names.push(say(`${columns.join('')}各列的勾稽关系`, `the balances of columns ${columns.join(', ')}`));
  }
  return listed(names);
}

/** （3+0+1）: the addends of a sum; where there are many, those that are not 0; nothing where that says nothing. */
export function addends(paths: readonly CellPath[], values: Values): Localized {
  const all = paths.map((path) => values(path) ?? 0);
  const shown = all.length > 7 ? all.filter((value) => value !== 0) : all;
  if (shown.length < 2 || shown.length > 8) return say('', '');
  return say(`（${shown.join('+')}）`, ` (${shown.join('+')})`);
}

/** With a capital, for the beginning of a sentence; Chinese has none. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The definition of a derived cell whose operands are known and add up to this value. */
export const definitionOf = (
  report: Report,
  path: CellPath,
  value: number,
  values: Values,
): Formula | undefined => {
  const place = placeOf(report, path);
  return place && definitionsOf(path, place.table).find((formula) => sumOf(formula.left, values) === value);
};
