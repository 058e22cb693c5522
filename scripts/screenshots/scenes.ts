/** What the pictures show, each in a window of its own. */
import { readFile } from 'node:fs/promises';
import { figure } from '../../test/vscode/reports.ts';
import type { Locale } from '../vscode/server.ts';
import type { Window } from '../vscode/session.ts';

export interface Scene {
  readonly name: string;
  /** In pixels; a picture that is shown small has to show little. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
  readonly run: (window: Window, say: Say) => Promise<void>;
}

/** A text of the manifest in the language of the window. */
export type Say = (key: string) => string;

export async function textsOf(locale: Locale): Promise<Say> {
  const name = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`;
  const texts = JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'));
  return (key) => texts[key];
}

export const ROW = '（一）予以公开';
const PLAIN = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false };
const SMALL = { width: 860, height: 500 };
const NO_SIDE_BAR = { ...PLAIN, 'workbench.activityBar.location': 'hidden', 'editor.fontSize': 13 };

/** Waits until the report is read: its findings are there, or it has an outline. */
async function ready({ vscode }: Window, errors: boolean): Promise<void> {
  await vscode.waitFor('the report’s mode', async () => /政府信息公开/.test(await vscode.getLanguageMode()));
  if (errors) await vscode.waitFor('a squiggle', async () => (await vscode.getSquiggles('error')) > 0);
}

/** Opens the report with its cursor at a figure. */
async function openAt(window: Window, name: string, text: string, row: string, index: number): Promise<void> {
  await window.vscode.openFile(name);
  const place = figure(text, row, index);
  await window.vscode.goTo(place.line, place.column);
}

export function editorScene(name: string, text: string, theme: string): Scene {
  return {
    name,
    settings: { ...PLAIN, 'workbench.colorTheme': theme, 'disclosureReport.inlayHints': 'all' },
    files: { 'report.txt': text },
    async run(window) {
      await openAt(window, 'report.txt', text, ROW, -1);
      await ready(window, true);
      await window.vscode.hover('≠');
    },
  };
}

export function formScene(name: string, file: string, text: string, theme: string, to?: string): Scene {
  return {
    name,
    settings: { ...PLAIN, 'workbench.colorTheme': theme },
    files: { [file]: text },
    async run(window, say) {
      const { vscode } = window;
      await vscode.openFile(file);
      await ready(window, false);
      await vscode.runCommand(say('command.openForm'));
      await vscode.webview().locator('td input').first().waitFor();
      if (to) await vscode.webview().locator(`[data-path="${to}"]`).scrollIntoViewIfNeeded();
    },
  };
}

export function walkthroughScene(name: string, theme: string): Scene {
  return {
    name,
    settings: { ...PLAIN, 'workbench.colorTheme': theme },
    files: { 'notes.txt': '会议记录\n' },
    async run({ vscode, page }, say) {
      await vscode.openFile('notes.txt');
      await vscode.runCommand('Open Walkthrough');
      await page.keyboard.type(say('walkthrough.title'));
      await page.locator('.quick-input-list .monaco-list-row', { hasText: say('walkthrough.title') }).click();
      await page.locator('.getting-started-step').first().waitFor();
      await page.waitForTimeout(1_500);
    },
  };
}

/** The pictures of the walkthrough's steps. */
export function stepScenes(right: string, wrong: string, lastYear: string): readonly Scene[] {
  const scene = (name: string, files: Scene['files'], run: Scene['run']): Scene => ({
    name,
    size: SMALL,
    settings: NO_SIDE_BAR,
    files,
    run,
  });
  const hideFiles = (window: Window) => window.vscode.runCommand('View: Toggle Primary Side Bar Visibility');
  return [
    scene('open', { '2023年报.txt': right }, async (window) => {
      await window.vscode.openFile('2023年报.txt');
      await ready(window, false);
      await window.vscode.outline();
      await window.vscode.runCommand('Focus Active Editor Group');
    }),
    scene('finding', { '2023年报.txt': wrong }, async (window) => {
      await openAt(window, '2023年报.txt', wrong, ROW, -1);
      await hideFiles(window);
      await ready(window, true);
      await window.vscode.hover('≠');
    }),
    scene('fix', { '2023年报.txt': wrong }, async (window) => {
      await openAt(window, '2023年报.txt', wrong, ROW, -1);
      await hideFiles(window);
      await ready(window, true);
      await window.vscode.runCommand('Focus Active Editor Group');
      await window.vscode.openQuickFix();
    }),
    scene('form', { '2023年报.txt': wrong }, async (window, say) => {
      await openAt(window, '2023年报.txt', wrong, ROW, -1);
      await hideFiles(window);
      await ready(window, true);
      await window.vscode.runCommand(say('command.openForm'));
      await window.vscode.webview().locator('td.error').first().scrollIntoViewIfNeeded();
    }),
    scene('checkAll', { '2023年报.txt': wrong, '往年/2022年报.txt': lastYear }, async (window, say) => {
      await window.vscode.openFile('2023年报.txt');
      await hideFiles(window);
      await ready(window, false);
      await window.vscode.runCommand(say('command.checkAll'));
      await window.vscode.waitFor('problems', async () => (await window.vscode.problems()).length > 2);
    }),
    scene('newReport', { '会议记录.txt': '会议记录\n' }, async (window, say) => {
      await window.vscode.openFile('会议记录.txt');
      await hideFiles(window);
      await window.vscode.runCommand(say('command.newReport'));
      for (const [title, answer] of [
        ['1/3', '云川县民政局'],
        ['2/3', '2025'],
        ['3/3', undefined],
      ] as const) {
        await window.vscode.answer(title, answer);
      }
      await ready(window, false);
      await window.vscode.goTo(24, 1);
      // Away from the tab, which would tell its name.
      await window.page.mouse.move(400, 450);
    }),
  ];
}
