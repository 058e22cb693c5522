import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce } from './cache.ts';
import { npmInstall } from './npm.ts';
import { startTree, stopTree } from './processes.ts';

/** The VS Code that the tests and `npm start` use. */
export const CURRENT_VSCODE = '1.139.1';
/** The oldest one that the manifest's `engines.vscode` promises. */
export const OLDEST_VSCODE = '1.100.3';

/** The npm package code-server carries the built VS Code server and its web workbench. */
const PACKAGES: Readonly<Record<string, string>> = {
  [CURRENT_VSCODE]: 'code-server@4.139.1',
  [OLDEST_VSCODE]: 'code-server@4.100.3',
};

const START_TIMEOUT_MS = 60_000;

export type Locale = 'en' | 'zh-cn';

export interface VSCodeServer {
  readonly origin: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** Resolves when the server has ended, of itself or by `stop`. */
  readonly ended: Promise<void>;
  /** The end of what the server and its extension host logged. */
  readonly logTail: (lines: number) => Promise<string>;
}

export interface ServerOptions {
  /** A folder from `installVSCode`. */
  readonly root: string;
  /** Holds settings, logs and installed extensions of this run alone. */
  readonly dataFolder: string;
  /** A person's session has a connection token; a test's is short and needs none. */
  readonly token?: string;
  readonly locale?: Locale;
  /** Obeys the test arguments in the page's address: for tests only. */
  readonly testDriver?: boolean;
}

/** Installs that VS Code into the cache if need be. Gives its server's root folder. */
export async function installVSCode(version: string): Promise<string> {
  const folder = await installOnce(`vscode-${version}`, async (staging) => {
    await npmInstall(staging, [PACKAGES[version]!]);
    const root = serverRoot(staging);
    await npmInstall(root);
    await writeFile(join(root, 'node_modules', '@vscode', 'spdlog', 'index.js'), PLAIN_LOGGER);
    if (version === OLDEST_VSCODE) await provideRipgrep(staging, root);
  });
  return serverRoot(folder);
}

/** A folder for one run, the caller's to remove. */
export function makeRunFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'disclosure-report-'));
}

export async function writeSettings(
  dataFolder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(join(dataFolder, 'data', 'User'), { recursive: true });
  await writeFile(join(dataFolder, 'data', 'User', 'settings.json'), JSON.stringify(settings, null, 2));
}

export function installExtension(root: string, dataFolder: string, vsix: string): void {
  const args = [mainFile(root), '--install-extension', vsix, '--force', '--server-data-dir', dataFolder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: environment(),
  });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`VS Code could not install ${vsix}:\n${stdout}${stderr}`);
  }
}

/** Starts that server on a free port of the loopback, and resolves when it listens. */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
  const { root, dataFolder, token, testDriver, locale = 'en' } = options;
  if (locale !== 'en') await writeLanguagePack(dataFolder, locale);
  const args = [
    ...['--import', dieWithParent(), mainFile(root)],
    ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...[
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      '--telemetry-level',
      'off',
      '--locale',
      locale,
    ],
    // A test's page never comes back: its extension host need not wait three hours for it.
    ...(testDriver ? ['--enable-smoke-test-driver', '--reconnection-grace-time', '1'] : []),
  ];
  const child = startTree(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env: environment() });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const collect = (data: Buffer) => {
    output = (output + data).slice(-200_000);
  };
  child.stderr?.on('data', collect);
  try {
    const port = await listeningPort(child, collect, () => output);
    return {
      origin: `http://127.0.0.1:${port}`,
      port,
      stop: () => stopTree(child),
      ended,
      logTail: async (lines) => tail(`${output}\n${await extensionHostLogs(dataFolder)}`, lines),
    };
  } catch (error) {
    await stopTree(child);
    throw error;
  }
}

/**
 * VS Code's own translations come from its marketplace alone, and without any it speaks English to extensions as
 * well. An empty translation makes it pass the language on: its own words stay English, the extension's do not.
 */
async function writeLanguagePack(dataFolder: string, locale: Locale): Promise<void> {
  const userData = join(dataFolder, 'data');
  const translation = join(userData, `${locale}.json`);
  await mkdir(userData, { recursive: true });
  await writeFile(translation, JSON.stringify({ contents: {} }));
  const extension = { extensionIdentifier: { id: 'disclosure-report.language-pack' }, version: '0.0.0' };
  const pack = {
    hash: '0',
    extensions: [extension],
    translations: { vscode: translation },
    label: '简体中文',
  };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

function listeningPort(
  child: ChildProcess,
  collect: (data: Buffer) => void,
  log: () => string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${what}\n${tail(log(), 40)}`));
    const timer = setTimeout(() => fail('VS Code did not start in time.'), START_TIMEOUT_MS);
    child.once('exit', () => fail('VS Code ended while starting.'));
    child.once('error', reject);
    child.stdout?.on('data', (data) => {
      collect(data);
      // The lines before this one name the port too, but are written before the server answers.
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * A module that ends the server when this process is gone, however it went: a killed test run must leave nothing
 * behind. Node hands `--import` on to the server's own children, hence the look at the parent.
 */
function dieWithParent(): string {
  const code = `if (process.ppid === ${process.pid}) {
    const end = () => { try { process.kill(-process.pid, 'SIGKILL'); } catch { process.exit(1); } };
    process.stdin.on('end', end).on('error', end).resume();
  }`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Variables of a surrounding VS Code or npm run would change how this one behaves. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name)),
  );
}

async function extensionHostLogs(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'data', 'logs');
  if (!existsSync(folder)) return '';
  const files = await readdir(folder, { recursive: true });
  const wanted = files.filter((file) => /(remoteexthost|disclosure).*\.log$/.test(file));
  return (await Promise.all(wanted.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

function tail(text: string, lines: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-lines)
    .join('\n');
}

function serverRoot(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function mainFile(root: string): string {
  return join(root, 'out', 'server-main.js');
}

/** This version's own ripgrep is downloaded by an install script; the same program lies in another package. */
async function provideRipgrep(staging: string, root: string): Promise<void> {
  const work = await mkdtemp(join(staging, 'ripgrep-'));
  await npmInstall(work, ['@vscode/ripgrep-universal@1.18.0']);
  const entry = join(work, 'node_modules', '@vscode', 'ripgrep-universal', 'lib', 'index.js');
  const { rgPath } = await import(pathToFileURL(entry).href);
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(root, 'node_modules', '@vscode', 'ripgrep', 'bin', name);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(rgPath, target);
  await rm(work, { recursive: true, force: true });
}

/** VS Code's logger is a native module that would need a compiler. This writes the same files without one. */
const PLAIN_LOGGER = `
const { appendFileSync } = require('node:fs');
const nothing = () => {};
function createRotatingLogger(name, file) {
  const write = (text) => { try { appendFileSync(file, text + '\\n'); } catch {} };
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
  return {
    ...Object.fromEntries(levels.map((level) => [level, write])),
    getLevel: () => 2, setLevel: nothing, clearFormatters: nothing, setPattern: nothing, flush: nothing, drop: nothing,
  };
}
// One by one: VS Code imports these by name, and Node finds the names by reading the text.
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = createRotatingLogger;
exports.createAsyncRotatingLogger = async (name, file) => createRotatingLogger(name, file);
`;
