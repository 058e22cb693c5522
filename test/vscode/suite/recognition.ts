import * as vscode from 'vscode';
import { edit, equal, languageOf, open, type Test, until } from './steps.ts';

const REPORT = 'disclosure-report';

export const recognitionTests: readonly Test[] = [
  [
    'a report pasted into an empty document is recognised',
    async () => {
      const pasted = await pasteReport();
      equal(languageOf(pasted), REPORT);
    },
  ],
  [
    'a person’s switch back is kept, also while typing, until the person switches again',
    async () => {
      const { uri } = await open('report.txt');
      const switchTo = async (language: string) => {
        await vscode.languages.setTextDocumentLanguage(
          await vscode.workspace.openTextDocument(uri),
          language,
        );
      };
      await until('the language', async () => languageOf(uri) === REPORT);
      await switchTo('plaintext');
      await edit(uri, new vscode.Range(0, 0, 0, 0), ' ');
      // What happens to a document after a change would have happened by now: it has to another one, changed later.
      await pasteReport();
      equal(languageOf(uri), 'plaintext');
      await switchTo(REPORT);
      await until('the outline', async () => {
        const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return symbols !== undefined && symbols.length > 0;
      });
    },
  ],
  [
    'the old side of a diff is left alone',
    async () => {
      const text = (await open('report.txt')).getText();
      const provider = vscode.workspace.registerTextDocumentContentProvider('old-version', {
        provideTextDocumentContent: () => text,
      });
      try {
        const { uri } = await vscode.workspace.openTextDocument(vscode.Uri.parse('old-version:/report.txt'));
        await pasteReport();
        equal(languageOf(uri), 'plaintext');
        equal(vscode.languages.getDiagnostics(uri).length, 0);
      } finally {
        provider.dispose();
      }
    },
  ],
];

/** Pastes a report into a new document and waits until it is recognised. */
async function pasteReport(): Promise<vscode.Uri> {
  const text = (await open('report.txt')).getText();
  const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext' });
  await edit(uri, new vscode.Range(0, 0, 0, 0), text);
  await until('the language of the pasted report', async () => languageOf(uri) === REPORT);
  return uri;
}
