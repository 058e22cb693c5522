import assert from 'node:assert/strict';
import { errorsInProblems, expectMode, expectSquiggles, figure, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  name: 'wrong-digit',
  oldest: true,
  files: async () => ({ 'report.txt': await fixture('right.txt') }),
  async run({ vscode, files, screenshot }) {
    const right = files['report.txt']!;
    const total = figure(right, '（一）予以公开', -1);
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    await vscode.goTo(total.line, total.column);
    await expectSquiggles(vscode, false);

    await vscode.select(total.line, total.column, total.length);
    await vscode.type('19');
    await expectSquiggles(vscode, true);
    const errors = await errorsInProblems(vscode);
    assert.equal(errors.length, 1, `one cause, one problem: ${errors.join(' | ')}`);
    assert.match(errors[0]!, /10/, 'the problem says what the figure should be');
    await screenshot('wrong-digit');

    await vscode.goTo(total.line, total.column);
    await vscode.openQuickFix();
    await screenshot('quick-fix');
    await vscode.press('Enter');
    await expectSquiggles(vscode, false);
    assert.equal(await vscode.savedText('report.txt'), right);
    assert.deepEqual(await errorsInProblems(vscode), []);
    // The message itself is gone by itself after a while.
    await vscode.runCommand('Show Notifications');
    await vscode.waitFor('the offer of fixing on save, now that such a fix is known', async () =>
      (await vscode.notifications()).some((text) => text.includes('whenever a report is saved')),
    );
    await screenshot('mended');
  },
};
