import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { findRow, plain, type Row, readRows } from './rows.ts';
import { TIMEOUT_MS, waitFor } from './wait.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a person does and sees in one VS Code window: keys and mouse in, the page's own text out. */
export interface Workbench {
  /** The workspace folder, on disk. */
  readonly folder: string;
  /** Opens a file of the workspace, or one by its absolute path. */
  openFile(path: string): Promise<void>;
  /** Puts the cursor at a line and column, from 1, of the open editor. */
  goTo(line: number, column: number): Promise<void>;
  /** Selects `length` characters from a line and column (from 1), so that typing replaces them. */
  select(line: number, column: number, length: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Pastes into an unchanged file what another program would have put on the clipboard, and waits for the change. */
  paste(flavours: Readonly<Record<string, string>>): Promise<void>;
  /** Answers the question in the input box whose title says so; without a text, with what stands there. */
  answer(title: string, text?: string): Promise<void>;
  /** Keys by playwright's names; `ControlOrMeta` is the platform's own. */
  press(...keys: readonly string[]): Promise<void>;
  /** Runs a command of the palette by (a part of) its title. */
  runCommand(title: string): Promise<void>;
  /** How many squiggles the visible part of the editor shows. */
  getSquiggles(severity?: Severity): Promise<number>;
  /** Opens the quick-fix menu at the cursor and gives its titles. Enter takes the first. */
  openQuickFix(): Promise<readonly string[]>;
  /** The rows of the Problems view: files on level 1, their problems on level 2. */
  problems(): Promise<readonly Row[]>;
  /** Clicks the link with that text in the hover at the cursor, in the Problems view, or in the Markdown preview. */
  followLink(text: string, where: 'hover' | 'problems' | 'preview'): Promise<void>;
  /** What the Markdown preview in front shows. */
  previewText(): Promise<string>;
  /** Opens the hover at the cursor and waits until it says that. */
  hover(text: string): Promise<void>;
  /** The labels that Ctrl+Space offers at the cursor; Enter takes the first. */
  suggestions(): Promise<readonly string[]>;
  /** The hints beside the text of the visible lines. */
  inlayHints(): Promise<readonly string[]>;
  /** The rows that the search for symbols of the workspace finds; Enter goes to the first. */
  workspaceSymbols(query: string): Promise<readonly string[]>;
  /** Where the cursor stands, and how much is selected, as the status bar says it. */
  position(): Promise<string>;
  /** The page of the webview in front. */
  webview(): FrameLocator;
  outline(): Promise<readonly Row[]>;
  /** The name in the status bar. */
  getLanguageMode(): Promise<string>;
  setLanguageMode(name: string): Promise<void>;
  /** Saves the open editor and reads its file: the one view of the text that is not cut to the window. */
  savedText(path: string): Promise<string>;
  /** The texts of the notifications on show, in toasts or in their list. */
  notifications(): Promise<readonly string[]>;
  waitFor: typeof waitFor;
}

/** Runs in the page, whose types are not those of the scripts. */
const TO_CLIPBOARD = `async (flavours) => {
  const blobs = Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}`;

/** Opens `folder` in that VS Code and waits until the window is ready to work in. */
export async function openWorkbench(page: Page, origin: string, folder: string): Promise<Workbench> {
  await page.goto(`${origin}/?folder=${encodeURIComponent(folder)}`);
  // The explorer shows files only once the server is connected.
  const files = page.locator('.explorer-folders-view .monaco-list-row, .explorer-folders-view .empty-view');
  await files.first().waitFor({ timeout: 60_000 });
  return driver(page, folder);
}

function driver(page: Page, folder: string): Workbench {
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const quickInput = page.locator('.quick-input-widget');
  const quickText = quickInput.locator('input[type="text"]:visible').first();
  const quickRows = quickInput.locator('.quick-input-list .monaco-list-row');
  const absolute = (path: string) => (isAbsolute(path) ? path : join(folder, path));
  const focusEditor = () => page.keyboard.press('ControlOrMeta+1');

  /** A key pressed while the window still sets itself up is lost: it is pressed until it works. */
  const openQuickInput = (key: string) =>
    waitFor(`the input that ${key} opens`, async () => {
      await page.keyboard.press(key);
      await quickText.waitFor({ timeout: 1_000 });
      return true;
    });

  const takeRow = async (typed: string, wanted: string) => {
    await quickText.fill(typed);
    // Gone, or already another list's: some commands ask on in the same place.
    const done = async () =>
      !(await quickText.isVisible()) || (await quickText.inputValue({ timeout: 500 })) !== typed;
    let clicked = false;
    await waitFor(`"${wanted}" in the list for "${typed}"`, async () => {
      if (clicked && (await done())) return true;
      // The list fills and sorts itself while it is looked at: a row that moved away is looked for again. A click
      // may count even where its answer came too late.
      const row = await findRow(quickRows, wanted);
      if (row === undefined) return false;
      clicked = true;
      await row.click({ timeout: 2_000 });
      return waitFor('the list to close', done, 2_000);
    });
  };

  const webview = () => {
    const outer = page.locator('iframe.webview.ready:visible').last().contentFrame();
    return outer.locator('#active-frame').contentFrame();
  };
  const preview = () => webview().locator('body');

  const runCommand = async (title: string) => {
    await openQuickInput('F1');
    await takeRow(`>${title}`, title);
  };

  const goTo = async (line: number, column: number) => {
    await focusEditor();
    const status = page.locator('#status\\.editor\\.selection');
    const at = (wanted: number) =>
      waitFor(`the cursor at ${wanted}:1`, async () =>
        new RegExp(`\\D${wanted}\\D+1(\\D|$)`).test((await status.textContent()) ?? ''),
      );
    // The cursor jumps some time after Enter, and keys pressed before would be lost. The status bar, which lags
    // behind as well, shows the jump for certain only if it showed another place before.
    await page.keyboard.press('ControlOrMeta+Home');
    await at(1);
    if (line > 1) {
      await openQuickInput('Control+g');
      await quickText.fill(`:${line}:1`);
      await page.keyboard.press('Enter');
      await quickText.waitFor({ state: 'hidden' });
      await at(line);
    }
    // Newer versions take a column for one on the screen, where a Chinese character is two wide: step instead.
    for (let i = 1; i < column; i++) await page.keyboard.press('ArrowRight');
  };

  return {
    folder,
    waitFor,
    goTo,
    runCommand,
    async openFile(path) {
      const name = path.split(/[\\/]/).at(-1)!;
      await openQuickInput('ControlOrMeta+p');
      await takeRow(absolute(path), name);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    async select(line, column, length) {
      await goTo(line, column);
      for (let i = 0; i < length; i++) await page.keyboard.press('Shift+ArrowRight');
    },
    type: (text) => page.keyboard.insertText(text),
    async paste(flavours) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(`(${TO_CLIPBOARD})(${JSON.stringify(flavours)})`);
      await page.keyboard.press('ControlOrMeta+v');
      // Any key would cancel a paste that still waits for the extension.
      await page.locator('.tab.active.dirty').waitFor({ timeout: TIMEOUT_MS });
    },
    async answer(title, text) {
      await quickInput.getByText(title).waitFor();
      if (text !== undefined) await quickText.fill(text);
      await page.keyboard.press('Enter');
      await quickInput.getByText(title).waitFor({ state: 'hidden' });
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async getSquiggles(severity) {
      const kinds = severity === undefined ? ['error', 'warning', 'info', 'hint'] : [severity];
      return editor.locator(kinds.map((kind) => `.squiggly-${kind}`).join(',')).count();
    },
    async openQuickFix() {
      await page.keyboard.press('ControlOrMeta+.');
      const rows = page.locator('.action-widget .monaco-list-row.action');
      await rows.first().waitFor();
      return (await rows.allInnerTexts()).map(plain);
    },
    async problems() {
      await runCommand('Problems: Focus on Problems View');
      const panel = page.locator('.markers-panel');
      await panel.waitFor();
      const list = panel.locator('.monaco-list');
      return (await list.first().isVisible()) ? readRows(list.first()) : [];
    },
    async followLink(text, where) {
      if (where === 'hover') await runCommand('Show or Focus Hover');
      if (where === 'problems') await runCommand('Problems: Focus on Problems View');
      const places = {
        hover: page.locator('.monaco-hover:visible'),
        problems: page.locator('.markers-panel'),
        preview: preview(),
      };
      await places[where].locator('a', { hasText: text }).first().click();
    },
    async hover(text) {
      await runCommand('Show or Focus Hover');
      await page.locator('.monaco-hover:visible .hover-contents', { hasText: text }).first().waitFor();
    },
    async suggestions() {
      await page.keyboard.press('Control+Space');
      const rows = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await rows.first().waitFor();
      return (await rows.allInnerTexts()).map(plain);
    },
    inlayHints: async () =>
      (await editor.locator('[class*="dyn-rule"]').allInnerTexts()).map(plain).filter((text) => text !== ''),
    async workspaceSymbols(query) {
      await openQuickInput('ControlOrMeta+t');
      await quickText.fill(`#${query}`);
      return waitFor(`symbols for ${query}`, async () => {
        const rows = (await quickRows.allInnerTexts()).map(plain);
        return rows.length > 0 && !/No matching/.test(rows[0]!) && rows;
      });
    },
    position: async () => plain((await page.locator('#status\\.editor\\.selection').textContent()) ?? ''),
    webview,
    previewText: async () => plain(await preview().innerText()),
    async outline() {
      await runCommand('Focus on Outline View');
      // Folded away, the files leave their room to the outline.
      const files = page.locator('.pane:has(.explorer-folders-view) > .pane-header.expanded');
      if (await files.isVisible()) await files.click();
      return readRows(page.locator('.outline-tree .monaco-list').first());
    },
    getLanguageMode: async () => plain((await page.locator('#status\\.editor\\.mode').textContent()) ?? ''),
    async setLanguageMode(name) {
      await runCommand('Change Language Mode');
      await takeRow(name, name);
    },
    async savedText(path) {
      await focusEditor();
      await page.keyboard.press('ControlOrMeta+s');
      // The text stands in the first group; a view of ours may be open in another.
      await page.locator('.tab.active:not(.dirty)').first().waitFor({ timeout: TIMEOUT_MS });
      return readFile(absolute(path), 'utf8');
    },
    notifications: async () =>
      (await page.locator('.notification-list-item-message:visible').allInnerTexts()).map(plain),
  };
}
