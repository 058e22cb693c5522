import { commands, Disposable, l10n, window, workspace } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { Checker } from './checker.ts';
import { isReportDocument } from './languages.ts';
import { tellNoReport } from './no-report.ts';
import { checkAsReport } from './recognition.ts';

/** The commands of the manifest, but for those that the server carries out: the language client registers these. */
export function registerCommands(checker: Checker): Disposable {
  return Disposable.from(
    commands.registerCommand('disclosureReport.checkAsReport', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await checkAsReport(document);
      else await tellNoReport();
    }),
    commands.registerCommand('disclosureReport.checkAll', () => checkAll(checker)),
    commands.registerCommand('disclosureReport.restartServer', () => checker.restart()),
    commands.registerCommand('disclosureReport.showOutput', () => checker.showLog()),
  );
}

async function checkAll(checker: Checker): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    void window.showInformationMessage(l10n.t('Open a folder first: its reports are then checked.'));
    return;
  }
  const connected = await checker.connected();
  await connected?.checkAllReports(checker);
}

const RECOMPUTE = 'disclosureReport.recomputeTotals';

/** This command of the server names a document and its version; called from the palette it means the one in front. */
export const executeCommand: NonNullable<ExecuteCommandMiddleware['executeCommand']> = (
  command,
  args,
  next,
) => {
  if (command !== RECOMPUTE) return next(command, args);
  const document = window.activeTextEditor?.document;
  const complete = typeof args[0] === 'string' && typeof args[1] === 'number';
  if (complete) return next(command, args);
  if (!document || !isReportDocument(document)) return tellNoReport();
  return next(command, [document.uri.toString(), document.version]);
};
