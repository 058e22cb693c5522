import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'dist');
const cli = join(dist, 'cli.js');

/** Built anew where a source is younger than the bundle, so that no test speaks of an old one. */
function build(): void {
  const sources = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((path) => statSync(join(root, 'server/src', path)).mtimeMs));
  if (existsSync(cli) && statSync(cli).mtimeMs >= newest) return;
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { status, stderr } = spawnSync('npm', ['run', 'build'], options);
  if (status !== 0 || !existsSync(cli)) throw new Error(`the build failed:\n${stderr}`);
}
build();

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Code to run in the process before the command. */
  readonly first?: string;
  readonly uid?: number;
  /** A file to write to in place of a pipe. */
  readonly stdout?: number;
  /** What comes in on standard input, and then its end. */
  readonly input?: string | Buffer;
}

/** Runs the bundled command to its end, in English unless told otherwise. */
export async function disclosureReport(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const child = start(args, around);
  child.stdin!.on('error', () => {}).end(around.input);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (chunk) => {
      text[name] += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...text };
}

export function start(args: readonly string[], { cwd, env, first, uid, stdout }: Surroundings = {}) {
  const preload =
    first === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
  return spawn(process.execPath, [...preload, cli, ...args], {
    cwd: cwd ?? tmpdir(),
    env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

/** An empty folder that goes with the test, readable by every user. */
export function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'disclosure-report-'));
  chmodSync(path, 0o755);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A new folder with these files in it; folders on the way are made. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = newFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** `import` of a file of dist/. */
export const importBuilt = (name: string) => import(pathToFileURL(join(dist, name)).href);
