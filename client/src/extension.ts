/** The entry point, alike where extensions run in Node (desktop, remote, server) and in a browser's worker. */
import type { ExtensionContext } from 'vscode';
import type { Checker } from './checker.ts';
import { start } from './start.ts';

let checker: Checker | undefined;

export function activate(context: ExtensionContext): void {
  checker = start(context);
}

/** VS Code waits for this one: no server is left behind. */
export const deactivate = (): Promise<void> | undefined => checker?.stop();
