import type { TextDocument } from 'vscode-languageserver-textdocument';
import { judge, type ShownFinding } from '../audit/policy.ts';
import type { Analysis } from '../engine.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

export type { ShownFinding } from '../audit/policy.ts';

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

/** The findings in the order of the text, without those whose rule is switched off or that an exception means. */
export const shownFindings = (view: View): readonly ShownFinding[] =>
  judge(analysisOf(view)?.findings ?? [], view.settings).shown;
