/**
 * The entry point of VS Code 1.100 in a browser, which puts `.js` behind any name that its manifest gives. It loads the
 * extension itself, so that this is not packed twice.
 */
import type { ExtensionContext } from 'vscode';
import { loadPart } from './load-part.ts';

let extension: typeof import('./extension.ts') | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  extension = await loadPart<typeof import('./extension.ts')>(context.extensionUri, 'client.cjs');
  extension.activate(context);
}

export const deactivate = (): Promise<void> | undefined => extension?.deactivate();
