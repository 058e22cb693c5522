import * as vscode from 'vscode';
import { edit, equal, open, type Test, until } from './steps.ts';

const ROW = /（一）予以公开\t+/;

/** Puts the cursor at the first figure of a row. */
async function cursorInRow(): Promise<vscode.TextEditor> {
  await open('report.txt');
  const editor = vscode.window.activeTextEditor!;
  const { document } = editor;
  const { index, 0: label } = ROW.exec(document.getText())!;
  const at = document.positionAt(index + label.length);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

export const writingTests: readonly Test[] = [
  [
    'the next and the previous cell are selected, and a tab is typed where there is none',
    async () => {
      const editor = await cursorInRow();
      const { line } = editor.selection.active;
      await until('the figure of the next cell', async () => {
        await vscode.commands.executeCommand('disclosureReport.nextCell');
        return selected(editor) === '1';
      });
      await vscode.commands.executeCommand('disclosureReport.nextCell');
      equal(selected(editor), '0');
      await vscode.commands.executeCommand('disclosureReport.previousCell');
      await vscode.commands.executeCommand('disclosureReport.previousCell');
      equal(selected(editor), '9');
      await vscode.commands.executeCommand('disclosureReport.previousCell');
      equal(editor.selection.active.line, line - 1);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('disclosureReport.nextCell');
      equal(/^\s/.test(editor.document.getText()), true);
    },
  ],
  [
    'a chapter that is missing is completed',
    async () => {
      const { uri } = await open('report.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      const line = document
        .getText()
        .split('\n')
        .findIndex((each) => each.startsWith('五、'));
      const { text, range } = document.lineAt(line);
      await edit(uri, range, '');
      const labels = await until('a suggestion', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          range.start,
        );
        const own = list.items.filter(({ detail }) => detail === 'Missing chapter');
        return own.length > 0 && own.map(({ label }) => label);
      });
      equal(labels.join(), text.trim());
    },
  ],
  [
    'reports and chapters are found by their words',
    async () => {
      await open('report.txt');
      await until('the chapter', async () => {
        const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '总体情况 云川',
        );
        return found.some(({ name, containerName }) => /^一、总体/.test(name) && /云川/.test(containerName));
      });
    },
  ],
];
