import { Worker } from 'node:worker_threads';
import type { Listed } from './files.ts';
import { type Answer, FAILED, type Passes } from './outcome.ts';
import type { Setup } from './tasks.ts';

/** Threads that do the work. */
export interface Pool {
  /** What comes of these files, in their order. Never rejects. */
  readonly work: <P extends keyof Passes>(pass: P, files: readonly Listed[]) => Promise<Answer<Passes[P]>>;
  readonly end: () => void;
}

/** What a thread is asked for. */
export interface Request<P extends keyof Passes = keyof Passes> {
  readonly pass: P;
  readonly files: readonly Listed[];
}

interface Batch<P extends keyof Passes = keyof Passes> extends Request<P> {
  readonly resolve: (answer: Answer<Passes[P]>) => void;
}

/** A thread and the batches that it has; one lies ready while it works on another. */
interface Thread {
  readonly worker: Worker;
  readonly batches: Batch[];
}
const BATCHES_EACH = 2;
/** What lives for one report only is collected in time: without it a thread grows to twice the size, and is no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/** @param most threads; each is started when there is work for it */
export function newPool(script: URL, setup: Setup, most: number): Pool {
  const threads: Thread[] = [];
  const waiting: Batch[] = [];
  let isEnded = false;

  const work = <P extends keyof Passes>(pass: P, files: readonly Listed[]) =>
    new Promise<Answer<Passes[P]>>((resolve) => {
      // An answer is always one to the pass that was asked for.
      waiting.push({ pass, files, resolve } as unknown as Batch);
      hand();
    });

  const hand = () => {
    while (waiting.length > 0 && !isEnded) {
      const thread = idle() ?? (threads.length < most ? start() : leastBusy());
      if (thread.batches.length >= BATCHES_EACH) return;
      const batch = waiting.shift()!;
      const { pass, files } = batch;
      thread.batches.push(batch);
      thread.worker.postMessage({ pass, files } satisfies Request);
    }
  };

  const idle = () => threads.find(({ batches }) => batches.length === 0);
  const leastBusy = () => threads.reduce((a, b) => (b.batches.length < a.batches.length ? b : a));

  const start = (): Thread => {
    const worker = new Worker(script, { workerData: setup, resourceLimits: LIMITS });
    const thread: Thread = { worker, batches: [] };
    const { batches } = thread;
    let why = '';
    worker.on('message', (answer) => {
      batches.shift()!.resolve(answer);
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
  const retry = async ({ pass, files }: Request, why: string): Promise<Answer<Passes[keyof Passes]>> => {
    if (files.length === 1) return { each: [FAILED[pass]({ kind: 'other', detail: why })], outputs: [] };
    const answers = await Promise.all(files.map((file) => work(pass, [file])));
    return {
      each: answers.flatMap(({ each }) => each),
      outputs: answers.flatMap(({ outputs }) => outputs),
    };
  };

  const end = () => {
    isEnded = true;
    for (const { worker } of threads) void worker.terminate();
  };

  return { work, end };
}
