/** What the tests of the server do with one open report. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './client.ts';

export const URI = 'file:///somewhere/report.txt';

/** A report without a fault, of the 2021 edition. */
export const RIGHT = fixture('right.txt');
/** The row in it that the tests play with: （一）予以公开, six columns and their total. */
export const GRANTED = '（一）予以公开\t9\t1\t0\t0\t0\t0\t10';
const PARTLY = '不计其他情形）\t3\t0\t0\t0\t0\t0\t3';
/** 总计 of that row is wrong. */
export const WRONG_TOTAL = replaced(RIGHT, GRANTED, '（一）予以公开\t9\t1\t0\t0\t0\t0\t11');
/** 自然人 of that row is wrong. */
export const WRONG_DATA = replaced(RIGHT, GRANTED, '（一）予以公开\t7\t1\t0\t0\t0\t0\t10');
/** 总计 of two rows is wrong. */
export const TWO_WRONG_TOTALS = replaced(WRONG_TOTAL, PARTLY, '不计其他情形）\t3\t0\t0\t0\t0\t0\t5');

/** Waits for what the server does on its own; long, for a machine that has much else to do. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000, interval: 10 });

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

/** @throws where `before` does not stand in the text exactly once */
export function replaced(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`not once in the text: ${before}`);
  return text.replace(before, () => after);
}

export function open(client: TestClient, text: string, rest: { uri?: string; languageId?: string } = {}) {
  const textDocument = { uri: URI, languageId: 'disclosure-report', version: 1, text, ...rest };
  return client.connection.sendNotification('textDocument/didOpen', { textDocument });
}

/** One change: the whole text, or what stands in place of a range. */
export function change(
  client: TestClient,
  version: number,
  ...changes: (string | TextDocumentContentChangeEvent)[]
) {
  return changeAt(client, URI, version, ...changes);
}

export function changeAt(
  client: TestClient,
  uri: string,
  version: number,
  ...changes: (string | TextDocumentContentChangeEvent)[]
) {
  const contentChanges = changes.map((each) => (typeof each === 'string' ? { text: each } : each));
  const textDocument = { uri, version };
  return client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
}

export function close(client: TestClient, uri = URI) {
  return client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

export function pull(
  client: TestClient,
  previousResultId?: string,
  uri = URI,
): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

/** The diagnostics of a full result. */
export async function pulled(client: TestClient, uri = URI): Promise<Diagnostic[]> {
  const report = await pull(client, undefined, uri);
  if (report.kind !== 'full') throw new Error('not a full report');
  return report.items;
}

export function actions(
  client: TestClient,
  range: Range,
  context: Partial<CodeActionContext> = {},
): Promise<CodeAction[]> {
  const params = { textDocument: { uri: URI }, range, context: { diagnostics: [], ...context } };
  return client.request('textDocument/codeAction', params);
}

export function resolve(client: TestClient, action: CodeAction): Promise<CodeAction> {
  return client.request('codeAction/resolve', action);
}

/** The range of the only occurrence of a text, or of a part of it. */
export function rangeOf(text: string, whole: string, part = whole): Range {
  if (text.split(whole).length !== 2) throw new Error(`not once in the text: ${whole}`);
  const start = text.indexOf(whole) + whole.lastIndexOf(part);
  const document = TextDocument.create(URI, '', 1, text);
  return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
}

/** The text after a versioned edit of it. */
export function applied(text: string, version: number, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  if (!change || !('textDocument' in change) || others.length > 0)
    throw new Error('not an edit of one document');
  const { uri, version: edited } = change.textDocument;
  if (uri !== URI || edited !== version) throw new Error(`edit of version ${edited} of ${uri}`);
  return TextDocument.applyEdits(TextDocument.create(URI, '', version, text), change.edits as TextEdit[]);
}

export function textIn(text: string, range: Range): string {
  return TextDocument.create(URI, '', 1, text).getText(range);
}
