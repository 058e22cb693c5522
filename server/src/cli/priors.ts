/**
 * Reports of other years. A run goes over its files twice: first every file's title is read, and each file is told
 * which others hold the same body's report for the year before; then, wherever the file is checked, these are read
 * (prior-text.ts). So what is found depends neither on the order of the files nor on the thread, and little is kept.
 * `fix` mends each file by itself, and paths from standard input are done as they come in.
 */
import { type Body, bodyKey, yearBefore } from '../audit/body.ts';
import { MOST_COPIES, PRIOR_RULES } from '../audit/prior-limits.ts';
import type { Listed } from './files.ts';
import type { Options } from './options.ts';
import type { Threads } from './threads.ts';

/**
 * The files, each with those that hold the same body's report for the year before, if there are any.
 * @param portions all files that are compared with each other in one
 * @param onProgress told how many titles of how many are read
 */
export async function* withPriors(
  portions: AsyncIterable<readonly Listed[]>,
  { rules }: Options,
  { over }: Threads,
  onProgress: (done: number, all: number) => void,
): AsyncGenerator<readonly Listed[]> {
  const isWanted = rules.length === 0 || rules.some((rule) => PRIOR_RULES.includes(rule));
  for await (const portion of portions)
    yield isWanted && portion.length > 1 ? await compared(portion, over, onProgress) : portion;
}

async function compared(
  portion: readonly Listed[],
  over: Threads['over'],
  onProgress: (done: number, all: number) => void,
): Promise<readonly Listed[]> {
  const bodies: (Body | undefined)[] = [];
  const files = new Map<string, string[]>();
  for await (const { done } of over('bodies', only(portion))) {
    for (const { listed, outcome: body } of done) {
      bodies.push(body);
      if (!body) continue;
      const same = files.get(bodyKey(body));
      if (same) same.push(listed.file);
      else files.set(bodyKey(body), [listed.file]);
    }
    onProgress(bodies.length, portion.length);
  }
  const wanted = new Set<string>();
  const told = portion.map((listed, index): Listed => {
    const body = bodies[index];
    const priors = body && files.get(bodyKey(yearBefore(body)));
    if (!priors || priors.length > MOST_COPIES) return listed;
    for (const file of priors) wanted.add(file);
    return { ...listed, priors };
  });
  return told.map((listed) => (wanted.has(listed.file) ? { ...listed, isPrior: true } : listed));
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}
