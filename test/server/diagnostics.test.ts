import { describe, expect, test } from 'vitest';
import { PUSHED } from './capabilities.ts';
import { startClient } from './client.ts';
import {
  change,
  close,
  open,
  pull,
  pulled,
  RIGHT,
  rangeOf,
  soon,
  textIn,
  URI,
  WRONG_TOTAL,
} from './report.ts';

const ERROR = 1;
const HINT = 4;
const WRONG_ROW = '（一）予以公开\t9\t1\t0\t0\t0\t0\t11';

describe('pulled', () => {
  test('a right report has none, a wrong total has one, on the figure', async () => {
    const client = await startClient({ locale: 'zh-cn' });
    await open(client, RIGHT);
    expect(await pulled(client)).toEqual([]);
    await change(client, 2, WRONG_TOTAL);
    const [diagnostic, ...others] = await pulled(client);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      range: rangeOf(WRONG_TOTAL, WRONG_ROW, '11'),
      severity: ERROR,
      code: 'row-total',
      source: '政府信息公开年报',
      data: { rule: 'row-total', cells: ['applications/granted/total'] },
    });
    expect(diagnostic?.tags).toBeUndefined();
    expect(diagnostic?.message).toMatch(/10/);
    for (const { location } of diagnostic?.relatedInformation ?? []) {
      expect(location.uri).toBe(URI);
      expect(textIn(WRONG_TOTAL, location.range)).not.toBe('');
    }
  });

  test('unchanged for the same text and settings, anew for a change of either, or for a reopened document', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const first = await pull(client);
    expect(first.kind).toBe('full');
    const second = await pull(client, first.resultId);
    expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });

    await change(client, 2, RIGHT);
    const third = await pull(client, first.resultId);
    expect(third).toMatchObject({ kind: 'full', items: [] });

    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const fourth = await pull(client, third.resultId);
    expect(fourth.kind).toBe('full');

    await close(client);
    await open(client, WRONG_TOTAL);
    expect(await pull(client, first.resultId)).toMatchObject({
      kind: 'full',
      items: [{ code: 'row-total' }],
    });
  });

  test('no publishing beside the pull', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    await pull(client);
    await close(client);
    await client.request('disclosureReport/status', { uri: URI });
    expect(client.published).toEqual([]);
  });
});

describe('pushed', () => {
  test('each version once, with its number, and empty when the document closes', async () => {
    const client = await startClient({ capabilities: PUSHED });
    await open(client, RIGHT);
    await soon(() => client.published.length).toBe(1);
    await change(client, 2, WRONG_TOTAL);
    await soon(() => client.published.length).toBe(2);
    await close(client);
    await soon(() => client.published.length).toBe(3);
    expect(client.published).toMatchObject([
      { uri: URI, version: 1, diagnostics: [] },
      { uri: URI, version: 2, diagnostics: [{ code: 'row-total' }] },
      { uri: URI, diagnostics: [] },
    ]);
  });

  test('a change of settings replaces what was published', async () => {
    const client = await startClient({ capabilities: PUSHED });
    await open(client, WRONG_TOTAL);
    await soon(() => client.published.length).toBe(1);
    client.settings = { rules: { 'row-total': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await soon(() => client.published.length).toBe(2);
    expect(client.published[1]?.diagnostics).toMatchObject([{ code: 'row-total', severity: HINT }]);
    expect(client.refreshes).toBe(0);
  });
});

describe('which documents', () => {
  const NOTES = '# Notes\n\n（一）予以公开\t1\t1\t1\n';

  test('what is no report is left alone, whatever it is written in', async () => {
    const client = await startClient();
    for (const languageId of ['markdown', 'plaintext']) {
      const uri = `file:///notes.${languageId}`;
      const textDocument = { uri };
      await open(client, NOTES, { uri, languageId });
      expect(await client.request('textDocument/diagnostic', { textDocument })).toMatchObject({ items: [] });
      expect(await client.request('textDocument/documentSymbol', { textDocument })).toEqual([]);
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      const params = { textDocument, range, context: { diagnostics: [] } };
      expect(await client.request('textDocument/codeAction', params)).toEqual([]);
      expect(await client.request('disclosureReport/status', textDocument)).toBeNull();
    }
  });

  test('a report is one in any language mode, and ours make any text one', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL, { languageId: 'plaintext' });
    expect(await pulled(client)).toMatchObject([{ code: 'row-total' }]);
    await close(client);
    for (const languageId of ['disclosure-report', 'disclosure-report-markdown']) {
      await open(client, NOTES, { languageId });
      expect(await client.request('disclosureReport/status', { uri: URI })).toMatchObject({ uri: URI });
      await close(client);
    }
  });
});

test('status counts findings and checks', async () => {
  const client = await startClient({ settings: { rules: { 'row-total': 'warning' } } });
  await open(client, WRONG_TOTAL);
  expect(await client.request('disclosureReport/status', { uri: URI })).toMatchObject({
    uri: URI,
    version: 1,
    edition: '2021',
    year: 2023,
    findings: { error: 0, warning: 1, information: 0, hint: 0 },
    checks: { failed: 2, skipped: 0 },
  });
});

test('a text beyond all measure gets one polite remark', async () => {
  const client = await startClient();
  await open(client, RIGHT + '无'.repeat(10_000_000));
  expect(await pulled(client)).toMatchObject([{ severity: 3, code: 'too-large' }]);
  await close(client);
  await open(client, '无'.repeat(10_000_001), { languageId: 'plaintext' });
  expect(await pulled(client)).toEqual([]);
});
