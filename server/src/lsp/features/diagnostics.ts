import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { CellPath, Severity } from '../../engine.ts';
import { toLspRange } from '../convert.ts';
import { SOURCE, TOO_LARGE } from '../messages.ts';
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

/** The answer to a pull: unchanged where the client already has the result of this very text and these settings. */
export function pullDiagnostics(view: View, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const resultId = resultIdOf(view);
  if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnosticsOf(view) };
}

export function diagnosticsOf(view: View): Diagnostic[] {
  if (view.document.judged().kind === 'too-large') return [tooLarge(view)];
  return shownFindings(view).map((shown) => diagnosticOf(shown, view));
}

function diagnosticOf({ finding, severity }: ShownFinding, view: View): Diagnostic {
  const { language, relatedInformation } = view.client;
  const data: DiagnosticData = { rule: finding.rule, cells: finding.cells };
  const diagnostic: Diagnostic = {
    range: toLspRange(view.text, finding.range),
    severity: SEVERITIES[severity],
    code: finding.rule,
    source: SOURCE[language],
    message: finding.message[language],
    data,
  };
  if (!relatedInformation || finding.related.length === 0) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: finding.related.map(({ range, message }) => ({
      location: { uri: view.text.uri, range: toLspRange(view.text, range) },
      message: message[language],
    })),
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
  return [SESSION, document.origin.opening, document.version, settings.revision].join('.');
}
