import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { newConnection } from '../../../server/src/lsp/connection.ts';

/** A connection, the messages that it has sent as they go over the wire, and the processes that are followed. */
function connected() {
  const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
  let written = '';
  fromServer.on('data', (data) => {
    written += data;
  });
  const followed: number[] = [];
  const host = { follow: (id: number) => void followed.push(id), down() {}, end() {} };
  const connection = newConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(fromServer),
    host,
  );
  const sent = () => [...written.matchAll(/\{.*?\}(?=Content-Length|$)/gs)].map(([body]) => JSON.parse(body));
  const receive = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return { connection, sent, receive, followed };
}

test('a request without parameters has none, and the others keep theirs', async () => {
  const { connection, sent, receive } = connected();
  connection.listen();
  const refreshed = connection.request('workspace/diagnostic/refresh', undefined);
  const read = connection.request('disclosureReport/readFile', { uri: 'file:///a.txt' });
  await expect.poll(sent).toEqual([
    { jsonrpc: '2.0', id: 0, method: 'workspace/diagnostic/refresh' },
    { jsonrpc: '2.0', id: 1, method: 'disclosureReport/readFile', params: { uri: 'file:///a.txt' } },
  ]);
  receive({ id: 0, result: null });
  receive({ id: 1, result: 'text' });
  expect([await refreshed, await read]).toEqual([null, 'text']);
});

test('an initialize that is refused leaves nobody to be followed', async () => {
  const { connection, sent, receive, followed } = connected();
  let refused = false;
  connection.onInitialize(() => {
    if (refused) throw new ResponseError(ErrorCodes.InvalidRequest, 'Already.');
    refused = true;
    return { capabilities: {} };
  });
  connection.listen();
  receive({ id: 1, method: 'initialize', params: { processId: 11, rootUri: null, capabilities: {} } });
  receive({ id: 2, method: 'initialize', params: { processId: 22, rootUri: null, capabilities: {} } });
  await expect.poll(sent).toMatchObject([
    { id: 1, result: {} },
    { id: 2, error: {} },
  ]);
  expect(followed).toEqual([11]);
});
