import assert from 'node:assert/strict';
import { expectReport, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  name: 'recognise',
  oldest: true,
  // The names say nothing: a report is known by its content.
  files: async () => ({ 'a.txt': await fixture('right.txt'), 'b.md': await fixture('T7.md') }),
  async run({ vscode, screenshot }) {
    await vscode.openFile('a.txt');
    await expectReport(vscode, MODES.text);
    await screenshot('outline');
    await vscode.openFile('b.md');
    await expectReport(vscode, MODES.markdown);
    await screenshot('outline-markdown');
    const errors = (await vscode.problems()).filter((row) => /codicon-error/.test(row.icon));
    assert.deepEqual(errors, [], 'right reports have no errors');
  },
};
