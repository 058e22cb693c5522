import { once } from 'node:events';
import { isColored } from './colors.ts';
import { newConfiguration } from './config.ts';
import { listFiles } from './files.ts';
import { separatorOf } from './formats.ts';
import { frameOf } from './frames.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Options } from './options.ts';
import type { Done } from './outcome.ts';
import { withPriors } from './priors.ts';
import { isFailure } from './problem.ts';
import { newProgress } from './progress.ts';
import type { Failure } from './results.ts';
import { STDIN } from './stdin.ts';
import type { Setup } from './tasks.ts';
import { newThreads } from './threads.ts';
import { addReport, newTotals, type Totals } from './totals.ts';

/** 0 no findings, 1 findings, 2 something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command over all its paths. A file that fails is told of on stderr and does not stop the others.
 * @param script of a thread
 * @param onExitCode told the exit code whenever it may have changed, for a run that is cut short
 */
export async function run(
  options: Options,
  script: URL,
  onExitCode: (code: ExitCode) => void,
): Promise<void> {
  const setup: Setup = { options, isColored: isColored() };
  const texts = MESSAGES[options.language];
  const frame = await frameOf(setup);
  const progress = newProgress(process.stderr);
  const account = newAccount(options);
  const write = async (text: string | Uint8Array) => {
    if (text.length === 0) return;
    progress.clear();
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  const note = (text: string) => {
    if (text === '') return;
    progress.clear();
    process.stderr.write(text);
  };

  await write(frame.open);
  const separator = separatorOf(options.format);
  let before = '';
  let listed = 0;
  let done = 0;
  const configuration = newConfiguration(options);
  const threads = newThreads(setup, script);
  const all = listFiles(options.paths, () => process.stdin);
  const isJudging = options.command !== 'extract';
  const isCompared = options.command === 'check' && !options.paths.includes(STDIN);
  const compared = isCompared
    ? withPriors(all, options, threads, (done, total) => progress.show(texts.titles(done, total)))
    : all;
  const files = counting(isJudging ? configuration.withTerms(compared) : compared, (count) => {
    listed += count;
  });
  for await (const portion of threads.over('reports', files)) {
    note(account.fail(configuration.problems()));
    configuration.add(portion.done);
    note(account.take(portion.done));
    for (const output of portion.outputs) {
      await write(before);
      await write(output);
      before = separator;
    }
    onExitCode(account.exitCode());
    done += portion.done.length;
    const total = options.paths.includes(STDIN) ? undefined : listed;
    progress.show(texts.reading(done, total));
  }
  threads.end();
  note(account.fail(configuration.unused()));
  onExitCode(account.exitCode());
  await write(frame.close(account.totals));
  note(frame.note?.(account.totals) ?? '');
  progress.clear();
}

interface Account {
  readonly totals: Totals;
  /** Adds these files to the totals; gives what is to be told of them beside the results. */
  readonly take: (done: readonly Done[]) => string;
  /** Adds what is wrong apart from the files of the list; gives what is to be told of it. */
  readonly fail: (failures: readonly Failure[]) => string;
  readonly exitCode: () => ExitCode;
}

function newAccount({ language }: Options): Account {
  const { problems } = MESSAGES[language];
  const totals = newTotals();
  let exitCode: ExitCode = 0;
  const takeOne = ({ listed: { file, named }, outcome }: Done): string => {
    if (outcome.kind === 'report') {
      addReport(totals, file, outcome.tally);
      if (outcome.fails && exitCode === 0) exitCode = 1;
      return '';
    }
    const { problem } = outcome;
    const reason = problems[problem.kind](problem.detail ?? '');
    const hasFailed = isFailure(problem);
    totals.skipped.push({ file, reason });
    if (hasFailed) totals.failed.push({ file, reason });
    if (hasFailed) exitCode = 2;
    return hasFailed || named ? `${file}: ${reason}\n` : '';
  };
  const take = (done: readonly Done[]) => done.map(takeOne).join('');
  const fail = (failures: readonly Failure[]) => {
    if (failures.length > 0) exitCode = 2;
    totals.failed.push(...failures);
    const told = failures.map(({ file, line, reason }) => {
      return `${file}${line === undefined ? '' : `:${line + 1}`}: ${reason}\n`;
    });
    return told.join('');
  };
  return { totals, take, fail, exitCode: () => exitCode };
}

async function* counting<T>(
  portions: AsyncIterable<readonly T[]>,
  count: (number: number) => void,
): AsyncGenerator<readonly T[]> {
  for await (const portion of portions) {
    count(portion.length);
    yield portion;
  }
}
