/** Why a path gave no result. */
export type ProblemKind =
  | 'missing'
  | 'no-match'
  | 'vanished'
  | 'broken-link'
  | 'link-loop'
  | 'denied'
  | 'read-only'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'damaged'
  | 'empty'
  | 'no-report'
  | 'changed'
  | 'unsettled'
  | 'unfaithful'
  | 'other';

export interface Problem {
  readonly kind: ProblemKind;
  /** What the message needs beside the file's name: a size in bytes, an error code. */
  readonly detail?: string;
}

/** These say that the file is no report; after any other problem a report may have gone unread, so the command fails. */
const NO_REPORT: readonly ProblemKind[] = ['binary', 'empty', 'no-report'];

export function isFailure(problem: Problem): boolean {
  return !NO_REPORT.includes(problem.kind);
}

/** A problem thrown, so that the callers between need not pass it on. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail?: string) {
    super(kind);
    this.problem = detail === undefined ? { kind } : { kind, detail };
  }
}

const KIND_OF_CODE: Readonly<Record<string, ProblemKind>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'link-loop',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
};

/** Names what was thrown; a failed system call by its code, anything unforeseen by its own message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const kind = code === undefined ? undefined : KIND_OF_CODE[code];
  if (kind !== undefined) return { kind };
  return { kind: 'other', detail: code ?? (error instanceof Error ? error.message : String(error)) };
}
