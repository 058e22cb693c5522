import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectReport, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const folder = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** What `npm start` shows must be good to show. */
export const scenario: Scenario = {
  name: 'samples',
  async files() {
    const names = (await readdir(folder)).filter(
      (name) => /\.(txt|md)$/.test(name) && !/^readme/i.test(name),
    );
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
  },
  async run({ vscode, files }) {
    assert.ok(Object.keys(files).length >= 3, 'samples/ holds reports to try');
    for (const name of Object.keys(files)) {
      await vscode.openFile(name);
      await expectReport(vscode, name.endsWith('.md') ? MODES.markdown : MODES.text);
    }
    const problems = await vscode.problems();
    assert.ok(
      problems.some((row) => /codicon-error/.test(row.icon)),
      'one sample has planted errors to see',
    );
  },
};
