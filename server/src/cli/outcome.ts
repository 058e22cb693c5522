import type { Severity } from '../engine.ts';
import type { Listed } from './files.ts';
import type { Problem } from './problem.ts';
import type { FormulaResult } from './results.ts';

/** What came of one file: a report was judged, or why there was none. Plain data, so that a thread can send it. */
export type Outcome =
  | {
      readonly kind: 'report';
      /** Whether it makes the exit code 1. */
      readonly fails: boolean;
      /** Only where there will be a summary. */
      readonly tally?: Tally;
      /** The rules that found something, before any exception; empty where no configuration file holds for it. */
      readonly found: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What a summary over all reports is made of. */
export interface Tally {
  readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
  /** How many of the findings have a safe fix. */
  readonly fixable: number;
  /** How many safe fixes were applied, or would be. */
  readonly fixed: number;
  readonly formulas: Readonly<Record<FormulaResult['status'], number>>;
}

/** What came of several files, in their order. */
export interface Outcomes {
  readonly outcomes: readonly Outcome[];
  /** What is to be printed of them, in UTF-8: parts that want the format's separator between them. */
  readonly outputs: readonly Uint8Array<ArrayBuffer>[];
}

/** The same, each with its file. */
export interface Portion extends Pick<Outcomes, 'outputs'> {
  readonly done: readonly Done[];
}

export interface Done {
  readonly listed: Listed;
  readonly outcome: Outcome;
}
