import assert from 'node:assert/strict';
import { CLIPBOARDS } from '../../unit/mend/clipboards.ts';
import { expectMode, figure, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const WORD = CLIPBOARDS[0]!.html!;

const linesWith = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word));

export const scenario: Scenario = {
  name: 'paste',
  oldest: true,
  files: async () => ({ 'report.md': await fixture('T7.md'), 'report.txt': await fixture('right.txt') }),
  async run({ vscode, files, screenshot }) {
    // The table that the cursor stands in gives way to its new self, in the document's shape.
    const markdown = files['report.md']!;
    await vscode.openFile('report.md');
    await expectMode(vscode, MODES.markdown);
    const cell = figure(markdown, '行政处罚', 0);
    await vscode.goTo(cell.line, cell.column);
    await vscode.paste({ 'text/html': WORD, 'text/plain': '行政许可 1036' });
    const pasted = await vscode.waitFor('the pasted table', async () => {
      const text = await vscode.savedText('report.md');
      return text.includes('1036') && text;
    });
    assert.match(linesWith(pasted, '行政许可')[0]!, /^\| 行政许可 +\| 1036 +\| +\| +\|$/);
    assert.deepEqual(linesWith(pasted, '行政许可').length, 1, 'the old table is gone');
    assert.equal(linesWith(pasted, '（七）总计')[0], linesWith(markdown, '（七）总计')[0]);
    await screenshot('table');
    await vscode.press('ControlOrMeta+z');
    assert.equal(await vscode.savedText('report.md'), markdown, 'one undo takes all of it back');

    // Seven figures go into the row.
    const text = files['report.txt']!;
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    const granted = figure(text, '（一）予以公开', 1);
    await vscode.goTo(granted.line, granted.column);
    await vscode.paste({ 'text/plain': '3\t2\t0\t0\t0\t0\t5\r\n' });
    const row = '（一）予以公开\t3\t2\t0\t0\t0\t0\t5';
    await vscode.waitFor('the new row', async () => (await vscode.savedText('report.txt')).includes(row));
    await screenshot('row');
    await vscode.press('ControlOrMeta+z');
    assert.equal(await vscode.savedText('report.txt'), text, 'one undo takes the row back');

    // What is nothing of the form is pasted as ever.
    await vscode.goTo(1, 1);
    await vscode.paste({ 'text/html': '<b>附：</b>', 'text/plain': '附：' });
    await vscode.waitFor(
      'the pasted words',
      async () => (await vscode.savedText('report.txt')) === `附：${text}`,
    );
  },
};
