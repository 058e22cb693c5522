import assert from 'node:assert/strict';
import { expectReport, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  name: 'new-report',
  files: async () => ({ 'notes.txt': '会议记录\n' }),
  async run({ vscode, screenshot }) {
    await vscode.openFile('notes.txt');
    await vscode.runCommand('New Disclosure Report');
    await vscode.answer('New report (1 of 3)', '云川县民政局');
    await vscode.answer('New report (2 of 3)', '2025');
    await vscode.answer('New report (3 of 3)');
    await expectReport(vscode, MODES.markdown);
    const problems = await vscode.waitFor('what is still to be written', async () => {
      const rows = (await vscode.problems()).filter(({ text }) => text.includes('chapter-empty'));
      return rows.length > 0 && rows;
    });
    assert.equal(problems.length, 2, 'chapters 一 and 五, and nothing else');
    await screenshot('written');

    // The second time the answers are there already.
    await vscode.runCommand('New Disclosure Report');
    await vscode.answer('New report (1 of 3)');
    await vscode.answer('New report (2 of 3)');
    await vscode.answer('New report (3 of 3)');
    await vscode.waitFor('two reports with something to be written', async () => {
      const rows = (await vscode.problems()).filter(({ text }) => text.includes('chapter-empty'));
      return rows.length === 4;
    });
  },
};
