/** The extension host tests in desktop VS Code: the one on this machine, else one downloaded into the cache. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from '../../scripts/vscode/cache.ts';
import { findDesktop } from '../../scripts/vscode/desktop.ts';
import { say } from '../../scripts/vscode/messages.ts';
import { onInterrupt } from '../../scripts/vscode/processes.ts';
import { makeRunFolder } from '../../scripts/vscode/server.ts';
import { runSuite } from './suite/run.ts';

const needsScreen = process.platform === 'linux' && !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (needsScreen) {
  const xvfb = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
  stop(
    say('桌面版 VS Code 需要显示器。', 'Desktop VS Code needs a screen.') +
      (xvfb ? ' xvfb-run -a npm run test:desktop' : ''),
  );
}

const program = findDesktop()?.program ?? (await download());
const folder = await makeRunFolder();
onInterrupt(() => rm(folder, { recursive: true, force: true }));
const ok = await runSuite(program, folder);
await rm(folder, { recursive: true, force: true });
process.exitCode = ok ? 0 : 1;

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder(), 'desktop') });
  } catch (error) {
    return stop(
      say(
        `没有找到桌面版 VS Code，也下载不到：${error}`,
        `Desktop VS Code was not found, and could not be downloaded: ${error}`,
      ),
    );
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
