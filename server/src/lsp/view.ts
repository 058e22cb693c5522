import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Finding, Severity } from '../engine.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { type Settings, severityOf } from './settings.ts';

/** All that a feature may look at: one version of a document, the settings in force for it, the client. */
export interface View {
  readonly document: OpenDocument;
  readonly text: TextDocument;
  readonly settings: Settings;
  readonly client: Client;
}

export function viewOf(document: OpenDocument, settings: Settings, client: Client): View {
  return { document, text: document.text, settings, client };
}

/** The analysis where the document is a report; computed here if no other feature has asked before. */
export function analysisOf({ document }: View): Analysis | undefined {
  const judged = document.judged();
  return judged.kind === 'report' ? judged.analysis : undefined;
}

/** A finding as the user has it: with the severity set for its rule, and its place among all findings of the text. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly index: number;
}

/** The findings in the order of the text, without those whose rule is switched off. */
export function shownFindings(view: View): readonly ShownFinding[] {
  const findings = analysisOf(view)?.findings ?? [];
  return findings.flatMap((finding, index) => {
    const severity = severityOf(finding, view.settings);
    return severity ? [{ finding, severity, index }] : [];
  });
}
