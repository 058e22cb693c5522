import * as vscode from 'vscode';
import { equal, open, type Test, until } from './steps.ts';

/** Files beside those of the other tests, which are gone afterwards. */
async function withFiles(files: Readonly<Record<string, string>>, run: () => Promise<void>): Promise<void> {
  const names = Object.keys(files);
  for (const name of names)
    await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(files[name]));
  try {
    await run();
  } finally {
    for (const name of names) await vscode.workspace.fs.delete(uriOf(name));
  }
}

const uriOf = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
const rulesIn = (name: string) =>
  vscode.languages
    .getDiagnostics(uriOf(name))
    .map(({ code }) => (typeof code === 'object' ? code.value : code));

export const checkAllTests: readonly Test[] = [
  [
    'all reports of the workspace are checked, and compared with the year before',
    async () => {
      const right = (await open('report.txt')).getText();
      const wrong = right.replace(/(（一）予以公开.*\t)\d+/, '$177').replaceAll('云川县', '云溪县');
      const before = right
        .replaceAll('2023', '2022')
        .replace(/(四、结转下年度继续办理\t+)2(.*)2/, '$13$23')
        .replace(/(一、本年新收.*?\t+)24(.*)26/, '$125$227');
      await withFiles({ 'sub/wrong.md': wrong, 'sub/before.txt': before }, async () => {
        await vscode.commands.executeCommand('disclosureReport.checkAll');
        await until('the finding in a file', async () => rulesIn('sub/wrong.md').join() === 'row-total');
        await until('the finding across files', async () => rulesIn('report.txt').includes('prior-carry'));
        equal(rulesIn('sub/wrong.md').length, 1);
      });
      await until('no finding in a file that is gone', async () => rulesIn('sub/wrong.md').length === 0);
      await until('nothing to compare with', async () => !rulesIn('report.txt').includes('prior-carry'));
    },
  ],
];
