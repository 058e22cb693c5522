import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { expectMode, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const OUT = '四、结转下年度继续办理';
const NEW = '一、本年新收政府信息公开申请数量';
const IN_FORCE = '行政规范性文件';

/** The report of the year before, which carried out two more than the next one carried in. */
function yearBefore(text: string): string {
  const cells: readonly (readonly [string, number, string])[] = [
    [NEW, 0, '25'],
    [NEW, -1, '27'],
    [OUT, 0, '3'],
    [OUT, -1, '3'],
    [IN_FORCE, -1, '13'],
  ];
  const year = text.replaceAll('2023', '2022').replace('申请26件', '申请27件');
  return cells.reduce((changed, [row, index, value]) => withFigure(changed, row, index, value), year);
}

/** The findings by the names of their files; a finding that is shown twice is there twice. */
async function findings(vscode: Workbench): Promise<Readonly<Record<string, readonly string[]>>> {
  const byFile: Record<string, string[]> = {};
  let file: string[] = [];
  for (const { level, text } of await vscode.problems()) {
    if (level === 1) {
      file = [];
      byFile[text.split(/\s/)[0]!] = file;
    } else if (level === 2) file.push(text);
  }
  return byFile;
}

const expectFiles = (vscode: Workbench, files: readonly string[]) =>
  vscode.waitFor(`findings in ${files.join(', ') || 'no file'}`, async () => {
    const found = await findings(vscode);
    assert.ok(
      Object.values(found).every((texts) => texts.length <= 1),
      JSON.stringify(found),
    );
    return Object.keys(found).sort().join() === [...files].sort().join();
  });

export const scenario: Scenario = {
  name: 'check-all',
  files: async () => {
    const right = await fixture('right.txt');
    const other = withFigure(right, '（一）予以公开', -1, '77').replaceAll('云川县', '云溪县');
    return {
      'this.txt': right,
      'years/last.md': yearBefore(right),
      'other.txt': other,
      'notes.md': '# 会议纪要\n',
    };
  },
  async run({ vscode, files, screenshot }) {
    // The palette does not learn of commands while it is open.
    await vscode.openFile('notes.md');
    await expectMode(vscode, MODES.plainMarkdown);
    await vscode.runCommand('Check All Reports in the Workspace');
    await vscode.runCommand('Notifications: Show Notifications');
    await vscode.waitFor('the summary', async () =>
      (await vscode.notifications()).some((text) => text.includes('Reports checked: 3. With findings: 2.')),
    );
    await expectFiles(vscode, ['this.txt', 'other.txt']);
    await screenshot('problems');

    // Opened, a report shows what was found in its file, and shows it once.
    await vscode.openFile('this.txt');
    await expectMode(vscode, MODES.text);
    await expectFiles(vscode, ['this.txt', 'other.txt']);

    // Folders and files that change on the disk.
    await rename(join(vscode.folder, 'years'), join(vscode.folder, 'kept'));
    await writeFile(join(vscode.folder, 'new.md'), files['other.txt']!.replaceAll('云溪县', '云山县'));
    await rm(join(vscode.folder, 'other.txt'));
    await expectFiles(vscode, ['this.txt', 'new.md']);

    // The finding leads to the other report, and follows it as it is typed.
    const carried = figure(files['this.txt']!, '二、上年结转政府信息公开申请数量', 0);
    await vscode.goTo(carried.line, carried.column);
    await screenshot('this-year');
    await vscode.followLink('last.md', 'hover');
    await expectMode(vscode, MODES.markdown);
    await screenshot('last-year');
    const out = figure(files['years/last.md']!, OUT, 0);
    await vscode.select(out.line, out.column, out.length);
    await vscode.type('1');
    const total = figure(files['years/last.md']!, OUT, -1);
    await vscode.select(total.line, total.column, total.length);
    await vscode.type('1');
    await vscode.waitFor('this year’s report without a finding', async () => {
      return (await findings(vscode))['this.txt'] === undefined;
    });
    await screenshot('agreed');
  },
};
