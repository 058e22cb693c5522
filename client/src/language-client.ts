import { type ExtensionContext, l10n, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ProcessClient } from './process-client.ts';

const ID = 'disclosureReport';
const MOST_CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60 * 1000;
/** So long a start is waited for that is under way when the client is to end. */
const START_MS = 2000;

/** Whose client it is. */
export interface Owner {
  /** Whether a server that ends is to be started again. */
  wanted(): boolean;
  /** Called when the server has crashed so often that it is not started again. */
  giveUp(): unknown;
}

/** Makes the client, not started yet, of a server that runs as a process of its own, or in a browser as a worker. */
export function newLanguageClient(
  { extensionUri }: ExtensionContext,
  options: LanguageClientOptions,
  owner: Owner,
): BaseLanguageClient {
  const name = l10n.t('Disclosure Report');
  const all = {
    ...options,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartAfterCrash(owner),
    initializationFailedHandler: () => false,
  };
  if ('WorkerGlobalScope' in globalThis) {
    const script = Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true);
    return new LanguageClient(ID, name, async () => new Worker(script), all);
  }
  return new ProcessClient(ID, name, Uri.joinPath(extensionUri, 'dist/server.js').fsPath, all);
}

/** Ends a client for good. The library cannot stop one that is starting: that is waited for, but not for long. */
export async function endClient(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) {
    const started = client.start().catch(() => {});
    await Promise.race([started, pause(START_MS)]);
  }
  await client.dispose();
}

/** A server that ends is started again, quietly, unless it does so over and over. */
function restartAfterCrash(owner: Owner): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    async closed() {
      // Whatever waits for the old server fails before there is a new one, and stops the old one only.
      await pause(0);
      if (!owner.wanted()) return { action: CloseAction.DoNotRestart, handled: true };
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
      if (crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      owner.giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
