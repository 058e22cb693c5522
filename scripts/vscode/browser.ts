import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { installOnce } from './cache.ts';
import { say } from './messages.ts';
import { npmInstall } from './npm.ts';
import { onInterrupt } from './processes.ts';

const PACKAGE = '@sparticuz/chromium@153.0.0';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ],
  ),
};

interface BrowserProgram {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Launches a Chromium without a window: the machine's own, else the one inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
    env: { ...process.env, ...environment } as Record<string, string>,
    // Ctrl+C ends the servers as well, in `onInterrupt`'s order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  browser.once(
    'disconnected',
    onInterrupt(() => browser.close()),
  );
  return browser;
}

/** DISCLOSURE_REPORT_BROWSER is `npm` to insist on the npm package, or the path of a program. */
async function findBrowser(): Promise<BrowserProgram> {
  const wish = process.env.DISCLOSURE_REPORT_BROWSER;
  if (wish && wish !== 'npm') return { path: wish, environment: {} };
  const own = wish === 'npm' ? undefined : installedBrowser();
  return own === undefined ? npmBrowser() : { path: own, environment: {} };
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath =
    process.platform === 'win32' ? [] : folders.flatMap((f) => NAMES.map((name) => join(f, name)));
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function npmBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      say(
        '没有找到 Chrome、Edge 或 Chromium，请先安装其中一个。',
        'No Chrome, Edge or Chromium was found: please install one of them.',
      ),
    );
  }
  const folder = await installOnce('chromium-153.0.0', async (staging) => {
    await npmInstall(staging, [PACKAGE]);
    await inflateAll(staging);
  });
  const inflated = join(folder, 'inflated');
  return {
    path: join(inflated, 'chromium'),
    environment: {
      // Libraries that a bare system lacks (NSS, expat), from the same package.
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(inflated, 'al2023', 'lib')]
        .filter(Boolean)
        .join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(inflated, 'fonts') }),
    },
  };
}

/** The package inflates itself into the system's temporary folder; in a process of its own that is ours to name. */
async function inflateAll(staging: string): Promise<void> {
  const program = `
    import { mkdirSync, readdirSync } from 'node:fs';
    import { inflate } from '@sparticuz/chromium';
    mkdirSync('inflated');
    const bin = 'node_modules/@sparticuz/chromium/bin/';
    await Promise.all(readdirSync(bin).map((file) => inflate(bin + file)));
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: staging,
    env: { ...process.env, TMPDIR: join(staging, 'inflated') },
  });
}
