import { commands, Disposable, window } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import type { Checker } from './checker.ts';
import { isReportDocument } from './languages.ts';
import { checkAsReport } from './recognition.ts';

/** The commands of the manifest. */
export function registerCommands(checker: Checker): Disposable {
  const front = () => window.activeTextEditor?.document;
  return Disposable.from(
    commands.registerCommand('disclosureReport.recomputeTotals', async () => {
      const document = front();
      if (!document || !isReportDocument(document)) return;
      const client = await checker.client();
      const argument = { uri: client.code2ProtocolConverter.asUri(document.uri), version: document.version };
      const command = 'disclosureReport.server.recomputeTotals';
      await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
    }),
    commands.registerCommand('disclosureReport.checkAsReport', async () => {
      const document = front();
      if (document) await checkAsReport(document);
    }),
    commands.registerCommand('disclosureReport.restartServer', () => checker.restart()),
    commands.registerCommand('disclosureReport.showOutput', () => checker.showLog()),
  );
}
