import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './messages.ts';
import { onInterrupt } from './processes.ts';

const MARKER = 'complete.json';
const LOCK_POLL_MS = 250;

/** Where the real VS Code and the browser are kept between runs, per person, outside the checkout. */
export function cacheFolder(): string {
  const own = process.env.DISCLOSURE_REPORT_CACHE;
  if (own) return own;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'disclosure-report', 'cache');
  }
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'disclosure-report');
}

/**
 * The folder `name` of the cache, filled by `install` if it is not there whole. `install` works in a temporary
 * folder beside it, which is renamed when done: a half-done install is never seen under the real name.
 * Two processes that want the same folder wait for each other.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (await isWhole(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  return withLock(join(cacheFolder(), `${name}.lock`), async () => {
    if (await isWhole(folder)) return folder;
    console.log(
      say(
        `首次使用，正在从 npm 安装 ${name} 到 ${folder}（只需一次）…`,
        `First use: installing ${name} from npm into ${folder} (once) …`,
      ),
    );
    const started = Date.now();
    await removeAbandoned(name);
    const staging = await mkdtemp(join(cacheFolder(), `${name}.new-`));
    const forget = onInterrupt(() => rm(staging, { recursive: true, force: true }));
    try {
      await install(staging);
      await writeFile(join(staging, MARKER), JSON.stringify({ files: await countFiles(staging) }));
      await rm(folder, { recursive: true, force: true });
      await rename(staging, folder);
    } finally {
      forget();
      await rm(staging, { recursive: true, force: true });
    }
    console.log(say('安装完成', 'Installed'), `(${Math.round((Date.now() - started) / 1000)} s)`);
    return folder;
  });
}

/** What a killed install left behind; called under the lock, so nobody is at work in it. */
async function removeAbandoned(name: string): Promise<void> {
  for (const entry of await readdir(cacheFolder())) {
    if (entry.startsWith(`${name}.new-`))
      await rm(join(cacheFolder(), entry), { recursive: true, force: true });
  }
}

/** Cache folders are swept by tools that delete single old files, so the marker alone proves nothing. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const { files } = JSON.parse(await readFile(join(folder, MARKER), 'utf8'));
    return (await countFiles(folder)) === files + 1;
  } catch {
    return false;
  }
}

async function countFiles(folder: string): Promise<number> {
  let files = 0;
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(join(next, entry.name));
      else files++;
    }
  }
  return files;
}

async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  let told = false;
  while (!(await takeLock(lock))) {
    if (!told) console.log(say('另一个进程正在安装，等待中…', 'Another process is installing, waiting …'));
    told = true;
    await sleep(LOCK_POLL_MS);
  }
  const forget = onInterrupt(() => rm(lock, { force: true }));
  try {
    return await work();
  } finally {
    forget();
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // The owner may have been killed: its lock is taken over. (An empty lock is just being written.)
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
