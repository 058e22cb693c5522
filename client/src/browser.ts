/** The entry point where extensions run in a browser: VS Code for the Web. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Checker } from './checker.ts';
import { start } from './start.ts';

let checker: Checker | undefined;

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  checker = start(context, (id, name, options) => {
    return new LanguageClient(id, name, async () => new Worker(server), options);
  });
}

/** VS Code waits for this one: no server is left behind. */
export const deactivate = (): Promise<void> | undefined => checker?.stop();
