import type { Check, Language, Reading, Severity, Unread } from '../../engine.ts';
import type { ProblemKind } from '../problem.ts';
import { english } from './en.ts';
import { chinese } from './zh-cn.ts';

type Invalid = Extract<Reading, { kind: 'invalid' }>['problem'];
/** The mistakes of a command line that the argument parser finds. */
export type UsageError =
  | 'unknown-command'
  | 'unknown-option'
  | 'unknown-rule'
  | 'value-missing'
  | 'value-wrong'
  | 'other';

/** How much of each there was. */
export interface Counts {
  readonly reports: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly skipped: number;
}

/** Every text of the command, apart from what the rules say. */
export interface Messages {
  readonly help: {
    readonly titles: Readonly<Record<string, string>>;
    readonly about: string;
    readonly commands: Readonly<Record<'check' | 'fix' | 'extract' | 'explain' | 'lsp', string>>;
    readonly paths: string;
    readonly format: (choices: string) => string;
    readonly language: string;
    readonly dryRun: string;
    readonly stdinPaths: string;
    readonly rule: string;
    readonly maxSeverity: string;
    readonly jobs: string;
    readonly rules: string;
    readonly stdio: string;
    readonly help: string;
    readonly version: string;
    readonly exits: string;
  };
  readonly usage: Readonly<Record<UsageError, (what: string, proper: string) => string>>;
  readonly problems: Readonly<Record<ProblemKind, (detail: string) => string>>;
  readonly unread: Readonly<Record<Unread, string>>;
  readonly invalid: Readonly<Record<Invalid, string>>;
  readonly skipped: Readonly<Record<NonNullable<Check['reason']>['kind'], (cells: string) => string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly titles: (done: number, all: number) => string;
  /** `all` is undefined while nobody knows. */
  readonly reading: (done: number, all: number | undefined) => string;
  readonly unknown: string;
  readonly checks: (count: Readonly<Record<Check['status'], number>>) => string;
  readonly fixable: (count: number) => string;
  readonly fixed: (count: number) => string;
  readonly wouldFix: (count: number) => string;
  readonly cells: (read: number, blank: number, unread: number) => string;
  readonly zeros: (count: number) => string;
  readonly summaryTitles: Readonly<Record<'rule' | 'report', string>>;
  readonly reportsWith: (count: number) => string;
  readonly othersWith: (count: number) => string;
  readonly summary: (counts: Counts) => string;
  readonly failed: (detail: string) => string;
}

export const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-cn': chinese, en: english };
