import * as vscode from 'vscode';
import { edit, equal, isNoError, open, type Test, until } from './steps.ts';

export const rulePageTests: readonly Test[] = [
  [
    'the code of a finding leads to the page of its rule, shown as it is read',
    async () => {
      const { uri } = await open('report.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const { index, 0: row } = /（一）予以公开.*\t\d+/.exec(document.getText())!;
      const end = document.positionAt(index + row.length);
      await edit(uri, new vscode.Range(end, end), '7');
      const found = () => vscode.languages.getDiagnostics(uri).filter((each) => !isNoError(each));
      const { code } = await until('an error', async () => found()[0]);
      const { value, target } = code as { readonly value: string; readonly target: vscode.Uri };
      equal(value, 'row-total');
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      equal(page.includes('\n# row-total\n'), true);
      await vscode.commands.executeCommand('vscode.open', target);
      const shown = await until('the page', async () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom && input;
      });
      equal(shown.viewType, 'vscode.markdown.preview.editor');
      equal(shown.uri.toString(), target.toString());
    },
  ],
];
