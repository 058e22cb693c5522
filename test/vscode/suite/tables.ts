import * as vscode from 'vscode';
import { equal, languageOf, open, type Test, until } from './steps.ts';

export const tableTests: readonly Test[] = [
  [
    'a new report has its chapters, its tables and a language',
    async () => {
      const wish = { agency: '云川县民政局', year: 2025, kind: 'tabs' };
      await vscode.commands.executeCommand('disclosureReport.newReport', wish);
      const { document, selection } = vscode.window.activeTextEditor!;
      equal(document.languageId, 'disclosure-report');
      equal(document.lineAt(0).text, '云川县民政局2025年政府信息公开工作年度报告');
      equal(document.lineAt(selection.active.line - 1).text, '（一）主动公开');
      const warnings = await until('what is to be written', async () => {
        const found = vscode.languages.getDiagnostics(document.uri);
        return found.length > 0 && found;
      });
      equal(warnings.length, 2);
    },
  ],
  [
    'a table takes another shape in one step',
    async () => {
      const { uri } = await open('report.txt');
      await until('the language', async () => languageOf(uri) === 'disclosure-report');
      const document = await vscode.workspace.openTextDocument(uri);
      const before = document.getText();
      const place = document.positionAt(before.indexOf('（一）予以公开'));
      const actions = await until('the conversions', async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          new vscode.Range(place, place),
          vscode.CodeActionKind.RefactorRewrite.value,
          10,
        );
        return found.length > 0 && found;
      });
      const all = actions.find(({ title }) => /all tables to Markdown|全部表格转换为 Markdown/.test(title));
      if (all?.edit === undefined) throw new Error(`no such action: ${actions.map(({ title }) => title)}`);
      await vscode.workspace.applyEdit(all.edit);
      equal(document.getText().match(/^\| -/gm)?.length, 3);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before);
    },
  ],
  [
    'formatting sets the tables in order',
    async () => {
      const { uri } = await open('report.md');
      await until('the language', async () => languageOf(uri) === 'disclosure-report-markdown');
      await vscode.commands.executeCommand('editor.action.formatDocument');
      const { document } = vscode.window.activeTextEditor!;
      const row = /^\| 行政许可 .*$/m.exec(document.getText())![0];
      equal(/^\| 行政许可 {11}\| \d+ +\| +\| +\|$/.test(row), true);
    },
  ],
];
