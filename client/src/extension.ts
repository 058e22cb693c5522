/** The entry point, alike where extensions run in Node (desktop, remote, server) and in a browser's worker. */
import { type ExtensionContext, Uri } from 'vscode';
import type { Checker, MakeClient } from './checker.ts';
import { ProcessClient } from './process-client.ts';
import { start } from './start.ts';
import { workerClient } from './worker-client.ts';

let checker: Checker | undefined;

export function activate(context: ExtensionContext): void {
  checker = start(context, 'WorkerGlobalScope' in globalThis ? inWorker(context) : inProcess(context));
}

/** VS Code waits for this one: no server is left behind. */
export const deactivate = (): Promise<void> | undefined => checker?.stop();

function inProcess(context: ExtensionContext): MakeClient {
  const server = context.asAbsolutePath('dist/server.js');
  return (id, name, options) => new ProcessClient(id, name, server, options);
}

function inWorker({ extensionUri }: ExtensionContext): MakeClient {
  const server = Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true);
  return (id, name, options) => workerClient(id, name, server, options);
}
