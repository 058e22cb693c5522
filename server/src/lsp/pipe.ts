import { RAL, ResponseError } from 'vscode-jsonrpc';
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes } from './protocol.ts';

/**
 * Lets what is already in the pipe go first: one turn of the event loop reads it, the next hands it to its handler.
 * So a cancel or a further change that the client has sent is known before anything is computed.
 */
export async function afterPendingMessages(): Promise<void> {
  await turn();
  await turn();
}

/** @throws RequestCancelled */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

/** Lets the messages that have come in be handled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
