import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { onInterrupt } from './processes.ts';
import {
  installExtension,
  installVSCode,
  type Locale,
  makeRunFolder,
  startServer,
  type VSCodeServer,
  writeSettings,
} from './server.ts';
import { QUIET_SETTINGS } from './settings.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export interface Session {
  readonly version: string;
  readonly server: VSCodeServer;
  /** A window of its own on that folder, as if opened for the first time. */
  readonly open: (folder: string) => Promise<Window>;
  readonly close: () => Promise<void>;
}

export interface Window {
  readonly page: Page;
  readonly vscode: Workbench;
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly version: string;
  readonly vsix: string;
  readonly browser?: Browser;
  readonly locale?: Locale;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A real VS Code with the packed extension installed, and a browser to look at it. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { version, vsix, locale = 'en', settings } = options;
  const root = await installVSCode(version);
  const dataFolder = await makeRunFolder();
  const closing: (() => Promise<unknown>)[] = [
    () => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const close = async () => {
    forget();
    for (const step of closing.splice(0).reverse()) await step().catch(() => {});
  };
  const forget = onInterrupt(close);
  try {
    await writeSettings(dataFolder, { ...QUIET_SETTINGS, ...settings });
    installExtension(root, dataFolder, vsix);
    const server = await startServer({ root, dataFolder, locale, testDriver: true });
    closing.push(server.stop);
    const browser = options.browser ?? (await launchBrowser());
    if (options.browser === undefined) closing.push(() => browser.close());
    const open = async (folder: string): Promise<Window> => {
      const context = await browser.newContext({
        viewport: { width: 1360, height: 860 },
        locale: locale === 'en' ? 'en-US' : 'zh-CN',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      // VS Code asks before a window with unsaved text closes; nobody is there to answer.
      page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
      try {
        return {
          page,
          vscode: await openWorkbench(page, server.origin, folder),
          close: () => context.close(),
        };
      } catch (error) {
        await context.close();
        throw error;
      }
    };
    return { version, server, open, close };
  } catch (error) {
    await close();
    throw error;
  }
}
