import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expectMode, expectSquiggles, figure, fixture, MODES, withFigure } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const ROW = '（一）予以公开';
const TOTAL = 'applications/granted/total';
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const scenario: Scenario = {
  name: 'form-view',
  files: async () => ({ 'report.txt': withFigure(await fixture('right.txt'), ROW, -1, '77') }),
  async run({ vscode, files, screenshot }) {
    const broken = files['report.txt']!;
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    const total = figure(broken, ROW, -1);
    await vscode.goTo(total.line, total.column);
    await expectSquiggles(vscode, true);
    await vscode.runCommand('Open Form Beside the Text');
    const form = vscode.webview();
    const cell = (path: string) => form.locator(`input[data-path="${path}"]`);
    await vscode.waitFor('the wrong total, marked', () => cell(TOTAL).getAttribute('aria-invalid'));
    assert.equal(await form.locator('input[data-path]').count(), 10 + 175 + 15);
    await screenshot('wrong-total');

    const violations = await form.locator('body').evaluate(
      async (body, source) => {
        new Function(source)();
        const { axe } = globalThis as unknown as { axe: { run(root: unknown): Promise<AxeResults> } };
        const { violations } = await axe.run(body);
        return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
      },
      await axe,
    );
    assert.deepEqual(
      violations.filter((each) => /^(serious|critical)/.test(each)),
      [],
    );

    await cell(TOTAL).fill('10');
    await cell(TOTAL).press('Enter');
    await vscode.waitFor(
      'no mark left',
      async () => (await cell(TOTAL).getAttribute('aria-invalid')) === null,
    );
    await expectSquiggles(vscode, false);
    const right = await fixture('right.txt');
    const isSavedAs = (text: string) =>
      vscode.waitFor('the saved text', async () => (await vscode.savedText('report.txt')) === text);
    await isSavedAs(right);
    await vscode.press('ControlOrMeta+z');
    await vscode.waitFor('the old figure', async () => (await cell(TOTAL).inputValue()) === '77');
    await isSavedAs(broken);

    const { line, column } = figure(broken, ROW, 0);
    await vscode.goTo(line, column);
    await vscode.waitFor('the cursor’s cell', () =>
      form.locator('td.cursor [data-path="applications/granted/natural-person"]').isVisible(),
    );
  },
};
