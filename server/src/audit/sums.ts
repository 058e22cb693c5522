import { blamedTotal } from './blamed-total.ts';
import { type Cause, causesOf } from './causes.ts';
import { lineCase } from './line-case.ts';
import { openCase } from './open-case.ts';
import type { Facts, Finding, Rule } from './types.ts';
import { crowd, unexplained } from './unexplained.ts';

/** What a rule on sums has to say, apart from single data cells: those have rules with words of their own. */
export function sumFindings(rule: Rule, facts: Facts): readonly Finding[] {
  return causesOf(facts)
    .filter((cause) => cause.rule === rule.id)
    .flatMap((cause) => tell(rule, facts, cause));
}

function tell(rule: Rule, facts: Facts, cause: Cause): Finding[] {
  switch (cause.kind) {
    case 'total':
      return [blamedTotal(rule, facts.report, cause.correction, cause.certain)];
    case 'line':
      return [lineCase(rule, facts, cause.corrections)];
    case 'open':
      return [openCase(rule, facts, cause.open)];
    case 'unexplained':
      return [unexplained(rule, facts, cause.path, cause.formulas)];
    case 'crowd':
      return [crowd(rule, facts, cause.formulas)];
    default:
      return [];
  }
}
