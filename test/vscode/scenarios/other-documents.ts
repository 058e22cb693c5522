import assert from 'node:assert/strict';
import { expectReport, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const NOTES = `# 会议纪要

## 一、总体情况

本周讨论了政府信息公开年报的编制分工。

| 项目 | 数量 | 总计 |
| --- | --- | --- |
| 已完成 | 1 | 5 |

## 二、下周安排
`;

export const scenario: Scenario = {
  name: 'other-documents',
  files: async () => ({
    'notes.md': NOTES,
    'notes.txt': NOTES.replaceAll('#', ''),
    'report.txt': await fixture('right.txt'),
  }),
  async run({ vscode, screenshot }) {
    // The report first: with it, the checker runs, and could do harm.
    await vscode.openFile('report.txt');
    await expectReport(vscode, MODES.text);
    for (const [name, mode] of [
      ['notes.md', MODES.plainMarkdown],
      ['notes.txt', MODES.plainText],
    ] as const) {
      await vscode.openFile(name);
      await vscode.waitFor(`language mode ${mode}`, async () => (await vscode.getLanguageMode()) === mode);
      if (name === 'notes.md') {
        const rows = await vscode.waitFor('Markdown’s own outline', async () => {
          const outline = await vscode.outline();
          return outline.length > 0 && outline;
        });
        assert.equal(rows.length, 3, 'three headings, each once');
      }
      const problems = (await vscode.problems()).filter((row) => row.text.includes(name));
      assert.deepEqual(problems, []);
      assert.equal(await vscode.getSquiggles(), 0);
      assert.equal(await vscode.getLanguageMode(), mode);
    }
    await screenshot('other-documents');
  },
};
