import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from './problem.ts';
import { readBytes } from './read.ts';

/**
 * Replaces a file's content, whole or not at all: written beside it, flushed, then renamed over it; mode and owner
 * are kept, a link goes on pointing to its file, and whatever fails, nothing is left behind.
 * By hand, since the library for it (write-file-atomic) takes a short write on a full disk for success.
 * @param before what the file held when it was read; if it holds anything else now, it is left alone
 * @throws ProblemError 'read-only', 'changed'; a system error
 */
export function replaceFile(path: string, before: Buffer, after: Buffer): void {
  const real = realpathSync(path);
  const stats = statSync(real);
  // Renaming would get round a file's own write protection: it is asked for, also where the user may do anything.
  if ((stats.mode & 0o222) === 0 || !isWritable(real)) throw new ProblemError('read-only');
  if (!readBytes(real).equals(before)) throw new ProblemError('changed');
  const temporary = join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeNew(temporary, after, stats);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeNew(path: string, bytes: Buffer, { mode, uid, gid }: Stats): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, bytes);
    chownIfAllowed(descriptor, uid, gid);
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only root may give a file away; anyone else's rewritten file is his own, as with any editor. */
function chownIfAllowed(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {}
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
