import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectMode, expectSquiggles, figure, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const SETTINGS = { 'editor.codeActionsOnSave': { 'source.fixAll.disclosureReport': 'explicit' } };

export const scenario: Scenario = {
  name: 'fix-on-save',
  files: async () => ({
    'report.md': await fixture('T7.md'),
    '.vscode/settings.json': JSON.stringify(SETTINGS),
  }),
  async run({ vscode, files, screenshot }) {
    const right = files['report.md']!;
    const total = figure(right, '（一）予以公开', -1);
    await vscode.openFile('report.md');
    await expectMode(vscode, MODES.markdown);
    await vscode.select(total.line, total.column, total.length);
    await vscode.type('374');
    await expectSquiggles(vscode, true);
    await screenshot('before-save');

    await vscode.press('ControlOrMeta+s');
    await vscode.waitFor('the mended text on disk', async () => {
      return (await readFile(join(vscode.folder, 'report.md'), 'utf8')) === right;
    });
    await expectSquiggles(vscode, false);
    assert.equal(await vscode.savedText('report.md'), right, 'a second save changes nothing');
    await screenshot('after-save');
  },
};
