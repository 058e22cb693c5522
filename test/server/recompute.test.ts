import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { startClient, type TestClient } from './client.ts';
import { applied, change, open, pulled, RIGHT, soon, TWO_WRONG_TOTALS, URI, WRONG_DATA } from './report.ts';

const CONTENT_MODIFIED = -32801;
const INVALID_PARAMS = -32602;
const INFO = 3;
const WARNING = 2;

interface Result {
  readonly applied: boolean;
  readonly changes: readonly { readonly path: string; readonly from: number | null; readonly to: number }[];
  readonly broken: readonly string[];
}

function recompute(client: TestClient, version: unknown): Promise<Result> {
  return client.request('workspace/executeCommand', {
    command: 'disclosureReport.recomputeTotals',
    arguments: [URI, version],
  });
}

/** Has the client apply edits to its text, as an editor does it. */
function keepText(client: TestClient, text: string, version: number): { text: string } {
  const editor = { text };
  client.onApplyEdit = async ({ edit }: { edit: WorkspaceEdit }) => {
    editor.text = applied(editor.text, version, edit);
    await change(client, version + 1, editor.text);
    return { applied: true };
  };
  return editor;
}

test('rewrites all totals in one edit and tells what it changed', async () => {
  const client = await startClient({ locale: 'zh-cn' });
  await open(client, TWO_WRONG_TOTALS);
  const editor = keepText(client, TWO_WRONG_TOTALS, 1);
  const result = await recompute(client, 1);
  expect(result).toEqual({
    applied: true,
    changes: [
      { path: 'applications/granted/total', from: 11, to: 10 },
      { path: 'applications/partly-granted/total', from: 5, to: 3 },
    ],
    broken: [],
  });
  expect(client.edits).toHaveLength(1);
  expect(editor.text).toBe(RIGHT);
  await soon(() => client.shown.length).toBe(1);
  expect(client.shown[0]).toMatchObject({ type: INFO });
  expect(client.shown[0]?.message).toMatch(/^已更新 2 个合计：.*予以公开.*11→10.*部分公开.*5→3/);
  expect(await pulled(client)).toEqual([]);
});

test('says so when a formula that held no longer does', async () => {
  const client = await startClient();
  await open(client, WRONG_DATA);
  const editor = keepText(client, WRONG_DATA, 1);
  const result = await recompute(client, 1);
  expect(result.changes).toContainEqual({ path: 'applications/granted/total', from: 10, to: 8 });
  expect(result.broken).toEqual(['balance:applications/natural-person', 'balance:applications/total']);
  await soon(() => client.shown.length).toBe(1);
  expect(client.shown[0]).toMatchObject({ type: WARNING });
  expect(client.shown[0]?.message).toMatch(/^3 totals updated: .*10→8.*Held before and no longer: .*balance/);
  expect(editor.text).not.toBe(WRONG_DATA);
});

test('changes nothing in a right report, nor in what is no report', async () => {
  const client = await startClient();
  await open(client, RIGHT);
  expect(await recompute(client, 1)).toEqual({ applied: false, changes: [], broken: [] });
  await soon(() => client.shown).toMatchObject([{ type: INFO }]);
  await change(client, 2, '# Notes\n');
  expect(await recompute(client, 2)).toEqual({ applied: false, changes: [], broken: [] });
  expect(client.edits).toEqual([]);
});

test('is refused for any version but the current one', async () => {
  const client = await startClient();
  await open(client, TWO_WRONG_TOTALS);
  await change(client, 2, `${TWO_WRONG_TOTALS}\n`);
  await expect(recompute(client, 1)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  await expect(recompute(client, 3)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  await expect(recompute(client, undefined)).rejects.toMatchObject({ code: INVALID_PARAMS });
  expect(client.edits).toEqual([]);
  await soon(() => client.shown).toMatchObject([{ type: WARNING }, { type: WARNING }]);
});

test('is refused for the version that a change replaces while the command is on its way', async () => {
  const client = await startClient();
  const release = client.holdSettings();
  await open(client, TWO_WRONG_TOTALS);
  const answer = recompute(client, 1);
  await change(client, 2, RIGHT);
  const refused = expect(answer).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  await client.request('disclosureReport/status', { uri: 'file:///other' });
  release();
  await refused;
  expect(client.edits).toEqual([]);
  await soon(() => client.shown).toMatchObject([{ type: WARNING }]);
});

test('copes with a client that does not apply the edit', async () => {
  const client = await startClient();
  await open(client, TWO_WRONG_TOTALS);
  client.onApplyEdit = async () => ({ applied: false });
  expect(await recompute(client, 1)).toEqual({ applied: false, changes: [], broken: [] });
  client.onApplyEdit = () => Promise.reject(new Error('no'));
  expect(await recompute(client, 1)).toEqual({ applied: false, changes: [], broken: [] });
  await soon(() => client.shown).toMatchObject([{ type: WARNING }, { type: WARNING }]);
  expect(await pulled(client)).toHaveLength(2);
});
