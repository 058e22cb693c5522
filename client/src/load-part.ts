import * as vscode from 'vscode';

/**
 * Loads a bundle of ours when it is needed. In a browser there are no other files for `require`: there it is done as
 * VS Code has loaded the first one.
 * @param file a name in dist/
 */
export async function loadPart<T>(extension: vscode.Uri, file: string): Promise<T> {
  const script = vscode.Uri.joinPath(extension, 'dist', file);
  if (!('WorkerGlobalScope' in globalThis)) return require(script.fsPath);
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, () => vscode);
  return module.exports as T;
}
