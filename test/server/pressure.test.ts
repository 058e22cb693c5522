/** Much at once, and texts that nobody should have to judge: the server lives on, and judges the next report at once. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { PUSHED } from './capabilities.ts';
import { startClient, type TestClient } from './client.ts';
import {
  actions,
  change,
  close,
  open,
  pull,
  pulled,
  RIGHT,
  replaced,
  resolve,
  soon,
  TWO_WRONG_TOTALS,
  URI,
  WRONG_TOTAL,
} from './report.ts';
import { followed, lastYear, rulesOf, startWorkspace } from './workspace.ts';

const CONTENT_MODIFIED = -32801;
const SERVER_CANCELLED = -32802;
/** So long that judging it takes a while. */
const LONG = WRONG_TOTAL.replace(
  '一、总体情况',
  `一、总体情况\n${'本机关健全管理制度，更新公开指南。\n'.repeat(20_000)}`,
);

const codes = (report: DocumentDiagnosticReport) =>
  report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind;

test('edits that come while a long text is judged are judged next, and only the last of them', async () => {
  const client = await startClient();
  await open(client, LONG);
  const first = pull(client);
  const edits = Array.from({ length: 20 }, (_, at) => {
    change(client, at + 2, at === 19 ? WRONG_TOTAL : `${LONG}${at}`);
    return pull(client).then(codes, ({ code }: { code: number }) => code);
  });
  await first.catch(() => {});
  const answers = await Promise.all(edits);
  expect(answers.at(-1)).toEqual(['row-total']);
  // Whoever asked for a text that was gone by then is told so, and not what another one is.
  for (const answer of answers) expect([SERVER_CANCELLED, answer]).toContain(answer);
  for (const answer of answers.slice(0, -1)) expect(answer).toBe(SERVER_CANCELLED);
});

test('what was told and offered before a text was closed does not hold for one opened again', async () => {
  const client = await startClient();
  await open(client, WRONG_TOTAL);
  const before = await pull(client);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const offered = await actions(client, everywhere);
  expect(offered.length).toBeGreaterThan(0);
  await close(client);
  await open(client, TWO_WRONG_TOTALS);
  const again = await pull(client, before.resultId);
  expect(codes(again)).toEqual(['row-total', 'row-total']);
  await expect(resolve(client, offered[0]!)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
});

test('a text that is closed and opened again while its settings are asked for is judged as it is now', async () => {
  const client = await startClient({ capabilities: PUSHED });
  const release = client.holdSettings();
  const settle = () => client.request('disclosureReport/status', { uri: 'file:///other' });
  await open(client, TWO_WRONG_TOTALS);
  await settle();
  await close(client);
  await open(client, WRONG_TOTAL);
  await settle();
  release();
  await soon(() => client.published.at(-1)?.diagnostics.length).toBe(1);
  await client.request('disclosureReport/status', { uri: URI });
  const versions = client.published.filter(({ version }) => version !== undefined);
  expect(versions).toHaveLength(1);
});

test('settings that change while a long text is judged hold for the next answer', async () => {
  const client = await startClient();
  await open(client, LONG);
  expect(codes(await pull(client))).toContain('row-total');
  await change(client, 2, `${LONG}\n`);
  const inFlight = pull(client);
  client.settings = { rules: { 'row-total': 'off' } };
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await soon(() => client.refreshes).toBeGreaterThan(0);
  await inFlight;
  expect((await pulled(client)).map(({ code }) => code)).not.toContain('row-total');
});

test('two documents whose paths differ in case alone are two documents', async () => {
  const [one, other] = ['file:///A/Report.txt', 'file:///a/report.txt'];
  const client = await startWorkspace({});
  await open(client, RIGHT, { uri: one });
  const told = followed(client, one);
  await open(client, lastYear(3), { uri: other });
  // Each is known as a report of its own: the one is compared with the other.
  await soon(() => rulesOf(told)).toEqual(['prior-carry']);
  expect(await pulled(client, other)).toEqual([]);
  await close(client, other);
  await open(client, WRONG_TOTAL, { uri: other });
  expect(codes(await pull(client, undefined, other))).toContain('row-total');
  await close(client, other);
  await soon(() => rulesOf(told)).toEqual([]);
});

const MANY = 1000;
/** What V8 may use for them, and for the rest of the server. */
const HEAP_MB = 300;

test('1,000 reports opened at once each get their own findings, and have room', async () => {
  const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
  const command = [`--max-old-space-size=${HEAP_MB}`, server, '--stdio'];
  const client = await startClient({ command, capabilities: PUSHED });
  const reports = Array.from({ length: MANY }, (_, at) => ({
    uri: `file:///many/${at}.txt`,
    total: 11 + at,
  }));
  client.writeAtOnce(
    reports.map(({ uri, total }) => ({
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri, languageId: 'disclosure-report', version: 1, text: withTotal(total) },
      },
    })),
  );
  await expect.poll(() => client.published.length, { timeout: 60_000 }).toBe(MANY);
  const told = new Map(
    client.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ message }) => message)]),
  );
  for (const { uri, total } of reports) {
    expect(told.get(uri)).toEqual([expect.stringMatching(new RegExp(`\\b${total}\\b`))]);
  }
}, 90_000);

const withTotal = (total: number): string =>
  replaced(WRONG_TOTAL, '（一）予以公开\t9\t1\t0\t0\t0\t0\t11', `（一）予以公开\t9\t1\t0\t0\t0\t0\t${total}`);

const inProse = (text: string): string => RIGHT.replace('一、总体情况', () => `一、总体情况\n${text}\n`);
const inTable = (text: string): string => replaced(RIGHT, '（一）予以公开\t9', `（一）予以公开\t${text}\t9`);

const HUGE = 'a line of 50 MB';
/** Texts that nobody wrote, but that a mistake, a conversion or an attack can bring about. */
const HOSTILE: Readonly<Record<string, () => string>> = {
  [HUGE]: () => inProse('1'.repeat(50_000_000)),
  'a million bars': () => inTable('|'.repeat(1_000_000)),
  '100,000 headings': () => inProse('# 一、总体情况\n'.repeat(100_000)),
  'deep Markdown': () => inProse(`${'>'.repeat(100_000)} ${'- '.repeat(100_000)}${'['.repeat(100_000)}`),
  'lone surrogates': () => inProse('\ud800'.repeat(200_000)) + '\udc00'.repeat(200_000),
  NUL: () => inTable('\0'.repeat(200_000)) + '\0'.repeat(200_000),
  'marks from right to left': () => inProse('\u202e收到申请3件\u200f。'.repeat(20_000)),
};

const askAll = async (client: TestClient) => {
  const textDocument = { uri: URI };
  const start = { line: 20, character: 0 };
  return Promise.all([
    pull(client),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/hover', { textDocument, position: start }),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start, end: start },
      context: { diagnostics: [] },
    }),
  ]);
};

const AT_ONCE_MS = 5_000;

test.each(Object.entries(HOSTILE))(
  '%s is answered, and so is the next report',
  async (name, textOf) => {
    const client = await startClient();
    await open(client, textOf(), { languageId: 'disclosure-report-markdown' });
    const [diagnostics] = await askAll(client);
    expect(codes(diagnostics).includes('too-large')).toBe(name === HUGE);
    const next = 'file:///somewhere/next.txt';
    const began = performance.now();
    await open(client, WRONG_TOTAL, { uri: next });
    expect(codes(await pull(client, undefined, next))).toEqual(['row-total']);
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
  },
  60_000,
);
