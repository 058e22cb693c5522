import { Worker } from 'node:worker_threads';
import type { Listed } from './files.ts';
import type { Outcomes } from './outcome.ts';
import type { Setup } from './tasks.ts';

/** Threads that do the work. */
export interface Pool {
  /** What comes of these files, in their order. Never rejects. */
  readonly work: (files: readonly Listed[]) => Promise<Outcomes>;
  readonly end: () => void;
}

interface Batch {
  readonly files: readonly Listed[];
  readonly resolve: (outcomes: Outcomes) => void;
}

/** A thread and the batches that it has; one lies ready while it works on another. */
interface Thread {
  readonly worker: Worker;
  readonly batches: Batch[];
}
const BATCHES_EACH = 2;

/** @param most threads; each is started when there is work for it */
export function newPool(script: URL, setup: Setup, most: number): Pool {
  const threads: Thread[] = [];
  const waiting: Batch[] = [];
  let isEnded = false;

  const work = (files: readonly Listed[]) =>
    new Promise<Outcomes>((resolve) => {
      waiting.push({ files, resolve });
      hand();
    });

  const hand = () => {
    while (waiting.length > 0 && !isEnded) {
      const thread = idle() ?? (threads.length < most ? start() : leastBusy());
      if (thread.batches.length >= BATCHES_EACH) return;
      const batch = waiting.shift()!;
      thread.batches.push(batch);
      thread.worker.postMessage(batch.files);
    }
  };

  const idle = () => threads.find(({ batches }) => batches.length === 0);
  const leastBusy = () => threads.reduce((a, b) => (b.batches.length < a.batches.length ? b : a));

  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(script, { workerData: setup }), batches: [] };
    const { worker, batches } = thread;
    let why = '';
    worker.on('message', (outcomes: Outcomes) => {
      batches.shift()!.resolve(outcomes);
      hand();
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', (code) => {
      threads.splice(threads.indexOf(thread), 1);
      const [first, ...others] = batches;
      waiting.unshift(...others);
      if (first) void retry(first, why || `exit ${code}`).then(first.resolve);
      hand();
    });
    threads.push(thread);
    return thread;
  };

  /** One file of a batch has brought its thread down: each gets a try of its own, so that only that one is lost. */
  const retry = async ({ files }: Batch, why: string): Promise<Outcomes> => {
    const problem = { kind: 'other', detail: why } as const;
    if (files.length === 1) return { outcomes: [{ kind: 'problem', problem }], outputs: [] };
    const each = await Promise.all(files.map((file) => work([file])));
    return {
      outcomes: each.flatMap(({ outcomes }) => outcomes),
      outputs: each.flatMap(({ outputs }) => outputs),
    };
  };

  const end = () => {
    isEnded = true;
    for (const { worker } of threads) void worker.terminate();
  };

  return { work, end };
}
