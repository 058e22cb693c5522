import { expect, test } from 'vitest';
import type { DocumentLink, Location, Position, Range, WorkspaceSymbol } from 'vscode-languageserver/node';
import { startClient, type TestClient } from './client.ts';
import { fixture, open, RIGHT, rangeOf, replaced, soon, textIn, URI, WRONG_TOTAL } from './report.ts';
import { LAST_YEAR, RIGHT_LAST_YEAR, startWorkspace, THIS_YEAR, write } from './workspace.ts';

interface Cells {
  readonly version: number;
  readonly cells: readonly (readonly [number, number, number, number])[];
}

async function cellsOf(text: string): Promise<readonly { zone: string; figure: string }[]> {
  const client = await startClient();
  await open(client, text);
  const { version, cells } = await client.request<Cells>('disclosureReport/cells', { uri: URI });
  expect(version).toBe(1);
  return cells.map(([line, zone, start, end]) => {
    const between = (from: number, to: number): Range => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    return { zone: textIn(text, between(zone, end)), figure: textIn(text, between(start, end)) };
  });
}

test('cells are told in the order of the text, each with its zone', async () => {
  const cells = await cellsOf(RIGHT);
  expect(cells).toHaveLength(10 + 175 + 15);
  expect(cells.slice(3, 6).map(({ figure }) => figure)).toEqual(['2', '1', '14']);
  expect(cells.every(({ zone, figure }) => zone.trim() === figure)).toBe(true);
  const bars = await cellsOf(fixture('T7.md'));
  expect(bars[1]).toEqual({ zone: '| 0', figure: '0' });
});

test('a blank cell is one, and a figure beside its unit is told alone', async () => {
  const blank = await cellsOf(replaced(RIGHT, '行政规范性文件\t2\t1\t14', '行政规范性文件\t2\t\t14件'));
  expect(blank.slice(3, 6).map(({ figure }) => figure)).toEqual(['2', '', '14']);
});

test('a document that is no report has no cells', async () => {
  const client = await startClient();
  await open(client, '会议纪要', { languageId: 'plaintext' });
  expect(await client.request('disclosureReport/cells', { uri: URI })).toBeNull();
});

const places = (client: TestClient, method: string, position: Position): Promise<Location[] | null> =>
  client.request(`textDocument/${method}`, {
    textDocument: { uri: URI },
    position,
    context: { includeDeclaration: false },
  });

const said = (text: string, locations: readonly Location[] | null) =>
  locations?.map(({ range }) => textIn(text, range));

test('a figure of the prose leads to its cell, and the cell to the figures that tell of it', async () => {
  const client = await startClient();
  await open(client, RIGHT);
  const [received, carried] = ['申请26件', '上年结转1件'].map((words) =>
    rangeOf(RIGHT, words, words.slice(-2)),
  );
  expect(said(RIGHT, await places(client, 'definition', received!.start))).toEqual(['26']);
  const [cell] = (await places(client, 'definition', carried!.start))!;
  expect(cell!.range).toEqual(rangeOf(RIGHT, '二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1', '1'));
  const told = await places(client, 'references', cell!.range.start);
  expect(told!.map(({ range }) => range.start)).toContainEqual(carried!.start);
});

test('a figure that the table contradicts leads to the cell all the same; other figures lead nowhere', async () => {
  const text = replaced(RIGHT, '申请26件', '申请29件');
  const client = await startClient();
  await open(client, text);
  expect(said(text, await places(client, 'definition', rangeOf(text, '申请29件', '29').start))).toEqual([
    '26',
  ]);
  expect(await places(client, 'definition', rangeOf(text, '发布信息214条', '214').start)).toBeNull();
});

const symbols = async (client: TestClient, query: string) => {
  const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return found.map(({ name, containerName }) => (containerName ? `${name} < ${containerName}` : name));
};

test('reports and their chapters are found in the workspace, open or not', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: `\n\n${RIGHT_LAST_YEAR}`, [THIS_YEAR]: RIGHT });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const titles = [2023, 2022].map((year) => `云川县民政局${year}年政府信息公开工作年度报告`);
  expect(await symbols(client, '')).toEqual(titles);
  expect(await symbols(client, '云川2022')).toContain(titles[1]);
  expect(await symbols(client, '总体情况 2022')).toEqual(['一、总体情况 < 云川县民政局 2022']);
  expect(await symbols(client, '没有这样的')).toEqual([]);
  const [found] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '总体情况 2022' });
  expect(found!.location).toEqual({
    uri: LAST_YEAR,
    range: rangeOf(`\n\n${RIGHT_LAST_YEAR}`, '一、总体情况'),
  });
  await write(client, LAST_YEAR, undefined);
  await soon(() => symbols(client, '')).toEqual(titles.slice(0, 1));
});

test('the title leads to the report of the year before', async () => {
  const client = await startWorkspace({ [LAST_YEAR]: RIGHT_LAST_YEAR, [THIS_YEAR]: RIGHT });
  await open(client, RIGHT, { uri: THIS_YEAR });
  const textDocument = { uri: THIS_YEAR };
  const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  expect(link).toEqual({
    range: rangeOf(RIGHT, '云川县民政局2023年政府信息公开工作年度报告'),
    target: LAST_YEAR,
    tooltip: 'Open the report for 2022',
  });
});

test('the status says what was not checked', async () => {
  const client = await startClient({ locale: 'zh-cn' });
  const blank = replaced(
    RIGHT,
    '（一）予以公开\t9\t1\t0\t0\t0\t0\t10',
    '（一）予以公开\t\t1\t0\t0\t0\t0\t10',
  );
  await open(client, blank);
  const status = await client.request('disclosureReport/status', { uri: URI });
  expect(status).toMatchObject({ unchecked: ['2 条勾稽关系未核对：有空白格'] });
  const whole = await startClient();
  await open(whole, WRONG_TOTAL);
  expect(await whole.request('disclosureReport/status', { uri: URI })).toMatchObject({ unchecked: [] });
});

test('rows and tables that could not be read are named', async () => {
  const client = await startClient();
  const from = RIGHT.indexOf('第二十条第（一）项');
  const until = RIGHT.indexOf('三、收到和处理');
  const glued = '（一）予以公开\t910000010';
  const text = `${RIGHT.slice(0, from)}${RIGHT.slice(until)}`.replace(/（一）予以公开\t.*/, glued);
  await open(client, text);
  const { unchecked } = await client.request<{ unchecked: string[] }>('disclosureReport/status', {
    uri: URI,
  });
  expect(unchecked.slice(0, 2)).toEqual([
    'No table, or one that could not be read: 二、主动公开政府信息情况',
    'Rows that could not be read: （一）予以公开',
  ]);
});
