/** The server as a process of its own: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { folderFiles } from './disk/folder-files.ts';
import { pagesBeside } from './disk/rule-pages.ts';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
serve(connection, folderFiles, pagesBeside(import.meta.url));
connection.listen();
