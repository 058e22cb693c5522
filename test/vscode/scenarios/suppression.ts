import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { expectMode, expectSquiggles, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const YAML = '.disclosure-report.yaml';
const ROW = '（一）予以公开';
const EXCEPTION = 'exceptions:\n  - files: ./report.txt\n    rules: [row-total]\n    reason: 原件如此\n';

/** Takes the quick fix of that title at the cursor. */
async function takeQuickFix(vscode: Workbench, title: string): Promise<void> {
  const titles = await vscode.openQuickFix();
  const at = titles.indexOf(title);
  assert.ok(at > 0, `${title} is not behind the others: ${titles.join(' | ')}`);
  await vscode.press(...Array.from({ length: at }, () => 'ArrowDown'), 'Enter');
}

export const scenario: Scenario = {
  name: 'suppression',
  files: async () => ({
    'report.txt': withFigure(await fixture('right.txt'), ROW, -1, '77'),
    'report.md': withFigure(await fixture('T7.md'), ROW, -1, '77'),
  }),
  async run({ vscode, files, screenshot }) {
    const place = figure(files['report.txt']!, ROW, -1);
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    await vscode.goTo(place.line, place.column);
    await expectSquiggles(vscode, true);

    // An exception: the file is made, and asks for its reason.
    await takeQuickFix(vscode, `Except this file from row-total in ${YAML}`);
    await expectMode(vscode, 'YAML');
    await vscode.type('原件如此');
    assert.equal(await vscode.savedText(YAML), EXCEPTION, 'the words that ask for a reason were selected');
    await screenshot('exception');
    await vscode.openFile('report.txt');
    await vscode.goTo(place.line, place.column);
    await expectSquiggles(vscode, false);

    // A mistake in it: told there, and the finding is back.
    await writeFile(join(vscode.folder, YAML), EXCEPTION.replace('row-total', 'row-totl'));
    await expectSquiggles(vscode, true);
    await vscode.waitFor('the mistake among the problems', async () => {
      const rows = await vscode.problems();
      return rows.some(({ text }) => text.includes('There is no rule “row-totl”; did you mean “row-total”'));
    });
    await screenshot('mistake');
    await writeFile(join(vscode.folder, YAML), 'rules:\n  row-total: hint\n');
    await expectSquiggles(vscode, false);

    // A comment around a Markdown table.
    await writeFile(join(vscode.folder, YAML), '');
    const { line, column } = figure(files['report.md']!, ROW, -1);
    await vscode.openFile('report.md');
    await expectMode(vscode, MODES.markdown);
    await vscode.goTo(line, column);
    await expectSquiggles(vscode, true);
    await takeQuickFix(vscode, 'Suppress row-total for this table');
    await expectSquiggles(vscode, false);
    assert.match(
      await vscode.savedText('report.md'),
      /<!-- disclosure-report-disable row-total -->\n\n\|[^<]*\|\n\n<!-- disclosure-report-enable row-total -->\n/,
    );
    await screenshot('comment');
    assert.deepEqual(await vscode.notifications(), []);
  },
};
