import type { Severity } from '../engine.ts';
import type { Listed } from './files.ts';
import type { Problem } from './problem.ts';
import type { FormulaResult } from './results.ts';

/** What came of one file: a report's result, or why there is none. Plain data, so that a worker can send it. */
export type Outcome =
  | {
      readonly kind: 'report';
      /** The result as it is printed; empty where nothing is printed of it. */
      readonly output: string;
      /** Whether it makes the exit code 1. */
      readonly fails: boolean;
      readonly tally: Tally;
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

/** A file with what came of it. */
export interface Done {
  readonly listed: Listed;
  readonly outcome: Outcome;
}
