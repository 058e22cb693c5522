import { setImmediate } from 'node:timers/promises';
import picocolors from 'picocolors';
import { isReport } from '../engine.ts';
import { type Listed, listFiles } from './files.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Options } from './options.ts';
import type { Paper } from './pretty.ts';
import { isFailure, type Problem, ProblemError, problemOf } from './problem.ts';
import { newProgress } from './progress.ts';
import { readText } from './read.ts';
import type { Skipped } from './results.ts';
import { type Task, taskOf } from './tasks.ts';

/** 0 no findings, 1 findings, 2 something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command over all its paths. A file that fails is told of on stderr and does not stop the others.
 * @param onExitCode told the exit code after every file, for a run that is cut short
 */
export async function run(options: Options, onExitCode: (code: ExitCode) => void): Promise<void> {
  const texts = MESSAGES[options.language];
  const progress = newProgress(process.stderr);
  const paper = newPaper(options, progress.clear);
  const task = taskOf(options, paper);
  const listed = listFiles(options.paths);
  const skipped: Skipped[] = [];
  let exitCode: ExitCode = 0;
  for (const [index, each] of listed.entries()) {
    const outcome = processOne(task, each);
    if (typeof outcome === 'boolean') {
      if (outcome && exitCode === 0) exitCode = 1;
    } else {
      const reason = texts.problems[outcome.kind](outcome.detail ?? '');
      skipped.push({ file: each.file, reason });
      if (isFailure(outcome)) exitCode = 2;
      if (isFailure(outcome) || each.named) paper.note(`${each.file}: ${reason}\n`);
    }
    onExitCode(exitCode);
    progress.show(texts.reading(index + 1, listed.length));
    // Lets a signal and a closed pipe come through, between two files and never inside one.
    await setImmediate();
  }
  task.end(skipped);
  progress.clear();
}

/** Whether the report has findings, or why there is no answer. */
function processOne(task: Task, { file, problem }: Listed): boolean | Problem {
  if (problem !== undefined) return problem;
  try {
    const source = readText(file);
    if (!isReport(source.text)) throw new ProblemError('no-report');
    return task.report(file, source);
  } catch (error) {
    return problemOf(error);
  }
}

function newPaper({ language }: Options, clear: () => void): Paper {
  const onto = (stream: NodeJS.WriteStream) => (text: string) => {
    clear();
    stream.write(text);
  };
  const { stdout, stderr, env } = process;
  const isColored = picocolors.isColorSupported && (stdout.isTTY || Boolean(env.FORCE_COLOR));
  return {
    write: onto(stdout),
    note: onto(stderr),
    colors: picocolors.createColors(isColored),
    language,
  };
}
