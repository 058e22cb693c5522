/** A thread of the command: gets files, sends what comes of them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Listed } from './files.ts';
import { type Setup, taskOf } from './tasks.ts';

const port = parentPort!;
const task = await taskOf(workerData as Setup);
port.on('message', (files: readonly Listed[]) => {
  const outcomes = task(files);
  port.postMessage(
    outcomes,
    outcomes.outputs.map(({ buffer }) => buffer),
  );
});
