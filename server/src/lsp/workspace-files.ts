import type { InitializeParams } from 'vscode-languageserver';
import { CANDIDATES_GLOB } from './candidates.ts';
import type { Connection } from './connection.ts';
import { type FileChange, type FileSource, filesOfClient, type WatchedFiles, watchFiles } from './files.ts';
import { FileChangeType, WatchKind } from './protocol.ts';

/** Gives the files in these folders, for a client that offers none. */
export type FilesIn = (folders: () => readonly string[]) => FileSource;

const KINDS: Readonly<Record<FileChangeType, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** To be called while the connection initializes: the workspace's files, kept in step with what the client tells. */
export function serveFiles(
  connection: Connection,
  { initializationOptions, workspaceFolders, rootUri }: InitializeParams,
  filesIn: FilesIn,
): WatchedFiles {
  const given = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  let folders: readonly string[] = given;
  const offersFiles = initializationOptions?.files === true;
  const source = offersFiles ? filesOfClient(connection) : filesIn(() => folders);
  const files = watchFiles(source, () => folders, connection.warn);

  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) =>
    files.tell(changes.map(({ uri, type }) => ({ uri, kind: KINDS[type] }))),
  );
  connection.onNotification('workspace/didDeleteFiles', (params) =>
    files.tell(params.files.map(({ uri }) => ({ uri, kind: 'deleted' }))),
  );
  connection.onNotification('workspace/didRenameFiles', (params) => {
    files.tell(params.files.map(({ oldUri }) => ({ uri: oldUri, kind: 'deleted' })));
    files.tell(params.files.map(({ newUri }) => ({ uri: newUri, kind: 'created' })));
    // What a renamed folder holds is not told.
    void files.rescan();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    void files.rescan();
  });
  return files;
}

/** To be called once initialized, where the client can register it. */
export async function watchWorkspace(connection: Connection): Promise<void> {
  await connection.register('workspace/didChangeWatchedFiles', {
    watchers: [
      { globPattern: CANDIDATES_GLOB },
      // Of folders that come and go it is not told what they hold.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}
