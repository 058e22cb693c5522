/** A workspace on the disk, for tests in which the server reads files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { startClient, type TestClient } from './client.ts';
import { open } from './report.ts';

export type Workspace = ReturnType<typeof workspace>;

/** Removed with the test. */
export function workspace(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), '工作区 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    write,
    remove: (path: string) => rmSync(join(folder, path)),
    uri: (path: string) => pathToFileURL(join(folder, path)).href,
    root: pathToFileURL(folder).href,
  };
}

/** The report that `opened` opens. */
export const REPORT = '年报/2023.txt';

/** A client with one report of the workspace open. */
export async function opened(at: Workspace, text: string, options: Parameters<typeof startClient>[0] = {}) {
  const workspaceFolders = [{ uri: at.root, name: 'workspace' }];
  const client = await startClient({ ...options, initialize: { workspaceFolders } });
  await open(client, text, { uri: at.uri(REPORT) });
  return client;
}

export const CREATED = 1;
export const CHANGED = 2;
export const DELETED = 3;

export const tellOfFile = (client: TestClient, uri: string, type: number) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
