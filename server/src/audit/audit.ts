import type { CellPath } from '../form/types.ts';
import { findDirectives, withoutDirectives } from '../report/directives.ts';
import type { Cell, Report } from '../report/model.ts';
import { isReportAsRead } from '../report/recognise.ts';
import { evaluate } from './checks.ts';
import { findCulprits } from './culprit.ts';
import type { Prior } from './prior.ts';
import { claimsOf } from './prose/claims.ts';
import { proseOf, sentencesOf } from './prose.ts';
import { RULES } from './registry.ts';
import { type Suppressed, suppress } from './suppressions.ts';
import type { Check, Facts, Finding } from './types.ts';

export interface Audit {
  readonly checks: readonly Check[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Those that directives in the text suppress: shown, counted and mended nowhere. */
  readonly suppressed: readonly Suppressed[];
}

/** What is known of a report besides its text. */
export interface Background {
  /** The values of the cells when the document was opened; without it no cell counts as edited. */
  readonly baseline?: ReadonlyMap<CellPath, number> | undefined;
  /** The report of the same body for the year before. */
  readonly prior?: Prior | undefined;
}

/**
 * Judges a report: evaluates its formulas, looks for the culprits, asks every rule. No rule throws, whatever the
 * report; that is a property the tests hold, not a net that would hide a silent rule.
 */
export function audit(report: Report, background: Background = {}): Audit {
  const facts = factsOf(report, background);
  const found: Finding[] = [];
  for (const rule of RULES) found.push(...rule.check(facts, found));
  found.sort(byPlace);
  const { findings, suppressed } = suppress(facts.report.text, facts.directives, found);
  return { checks: facts.checks, findings, suppressed };
}

/** What the rules may look at. */
export function factsOf(given: Report, { baseline, prior }: Background = {}): Facts {
  const report = asSeen(given);
  const checks = evaluate(report);
  const prose = proseOf(report);
  const sentences = sentencesOf(report, prose);
  return {
    report,
    unusual: unusualIn(report),
    prose,
    sentences,
    prior,
    checks,
    verdict: findCulprits(report, checks),
    edited: editedCells(report, baseline),
    directives: findDirectives(given.text),
    claims: once(() => claimsOf({ report, sentences })),
    isReport: once(() => isReportAsRead(report)),
    rules: RULES,
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** No rule is to take a directive for the writer's words. */
function asSeen(report: Report): Report {
  const text = withoutDirectives(report.text);
  return text === report.text ? report : { ...report, text };
}

function unusualIn({ cells }: Report): readonly Cell[] {
  const unusual: Cell[] = [];
  for (const cell of cells.values()) {
    const { reading } = cell;
    const isBare = reading.kind === 'number' && reading.unit === undefined && reading.note === undefined;
    if (!isBare) unusual.push(cell);
  }
  return unusual;
}

function editedCells(
  report: Report,
  baseline: ReadonlyMap<CellPath, number> | undefined,
): ReadonlySet<CellPath> {
  const edited = new Set<CellPath>();
  if (!baseline) return edited;
  for (const { path, reading } of report.cells.values()) {
    if (reading.kind === 'number' && reading.value !== baseline.get(path)) edited.add(path);
  }
  return edited;
}

const byPlace = (a: Finding, b: Finding): number =>
  a.range.start - b.range.start || a.range.end - b.range.end;
