/** A thread of the command: gets files, sends what comes of them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from './pool.ts';
import { passesOf, type Setup } from './tasks.ts';

const port = parentPort!;
const passes = await passesOf(workerData as Setup);
port.on('message', ({ pass, files }: Request) => {
  const answer = passes[pass](files);
  port.postMessage(
    answer,
    answer.outputs.map(({ buffer }) => buffer),
  );
});
