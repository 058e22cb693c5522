import { commands, Disposable, l10n, type Uri, ViewColumn, window } from 'vscode';
import type { Checker } from '../checker.ts';
import { isReportDocument } from '../languages.ts';
import { tellNoReport } from '../no-report.ts';
import { FormPanel } from './panel.ts';

/** The command that opens the form beside the report in front; one view for each report. */
export function registerFormView(checker: Checker, extension: Uri): Disposable {
  const panels = new Map<string, FormPanel>();

  const open = async () => {
    const document = window.activeTextEditor?.document;
    if (!document || !isReportDocument(document)) return tellNoReport();
    const key = document.uri.toString();
    const known = panels.get(key);
    if (known) {
      known.reveal();
      return;
    }
    const name = document.uri.path.split('/').at(-1) ?? '';
    const panel = window.createWebviewPanel(
      'disclosureReport.form',
      l10n.t('Form: {0}', name),
      ViewColumn.Beside,
      { enableScripts: true, localResourceRoots: [extension], retainContextWhenHidden: true },
    );
    const view = new FormPanel(document, panel, checker, extension);
    panels.set(key, view);
    panel.onDidDispose(() => {
      view.dispose();
      panels.delete(key);
    });
  };

  return Disposable.from(
    commands.registerCommand('disclosureReport.openForm', open),
    new Disposable(() => {
      for (const view of panels.values()) view.dispose();
    }),
  );
}
