/**
 * `npm start`: the samples in a VS Code with the extension installed, until Ctrl+C.
 *
 *   npm start [-- --lang zh-cn|en] [-- --embedded]
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packExtension } from './package.ts';
import { findDesktop } from './vscode/desktop.ts';
import { chinese, say } from './vscode/messages.ts';
import { onInterrupt, startTree, stopTree } from './vscode/processes.ts';
import {
  CURRENT_VSCODE,
  installExtension,
  installVSCode,
  type Locale,
  makeRunFolder,
  startServer,
  writeSettings,
} from './vscode/server.ts';
import { QUIET_SETTINGS } from './vscode/settings.ts';

const { values: options } = parseArgs({
  options: {
    lang: { type: 'string', default: chinese ? 'zh-cn' : 'en' },
    embedded: { type: 'boolean', default: false },
  },
});
if (options.lang !== 'zh-cn' && options.lang !== 'en') {
  console.error(say('--lang 只能是 zh-cn 或 en', '--lang is zh-cn or en'));
  process.exit(2);
}
const locale: Locale = options.lang;

const runFolder = await makeRunFolder();
const tidy = () => rm(runFolder, { recursive: true, force: true, maxRetries: 5 });
onInterrupt(tidy);
try {
  // Copies: whoever tries the mends out does not change the checkout.
  const samples = join(runFolder, say('示例', 'samples'));
  await cp(fileURLToPath(new URL('../samples', import.meta.url)), samples, { recursive: true });
  const vsix = join(runFolder, 'disclosure-report.vsix');
  await packExtension(vsix);
  const desktop = options.embedded || !hasScreen() ? undefined : findDesktop();
  await (desktop === undefined ? runEmbedded(samples, vsix) : runDesktop(desktop.command, samples, vsix));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await tidy();
}

async function runEmbedded(samples: string, vsix: string): Promise<void> {
  const root = await installVSCode(CURRENT_VSCODE);
  const dataFolder = join(runFolder, 'data');
  await writeSettings(dataFolder, { ...QUIET_SETTINGS, 'window.autoDetectColorScheme': true });
  installExtension(root, dataFolder, vsix);
  const token = randomUUID();
  const server = await startServer({ root, dataFolder, locale, token });
  const address = `${server.origin}/?tkn=${token}&folder=${encodeURIComponent(samples)}`;
  console.log(
    say(
      `VS Code ${CURRENT_VSCODE} 已启动，已安装本扩展，打开示例年报：\n\n  ${address}\n\n按 Ctrl+C 结束。`,
      `VS Code ${CURRENT_VSCODE} is running with the extension and the sample reports:\n\n  ${address}\n\nCtrl+C ends it.`,
    ),
  );
  if (hasScreen()) openBrowser(address);
  await server.ended;
}

/** Settings, state and extensions of its own: the person's VS Code is not touched. */
async function runDesktop(command: string, samples: string, vsix: string): Promise<void> {
  const own = ['--user-data-dir', join(runFolder, 'user'), '--extensions-dir', join(runFolder, 'extensions')];
  const windows = process.platform === 'win32';
  const installed = spawnSync(command, [...own, '--install-extension', vsix], {
    encoding: 'utf8',
    shell: windows,
  });
  if (installed.status !== 0) throw new Error(`${command} --install-extension: ${installed.stderr}`);
  console.log(
    say(
      '正在打开 VS Code。关闭窗口或按 Ctrl+C 结束。',
      'Opening VS Code. Close its window or press Ctrl+C to end.',
    ),
  );
  const flags = ['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome', '--locale', locale];
  const child = startTree(command, [...own, ...flags, samples], { stdio: 'inherit', shell: windows });
  await new Promise((resolve) => child.once('exit', resolve));
  await stopTree(child);
}

function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  // The address is on the terminal already: without a program to open it, nothing is lost.
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .once('error', () => {})
    .unref();
}
