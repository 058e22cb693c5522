/** The server as a process of its own: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { folderFiles } from './disk/folder-files.ts';
import { pagesBeside, terminalLocale } from './disk/surroundings.ts';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
serve(connection, folderFiles, { pages: pagesBeside(import.meta.url), locale: terminalLocale() });
connection.listen();
