import type { CellPath, ChapterId, EditionId, Row, Table, TableId, ValueType } from '../form/types.ts';

/** UTF-16 offsets into the text as given; end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands in a cell. A number is never guessed: it is read, blank, or unreadable with a reason. */
export type Reading =
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string; readonly note?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'invalid'; readonly problem: 'text' | 'negative' | 'decimal' | 'too-large' }
  | { readonly kind: 'unread'; readonly reason: Unread };

/** Why a cell could not be read. */
export type Unread =
  /** The chapter or its table is absent. */
  | 'table-missing'
  /** The table is there, but its figures cannot be told apart or have vanished. */
  | 'table-unreadable'
  /** The row's label was not found. */
  | 'row-missing'
  /** The label is not the form's wording, so it is not certain whose figures these are. */
  | 'row-label'
  /** Fewer figures than columns, and nothing shows which cell is blank. */
  | 'too-few'
  /** More figures than columns. */
  | 'too-many'
  /** Two alignments fit. */
  | 'ambiguous'
  /** Digits of several cells run together. */
  | 'glued';

export interface Cell {
  readonly path: CellPath;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly type: ValueType;
  /** The cell's text without surrounding blanks; for a blank cell where a figure would be written; if unread, its row's label or the table. */
  readonly range: Range;
  /** The figure alone, without unit and note. Equal to `range` where there is neither. */
  readonly figure: Range;
  readonly reading: Reading;
}

/** A label of the form as it stands in the text. */
export interface LabelText {
  readonly range: Range;
  /** Set where the text is a slip: the form's wording, number included. */
  readonly shouldBe: string | undefined;
}

export interface ReportRow {
  readonly row: Row;
  /** From the label to the last cell. */
  readonly range: Range;
  readonly label: LabelText;
  readonly cells: readonly Cell[];
}

export interface ReportTable {
  readonly id: TableId;
  readonly form: Table;
  readonly range: Range;
  /** read: at least one row could be read. unreadable: labels are there, figures are not (see reason). */
  readonly status: 'read' | 'unreadable';
  readonly reason: Unread | undefined;
  readonly rows: readonly ReportRow[];
  /** Rows of the form that have no label in the text, in the form's order. */
  readonly missingRows: readonly Row[];
  /** Lines where a row of the form stands under a label that is not recognised. */
  readonly strangers: readonly Stranger[];
  /** Header and group labels with slips. */
  readonly slips: readonly (LabelText & { readonly kind: 'group' | 'column' })[];
}

/** A label that is not the form's, in the only place where a row of the form is missing. */
export interface Stranger {
  readonly row: Row;
  readonly range: Range;
}

export interface Heading {
  /** From the first sign of the heading (number, or the title where there is none) to the end of the title. */
  readonly range: Range;
  /** The whole line when the heading has a line of its own, an underline (setext) included; else equal to range. */
  readonly line: Range;
  readonly title: Range;
  /** The printed number with its mark (一、), if there is one. */
  readonly number: { readonly range: Range; readonly value: number; readonly text: string } | undefined;
  /** Number of # signs, 1 or 2 for an underlined heading, 0 for none. */
  readonly level: number;
  /** True where the title is one of the form's right wordings. */
  readonly exact: boolean;
}

export interface SubHeading {
  readonly range: Range;
  /** From the heading to the next heading of the same or a higher rank, or the chapter's end. */
  readonly body: Range;
  readonly text: string;
  /** 1 for （一）, 2 for 1. */
  readonly rank: 1 | 2;
}

export interface ReportChapter {
  readonly id: ChapterId;
  readonly heading: Heading;
  /** From the heading's start to the next heading's start, or the end of the text. */
  readonly range: Range;
  readonly subHeadings: readonly SubHeading[];
}

export interface Title {
  readonly range: Range;
  /** The title in one line, also where the text breaks it. */
  readonly text: string;
}

/**
 * A report as it was read. Reading never throws: whatever the text, a Report comes out. What a report lacks is undefined
 * rather than absent, here and above: objects of one shape are what the rules that look at them are compiled for.
 */
export interface Report {
  readonly text: string;
  readonly title: Title | undefined;
  readonly agency: string | undefined;
  readonly year: number | undefined;
  readonly edition: EditionId;
  /** In the order of the text. */
  readonly chapters: readonly ReportChapter[];
  readonly tables: Readonly<Partial<Record<TableId, ReportTable>>>;
  /** Every cell of this report's form, in the form's order. */
  readonly cells: ReadonlyMap<CellPath, Cell>;
}
