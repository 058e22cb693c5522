import assert from 'node:assert/strict';
import { expectMode, expectSquiggles, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const ROW = '（一）予以公开';

export const scenario: Scenario = {
  name: 'rule-page',
  oldest: true,
  files: async () => ({ 'report.txt': withFigure(await fixture('right.txt'), ROW, -1, '77') }),
  async run({ vscode, files, screenshot }) {
    const { line, column } = figure(files['report.txt']!, ROW, -1);
    const expectPage = (words: string) =>
      vscode.waitFor(`the page of the rule, with ${words}`, async () => {
        const text = await vscode.previewText();
        return text.startsWith('row-total') && text.includes(words);
      });

    for (const where of ['hover', 'problems'] as const) {
      await vscode.openFile('report.txt');
      await expectMode(vscode, MODES.text);
      await vscode.goTo(line, column);
      await expectSquiggles(vscode, true);
      await vscode.followLink('row-total', where);
      await expectPage('Default severity: error');
      await screenshot(where);
      await vscode.followLink('中文', 'preview');
      await expectPage('默认级别：错误');
      await vscode.runCommand('View: Close All Editors');
    }
    assert.deepEqual(await vscode.notifications(), []);
  },
};
