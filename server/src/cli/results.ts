/** The results as they stand in the JSON output: a public format, every key always there. See docs/cli.md. */
import type { CellPath, Check, EditionId, FixClass, FormulaId, Severity } from '../engine.ts';

/** Line and character count from 0, the character in UTF-16 units; a byte-order mark does not count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

export interface Fix {
  readonly title: string;
  readonly class: FixClass;
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: LineRange;
  /** The first one is the cell that the finding blames. */
  readonly cells: readonly CellPath[];
  readonly formulas: readonly FormulaId[];
  /** Places that the finding speaks of besides its own. */
  readonly related: readonly RelatedPlace[];
  /** In the order in which they are offered. */
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  /** The report's own, or that of another year. */
  readonly file: string;
  readonly range: LineRange;
  readonly message: string;
}

/** A finding that is not held against the report: counted nowhere, and not mended. */
export interface SuppressedDiagnostic extends Omit<Diagnostic, 'fixes'> {
  /** Null where none is given. */
  readonly reason: string | null;
  readonly by: SuppressedBy;
}

/** A comment in the report, or an exception in a configuration file; its line counts from 0. */
export type SuppressedBy =
  | { readonly kind: 'comment'; readonly range: LineRange }
  | { readonly kind: 'configuration'; readonly file: string; readonly line: number };

export interface FormulaResult {
  readonly formula: FormulaId;
  readonly status: Check['status'];
  readonly left: number | null;
  readonly right: number | null;
  /** For a formula that was skipped: a sentence that names the cells. */
  readonly reason: string | null;
  readonly asZero: 'pass' | 'fail' | null;
}

export interface CheckResult {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  readonly checks: readonly FormulaResult[];
}

export interface FixResult {
  readonly file: string;
  /** False also for a dry run. */
  readonly written: boolean;
  readonly fixed: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly title: string;
    readonly cells: readonly CellPath[];
  }[];
  /** What stays to be mended by hand. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** The unified diff of a dry run that would change something. */
  readonly diff: string | null;
}

export interface ExtractResult {
  readonly file: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  /** Null where blank or a placeholder. */
  readonly cells: Readonly<Record<CellPath, number | null>>;
  /** Of the cells that have a unit of their own. */
  readonly units: Readonly<Record<CellPath, string>>;
  readonly unread: readonly { readonly path: CellPath; readonly reason: string }[];
}

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** What makes the exit code 2. */
export interface Failure extends Skipped {
  /** From 0; absent for what is said of the whole file. */
  readonly line?: number;
}
