import { FileSystemError, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import {
  CANDIDATES_GLOB,
  EXCLUDED_GLOB,
  isConfigurationPath,
  LARGEST_FILE,
  MOST_FILES,
} from '../../server/src/lsp/candidates.ts';
import { decodeText } from '../../server/src/lsp/decode.ts';

/**
 * Gives the server the workspace's files through VS Code, so that it can see remote and virtual ones, and any file
 * from a browser. To be called before the client starts.
 */
export function offerFiles(client: BaseLanguageClient): void {
  client.onRequest('disclosureReport/findFiles', async (_params: unknown, token: CancellationToken) => {
    const found = await workspace.findFiles(CANDIDATES_GLOB, EXCLUDED_GLOB, MOST_FILES, token);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest('disclosureReport/readFile', async ({ uri }: { readonly uri: string }) => {
    const text = await textOf(client.protocol2CodeConverter.asUri(uri));
    return text ?? null;
  });
}

/**
 * Undefined where there is no such file, or none that could be a report's. A configuration file that is being edited is
 * what its editor shows, so that an edit of it fits.
 */
async function textOf(uri: Uri): Promise<string | undefined> {
  const isEdited = ({ uri: open, isDirty }: TextDocument) => isDirty && open.toString() === uri.toString();
  const edited = isConfigurationPath(uri.path) && workspace.textDocuments.find(isEdited);
  if (edited) return edited.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > LARGEST_FILE ? undefined : decodeText(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}
