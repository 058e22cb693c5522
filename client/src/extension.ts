/** The entry point where extensions run in Node: desktop, remote and server. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Checker } from './checker.ts';
import { start } from './start.ts';

let checker: Checker | undefined;

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  checker = start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}

/** VS Code waits for this one: no server is left behind. */
export const deactivate = (): Promise<void> | undefined => checker?.stop();
