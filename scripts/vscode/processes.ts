import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set<ChildProcess>();
const cleanups = new Set<() => Promise<void> | void>();
let hooked = false;

/** Starts a process in a group of its own, so that `stopTree` reaches its children by that one id. */
export function startTree(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  hookExit();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a process and its children: asks first, insists after three seconds. Never throws. */
export async function stopTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  signalTree(child, 'SIGTERM');
  for (let i = 0; i < 60 && treeLives(child); i++) await sleep(50);
  if (treeLives(child)) signalTree(child, 'SIGKILL');
  running.delete(child);
}

/** Runs `cleanup` when the process ends early (Ctrl+C, SIGTERM). The returned function forgets it again. */
export function onInterrupt(cleanup: () => Promise<void> | void): () => void {
  hookExit();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32') {
      spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    } else {
      process.kill(-child.pid!, signal);
    }
  } catch {
    // Already gone.
  }
}

function treeLives(child: ChildProcess): boolean {
  if (process.platform === 'win32') return child.exitCode === null && child.signalCode === null;
  try {
    process.kill(-child.pid!, 0);
    return true;
  } catch {
    return false;
  }
}

function hookExit(): void {
  if (hooked) return;
  hooked = true;
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      // npm and the terminal may both pass one Ctrl+C on: the second is not a second wish.
      if (stopping) return;
      stopping = true;
      // What was under way now fails for want of its browser and server: that must not cut the tidying short.
      process.on('uncaughtException', () => {});
      await Promise.allSettled([...cleanups].map(async (cleanup) => cleanup()));
      await Promise.all([...running].map(stopTree));
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  process.on('exit', () => {
    for (const child of running) signalTree(child, 'SIGKILL');
  });
}
