#!/usr/bin/env node
/** The command `disclosure-report`. Standard output carries results alone. */
import { constants } from 'node:os';
import type { Language } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import { type Options, parseArguments } from './options.ts';

/** Beside this bundle: a thread of the command, and the language server. */
const THREAD = new URL('./cli/worker.js', import.meta.url);
const SERVER = new URL('./server.js', import.meta.url);

const request = parseArguments(process.argv.slice(2), process.env);
switch (request.kind) {
  case 'show':
    show(request.text, request.exitCode);
    break;
  case 'explain':
    watchOutput(request.language);
    if (await areRules(request.rules, request.language)) {
      const { explain } = await import('./explain.ts');
      show(explain(request.rules, request.language), 0);
    }
    break;
  case 'serve':
    // The server reads its transport from the arguments; a terminal has but one that can be meant.
    if (!process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)\b/.test(arg)))
      process.argv.push('--stdio');
    await import(SERVER.href);
    break;
  case 'run':
    watchOutput(request.options.language);
    if (await areRules(request.options.rules, request.options.language)) await runWith(request.options);
}

function show(text: string, exitCode: 0 | 2): void {
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  process.exitCode = exitCode;
}

/** Tells of a name that is no rule's. */
async function areRules(ids: readonly string[], language: Language): Promise<boolean> {
  if (ids.length === 0) return true;
  const { unknownRule } = await import('./explain.ts');
  const complaint = unknownRule(ids, language);
  if (complaint !== undefined) show(`disclosure-report: ${complaint}\n`, 2);
  return complaint === undefined;
}

async function runWith(options: Options): Promise<void> {
  process.exitCode = 0;
  if (options.command === 'fix') holdSignals();
  const { run } = await import('./run.ts');
  const setExitCode = (code: number) => {
    process.exitCode = code;
  };
  await run(options, THREAD, setExitCode).catch((error) => fail(error, options.language));
}

function watchOutput(language: Language): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the results has seen enough, as in `… | head`: no complaint.
    if (error.code === 'EPIPE') process.exit();
    fail(error, language);
  });
}

function fail(error: Error, language: Language): never {
  process.stderr.write(`${MESSAGES[language].failed(error.message)}\n`);
  process.exit(2);
}

/** A signal that arrives while a file is being replaced takes effect after it, so that nothing is left half done. */
function holdSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
