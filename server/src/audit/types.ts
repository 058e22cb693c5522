import type { TopicId } from '../form/topics.ts';
import type { CellPath, ChapterId, FormulaId, FormulaKind, TableId } from '../form/types.ts';
import type { Directive } from '../report/directives.ts';
import type { Cell, Range, Report } from '../report/model.ts';
import type { Prior } from './prior.ts';
import type { Paragraph } from './prose/claims.ts';

/** A text in both languages of the product. */
export interface Localized {
  readonly 'zh-cn': string;
  readonly en: string;
}
export type Language = keyof Localized;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A formula as evaluated. Sums are in the unit of the cells; a side that is not wholly known is null. */
export interface Check {
  readonly formula: FormulaId;
  readonly kind: FormulaKind;
  readonly status: 'pass' | 'fail' | 'skip';
  readonly left: number | null;
  readonly right: number | null;
  /** For skip: which cells are blank or unreadable. */
  readonly reason?: { readonly kind: 'blank' | 'unreadable'; readonly cells: readonly CellPath[] };
  /** For skip with blanks only: what it would be with the blanks read as 0. */
  readonly asZero?: 'pass' | 'fail';
}

/** What a mend means, apart from how the text is written. `mend/` turns it into edits. */
export type Mend =
  | {
      readonly kind: 'set-cells';
      readonly cells: readonly { readonly path: CellPath; readonly value: number }[];
    }
  /** The figure alone, without the unit or note beside it, in the unit of the column. */
  | {
      readonly kind: 'bare-cells';
      readonly cells: readonly { readonly path: CellPath; readonly value: number }[];
    }
  | { readonly kind: 'replace'; readonly range: Range; readonly text: string }
  | {
      readonly kind: 'replace-each';
      readonly places: readonly { readonly range: Range; readonly text: string }[];
    }
  /** As the first of the chapter. */
  | { readonly kind: 'insert-paragraph'; readonly chapter: ChapterId; readonly text: string }
  | { readonly kind: 'insert-topics'; readonly topics: readonly TopicId[] }
  | { readonly kind: 'insert-chapter'; readonly chapter: ChapterId }
  | { readonly kind: 'insert-table'; readonly table: TableId }
  | { readonly kind: 'insert-rows'; readonly table: TableId; readonly rows: readonly string[] }
  | { readonly kind: 'renumber-chapters' }
  | { readonly kind: 'level-chapters' };

/** safe: certain, applied by fix-all. suggested: the best explanation. choice: one of several. */
export type FixClass = 'safe' | 'suggested' | 'choice';

export interface Offer {
  readonly title: Localized;
  readonly class: FixClass;
  readonly mend: Mend;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The text that should change. */
  readonly range: Range;
  readonly message: Localized;
  /** cells[0] is the cell that the finding blames. Empty for findings that are not about cells. */
  readonly cells: readonly CellPath[];
  readonly formulas: readonly FormulaId[];
  readonly related: readonly Related[];
  /** In the order in which they are offered. */
  readonly offers: readonly Offer[];
  /** Other rules that it speaks of: where all of them are switched off, so is it. Absent or empty for none. */
  readonly about?: readonly string[];
}

/** A place that a finding speaks of besides its own. */
export interface Related {
  readonly range: Range;
  readonly message: Localized;
  /** Set where the place lies in another report: its source, as the caller gave it. */
  readonly source?: string;
}

/** A sentence of the text outside tables and chapter headings. */
export interface Sentence {
  /** The chapter that it stands in; undefined before the first. */
  readonly chapter: ChapterId | undefined;
  /** From its first character to its full stop, which is included; no blanks around it. */
  readonly range: Range;
  readonly text: string;
  /** The classes of signs that it has, see signs.ts. */
  readonly signs: number;
}

/** What a rule may look at. */
export interface Facts {
  readonly report: Report;
  /** The cells that hold something else than a number alone: in most reports none. */
  readonly unusual: readonly Cell[];
  /** The parts of the text that are neither a table nor a chapter's heading, in order. */
  readonly prose: readonly Range[];
  /** In the order of the text. A line end ends a sentence too. */
  readonly sentences: readonly Sentence[];
  /** The same body's report for the year before, where one is known. */
  readonly prior: Prior | undefined;
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** Cells whose value differs from the one that the document had when it was opened. */
  readonly edited: ReadonlySet<CellPath>;
  /** The directives in the text, in its order; in `report.text` they are blotted out. */
  readonly directives: readonly Directive[];
  /** What the prose says of what the tables count, by paragraphs; worked out when first asked for. */
  readonly claims: () => readonly Paragraph[];
  /** Whether the text is a report at all; worked out when first asked for. */
  readonly isReport: () => boolean;
  /** All rules there are. */
  readonly rules: readonly Rule[];
}

/** What the culprit search found; see culprit.ts. */
export interface Verdict {
  /** The only smallest set of cells whose correction makes every formula hold. */
  readonly blamed: readonly Correction[];
  /** Where more than three cells are wrong but all of them stand in one row or one column: these. */
  readonly line: readonly Correction[];
  /** Sets that are fixed but for their row: one explanation, the rows as choices. */
  readonly open: readonly OpenCase[];
  /** Broken formulas that no cell could be blamed for. */
  readonly unexplained: readonly FormulaId[];
}

export interface Correction {
  readonly path: CellPath;
  readonly from: number;
  readonly to: number;
  /** The broken formulas that the cell stands in. */
  readonly formulas: readonly FormulaId[];
}

/** Equal explanations that differ only in the row: each alternative is a full correction. */
export interface OpenCase {
  readonly alternatives: readonly (readonly Correction[])[];
  readonly formulas: readonly FormulaId[];
}

/** A rule is metadata and one function. Its file exports an `explanation` beside it, see explanations.ts. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Set where it finds nothing without the report of the year before. */
  readonly needs?: 'prior';
  /** @param found what the rules before it in the registry have found */
  readonly check: (facts: Facts, found: readonly Finding[]) => readonly Finding[];
}
