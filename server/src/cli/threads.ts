import { setImmediate } from 'node:timers/promises';
import type { Listed } from './files.ts';
import { inOrder } from './in-order.ts';
import type { Outcomes, Portion } from './outcome.ts';
import { newPool } from './pool.ts';
import type { Setup, Task } from './tasks.ts';

/** So few files are done before a thread has started. */
const FEW = 40;
/** A message costs something, and a thread must not run dry: files in a message, messages under way for a thread. */
const MOST_IN_BATCH = 32;
const BATCHES_AHEAD = 8;

/**
 * What comes of each file, in the order of the list, whatever the number of threads; in portions, as they get done.
 * @param portions of the list; further ones may be long in coming
 * @param script of a thread
 */
export async function* outcomesOf(
  portions: AsyncIterator<readonly Listed[]>,
  setup: Setup,
  script: URL,
): AsyncGenerator<Portion> {
  const { command, dryRun, jobs } = setup.options;
  // Files are written by this thread alone: a signal waits for it, and would cut off any other.
  const isAlone = jobs === 1 || (command === 'fix' && !dryRun);
  let task: Task | undefined;
  let count = 0;
  for (;;) {
    const { value: portion, done } = await portions.next();
    if (done) return;
    count += portion.length;
    if (!isAlone && count >= FEW) return yield* inThreads(batches(portion, portions, jobs), setup, script);
    task ??= await (await import('./tasks.ts')).taskOf(setup);
    yield* inThisThread(portion, task);
  }
}

async function* inThisThread(portion: readonly Listed[], task: Task): AsyncGenerator<Portion> {
  for (const listed of portion) {
    yield await portionOf([listed], async (files) => task(files));
    // Lets a signal and a closed pipe come through, between two files and never inside one.
    await setImmediate();
  }
}

async function* inThreads(
  batches: AsyncIterator<readonly Listed[]>,
  setup: Setup,
  script: URL,
): AsyncGenerator<Portion> {
  const { jobs } = setup.options;
  const pool = newPool(script, setup, jobs);
  try {
    yield* inOrder(batches, (batch) => portionOf(batch, pool.work), jobs * BATCHES_AHEAD);
  } finally {
    pool.end();
  }
}

/** A file that has a problem already needs no work. */
async function portionOf(
  batch: readonly Listed[],
  work: (files: readonly Listed[]) => Promise<Outcomes>,
): Promise<Portion> {
  const { outcomes, outputs } = await work(batch.filter(({ problem }) => problem === undefined));
  const rest = outcomes.values();
  const done = batch.map((listed) => {
    const { problem } = listed;
    return { listed, outcome: problem ? { kind: 'problem' as const, problem } : rest.next().value! };
  });
  return { done, outputs };
}

/** Small enough that all threads get their share of a short list. */
async function* batches(
  first: readonly Listed[],
  others: AsyncIterator<readonly Listed[]>,
  jobs: number,
): AsyncGenerator<readonly Listed[]> {
  for (let portion = first; ; ) {
    const size = Math.min(MOST_IN_BATCH, Math.ceil(portion.length / jobs / BATCHES_AHEAD));
    for (let at = 0; at < portion.length; at += size) yield portion.slice(at, at + size);
    const next = await others.next();
    if (next.done) return;
    portion = next.value;
  }
}
