/**
 * Reports of other years. A run goes over its files twice: first, here, every file's title is read, and each file is
 * told which others hold the same body's report for the year before; then, wherever the file is checked, these are
 * read. So what is found depends neither on the order of the files nor on the thread, and little is kept. `fix` mends
 * each file by itself, and paths from standard input are done as they come in.
 */
import { setImmediate } from 'node:timers/promises';
import { type Body, bodyKey, bodyOf, yearBefore } from '../audit/body.ts';
import { MOST_COPIES, onlyPrior, PRIOR_RULES, type Prior, priorOf } from '../audit/prior.ts';
import { readHead } from '../report/head.ts';
import { readReport } from '../report/read.ts';
import { isReport } from '../report/recognise.ts';
import type { Listed } from './files.ts';
import type { Options } from './options.ts';
import { readText } from './read.ts';

/** What a report is compared with, and its text to tell lines and columns by. */
export interface PriorText extends Prior {
  readonly text: string;
}

/** Lets a signal come through after so many titles. */
const BETWEEN_BREATHS = 100;

/**
 * The files, each with those that hold the same body's report for the year before, if there are any.
 * @param portions all files that are compared with each other in one
 */
export async function* withPriors(
  portions: AsyncIterable<readonly Listed[]>,
  { rules }: Options,
): AsyncGenerator<readonly Listed[]> {
  const isWanted = rules.length === 0 || rules.some((rule) => PRIOR_RULES.includes(rule));
  for await (const portion of portions)
    yield isWanted && portion.length > 1 ? await compared(portion) : portion;
}

async function compared(portion: readonly Listed[]): Promise<readonly Listed[]> {
  const bodies: (Body | undefined)[] = [];
  const files = new Map<string, string[]>();
  for (const [index, { file, problem }] of portion.entries()) {
    if (index % BETWEEN_BREATHS === 0) await setImmediate();
    const body = problem ? undefined : bodyIn(file);
    bodies.push(body);
    if (!body) continue;
    const same = files.get(bodyKey(body));
    if (same) same.push(file);
    else files.set(bodyKey(body), [file]);
  }
  return portion.map((listed, index) => {
    const body = bodies[index];
    const priors = body && files.get(bodyKey(yearBefore(body)));
    return priors && priors.length <= MOST_COPIES ? { ...listed, priors } : listed;
  });
}

function bodyIn(file: string): Body | undefined {
  const text = textOf(file);
  return text === undefined ? undefined : bodyOf(readHead(text));
}

/** The report among these files that is the year before's, if there is one and only one. */
export function priorAmong(files: readonly string[]): PriorText | undefined {
  return onlyPrior(files.map(priorIn).filter((prior) => prior !== undefined));
}

function priorIn(file: string): PriorText | undefined {
  const text = textOf(file);
  if (text === undefined || !isReport(text)) return undefined;
  const prior = priorOf(readReport(text), file);
  return prior && { ...prior, text };
}

/** What is wrong with a file is told where it is checked itself. */
function textOf(file: string): string | undefined {
  try {
    return readText(file).text;
  } catch {
    return undefined;
  }
}
