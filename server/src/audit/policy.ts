import type { Finding, Severity } from './types.ts';

/** What can be set for a rule. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** By rule: only those that somebody has set. */
export type Levels = ReadonlyMap<string, Level>;

/** Rules that are not held against one report, as its authors have agreed. */
export interface Exemption {
  readonly rules: readonly string[];
  readonly reason: string;
}

/** What is in force for a report besides its own text. */
export interface Policy<E extends Exemption = Exemption> {
  readonly levels: Levels;
  readonly exemptions: readonly E[];
}

/** A finding as its reader has it: with the severity set for its rule, and its place among all findings of the text. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly index: number;
}

export interface ExemptFinding<E extends Exemption> {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly exemption: E;
}

export interface Judgement<E extends Exemption> {
  readonly shown: readonly ShownFinding[];
  readonly exempt: readonly ExemptFinding<E>[];
}

/** The severity that a finding is shown with; undefined where its rule, or all that it speaks of, is switched off. */
export function severityOf({ rule, severity, about = [] }: Finding, levels: Levels): Severity | undefined {
  const level = levels.get(rule) ?? severity;
  if (level === 'off') return undefined;
  return about.length > 0 && about.every((each) => levels.get(each) === 'off') ? undefined : level;
}

/** Parts what is shown from what a policy exempts; what it switches off is neither. */
export function judge<E extends Exemption>(findings: readonly Finding[], policy: Policy<E>): Judgement<E> {
  const shown: ShownFinding[] = [];
  const exempt: ExemptFinding<E>[] = [];
  findings.forEach((finding, index) => {
    const severity = severityOf(finding, policy.levels);
    if (!severity) return;
    const exemption = policy.exemptions.find(({ rules }) => rules.includes(finding.rule));
    if (exemption) exempt.push({ finding, severity, exemption });
    else shown.push({ finding, severity, index });
  });
  return { shown, exempt };
}
