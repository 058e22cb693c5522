/** What happens when messages overtake computations. The order is forced by holding back the client's settings. */

import { expect, test } from 'vitest';
import { CancellationTokenSource, type TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING, PUSHED } from './capabilities.ts';
import { startClient, type TestClient } from './client.ts';
import { change, close, open, pull, pulled, RIGHT, rangeOf, soon, URI, WRONG_TOTAL } from './report.ts';

const REQUEST_CANCELLED = -32800;
const SERVER_CANCELLED = -32802;
const ROW = '（一）予以公开\t9\t1\t0\t0\t0\t0\t10';

/** Waits until the server has handled all that was sent before. */
const settle = (client: TestClient) => client.request('disclosureReport/status', { uri: 'file:///other' });

test('a cancelled pull is answered as cancelled, and the next one is right', async () => {
  const client = await startClient();
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: URI } };
  const answer = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
  const refused = expect(answer).rejects.toMatchObject({ code: REQUEST_CANCELLED });
  await settle(client);
  source.cancel();
  await settle(client);
  release();
  await refused;
  expect(await pulled(client)).toMatchObject([{ code: 'row-total' }]);
});

test('a cancel right behind its request comes before the computation', async () => {
  const client = await startClient();
  await open(client, WRONG_TOTAL);
  let output = '';
  client.child.stdout!.on('data', (data) => {
    output += data;
  });
  for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol']) {
    client.writeAtOnce([
      { id: method, method, params: { textDocument: { uri: URI } } },
      { method: '$/cancelRequest', params: { id: method } },
    ]);
    await soon(() => output).toContain(`"id":"${method}","error":{"code":${REQUEST_CANCELLED}`);
  }
});

test('a pull that a change overtakes is to be sent again', async () => {
  const client = await startClient();
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  const outdated = pull(client);
  await change(client, 2, RIGHT);
  const refused = expect(outdated).rejects.toMatchObject({
    code: SERVER_CANCELLED,
    data: { retriggerRequest: true },
  });
  await settle(client);
  release();
  await refused;
  expect(await pulled(client)).toEqual([]);
});

test('a pull that the closing overtakes is not', async () => {
  const client = await startClient();
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  const outdated = pull(client);
  await close(client);
  const refused = expect(outdated).rejects.toMatchObject({
    code: SERVER_CANCELLED,
    data: { retriggerRequest: false },
  });
  await settle(client);
  release();
  await refused;
});

test('a version that another one overtakes is not published', async () => {
  const client = await startClient({ capabilities: PUSHED });
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  await settle(client);
  await change(client, 2, RIGHT);
  await settle(client);
  release();
  await soon(() => client.published.length).toBe(1);
  await settle(client);
  expect(client.published).toMatchObject([{ version: 2, diagnostics: [] }]);
});

test('nothing is published after the closing', async () => {
  const client = await startClient({ capabilities: PUSHED });
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  await settle(client);
  await close(client);
  await settle(client);
  release();
  await settle(client);
  expect(client.published).toEqual([{ uri: URI, diagnostics: [] }]);
});

test('settings that change while they are asked for are asked for again', async () => {
  const client = await startClient();
  const release = client.holdSettings();
  await open(client, WRONG_TOTAL);
  const answer = pull(client);
  await settle(client);
  client.settings = { rules: { 'row-total': 'off' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await settle(client);
  release();
  expect(await answer).toMatchObject({ kind: 'full', items: [] });
});

/** A hundred edits: figures typed and taken back, a line deleted and put back, the whole text given anew. */
function burst(): readonly (readonly TextDocumentContentChangeEvent[])[] {
  const row = rangeOf(RIGHT, ROW);
  const end = { start: row.end, end: row.end };
  const typed = { start: row.end, end: { ...row.end, character: row.end.character + 1 } };
  const nothing = { start: row.start, end: row.start };
  return Array.from({ length: 100 }, (_, at) => {
    if (at === 50) return [{ text: RIGHT }];
    if (at === 70)
      return [
        { range: row, text: '' },
        { range: nothing, text: ROW },
      ];
    if (at === 99) return [{ range: end, text: '5' }];
    return at % 2 === 0 ? [{ range: end, text: `${at % 10}` }] : [{ range: typed, text: '' }];
  });
}

test.each([
  ['pulled', PULLING],
  ['pushed', PUSHED],
])('after a hundred edits the diagnostics are those of a fresh server (%s)', async (way, capabilities) => {
  const client = await startClient({ capabilities });
  await open(client, RIGHT);
  const edited = TextDocument.create(URI, '', 1, RIGHT);
  const pulls: Promise<unknown>[] = [];
  burst().forEach((changes, at) => {
    change(client, at + 2, ...changes);
    if (way === 'pulled') pulls.push(pull(client).catch((error) => error));
    TextDocument.update(edited, [...changes], at + 2);
  });
  await Promise.all(pulls);

  const fresh = await startClient();
  await open(fresh, RIGHT);
  await change(fresh, 2, edited.getText());
  const expected = await pulled(fresh);
  expect(expected).toMatchObject([{ data: { cells: ['applications/granted/total'] } }]);
  if (way === 'pulled') {
    expect(await pulled(client)).toEqual(expected);
  } else {
    await soon(() => client.published.at(-1)?.version).toBe(101);
    expect(client.published.at(-1)?.diagnostics).toEqual(expected);
  }
});

test('of changes that arrive in one go only the last is judged', async () => {
  const client = await startClient({ capabilities: PUSHED });
  await open(client, RIGHT);
  await soon(() => client.published.length).toBe(1);
  const changes = burst().map((contentChanges, at) => ({
    method: 'textDocument/didChange',
    params: { textDocument: { uri: URI, version: at + 2 }, contentChanges },
  }));
  client.writeAtOnce(changes);
  await soon(() => client.published.length).toBe(2);
  expect(client.published[1]).toMatchObject({ version: 101, diagnostics: [{}] });
  await settle(client);
  expect(client.published).toHaveLength(2);
});
