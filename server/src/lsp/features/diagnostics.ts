import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Analysis, CellPath, Severity } from '../../engine.ts';
import { toLspRange } from '../convert.ts';
import type { Judged, OpenDocument } from '../documents.ts';
import { SOURCE, TOO_LARGE } from '../messages.ts';
import { DiagnosticSeverity } from '../protocol.ts';
import type { PriorReport } from '../reports/shelf.ts';
import { type ShownFinding, shownFindings, type View } from '../view.ts';

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries, so that a later request for its fixes can be matched with what is found then. */
export interface DiagnosticData {
  readonly rule: string;
  readonly cells: readonly CellPath[];
}

/** What was last told of each version. */
const told = new WeakMap<OpenDocument, Judged>();

/** Whether something else is found by now than was told, the text being the same: it is compared with another one. */
export function isOutdated(document: OpenDocument): boolean {
  const before = told.get(document);
  const now = before && document.judged();
  if (before === now || before?.kind !== 'report' || now?.kind !== 'report') return false;
  return outlineOf(before.analysis) !== outlineOf(now.analysis);
}

const outlineOf = ({ findings }: Analysis): string =>
  JSON.stringify(findings.map(({ rule, range, message }) => [rule, range, message.en]));

/** The answer to a pull: unchanged where the client already has the result of this very text and these settings. */
export function pullDiagnostics(view: View, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const resultId = resultIdOf(view);
  if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnosticsOf(view) };
}

export function diagnosticsOf(view: View): Diagnostic[] {
  const judged = view.document.judged();
  told.set(view.document, judged);
  if (judged.kind === 'too-large') return [tooLarge(view)];
  const prior = judged.kind === 'report' ? judged.prior : undefined;
  return shownFindings(view).map((shown) => diagnosticOf(shown, view, prior));
}

function diagnosticOf(
  { finding, severity }: ShownFinding,
  view: View,
  prior: PriorReport | undefined,
): Diagnostic {
  const { language, relatedInformation, rulePages } = view.client;
  const data: DiagnosticData = { rule: finding.rule, cells: finding.cells };
  const diagnostic: Diagnostic = {
    range: toLspRange(view.text, finding.range),
    severity: SEVERITIES[severity],
    code: finding.rule,
    ...(rulePages && { codeDescription: { href: rulePages.replace('{rule}', finding.rule) } }),
    source: SOURCE[language],
    message: finding.message[language],
    data,
  };
  if (!relatedInformation || finding.related.length === 0) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: finding.related.map(({ range, message, source }) => {
      const text = source !== undefined && prior?.source === source ? prior.text : view.text;
      return { location: { uri: text.uri, range: toLspRange(text, range) }, message: message[language] };
    }),
  };
}

function tooLarge({ client }: View): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: 'too-large',
    source: SOURCE[client.language],
    message: TOO_LARGE[client.language],
  };
}

/** Ids of an earlier server must not be taken for ours. */
const SESSION = Date.now().toString(36);

function resultIdOf({ document, settings }: View): string {
  const judged = document.judged();
  const round = judged.kind === 'report' ? judged.round : 0;
  return [SESSION, document.origin.opening, document.version, settings.revision, round].join('.');
}
