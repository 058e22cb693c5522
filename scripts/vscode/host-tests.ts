import { isAbsolute, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import type { VSCodeServer } from './server.ts';

export interface HostTests {
  /** The extension's folder, with its package.json. */
  readonly extension: string;
  /** A module that exports `run()`: it throws, or rejects, where a test fails. */
  readonly tests: string;
  readonly workspace: string;
  /** `web`: the extension and its tests run in a worker of the page instead of in Node. */
  readonly host: 'node' | 'web';
  readonly log: (line: string) => void;
}

const TIMEOUT_MS = 120_000;

/**
 * Runs an extension's tests inside the extension host of that VS Code, started with `testDriver`, as desktop
 * VS Code's `--extensionTestsPath` does. Gives its exit code: 0 where all passed.
 */
export async function runHostTests(server: VSCodeServer, browser: Browser, what: HostTests): Promise<number> {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${urlPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(what.extension)],
    ['extensionTestsPath', remote(what.tests)],
    ['skipWelcome', 'true'],
    ...(what.host === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  try {
    const page = await context.newPage();
    const exited = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('The extension host tests did not end in time.')),
        TIMEOUT_MS,
      );
      const exit = (code: number) => {
        clearTimeout(timer);
        resolve(code);
      };
      const log = (_type: string, args: readonly unknown[]) => what.log(args.map(String).join(' '));
      Promise.all([
        page.exposeFunction('codeAutomationExit', exit),
        page.exposeFunction('codeAutomationLog', log),
      ])
        .then(() => {
          const query = new URLSearchParams({
            folder: urlPath(what.workspace),
            payload: JSON.stringify(payload),
          });
          return page.goto(`${server.origin}/?${query}`);
        })
        .catch(reject);
    });
    return await exited;
  } finally {
    await context.close();
  }
}

function urlPath(path: string): string {
  if (!isAbsolute(path)) throw new Error(`Not an absolute path: ${path}`);
  const slashes = path.split(sep).join('/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
