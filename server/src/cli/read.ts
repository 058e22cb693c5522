import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { type Decoded, decode } from './encoding.ts';
import { ProblemError, problemOf } from './problem.ts';

/** No report comes near it: a long one has 200 KB. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Reads a listed file.
 * @throws ProblemError, also where the file has gone since it was listed
 */
export function readText(path: string): Decoded {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new ProblemError('empty');
  return decode(bytes);
}

/** @throws ProblemError */
export function readBytes(path: string): Buffer {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (size > LARGEST) throw new ProblemError('too-large', `${megabytes(size)} > ${megabytes(LARGEST)}`);
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const problem = problemOf(error);
    throw new ProblemError(problem.kind === 'missing' ? 'vanished' : problem.kind, problem.detail);
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
