import type { Body } from '../audit/body.ts';
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

/** What a thread makes of several files, in their order. */
export interface Answer<Each> {
  readonly each: readonly Each[];
  /** What is to be printed of them, in UTF-8: parts that want the format's separator between them. */
  readonly outputs: readonly Uint8Array<ArrayBuffer>[];
}

/** The same with the files. */
export interface Portion<Each> {
  readonly done: readonly Done<Each>[];
  readonly outputs: Answer<Each>['outputs'];
}

export interface Done<Each = Outcome> {
  readonly listed: Listed;
  readonly outcome: Each;
}

/** What a run goes over its files for, and what comes of each. */
export interface Passes {
  /** To know whose report of which year it is. */
  readonly bodies: Body | undefined;
  /** To do what the command does. */
  readonly reports: Outcome;
}

/** What comes of a file that cannot be dealt with. */
export const FAILED: { readonly [P in keyof Passes]: (problem: Problem) => Passes[P] } = {
  // What is wrong with it is told where its report is wanted.
  bodies: () => undefined,
  reports: (problem) => ({ kind: 'problem', problem }),
};
