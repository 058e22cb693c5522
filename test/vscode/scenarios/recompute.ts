import assert from 'node:assert/strict';
import { expectMode, expectSquiggles, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const ROWS = ['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'];

export const scenario: Scenario = {
  name: 'recompute',
  files: async () => {
    const right = await fixture('right.txt');
    return { 'report.txt': ROWS.reduce((text, row) => withFigure(text, row, -1, '77'), right) };
  },
  async run({ vscode, files, screenshot }) {
    const broken = files['report.txt']!;
    const { line, column } = figure(broken, ROWS[0]!, -1);
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    await vscode.goTo(line, column);
    await expectSquiggles(vscode, true);

    await vscode.runCommand('Recompute All Totals');
    await expectSquiggles(vscode, false);
    assert.equal(await vscode.savedText('report.txt'), await fixture('right.txt'));
    await screenshot('recomputed');

    await vscode.press('ControlOrMeta+z');
    await expectSquiggles(vscode, true);
    assert.equal(await vscode.savedText('report.txt'), broken, 'one undo takes all of it back');
  },
};
