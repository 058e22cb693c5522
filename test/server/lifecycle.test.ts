import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { BARE, PULLING, PUSHED } from './capabilities.ts';
import { startClient, TestClient } from './client.ts';
import { open, pulled, RIGHT, soon, URI } from './report.ts';

const METHOD_NOT_FOUND = -32601;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;
const NOT_INITIALIZED = -32002;

test('offers what a client like VS Code can use', async () => {
  const { initialized } = await startClient({ capabilities: PULLING });
  expect(initialized.capabilities).toEqual({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: ['number'], tokenModifiers: ['total', 'zero', 'broken'] },
      full: true,
    },
    executeCommandProvider: { commands: ['disclosureReport.recomputeTotals'] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didRename: { filters: [{ pattern: { glob: '**' } }] },
        didDelete: { filters: [{ pattern: { glob: '**' } }] },
      },
    },
    diagnosticProvider: {
      identifier: 'disclosure-report',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    },
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.disclosureReport'],
      resolveProvider: true,
    },
  });
});

test('offers no pull to a client that waits for diagnostics', async () => {
  const { initialized } = await startClient({ capabilities: PUSHED });
  expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  expect(initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
});

test('works for a client without any optional capability', async () => {
  const client = await startClient({ capabilities: BARE });
  await open(client, RIGHT);
  const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  });
  expect(symbols[0]).toMatchObject({ location: { uri: URI } });
});

test('asks to be told of changed settings', async () => {
  const client = await startClient();
  await soon(() => client.registered).toHaveLength(1);
  expect(client.registered[0]?.registrations).toMatchObject([
    { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'disclosureReport' } },
  ]);
});

test('answers unknown requests and wrong parameters with an error, and lives on', async () => {
  const client = await startClient();
  await open(client, RIGHT);
  await expect(client.request('textDocument/rename', {})).rejects.toMatchObject({ code: METHOD_NOT_FOUND });
  await expect(client.request('disclosureReport/none', {})).rejects.toMatchObject({ code: METHOD_NOT_FOUND });
  await expect(client.request('textDocument/documentSymbol', {})).rejects.toThrow();
  await expect(client.request('textDocument/codeAction', { textDocument: { uri: URI } })).rejects.toThrow();
  await expect(client.request('codeAction/resolve', { title: 'x' })).rejects.toMatchObject({
    code: INVALID_PARAMS,
  });
  await expect(client.request('workspace/executeCommand', { command: 'rm' })).rejects.toMatchObject({
    code: INVALID_PARAMS,
  });
  await client.connection.sendNotification('some/notification', {});
  expect(await pulled(client)).toEqual([]);
});

test('answers for documents that are not open', async () => {
  const client = await startClient();
  const textDocument = { uri: 'file:///nowhere.txt' };
  expect(await client.request('textDocument/documentSymbol', { textDocument })).toBeNull();
  expect(await client.request('textDocument/diagnostic', { textDocument })).toEqual({
    kind: 'full',
    items: [],
  });
  expect(await client.request('disclosureReport/status', textDocument)).toBeNull();
});

test('refuses requests before initialize, a second initialize, and requests after shutdown', async () => {
  const requests = [
    ['textDocument/documentSymbol', { textDocument: { uri: URI } }],
    ['workspace/executeCommand', { command: 'disclosureReport.stateReason' }],
    ['workspace/symbol', { query: '' }],
    ['disclosureReport/newReport', { agency: '某县某局', year: 2024, kind: 'markdown' }],
  ] as const;
  const early = new TestClient(undefined);
  for (const [method, params] of requests) {
    await expect(early.request(method, params)).rejects.toMatchObject({ code: NOT_INITIALIZED });
  }
  early.child.kill();

  const client = await startClient();
  const again = client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  await expect(again).rejects.toMatchObject({ code: INVALID_REQUEST });
  for (const [method, params] of requests) await client.request(method, params);
  await client.connection.sendRequest('shutdown');
  for (const [method, params] of requests) {
    await expect(client.request(method, params)).rejects.toMatchObject({ code: INVALID_REQUEST });
  }
});

test('exits with 0 after shutdown, with 1 without', async () => {
  const polite = await startClient();
  const politeExit = once(polite.child, 'exit');
  await polite.connection.sendRequest('shutdown');
  await polite.connection.sendNotification('exit');
  expect(await politeExit).toEqual([0, null]);

  const abrupt = await startClient();
  const abruptExit = once(abrupt.child, 'exit');
  await abrupt.connection.sendNotification('exit');
  expect(await abruptExit).toEqual([1, null]);
});

test('does not outlive the pipe, nor the process that started it', async () => {
  const cut = await startClient();
  const cutExit = once(cut.child, 'exit');
  cut.child.stdin!.end();
  expect(await cutExit).toEqual([1, null]);

  const parent = spawn(process.execPath, ['-e', '']);
  await once(parent, 'exit');
  const orphan = await startClient({ initialize: { processId: parent.pid! } });
  expect(await once(orphan.child, 'exit')).toEqual([1, null]);
});
