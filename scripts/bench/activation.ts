import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { launchBrowser } from '../vscode/browser.ts';
import { type HostTests, runHostTests } from '../vscode/host-tests.ts';
import {
  CURRENT_VSCODE,
  installVSCode,
  makeRunFolder,
  startServer,
  writeSettings,
} from '../vscode/server.ts';
import { QUIET_SETTINGS } from '../vscode/settings.ts';
import { median, milliseconds, quantile, table } from './table.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 5;
const REST_MS = 1500;
const HOSTS = ['node', 'web'] as const;
const TOLD = 'activated after ';

interface Extension {
  readonly name: string;
  readonly id: string;
  readonly folder: string;
}

/** How long the client takes to be loaded and activated in a real VS Code, and an extension that does nothing. */
export async function activationFigures(): Promise<string> {
  const folder = await makeRunFolder();
  try {
    const workspace = join(folder, 'workspace');
    await mkdir(workspace);
    const extensions: readonly Extension[] = [
      await idleExtension(join(folder, 'idle')),
      await ownExtension(join(folder, 'own')),
    ];
    const times = await activationTimes(extensions, folder, workspace);
    const rows = extensions.map(({ name }, at) => [
      name,
      ...HOSTS.flatMap((host) => {
        const took = times.get(host)![at]!;
        return [milliseconds(median(took)), milliseconds(quantile(took, 0))];
      }),
    ]);
    return [
      `Loading and activation in VS Code ${CURRENT_VSCODE}, ${STARTS} extension hosts each:`,
      table(['', 'in Node, median', 'fastest', 'in a browser, median', 'fastest'], rows),
    ].join('\n\n');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** By host, then in the order of the extensions, which take turns. */
async function activationTimes(
  extensions: readonly Extension[],
  folder: string,
  workspace: string,
): Promise<ReadonlyMap<HostTests['host'], readonly number[][]>> {
  const dataFolder = join(folder, 'data');
  await writeSettings(dataFolder, QUIET_SETTINGS);
  const server = await startServer({
    root: await installVSCode(CURRENT_VSCODE),
    dataFolder,
    testDriver: true,
  });
  const browser = await launchBrowser();
  try {
    const times = new Map(HOSTS.map((host) => [host, extensions.map((): number[] => [])]));
    const meters = await Promise.all(extensions.map(({ id }) => meter(folder, id)));
    for (const host of HOSTS) {
      for (let start = 0; start < STARTS; start++) {
        for (const [at, { folder: extension, name }] of extensions.entries()) {
          const lines: string[] = [];
          const log = (line: string) => void lines.push(line);
          const code = await runHostTests(server, browser, {
            extension,
            tests: meters[at]!,
            workspace,
            host,
            log,
          });
          const told = lines.find((line) => line.startsWith(TOLD));
          if (code !== 0 || !told) throw new Error(`No figure for ${name}:\n${lines.join('\n')}`);
          times.get(host)![at]!.push(Number(told.slice(TOLD.length)));
        }
      }
    }
    return times;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function idleExtension(folder: string): Promise<Extension> {
  await mkdir(folder);
  const manifest = {
    publisher: 'bench',
    name: 'idle',
    version: '0.0.0',
    engines: packageJson.engines,
    main: './idle.js',
    browser: './idle.js',
    activationEvents: [],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'idle.js'), 'exports.activate = () => {};');
  return { name: 'extension that does nothing', id: 'bench.idle', folder };
}

/** The extension, but that nothing activates it: any text that VS Code opens for itself would. */
async function ownExtension(folder: string): Promise<Extension> {
  for (const part of ['dist', 'l10n', 'package.nls.json', 'package.nls.zh-cn.json']) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  const manifest = { ...packageJson, activationEvents: [] };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return { name: 'client', id: `${packageJson.publisher}.${packageJson.name}`, folder };
}

/** Runs inside the extension host, once that has come to rest. */
async function meter(folder: string, id: string): Promise<string> {
  const path = join(folder, `${id}.js`);
  const code = `exports.run = async () => {
    const extension = require('vscode').extensions.getExtension(${JSON.stringify(id)});
    if (extension.isActive) throw new Error('activated already');
    await new Promise((resolve) => setTimeout(resolve, ${REST_MS}));
    const start = performance.now();
    await extension.activate();
    console.log(${JSON.stringify(TOLD)} + (performance.now() - start));
  };`;
  await writeFile(path, code);
  return path;
}
