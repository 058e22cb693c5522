/** The server as a web worker, for VS Code in the browser. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { newConnection } from './connection.ts';
import { NO_FILES } from './files.ts';
import { serve } from './server.ts';

const scope = self as DedicatedWorkerGlobalScope;
const connection = newConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  // A worker ends with the page that started it.
  follow() {},
  down() {},
  end: () => scope.close(),
});
serve(connection, () => NO_FILES);
connection.listen();
