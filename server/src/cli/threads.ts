import { setImmediate } from 'node:timers/promises';
import type { Listed } from './files.ts';
import { inOrder } from './in-order.ts';
import { type Answer, FAILED, type Passes, type Portion } from './outcome.ts';
import { newPool, type Pool } from './pool.ts';
import type { AllPasses, Setup } from './tasks.ts';

/** The threads of a run, this one among them. */
export interface Threads {
  /**
   * What comes of each file, in the order of the list, whatever the number of threads; in portions, as they get done.
   * @param portions of the list; further ones may be long in coming
   */
  readonly over: <P extends keyof Passes>(
    pass: P,
    portions: AsyncIterator<readonly Listed[]>,
  ) => AsyncGenerator<Portion<Passes[P]>>;
  readonly end: () => void;
}

/** So few files are done before a thread has started. */
const FEW = 40;
/** A message costs something, and a thread must not run dry: files in a message, messages under way for a thread. */
const MOST_IN_BATCH = 32;
const BATCHES_AHEAD = 8;

/** @param script of a thread */
export function newThreads(setup: Setup, script: URL): Threads {
  const { command, dryRun, jobs } = setup.options;
  // Files are written by this thread alone: a signal waits for it, and would cut off any other.
  const isAlone = jobs === 1 || (command === 'fix' && !dryRun);
  let here: Promise<AllPasses> | undefined;
  let pool: Pool | undefined;

  async function* over<P extends keyof Passes>(
    pass: P,
    portions: AsyncIterator<readonly Listed[]>,
  ): AsyncGenerator<Portion<Passes[P]>> {
    let count = 0;
    for (;;) {
      const { value: portion, done } = await portions.next();
      if (done) return;
      count += portion.length;
      if (!isAlone && count >= FEW) return yield* elsewhere(pass, batches(portion, portions, jobs));
      here ??= import('./tasks.ts').then(({ passesOf }) => passesOf(setup));
      yield* inThisThread(pass, portion, await here);
    }
  }

  function elsewhere<P extends keyof Passes>(
    pass: P,
    batches: AsyncIterator<readonly Listed[]>,
  ): AsyncGenerator<Portion<Passes[P]>> {
    pool ??= newPool(script, setup, jobs);
    const { work } = pool;
    const workOn = (batch: readonly Listed[]) => portionOf(pass, batch, (files) => work(pass, files));
    return inOrder(batches, workOn, jobs * BATCHES_AHEAD);
  }

  return { over, end: () => pool?.end() };
}

async function* inThisThread<P extends keyof Passes>(
  pass: P,
  portion: readonly Listed[],
  passes: AllPasses,
): AsyncGenerator<Portion<Passes[P]>> {
  for (const listed of portion) {
    yield await portionOf(pass, [listed], async (files) => passes[pass](files));
    // Lets a signal and a closed pipe come through, between two files and never inside one.
    await setImmediate();
  }
}

/** A file that has a problem already needs no work. */
async function portionOf<P extends keyof Passes>(
  pass: P,
  batch: readonly Listed[],
  work: (files: readonly Listed[]) => Promise<Answer<Passes[P]>>,
): Promise<Portion<Passes[P]>> {
  const { each, outputs } = await work(batch.filter(({ problem }) => problem === undefined));
  const rest = each.values();
  const done = batch.map((listed) => {
    const { problem } = listed;
    return { listed, outcome: problem ? FAILED[pass](problem) : rest.next().value! };
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
