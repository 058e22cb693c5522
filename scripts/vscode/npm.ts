import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from './messages.ts';

/** Installs exact versions from the npm registry into `folder`, running no install scripts. */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  if (packages.length > 0) {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
  }
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', ...flags, ...packages], folder);
  if (code === 0) return;
  throw new Error(
    `${say(
      `npm 安装失败（${packages.join(' ') || folder}）。请检查网络和 npm 源设置后重试。`,
      `npm could not install ${packages.join(' ') || folder}. Check the network and npm's registry setting, then try again.`,
    )}\n${output.trim()}`,
  );
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; output: string }> {
  // npm is a .cmd file on Windows, which only a shell can start; no argument here needs quoting.
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32', env: plainEnvironment() });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** `npm run` hands its own settings of the checkout down; an install somewhere else must not inherit them. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const inherited = /^npm_(package_|lifecycle_|command$|config_local_prefix$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}
