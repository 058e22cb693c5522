import { turn } from '../pipe.ts';

/** Work on files in the background: each file once at a time, a few files at once. */
export interface Queue {
  /** Does the work for it, and once more where it is being done: what it began with may be outdated. */
  add(key: string, uri: string): void;
  /** Resolves when there is nothing left to do. */
  idle(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

/**
 * @param work for one uri; between two of them the messages that came in meanwhile are handled
 * @param most so many are worked on at once
 */
export function newQueue(work: (uri: string) => Promise<void>, most: number): Queue {
  const waiting = new Map<string, string>();
  const working = new Set<string>();
  let waiters: (() => void)[] = [];
  let stopped = false;

  const begin = () => {
    for (const [key, uri] of waiting) {
      if (working.size >= most) return;
      if (working.has(key)) continue;
      waiting.delete(key);
      working.add(key);
      void done(key, uri);
    }
    if (working.size > 0 || waiting.size > 0) return;
    const told = waiters;
    waiters = [];
    for (const tell of told) tell();
  };

  const done = async (key: string, uri: string) => {
    await turn();
    if (!stopped) await work(uri);
    working.delete(key);
    begin();
  };

  return {
    add(key, uri) {
      if (stopped) return;
      waiting.set(key, uri);
      begin();
    },
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        begin();
      }),
    stop() {
      stopped = true;
      waiting.clear();
    },
  };
}
