import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorsInProblems, expectReport, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const folder = fileURLToPath(new URL('../../../../shared/corpus/seeds/', import.meta.url));

/** Published reports, which are not part of this repository, under their own names. */
export const scenario: Scenario = {
  name: 'seeds',
  missing: 'the published reports of ../shared/corpus/seeds',
  async files() {
    const names = await readdir(folder).catch(() => []);
    if (names.length === 0) return undefined;
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
  },
  async run({ vscode, files, screenshot }) {
    for (const name of Object.keys(files).sort()) {
      await vscode.openFile(name);
      await expectReport(vscode, MODES.text);
      if (/^00[13]_/.test(name)) await screenshot(`seed-${name.slice(0, 3)}`);
    }
    assert.deepEqual(await errorsInProblems(vscode), [], 'no error on any of them');
  },
};
