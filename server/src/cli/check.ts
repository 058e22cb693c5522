import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze, type Check, editsOf, type Language, type Range } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Options } from './options.ts';
import type { CheckResult, Diagnostic, FormulaResult, LineRange } from './results.ts';

/** @param text the whole text without a byte-order mark */
export function checkReport(file: string, text: string, { language, rules }: Options): CheckResult {
  const analysis = withRules(analyze(text), rules);
  return {
    file,
    diagnostics: diagnosticsOf(analysis, language),
    checks: analysis.checks.map((check) => formulaResult(check, language)),
  };
}

/** The analysis with the findings of these rules alone; of all where none is named. */
export function withRules(analysis: Analysis, rules: readonly string[]): Analysis {
  if (rules.length === 0) return analysis;
  return { ...analysis, findings: analysis.findings.filter(({ rule }) => rules.includes(rule)) };
}

/** The findings with their lines and columns, in one language. */
export function diagnosticsOf({ report, findings }: Analysis, language: Language): readonly Diagnostic[] {
  if (findings.length === 0) return [];
  const lines = TextDocument.create('', '', 0, report.text);
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    range: lineRange(lines, finding.range),
    cells: finding.cells,
    formulas: finding.formulas,
    fixes: finding.offers.map((offer) => ({
      title: offer.title[language],
      class: offer.class,
      edits: editsOf(report, offer.mend).map(({ range, newText }) => ({
        range: lineRange(lines, range),
        newText,
      })),
    })),
  }));
}

function lineRange(lines: TextDocument, { start, end }: Range): LineRange {
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
