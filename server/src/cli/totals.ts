import type { Severity } from '../engine.ts';
import type { Tally } from './outcome.ts';
import type { Failure, Skipped } from './results.ts';
import { SEVERITIES } from './severities.ts';

export type BySeverity = Record<Severity, number>;

/** What has been found so far in all reports. Its size does not grow with their number. */
export interface Totals {
  reports: number;
  /** Reports with a finding. */
  withFindings: number;
  fixable: number;
  fixed: number;
  readonly severities: BySeverity;
  readonly formulas: Record<keyof Tally['formulas'], number>;
  /** By rule: its findings, and in how many reports. */
  readonly rules: Map<string, { readonly severities: BySeverity; reports: number }>;
  /** The reports with the gravest findings, gravest first, at most `MOST_LISTED`. */
  readonly worst: ReportTotal[];
  readonly skipped: Skipped[];
  readonly failed: Failure[];
}

export interface ReportTotal {
  readonly file: string;
  readonly severities: BySeverity;
  /** How many findings of each rule. */
  readonly rules: ReadonlyMap<string, number>;
}

/** More reports than this are not listed one by one. */
const MOST_LISTED = 20;

export function newTotals(): Totals {
  return {
    reports: 0,
    withFindings: 0,
    fixable: 0,
    fixed: 0,
    severities: none(),
    formulas: { pass: 0, fail: 0, skip: 0 },
    rules: new Map(),
    worst: [],
    skipped: [],
    failed: [],
  };
}

export function addReport(totals: Totals, file: string, tally: Tally | undefined): void {
  totals.reports++;
  if (tally === undefined) return;
  const { findings, fixable, fixed, formulas } = tally;
  totals.fixable += fixable;
  totals.fixed += fixed;
  for (const status of ['pass', 'fail', 'skip'] as const) totals.formulas[status] += formulas[status];
  if (findings.length === 0) return;
  totals.withFindings++;
  const own = { file, severities: none(), rules: new Map<string, number>() };
  for (const { rule, severity } of findings) {
    totals.severities[severity]++;
    own.severities[severity]++;
    own.rules.set(rule, (own.rules.get(rule) ?? 0) + 1);
    const ofRule = totals.rules.get(rule) ?? { severities: none(), reports: 0 };
    ofRule.severities[severity]++;
    totals.rules.set(rule, ofRule);
  }
  for (const rule of own.rules.keys()) totals.rules.get(rule)!.reports++;
  insert(totals.worst, own);
}

/** Among equals the earlier one stays first. */
function insert(worst: ReportTotal[], report: ReportTotal): void {
  const at = worst.findIndex((each) => compareGravity(report.severities, each.severities) < 0);
  if (at >= 0) worst.splice(at, 0, report);
  else worst.push(report);
  if (worst.length > MOST_LISTED) worst.pop();
}

/** Negative where `a` is graver. */
export function compareGravity(a: BySeverity, b: BySeverity): number {
  const differing = SEVERITIES.toReversed().find((severity) => a[severity] !== b[severity]);
  return differing === undefined ? 0 : b[differing] - a[differing];
}

const none = (): BySeverity => ({ error: 0, warning: 0, information: 0, hint: 0 });
