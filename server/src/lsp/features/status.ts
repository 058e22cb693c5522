import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { EditionId, Severity } from '../../engine.ts';
import { analysisOf, shownFindings, type View } from '../view.ts';

/** What a status item shows of a report. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number;
  readonly edition: EditionId;
  readonly year: number | null;
  readonly agency: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly checks: { readonly passed: number; readonly failed: number; readonly skipped: number };
}

/** `disclosureReport/status`: null for a document that is no report. Costs nothing after the diagnostics. */
export const StatusRequest = {
  type: new RequestType<TextDocumentIdentifier, ReportStatus | null, void>('disclosureReport/status'),
};

export function statusOf(view: View): ReportStatus | null {
  const analysis = analysisOf(view);
  if (!analysis) return null;
  const { report, checks } = analysis;
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shownFindings(view)) findings[severity] += 1;
  const count = (status: 'pass' | 'fail' | 'skip') =>
    checks.filter((check) => check.status === status).length;
  return {
    uri: view.text.uri,
    version: view.text.version,
    edition: report.edition,
    year: report.year ?? null,
    agency: report.agency ?? null,
    findings,
    checks: { passed: count('pass'), failed: count('fail'), skipped: count('skip') },
  };
}
