import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';

/**
 * A client whose server is a worker, where extensions run in a browser.
 * @param script the address of the server's file
 */
export const workerClient = (
  id: string,
  name: string,
  script: string,
  options: LanguageClientOptions,
): LanguageClient => new LanguageClient(id, name, async () => new Worker(script), options);
