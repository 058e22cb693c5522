/**
 * Tests inside the extension host, with VS Code's API: the same in desktop VS Code, in its server, and in the
 * worker of a browser, so no Node built-ins here. VS Code calls `run` and takes a rejection for failure.
 */
import * as vscode from 'vscode';
import { checkAllTests } from './check-all.ts';
import { checkerTests } from './checker.ts';
import { recognitionTests } from './recognition.ts';
import { rulePageTests } from './rule-pages.ts';
import { edit, equal, isNoError, languageOf, open, type Test, until } from './steps.ts';
import { tableTests } from './tables.ts';
import { writingTests } from './writing.ts';

const tests: readonly Test[] = [
  [
    'a report is recognised by its content',
    async () => {
      const report = await open('report.txt');
      await until('the language', async () => languageOf(report.uri) === 'disclosure-report');
    },
  ],
  [
    'a Markdown report is recognised, other Markdown is left alone',
    async () => {
      const [report, notes] = [await open('report.md'), await open('notes.md')];
      await until('the language', async () => languageOf(report.uri) === 'disclosure-report-markdown');
      equal(languageOf(notes.uri), 'markdown');
      equal(vscode.languages.getDiagnostics(notes.uri).length, 0);
    },
  ],
  [
    'the outline has six chapters',
    async () => {
      const report = await open('report.txt');
      const chapters = await until('symbols', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          report.uri,
        );
        const all = symbols?.flatMap((symbol) => [symbol, ...symbol.children]) ?? [];
        return all.length > 0 && all.filter((symbol) => /^[一二三四五六]、/.test(symbol.name));
      });
      equal(chapters.length, 6);
    },
  ],
  [
    'a wrong total is found, mended by its quick fix, and not before',
    async () => {
      const report = await open('report.txt');
      await until('the language', async () => languageOf(report.uri) === 'disclosure-report');
      const document = await vscode.workspace.openTextDocument(report.uri);
      const before = document.getText();
      const total = /（一）予以公开.*\t(\d+)/.exec(before)!;
      const end = total.index + total[0].length;
      const range = new vscode.Range(document.positionAt(end - total[1]!.length), document.positionAt(end));
      await edit(report.uri, range, '77');
      const wrong = await until('an error', async () => {
        const found = vscode.languages.getDiagnostics(report.uri);
        return found.find((diagnostic) => diagnostic.severity === vscode.DiagnosticSeverity.Error);
      });
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        report.uri,
        wrong.range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const mend = actions.find((action) => action.isPreferred);
      if (mend?.edit === undefined)
        throw new Error(`no preferred mend: ${actions.map(({ title }) => title)}`);
      equal(mend.command?.command, 'disclosureReport.safeFixApplied');
      await vscode.workspace.applyEdit(mend.edit);
      equal(document.getText(), before);
      await until('no error', async () => vscode.languages.getDiagnostics(report.uri).every(isNoError));
    },
  ],
  ...recognitionTests,
  ...checkerTests,
  ...checkAllTests,
  ...rulePageTests,
  ...writingTests,
  ...tableTests,
];

export async function run(): Promise<void> {
  let failed = 0;
  for (const [name, test] of tests) {
    try {
      await test();
      console.log(`  passed   ${name}`);
    } catch (error) {
      failed++;
      console.log(`  FAILED   ${name}\n${error instanceof Error ? error.stack : error}`);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}
