/**
 * The vocabulary of the official form. The ids are public: cell paths, formula ids and JSON output use them.
 * Source of all wording: 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号.
 */

export type EditionId = '2021' | '2019';
export type ChapterId = 'overview' | 'proactive' | 'applications' | 'disputes' | 'problems' | 'other';
export type TableId = 'proactive' | 'applications' | 'disputes';

/** `table/row/column`, for instance `applications/refused.1/natural-person`. */
export type CellPath = string;
/** For instance `row-total:applications/granted` or `balance:applications/total`. */
export type FormulaId = string;

/** count: integer >= 0. signed: integer. amount: decimal, in 万元 unless the cell says otherwise. */
export type ValueType = 'count' | 'signed' | 'amount';

/** A label of the form, with the other wordings that are right too and the known slips that are read and reported. */
export interface Wording {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly slips?: readonly string[];
}

export interface Chapter extends Wording {
  readonly id: ChapterId;
  /** 1 to 6. */
  readonly number: number;
  /** The table that the chapter consists of, if it does. */
  readonly table?: TableId;
}

export interface Column extends Wording {
  readonly id: string;
  readonly type: ValueType;
}

export interface Row extends Wording {
  readonly id: string;
  /** The printed number: 一、 （一） 1. or nothing. */
  readonly number: string;
  /** The id of the group that the row is printed under, if any. */
  readonly group?: string;
  readonly columns: readonly Column[];
}

/** A merged label that has no figures of its own: 三、本年度办理结果, （三）不予公开, 第二十条第（一）项. */
export interface Group extends Wording {
  readonly id: string;
  readonly number: string;
  /** The id of the group that it is printed under, if any. */
  readonly within?: string;
}

export interface Table {
  readonly id: TableId;
  readonly rows: readonly Row[];
  readonly groups: readonly Group[];
  /** Header cells that are no column: 信息内容, 申请人情况, the corner note. */
  readonly headers: readonly Wording[];
  /** True where the form prints all rows side by side in one line (chapter 四). */
  readonly oneLine?: true;
  /** How an empty table is written, as a grid of merged cells. */
  readonly blocks: readonly Block[];
}

/** One printed block of a table: header lines, then rows. An empty string stands for a merged cell. */
export interface Block {
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly { readonly row: string; readonly lead: readonly string[] }[];
}

export type FormulaKind = 'row-total' | 'concluded' | 'balance' | 'dispute-total';

/** The sum of the cells on the left must equal the sum of the cells on the right. */
export interface Formula {
  readonly id: FormulaId;
  readonly kind: FormulaKind;
  readonly left: readonly CellPath[];
  readonly right: readonly CellPath[];
}

export interface Edition {
  readonly id: EditionId;
  /** The instrument that set this edition. */
  readonly instrument: string;
  readonly firstYear: number;
  readonly tables: Readonly<Record<TableId, Table>>;
}
