import { Emitter, type Event } from 'vscode-jsonrpc';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { Connection } from './connection.ts';

/** What an event tells of. */
export interface About<D> {
  readonly document: D;
}

/** The documents that the client has open, as they are now. */
export interface OpenDocuments<D> {
  get(uri: string): D | undefined;
  all(): D[];
  readonly onDidOpen: Event<About<D>>;
  /** A document that is opened included. */
  readonly onDidChangeContent: Event<About<D>>;
  readonly onDidClose: Event<About<D>>;
}

/** @param make makes the first version of a document, and @param update each further one */
export function openDocuments<D>(
  connection: Connection,
  make: (item: TextDocumentItem) => D,
  update: (before: D, changes: TextDocumentContentChangeEvent[], version: number) => D,
): OpenDocuments<D> {
  const open = new Map<string, D>();
  const [opened, changed, closed] = [
    new Emitter<About<D>>(),
    new Emitter<About<D>>(),
    new Emitter<About<D>>(),
  ];

  connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
    const document = make(textDocument);
    open.set(textDocument.uri, document);
    opened.fire({ document });
    changed.fire({ document });
  });
  connection.onNotification(
    'textDocument/didChange',
    ({ textDocument: { uri, version }, contentChanges }) => {
      const before = open.get(uri);
      if (!before || contentChanges.length === 0) return;
      const document = update(before, contentChanges, version);
      open.set(uri, document);
      changed.fire({ document });
    },
  );
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
    const document = open.get(uri);
    if (!document) return;
    open.delete(uri);
    closed.fire({ document });
  });
  return {
    get: (uri) => open.get(uri),
    all: () => [...open.values()],
    onDidOpen: opened.event,
    onDidChangeContent: changed.event,
    onDidClose: closed.event,
  };
}
