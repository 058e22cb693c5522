import * as vscode from 'vscode';
import { edit, isNoError, open, type Test, until } from './steps.ts';

export const checkerTests: readonly Test[] = [
  [
    'a restarted checker finds what the one before it found',
    async () => {
      const { uri } = await open('report.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const { index, 0: row } = /（一）予以公开.*\t\d+/.exec(document.getText())!;
      const end = document.positionAt(index + row.length);
      await edit(uri, new vscode.Range(end, end), '7');
      const findings = () => vscode.languages.getDiagnostics(uri).filter((each) => !isNoError(each));
      const before = await until('an error', async () => findings()[0]);
      await vscode.commands.executeCommand('disclosureReport.restartServer');
      await until('the same error', async () => findings()[0]?.message === before.message);
    },
  ],
];
