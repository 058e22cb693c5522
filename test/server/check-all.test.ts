import { expect, test } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  ProgressType,
} from 'vscode-languageserver/node';
import type { TestClient } from './client.ts';
import { change, changeAt, close, open, pulled, RIGHT, soon, WRONG_TOTAL } from './report.ts';
import {
  FOLDER,
  LAST_YEAR,
  lastYear,
  RIGHT_LAST_YEAR,
  startWorkspace,
  THIS_YEAR,
  write,
} from './workspace.ts';

interface CheckedFile {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

const OTHER = `${FOLDER}/other.txt`;
const WRONG = WRONG_TOTAL.replaceAll('云川县', '云溪县');

/** What the client shows of closed files, as it is told. */
function shown(client: TestClient): Map<string, readonly unknown[]> {
  const rules = new Map<string, readonly unknown[]>();
  const put = (files: readonly CheckedFile[]) => {
    for (const { uri, diagnostics } of files) {
      if (diagnostics.length > 0)
        rules.set(
          uri,
          diagnostics.map(({ code }) => code),
        );
      else rules.delete(uri);
    }
  };
  client.connection.onProgress(new ProgressType<readonly CheckedFile[]>(), 'parts', put);
  client.connection.onNotification('disclosureReport/checked', ({ files }) => put(files));
  return rules;
}

const checkAll = (client: TestClient, token = CancellationToken.None) =>
  client.connection.sendRequest(
    'disclosureReport/checkAll',
    { partialResultToken: 'parts', workDoneToken: 'work' },
    token,
  );

test('all reports are checked, in files or open, and each compared with the year before', async () => {
  const client = await startWorkspace({
    [THIS_YEAR]: RIGHT,
    [LAST_YEAR]: lastYear(3),
    [OTHER]: WRONG,
    [`${FOLDER}/notes.md`]: '# 会议纪要',
  });
  const told = shown(client);
  const work: { readonly kind: string; readonly message?: string }[] = [];
  client.connection.onProgress(new ProgressType<(typeof work)[0]>(), 'work', (value) => {
    work.push(value);
  });
  expect(await checkAll(client)).toEqual({ reports: 3, withFindings: 2 });
  expect([...told]).toEqual(
    expect.arrayContaining([
      [THIS_YEAR, ['prior-carry']],
      [OTHER, ['row-total']],
    ]),
  );
  expect(told.size).toBe(2);
  expect(new Set(work.map(({ kind }) => kind))).toEqual(new Set(['begin', 'report', 'end']));
  expect(work.at(-2)!.message).toBe('3 of 3 checked');
});

test('an open report is counted, and its findings told to whoever asks alone', async () => {
  const client = await startWorkspace({ [OTHER]: RIGHT });
  const told = shown(client);
  await open(client, WRONG, { uri: OTHER });
  expect(await checkAll(client)).toEqual({ reports: 1, withFindings: 1 });
  expect(told.size).toBe(0);
  expect(await pulled(client, OTHER)).toHaveLength(1);
});

test('a file is checked again when it changes, comes, goes, or is closed', async () => {
  const client = await startWorkspace({ [OTHER]: WRONG });
  const told = shown(client);
  await checkAll(client);
  expect(told.get(OTHER)).toEqual(['row-total']);
  await write(client, OTHER, RIGHT);
  await soon(() => told.size).toBe(0);
  await write(client, THIS_YEAR, WRONG);
  await soon(() => told.get(THIS_YEAR)).toEqual(['row-total']);
  await write(client, THIS_YEAR, undefined);
  await soon(() => told.size).toBe(0);

  await open(client, RIGHT, { uri: OTHER });
  await changeAt(client, OTHER, 2, WRONG);
  await write(client, OTHER, WRONG);
  expect(await pulled(client, OTHER)).toHaveLength(1);
  expect(told.size).toBe(0);
  await close(client, OTHER);
  await soon(() => told.get(OTHER)).toEqual(['row-total']);
});

test('a closed report follows an edit of the year before', async () => {
  const client = await startWorkspace({ [THIS_YEAR]: RIGHT, [LAST_YEAR]: RIGHT_LAST_YEAR });
  const told = shown(client);
  await checkAll(client);
  expect(told.size).toBe(0);
  await open(client, RIGHT_LAST_YEAR, { uri: LAST_YEAR });
  await changeAt(client, LAST_YEAR, 2, lastYear(3));
  await soon(() => told.get(THIS_YEAR)).toEqual(['prior-carry']);
});

test('settings hold for closed files too, and when they change', async () => {
  const client = await startWorkspace({ [OTHER]: WRONG }, { settings: { rules: { 'row-total': 'off' } } });
  const told = shown(client);
  expect(await checkAll(client)).toEqual({ reports: 1, withFindings: 0 });
  client.settings = {};
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await soon(() => told.get(OTHER)).toEqual(['row-total']);
});

test('what is suppressed in the text or by the workspace is not told', async () => {
  const client = await startWorkspace({
    [OTHER]: `<!-- disclosure-report-disable-file row-total -->\n${WRONG}`,
    [`${FOLDER}/sub/a.txt`]: WRONG.replaceAll('云溪县', '云山县'),
    [`${FOLDER}/.disclosure-report.yaml`]: 'rules:\n  row-total: off\n',
  });
  const told = shown(client);
  expect(await checkAll(client)).toEqual({ reports: 2, withFindings: 0 });
  expect(told.size).toBe(0);
});

test('in the language of the client', async () => {
  const client = await startWorkspace({ [OTHER]: WRONG }, { locale: 'zh-cn' });
  const messages: unknown[] = [];
  client.connection.onProgress(new ProgressType<readonly CheckedFile[]>(), 'parts', (files) => {
    messages.push(...files.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message)));
  });
  await checkAll(client);
  expect(messages[0]).toMatch(/。$/);
});

test('a cancelled check ends, and the server lives on', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`${FOLDER}/${at}.txt`, RIGHT.replaceAll('云川', `云${at}`)]),
  );
  const client = await startWorkspace(files);
  shown(client);
  const source = new CancellationTokenSource();
  client.connection.onProgress(new ProgressType<{ kind: string }>(), 'work', ({ kind }) => {
    if (kind === 'report') source.cancel();
  });
  await expect(checkAll(client, source.token)).rejects.toMatchObject({ code: -32800 });
  await open(client, WRONG);
  await change(client, 2, RIGHT);
  expect(await pulled(client)).toEqual([]);
});

test('nothing is told of changes before the first check of all', async () => {
  const client = await startWorkspace({ [OTHER]: RIGHT });
  const told = shown(client);
  await open(client, RIGHT, { uri: THIS_YEAR });
  await soon(() => client.reads).toContain(OTHER);
  await write(client, OTHER, WRONG);
  await soon(() => client.reads.length).toBeGreaterThan(1);
  await pulled(client, THIS_YEAR);
  expect(told.size).toBe(0);
});
