/**
 * The entry point of VS Code 1.100 in a browser, which puts `.js` behind any name that its manifest gives. It loads the
 * extension itself as VS Code does, so that this is not packed twice.
 */
import * as vscode from 'vscode';

interface Extension {
  readonly activate: (context: vscode.ExtensionContext) => void;
  readonly deactivate: () => Promise<void> | undefined;
}

let extension: Extension | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/client.cjs');
  const script = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} as Extension };
  new Function('module', 'exports', 'require', script)(module, module.exports, () => vscode);
  extension = module.exports;
  extension.activate(context);
}

export const deactivate = (): Promise<void> | undefined => extension?.deactivate();
