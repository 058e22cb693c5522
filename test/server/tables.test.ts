import { describe, expect, test } from 'vitest';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BARE, PULLING, PUSHED } from './capabilities.ts';
import { startClient, type TestClient } from './client.ts';
import {
  actions,
  applied,
  change,
  fixture,
  GRANTED,
  open,
  RIGHT,
  rangeOf,
  replaced,
  resolve,
  TWO_WRONG_TOTALS,
  URI,
} from './report.ts';

const CONTENT_MODIFIED = -32801;
const RIGHT_2019 = fixture('right-2019.txt');
const RIGHT_MARKDOWN = fixture('T7.md');
const REWRITE = 'refactor.rewrite';

const rewrites = (client: TestClient, range: Range) => actions(client, range, { only: [REWRITE] });
const titles = (offered: readonly CodeAction[]) => offered.map(({ title }) => title);
const linesWith = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word));

/** The text after the action with this title. */
async function rewritten(client: TestClient, text: string, range: Range, title: string): Promise<string> {
  const chosen = (await rewrites(client, range)).find((each) => each.title === title);
  if (!chosen) throw new Error(`not offered: ${title}`);
  const { edit } = chosen.edit ? chosen : await resolve(client, chosen);
  return applied(text, 1, edit);
}

function format(client: TestClient, range?: Range): Promise<TextEdit[] | null> {
  const params = { textDocument: { uri: URI }, options: { tabSize: 2, insertSpaces: true } };
  return range
    ? client.request('textDocument/rangeFormatting', { ...params, range })
    : client.request('textDocument/formatting', params);
}

const withEdits = (text: string, edits: TextEdit[] | null) =>
  TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), edits ?? []);

describe('converting', () => {
  test('offers the shapes that the table at the cursor and the others do not have', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    expect(titles(await rewrites(client, rangeOf(RIGHT, GRANTED, '9')))).toEqual([
      'Convert table to Markdown',
      'Convert table to tab-separated',
      'Convert all tables to Markdown',
      'Convert all tables to tab-separated',
    ]);
    expect(await rewrites(client, rangeOf(RIGHT, '一、总体情况'))).toEqual([]);
    const chinese = await startClient({ locale: 'zh-cn' });
    await open(chinese, RIGHT);
    expect(titles(await rewrites(chinese, rangeOf(RIGHT, GRANTED))).slice(0, 2)).toEqual([
      '将此表转换为 Markdown 表格',
      '将此表转换为制表符分隔',
    ]);
  });

  test('writes one table and leaves the others', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const text = await rewritten(client, RIGHT, rangeOf(RIGHT, '行政许可\t86'), 'Convert table to Markdown');
    expect(linesWith(text, '行政许可')).toEqual([
      '| 行政许可           | 86                         |              |              |',
    ]);
    expect(text).toContain(GRANTED);
  });

  test('writes all tables, and then has nothing more to offer', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const text = await rewritten(client, RIGHT, rangeOf(RIGHT, GRANTED), 'Convert all tables to Markdown');
    expect(text.match(/^\| -/gm)).toHaveLength(3);
    await change(client, 2, text);
    const place = rangeOf(text, '（一）予以公开');
    expect(titles(await rewrites(client, place))).toEqual([
      'Convert table to tab-separated',
      'Convert all tables to tab-separated',
    ]);
  });

  test('turns a report of the 2019 edition into one of 2021, in the shape of its tables', async () => {
    const client = await startClient();
    await open(client, RIGHT_2019);
    const title = 'Convert tables to the 2021 edition';
    const text = await rewritten(client, RIGHT_2019, rangeOf(RIGHT_2019, '行政许可\t14'), title);
    expect(linesWith(text, '行政许可')[0]).toBe('行政许可\t160');
    expect(text).toContain('行政事业性收费\t待核对\n');
  });

  test('says why where it cannot be done', async () => {
    const codeAction = { ...PULLING.textDocument?.codeAction, disabledSupport: true };
    const textDocument = { ...PULLING.textDocument, codeAction };
    const client = await startClient({ capabilities: { ...PULLING, textDocument } });
    const text = replaced(RIGHT, GRANTED, '（一）予以公开 9 1 0 10');
    await open(client, text);
    const [first] = await rewrites(client, rangeOf(text, '（一）予以公开 9'));
    expect(first).toMatchObject({
      title: 'Convert table to Markdown',
      disabled: { reason: expect.stringMatching(/^“（一）予以公开” could not be read/) },
    });
    const other = await startClient();
    await open(other, text);
    expect(await rewrites(other, rangeOf(text, '（一）予以公开 9'))).toEqual([]);
  });

  test('is refused for a text that has changed since the offer', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const [first] = await rewrites(client, rangeOf(RIGHT, GRANTED));
    await change(client, 2, `${RIGHT}\n`);
    await expect(resolve(client, first!)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  });

  test('gives the edit at once to a client that does not ask again', async () => {
    const client = await startClient({ capabilities: PUSHED });
    await open(client, RIGHT);
    const [first] = await rewrites(client, rangeOf(RIGHT, GRANTED));
    expect(applied(RIGHT, 1, first?.edit)).toContain('| （一）予以公开 ');
  });

  test('is not among the quick fixes', async () => {
    const client = await startClient();
    await open(client, TWO_WRONG_TOTALS);
    const range = rangeOf(TWO_WRONG_TOTALS, '（一）予以公开');
    const kinds = (await actions(client, range, { only: ['quickfix'] })).map(({ kind }) => kind);
    expect(kinds).not.toContain(REWRITE);
  });
});

describe('formatting', () => {
  test('aligns Markdown tables, and has nothing to do a second time', async () => {
    const client = await startClient();
    await open(client, RIGHT_MARKDOWN, { languageId: 'disclosure-report-markdown' });
    const text = withEdits(RIGHT_MARKDOWN, await format(client));
    expect(linesWith(text, '行政许可')).toEqual([
      '| 行政许可           | 45290                      |              |              |',
    ]);
    await change(client, 2, text);
    expect(await format(client)).toEqual([]);
  });

  test('sets tabs in order, for a range only in the tables that it touches', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const text = withEdits(RIGHT, await format(client, rangeOf(RIGHT, '行政许可\t86')));
    expect(linesWith(text, '行政许可')).toEqual(['行政许可\t86']);
    expect(text).toContain(GRANTED);
    const whole = withEdits(RIGHT, await format(client));
    expect(whole).toContain('（一）予以公开\t\t9\t1\t0\t0\t0\t0\t10\n');
  });

  test('changes no table of another shape, and nothing in what is no report', async () => {
    const client = await startClient();
    const cells = fixture('T4.txt');
    await open(client, cells);
    expect(await format(client)).toEqual([]);
    await change(client, 2, '# Notes\n\n|a|b|\n|-|-|\n');
    expect(await format(client, rangeOf('x', 'x'))).toEqual([]);
    const other = await startClient({ capabilities: BARE });
    await open(other, '|a|b|\n|-|-|\n', { languageId: 'markdown' });
    expect(await format(other)).toBeNull();
  });
});
