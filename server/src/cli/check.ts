import { TextDocument } from 'vscode-languageserver-textdocument';
import { judge, type Policy, severityOf } from '../audit/policy.ts';
import {
  type Analysis,
  analysisOf,
  type Check,
  editsOf,
  type Finding,
  type Language,
  type Range,
  type Related,
  type Report,
  type Severity,
} from '../engine.ts';
import type { PlacedExemption, Terms } from './config.ts';
import type { Listed } from './files.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Options } from './options.ts';
import type { PriorText, PriorTexts } from './prior-text.ts';
import type { CheckResult, FormulaResult, LineRange, SuppressedBy } from './results.ts';

/** What a command knows of a report when it has judged it. */
export interface Judged<Result> {
  readonly result: Result;
  /** The rules that found something, before any exception; empty where no configuration file holds for it. */
  readonly found: readonly string[];
}

export function checkReport(
  listed: Listed,
  report: Report,
  options: Options,
  priorTexts: PriorTexts,
): Judged<CheckResult> {
  const { file, terms, priors, isPrior } = listed;
  const prior = priors && priorTexts.among(priors);
  const analysis = analysisOf(report, { prior });
  if (isPrior) priorTexts.keep(file, report);
  const judged = judgedBy(analysis, options, terms);
  const checks = analysis.checks.map((check) => formulaResult(check, options.language));
  const findings = findingsOf(file, judged, options.language, prior);
  return { result: { file, ...findings, checks }, found: judged.found };
}

/** An analysis as the options and a configuration file let it be seen. */
export interface JudgedAnalysis {
  readonly analysis: Analysis;
  readonly shown: readonly { readonly finding: Finding; readonly severity: Severity }[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly found: readonly string[];
}

interface SuppressedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly reason: string | null;
  readonly by: Range | PlacedExemption;
}

export function judgedBy(analysis: Analysis, { rules }: Options, terms: Terms | undefined): JudgedAnalysis {
  const policy: Policy<PlacedExemption> = terms ?? { levels: new Map(), exemptions: [] };
  const isWanted = ({ finding }: { readonly finding: Finding }) =>
    rules.length === 0 || rules.includes(finding.rule);
  const { shown, exempt } = judge(analysis.findings, policy);
  const inText = analysis.suppressed.flatMap(({ finding, by, reason = null }) => {
    const severity = severityOf(finding, policy.levels);
    return severity ? [{ finding, severity, by, reason }] : [];
  });
  const inFile = exempt.map(({ finding, severity, exemption }) => {
    return { finding, severity, by: exemption, reason: exemption.reason };
  });
  const suppressed = [...inText, ...inFile].sort((a, b) => a.finding.range.start - b.finding.range.start);
  return {
    analysis,
    shown: shown.filter(isWanted),
    suppressed: suppressed.filter(isWanted),
    found: terms ? [...new Set(analysis.findings.map(({ rule }) => rule))] : [],
  };
}

/** The findings with their lines and columns, in one language. */
export function findingsOf(
  file: string,
  { analysis: { report }, shown, suppressed }: JudgedAnalysis,
  language: Language,
  prior?: PriorText,
): Pick<CheckResult, 'diagnostics' | 'suppressed'> {
  if (shown.length + suppressed.length === 0) return { diagnostics: [], suppressed: [] };
  const lines = TextDocument.create('', '', 0, report.text);
  const relatedTo = ({ range, message, source }: Related) => ({
    file: source ?? file,
    range: lineRange(source === undefined ? lines : (prior ?? lines), range),
    message: message[language],
  });
  const headOf = ({ finding, severity }: { readonly finding: Finding; readonly severity: Severity }) => ({
    rule: finding.rule,
    severity,
    message: finding.message[language],
    range: lineRange(lines, finding.range),
    cells: finding.cells,
    formulas: finding.formulas,
    related: finding.related.map(relatedTo),
  });
  return {
    diagnostics: shown.map((each) => ({
      ...headOf(each),
      fixes: each.finding.offers.map((offer) => ({
        title: offer.title[language],
        class: offer.class,
        edits: editsOf(report, offer.mend).map(({ range, newText }) => ({
          range: lineRange(lines, range),
          newText,
        })),
      })),
    })),
    suppressed: suppressed.map((each) => ({
      ...headOf(each),
      reason: each.reason,
      by: placeOf(each.by, lines),
    })),
  };
}

function placeOf(by: Range | PlacedExemption, lines: TextDocument): SuppressedBy {
  if ('line' in by) return { kind: 'configuration', file: by.file, line: by.line };
  return { kind: 'comment', range: lineRange(lines, by) };
}

function lineRange(lines: Pick<TextDocument, 'positionAt'>, { start, end }: Range): LineRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function formulaResult(
  { formula, status, left, right, reason, asZero }: Check,
  language: Language,
): FormulaResult {
  return {
    formula,
    status,
    left,
    right,
    reason: reason === undefined ? null : MESSAGES[language].skipped[reason.kind](reason.cells.join(', ')),
    asZero: asZero ?? null,
  };
}
