#!/usr/bin/env node
/** The command `disclosure-report`. Standard output carries results alone. */
import { constants } from 'node:os';
import { MESSAGES } from './messages/messages.ts';
import { parseArguments } from './options.ts';
import { run } from './run.ts';

const request = parseArguments(process.argv.slice(2), process.env);

if (request.kind === 'show') {
  (request.exitCode === 0 ? process.stdout : process.stderr).write(request.text);
  process.exitCode = request.exitCode;
} else {
  const { options } = request;
  process.exitCode = 0;
  const fail = (error: NodeJS.ErrnoException) => {
    process.stderr.write(`${MESSAGES[options.language].failed(error.message)}\n`);
    process.exit(2);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the results has seen enough, as in `… | head`: no complaint.
    if (error.code === 'EPIPE') process.exit();
    fail(error);
  });
  if (options.command === 'fix') holdSignals();
  const setExitCode = (code: number) => {
    process.exitCode = code;
  };
  await run(options, setExitCode).catch(fail);
}

/** A signal that arrives while a file is being replaced takes effect after it, so that nothing is left half done. */
function holdSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
