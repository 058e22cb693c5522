import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PUSHED } from './capabilities.ts';
import { changeAt, close, open, pull, pulled, RIGHT, soon } from './report.ts';
import {
  FOLDER,
  followed,
  LAST_YEAR,
  lastYear,
  RIGHT_LAST_YEAR,
  rulesOf,
  startWorkspace,
  THIS_YEAR,
  write,
} from './workspace.ts';

const CARRY = ['prior-carry'];

test('a report is compared with last year’s in a file, and says where that is', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: `\n\n${lastYear(3)}`, [THIS_YEAR]: RIGHT });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const [finding] = await pulled(client, THIS_YEAR);
  const [place] = finding!.relatedInformation!;
  const line = `\n\n${lastYear(3)}`.split('\n').findIndex((each) => each.startsWith('四、结转下年度'));
  expect(place!.location).toEqual({
    uri: LAST_YEAR,
    range: { start: { line, character: 13 }, end: { line, character: 14 } },
  });
  expect(client.refreshes).toBeLessThanOrEqual(1);
});

test('an edit of either changes what is found in the other within a second', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: RIGHT_LAST_YEAR, [THIS_YEAR]: RIGHT });
  await open(client, RIGHT, { uri: THIS_YEAR });
  await open(client, RIGHT_LAST_YEAR, { uri: LAST_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual([]);
  for (const [version, out] of [
    [2, 4],
    [3, 1],
    [4, 5],
  ] as const) {
    const began = performance.now();
    await changeAt(client, LAST_YEAR, version, lastYear(out));
    await soon(() => rulesOf(reports)).toEqual(out === 1 ? [] : CARRY);
    expect(performance.now() - began).toBeLessThan(1000);
  }
  // Unsaved: the file has not changed.
  expect(client.files.get(LAST_YEAR)).toBe(RIGHT_LAST_YEAR);
});

test('a document’s unsaved text comes before its file, which counts again once it is closed', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: RIGHT_LAST_YEAR });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await open(client, lastYear(3), { uri: LAST_YEAR });
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  await write(client, LAST_YEAR, RIGHT_LAST_YEAR);
  await close(client, LAST_YEAR);
  await soon(() => rulesOf(reports)).toEqual([]);
});

test('files that come, change, go or get another name', async () => {
  const client = await startWorkspace({});
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await write(client, LAST_YEAR, lastYear(3));
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  await write(client, LAST_YEAR, RIGHT_LAST_YEAR);
  await soon(() => rulesOf(reports)).toEqual([]);
  await write(client, LAST_YEAR, lastYear(3));
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  await write(client, LAST_YEAR, undefined);
  await soon(() => rulesOf(reports)).toEqual([]);
  await write(client, `${FOLDER}/new name.txt`, lastYear(3));
  await soon(() => rulesOf(reports)).toEqual(CARRY);
});

test('a folder that is renamed, and one that is deleted', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const uriOf = async () => (await pulled(client, THIS_YEAR))[0]?.relatedInformation?.[0]?.location.uri;
  client.files.delete(LAST_YEAR);
  client.files.set(`${FOLDER}/moved/last.md`, lastYear(3));
  await client.connection.sendNotification('workspace/didRenameFiles', {
    files: [{ oldUri: `${FOLDER}/elsewhere`, newUri: `${FOLDER}/moved` }],
  });
  await expect.poll(uriOf).toBe(`${FOLDER}/moved/last.md`);
  client.files.clear();
  await client.connection.sendNotification('workspace/didDeleteFiles', {
    files: [{ uri: `${FOLDER}/moved` }],
  });
  await expect.poll(uriOf).toBeUndefined();
});

test('two different reports for one year are none, two equal ones are one', async () => {
  const other = `${FOLDER}/copy.txt`;
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3), [other]: lastYear(4) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await write(client, `${FOLDER}/notes.md`, '# 会议纪要');
  await soon(() => client.reads).toContain(`${FOLDER}/notes.md`);
  await soon(() => rulesOf(reports)).toEqual([]);
  await write(client, other, lastYear(3));
  await soon(() => rulesOf(reports)).toEqual(CARRY);
});

