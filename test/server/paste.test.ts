import { describe, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver/node';
import { CLIPBOARDS } from '../unit/mend/clipboards.ts';
import { startClient, type TestClient } from './client.ts';
import { applied, change, GRANTED, open, RIGHT, rangeOf, URI } from './report.ts';

const INVALID_PARAMS = -32602;
const WORD = CLIPBOARDS[0]!.html!;
const AT_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface Result {
  readonly range: Range;
  readonly text: string;
}

function paste(client: TestClient, params: object): Promise<Result | null> {
  const known = { uri: URI, version: 1, languageId: 'disclosure-report', range: AT_START };
  return client.request('disclosureReport/paste', { ...known, ...params });
}

/** The text after a paste. */
function withPaste(text: string, version: number, result: Result | null): string {
  if (!result) throw new Error('left to the editor');
  const edits = [{ range: result.range, newText: result.text }];
  return applied(text, version, { documentChanges: [{ textDocument: { uri: URI, version }, edits }] });
}

const linesWith = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word));

describe('pasting', () => {
  test('makes of a table from Word one in the shape of the document', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const range = rangeOf(RIGHT, '二、主动公开政府信息情况\n\n', '\n');
    const place = { start: range.end, end: range.end };
    const text = withPaste(RIGHT, 1, await paste(client, { range: place, html: WORD }));
    expect(linesWith(text, '行政许可\t').slice(0, 2)).toEqual(['行政许可\t1036', '行政许可\t86\t\t']);
    const markdown = await paste(client, { uri: 'file:///other.md', languageId: 'markdown', html: WORD });
    expect(markdown?.text).toMatch(/^\| 第二十条第（一）项 \| /);
  });

  test('puts it in place of the table at the cursor', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const range = rangeOf(RIGHT, '行政处罚\t3');
    const text = withPaste(RIGHT, 1, await paste(client, { range, html: WORD }));
    expect(linesWith(text, '行政许可\t')).toEqual(['行政许可\t1036']);
    expect(text).toContain(GRANTED);
  });

  test('puts a row of figures into the row at the cursor', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const range = rangeOf(RIGHT, GRANTED, '1\t0');
    const text = withPaste(RIGHT, 1, await paste(client, { range, text: '3 2 0 0 0 0 5\n' }));
    expect(text).toBe(RIGHT.replace(GRANTED, '（一）予以公开\t3\t2\t0\t0\t0\t0\t5'));
  });

  test('leaves to the editor what is nothing of the form, and what was meant for another text', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    expect(await paste(client, { text: '云川县民政局' })).toBeNull();
    expect(
      await paste(client, { html: '<table><tr><td>姓名<td>电话</table>', text: '姓名\t电话' }),
    ).toBeNull();
    await change(client, 2, `${RIGHT}\n`);
    expect(await paste(client, { html: WORD })).toBeNull();
    expect(await paste(client, { html: WORD, version: 2 })).not.toBeNull();
  });
});

describe('a new report', () => {
  test('comes with the place to begin', async () => {
    const client = await startClient();
    const params = { agency: ' 云川县民政局 ', year: 2025, kind: 'markdown' };
    const { text, cursor } = await client.request<{ text: string; cursor: Range['start'] }>(
      'disclosureReport/newReport',
      params,
    );
    expect(text).toMatch(/^# 云川县民政局2025年政府信息公开工作年度报告\n/);
    expect(text.split('\n').slice(cursor.line - 1, cursor.line + 1)).toEqual(['### （一）主动公开', '']);
    for (const wrong of [{ year: 1999 }, { year: 'soon' }, { kind: 'pdf' }, { agency: undefined }])
      await expect(
        client.request('disclosureReport/newReport', { ...params, ...wrong }),
      ).rejects.toMatchObject({ code: INVALID_PARAMS });
  });
});
