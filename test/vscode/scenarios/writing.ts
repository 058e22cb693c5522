import assert from 'node:assert/strict';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { expectReport, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const ROW = '（一）予以公开';
const OTHER = '五、存在的主要问题及改进情况';

/** What a person sees and does inside a report: hover, hints, Tab through cells, completion, symbols. */
export const scenario: Scenario = {
  name: 'writing',
  files: async () => {
    const right = await fixture('right.txt');
    return {
      'report.txt': withFigure(right, ROW, -1, '77').replace(OTHER, ''),
      'earlier/last.txt': right.replaceAll('2023', '2022'),
    };
  },
  async run({ vscode, files, screenshot }) {
    const text = files['report.txt']!;
    await vscode.openFile('report.txt');
    await vscode.waitFor('the mode', async () => (await vscode.getLanguageMode()) === MODES.text);

    const total = figure(text, ROW, -1);
    await vscode.goTo(total.line, total.column);
    await vscode.waitFor('the sum beside it', async () => (await vscode.inlayHints()).includes('= 10'));
    await vscode.hover('9 + 1 + 0 + 0 + 0 + 0 ≠ 77');
    await screenshot('hover-and-hint');
    await vscode.press('Escape', 'Escape');

    // VS Code learns a moment after the cursor has moved that it stands in a cell.
    const first = figure(text, ROW, 0);
    await vscode.goTo(first.line, first.column);
    await vscode.waitFor('the next figure, selected by Tab', async () => {
      await vscode.press('Tab');
      if (await isSelected(vscode)) return true;
      await vscode.press('ControlOrMeta+z');
      return false;
    });
    const move = async (key: string) => {
      const before = await vscode.position();
      await vscode.press(key);
      await vscode.waitFor(`another figure by ${key}`, async () => {
        const now = await vscode.position();
        return now !== before && now.includes('(1 selected)');
      });
    };
    await move('Tab');
    await move('Shift+Tab');
    await vscode.type('5');
    await move('Tab');
    await vscode.type('6');
    const typed = await vscode.savedText('report.txt');
    assert.match(typed, /（一）予以公开\t9\t5\t6\t0\t0\t0\t77/);

    const below = text.slice(0, text.indexOf('2023年，我局政府信息公开工作还存在')).split('\n').length;
    await vscode.goTo(below - 2, 1);
    const offered = await vscode.suggestions();
    assert.equal(offered[0], OTHER);
    await vscode.press('Enter');
    await vscode.waitFor('the heading', async () =>
      (await vscode.savedText('report.txt')).includes(`\n${OTHER}`),
    );
    await expectReport(vscode, MODES.text);

    const symbols = await vscode.workspaceSymbols('总体情况 2022');
    assert.match(symbols[0]!, /一、总体情况.*云川县民政局 2022/);
    await screenshot('symbols');
    await vscode.press('Enter');
    await vscode.waitFor('the other report', async () => (await vscode.outline()).length > 0);
  },
};

const isSelected = (vscode: Workbench) =>
  vscode
    .waitFor('a selection', async () => /selected/.test(await vscode.position()), 1_000)
    .catch(() => false);