test('another year or body in the title is another report', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  await changeAt(client, THIS_YEAR, 2, RIGHT.replaceAll('2023', '2024'));
  expect(await pulled(client, THIS_YEAR)).toEqual([]);
  await changeAt(client, THIS_YEAR, 3, RIGHT);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
});

test('typing what matters to nobody asks for nothing', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3), [THIS_YEAR]: RIGHT });
  await open(client, RIGHT, { uri: THIS_YEAR });
  await open(client, lastYear(3), { uri: LAST_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const before = client.refreshes;
  for (let version = 2; version < 12; version += 1) {
    await changeAt(client, LAST_YEAR, version, lastYear(3).replace('质量', `质量${'啊'.repeat(version)}`));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(client.refreshes).toBe(before);
});

test('typing a figure asks for the others once in a while, not for each key', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  await open(client, lastYear(3), { uri: LAST_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const before = client.refreshes;
  for (let version = 2; version < 22; version += 1) {
    await changeAt(client, LAST_YEAR, version, lastYear(version));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await soon(async () => (await pulled(client, THIS_YEAR))[0]?.message).toMatch(/last year 21/);
  expect(client.refreshes - before).toBeLessThanOrEqual(3);
});

test('diagnostics are published again for a client that does not ask for them', async () => {
  const client = await startWorkspace(
    { [LAST_YEAR]: RIGHT_LAST_YEAR },
    { capabilities: { ...PUSHED, workspace: { ...PUSHED.workspace } } },
  );
  await open(client, RIGHT, { uri: THIS_YEAR });
  await soon(() => client.published.length).toBe(1);
  await soon(() => client.reads).toContain(LAST_YEAR);
  await write(client, LAST_YEAR, lastYear(3));
  await soon(() => client.published.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(CARRY);
  expect(client.published.at(-1)?.uri).toBe(THIS_YEAR);
});

test('an unchanged answer where neither the text nor last year’s has changed', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const { resultId } = reports.at(-1)!;
  expect(await pull(client, resultId, THIS_YEAR)).toEqual({ kind: 'unchanged', resultId });
  await write(client, LAST_YEAR, `\n${lastYear(3)}`);
  await soon(async () => (await pull(client, resultId, THIS_YEAR)).kind).toBe('full');
});

test('a fix that was offered before last year’s report changed is refused', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const reports = followed(client, THIS_YEAR);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const [finding] = await pulled(client, THIS_YEAR);
  const params = {
    textDocument: { uri: THIS_YEAR },
    range: finding!.range,
    context: { diagnostics: [finding] },
  };
  const [action] = await client.request<object[]>('textDocument/codeAction', params);
  await expect(client.request('codeAction/resolve', action)).resolves.toMatchObject({ edit: {} });
  await write(client, LAST_YEAR, lastYear(5));
  await soon(async () => (await pulled(client, THIS_YEAR))[0]?.message).toMatch(/last year 5/);
  await expect(client.request('codeAction/resolve', action)).rejects.toThrow('changed');
});

test('files come from the disk where the client offers none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'across-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, '去年（1）.txt'), lastYear(3));
  const client = await startWorkspace({}, { initialize: { rootUri: pathToFileURL(folder).href } });
  const uri = pathToFileURL(join(folder, 'now.txt')).href;
  await open(client, RIGHT, { uri });
  const reports = followed(client, uri);
  await soon(() => rulesOf(reports)).toEqual(CARRY);
  const [finding] = await pulled(client, uri);
  expect(decodeURIComponent(finding!.relatedInformation![0]!.location.uri)).toMatch(/去年（1）\.txt$/);
  expect(client.reads).toEqual([]);
});

test('nothing is read before a report is open', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: lastYear(3) });
  await write(client, LAST_YEAR, lastYear(4));
  await pull(client);
  expect(client.reads).toEqual([]);
  await open(client, RIGHT, { uri: THIS_YEAR });
  await soon(() => client.reads).toEqual([LAST_YEAR]);
});
