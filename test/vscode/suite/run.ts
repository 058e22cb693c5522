import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { fixture } from '../reports.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LAUNCHER = join(ROOT, 'scripts', 'vscode', 'launcher.ts');

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the suite in VS Code's server, through a stand-in for the desktop program. */
export async function runSuiteInServer(
  host: 'node' | 'web',
  version: string,
  runFolder: string,
): Promise<SuiteResult> {
  console.log(`Inside the extension host (${host}, VS Code ${version})`);
  const log = join(runFolder, `suite-${host}-${version}.log`);
  const program = await writeProgram(runFolder);
  const launchArgs = host === 'web' ? ['--extensionDevelopmentKind=web'] : [];
  const ok = await runSuite(program, join(runFolder, `${host}-${version}`), launchArgs, {
    DISCLOSURE_REPORT_TEST_LOG: log,
    DISCLOSURE_REPORT_TEST_VSCODE: version,
  });
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  const passed = lines.filter((line) => /^ {2}passed /.test(line)).length;
  const failed = lines.filter((line) => /^ {2}FAILED /.test(line)).length;
  // A host that never came up, or ended early, is a failure too.
  return { passed, failed: Math.max(failed, ok ? 0 : 1) };
}

/** Runs the suite in that program, in folders of its own under `folder`. False where it failed. */
export async function runSuite(
  program: string,
  folder: string,
  launchArgs: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'report.txt'), await fixture('right.txt'));
  await writeFile(join(workspace, 'report.md'), await fixture('T7.md'));
  await writeFile(join(workspace, 'notes.md'), '# 会议纪要\n\n一、总体情况\n');
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: ROOT.replace(/[\\/]$/, ''),
      extensionTestsPath: await bundleSuite(folder),
      extensionTestsEnv: { ...environment },
      launchArgs: [
        workspace,
        ...launchArgs,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
    });
    return true;
  } catch (error) {
    console.log(String(error));
    return false;
  }
}

/** One CommonJS file, the form that all extension hosts load. */
async function bundleSuite(folder: string): Promise<string> {
  const outfile = join(folder, 'suite.js');
  await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    outfile,
    bundle: true,
    charset: 'utf8',
    format: 'cjs',
    platform: 'neutral',
    external: ['vscode'],
  });
  return outfile;
}

/** A program to execute: the launcher, run by the Node that runs this. */
async function writeProgram(folder: string): Promise<string> {
  if (process.platform === 'win32') {
    const path = join(folder, 'vscode.cmd');
    await writeFile(path, `@"${process.execPath}" "${LAUNCHER}" %*\r\n`);
    return path;
  }
  const path = join(folder, 'vscode');
  await writeFile(path, `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
