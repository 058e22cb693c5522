import { type ExtensionContext, l10n, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ProcessClient } from './process-client.ts';

const ID = 'disclosureReport';
const MOST_CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60 * 1000;

/**
 * Makes the client, not started yet, of a server that runs as a process of its own, or in a browser as a worker.
 * @param giveUp called when the server has crashed so often that it is not started again
 */
export function newLanguageClient(
  { extensionUri }: ExtensionContext,
  options: LanguageClientOptions,
  giveUp: () => unknown,
): BaseLanguageClient {
  const name = l10n.t('Disclosure Report');
  const all = {
    ...options,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartAfterCrash(giveUp),
    initializationFailedHandler: () => false,
  };
  if ('WorkerGlobalScope' in globalThis) {
    const script = Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true);
    return new LanguageClient(ID, name, async () => new Worker(script), all);
  }
  return new ProcessClient(ID, name, Uri.joinPath(extensionUri, 'dist/server.js').fsPath, all);
}

/** A server that ends is started again, quietly, unless it does so over and over. */
function restartAfterCrash(giveUp: () => unknown): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
      if (crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
