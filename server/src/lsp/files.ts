/** The files of the workspace, open or not. What an open document says comes before what its file says. */
import type { CancellationToken } from 'vscode-jsonrpc';
import type { Disposable } from 'vscode-languageserver';
import { isCandidatePath, isExcludedFolder } from './candidates.ts';
import type { Connection } from './connection.ts';

export interface FileChange {
  /** Always a candidate file's, never a folder's. */
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** Where files come from. */
export interface FileSource {
  /**
   * The uris of the candidates in the workspace: .txt and .md files, and configuration files (candidates.ts); not
   * those in hidden folders and node_modules. At most MOST_FILES. May reject.
   */
  find(token?: CancellationToken): Promise<readonly string[]>;
  /** The text without a byte-order mark; undefined where there is no such file or it holds no text. May reject. */
  read(uri: string): Promise<string | undefined>;
}

/** The same, which never rejects: what goes wrong is an empty answer, and a warning in the log. */
export interface Files extends FileSource {
  /** The uris of the workspace's folders, as they are now. */
  readonly folders: () => readonly string[];
  /** Whether it was found, or told of, and is not gone. */
  has(uri: string): boolean;
  /**
   * Told of each candidate file that was created, changed, deleted; for a renamed file its old name was deleted and
   * its new one created, and for a folder that is said of each candidate in it. The same may be told twice.
   */
  onDidChange(listener: (change: FileChange) => void): Disposable;
}

/** Files, and how they learn what the client tells of them. */
export interface WatchedFiles extends Files {
  /** @param changes as the client tells them: of any file or folder */
  tell(changes: readonly FileChange[]): void;
  /** To be called when folders came or went: looks for files again and tells what is new and what is gone. */
  rescan(): Promise<void>;
}

/**
 * A key under which all spellings of a uri are equal: editors differ in what they percent-encode, and in the case of a
 * drive's letter. Only for comparing; a file is asked for under the uri that it was found with.
 */
export function uriKey(uri: string): string {
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // A percent sign that encodes nothing.
  }
  return key.replace(/^file:\/\/\/[A-Za-z]:/, (drive) => drive.toLowerCase());
}

/** Folders often come in numbers: after so many milliseconds without another one it is looked what they hold. */
const PAUSE = 200;

/**
 * The files as the client has them, remote and virtual ones included. For a client that says `files: true` among its
 * initialization options, as ours does.
 */
export function filesOfClient(connection: Connection): FileSource {
  return {
    find: (token) => connection.request('disclosureReport/findFiles', {}, token),
    read: async (uri) => (await connection.request('disclosureReport/readFile', { uri })) ?? undefined,
  };
}

/** For a client without files where the server has none either. */
export const NO_FILES: FileSource = { find: async () => [], read: async () => undefined };

/**
 * @param folders the uris of the workspace's folders, as they are when it is called
 * @param warn told what a source rejects with
 */
export function watchFiles(
  source: FileSource,
  folders: () => readonly string[],
  warn: (message: string) => void,
): WatchedFiles {
  const listeners = new Set<(change: FileChange) => void>();
  /** What was found or told of so far, by key: to know what a folder held once it is gone. */
  const known = new Map<string, string>();
  let searched = false;
  let rescanning: ReturnType<typeof setTimeout> | undefined;

  const emit = (change: FileChange) => {
    for (const listener of listeners) listener(change);
  };

  /** Undefined where it failed. */
  const search = async (token?: CancellationToken) => {
    try {
      const uris = await source.find(token);
      searched = true;
      for (const uri of uris) known.set(uriKey(uri), uri);
      return uris;
    } catch (error) {
      if (!token?.isCancellationRequested) warn(`Files not found: ${error}`);
      return undefined;
    }
  };

  const forget = (key: string, uri: string) => {
    known.delete(key);
    emit({ uri, kind: 'deleted' });
  };

  const rescan = async () => {
    // Nobody has asked for files yet, so nobody need know.
    if (!searched) return;
    const before = new Map(known);
    const uris = await search();
    if (!uris) return;
    const now = new Map(uris.map((uri) => [uriKey(uri), uri]));
    for (const [key, uri] of before) if (!now.has(key)) forget(key, uri);
    for (const [key, uri] of now) if (!before.has(key)) emit({ uri, kind: 'created' });
  };
  const rescanSoon = () => {
    clearTimeout(rescanning);
    rescanning = setTimeout(rescan, PAUSE);
  };

  return {
    folders,
    find: async (token) => (await search(token)) ?? [],
    async read(uri) {
      try {
        return await source.read(uri);
      } catch (error) {
        warn(`Not read: ${uri}: ${error}`);
        return undefined;
      }
    },
    has: (uri) => known.has(uriKey(uri)),
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    tell(changes) {
      for (const { uri, kind } of changes) {
        const key = uriKey(uri);
        if (kind === 'deleted') {
          for (const [file, found] of known) if (file.startsWith(`${key}/`)) forget(file, found);
        }
        if (kind === 'created' && mayBeFolder(uri, folders())) rescanSoon();
        if (!isLookedAt(uri, folders())) continue;
        if (kind === 'deleted') known.delete(key);
        else known.set(key, uri);
        emit({ uri, kind });
      }
    },
    rescan,
  };
}

/** A folder or file within a folder of the workspace, by its names from there; undefined for one that is elsewhere. */
function namesWithin(uri: string, folders: readonly string[]): readonly string[] | undefined {
  const key = uriKey(uri);
  const roots = folders.map((each) => uriKey(each).replace(/\/$/, ''));
  const root = roots.find((each) => key.startsWith(`${each}/`));
  return root === undefined ? undefined : key.slice(root.length + 1).split('/');
}

/** Whether the search would find the file if it is there: a watcher tells of more. */
function isLookedAt(uri: string, folders: readonly string[]): boolean {
  const names = isCandidatePath(uri) ? namesWithin(uri, folders) : undefined;
  return names !== undefined && !names.slice(0, -1).some(isExcludedFolder);
}

/** Whether it could be a folder that the search would enter. Of what a new folder holds no watcher tells. */
function mayBeFolder(uri: string, folders: readonly string[]): boolean {
  if (/\.\w{1,5}$/.test(uri)) return false;
  return namesWithin(uri, folders)?.some(isExcludedFolder) === false;
}
