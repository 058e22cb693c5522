/** The browser's bundle, in a context that has what a web worker has and nothing of Node. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, test } from 'vitest';
import { PUSHED } from './capabilities.ts';
import { fixture, soon } from './report.ts';

const BUNDLE = new URL('../../dist/web/server.js', import.meta.url);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const { port1: inside, port2: outside } = new MessageChannel();
afterEach(() => outside.close());

test('the worker judges and outlines a report', async () => {
  const { setTimeout, clearTimeout, TextDecoder, TextEncoder, crypto, console } = globalThis;
  const scope = { self: inside, setTimeout, clearTimeout, TextDecoder, TextEncoder, crypto, console };
  runInNewContext(readFileSync(BUNDLE, 'utf8'), scope);

  const received: Message[] = [];
  outside.onmessage = ({ data }) => received.push(data);
  const send = (message: Message) => outside.postMessage({ jsonrpc: '2.0', ...message });
  const answerTo = (id: number) => received.find((message) => message.id === id && !message.method)?.result;

  const capabilities = { textDocument: PUSHED.textDocument };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
  send({ method: 'initialized', params: {} });
  const uri = 'vscode-vfs://github/somebody/reports/report.txt';
  const textDocument = { uri, languageId: 'plaintext', version: 1, text: fixture('right.txt') };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  send({ id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });

  await soon(() => answerTo(2)).toHaveLength(6);
  const published = () => received.find(({ method }) => method === 'textDocument/publishDiagnostics');
  await soon(published).toMatchObject({ params: { uri, version: 1, diagnostics: [] } });
});
