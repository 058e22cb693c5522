import { describe, expect, test } from 'vitest';
import type {
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { PULLING } from './capabilities.ts';
import { startClient, type TestClient } from './client.ts';
import { fixture, open, RIGHT, rangeOf, replaced, textIn, URI, WRONG_DATA, WRONG_TOTAL } from './report.ts';

async function opened(text: string, settings: unknown = {}): Promise<TestClient> {
  const client = await startClient({ locale: 'zh-cn', settings });
  await open(client, text);
  return client;
}

/** Where the cursor stands: at the mark ‸ of a piece of the text. */
function at(text: string, marked: string): Position {
  const before = marked.indexOf('‸');
  const whole = marked.replace('‸', '');
  const { start } = rangeOf(text, whole);
  return { line: start.line, character: start.character + before };
}

const about = <T>(client: TestClient, method: string, position: Position, rest: object = {}): Promise<T> =>
  client.request(`textDocument/${method}`, { textDocument: { uri: URI }, position, ...rest });

async function hoverText(text: string, marked: string): Promise<string | undefined> {
  const hover = await about<Hover | null>(await opened(text), 'hover', at(text, marked));
  return hover ? (hover.contents as { value: string }).value : undefined;
}

describe('hover', () => {
  test('tells the place, the meaning, and each formula with its numbers', async () => {
    expect(
      await hoverText(RIGHT, '（一）予以公开\t‸9\t1'),
    ).toBe(`**三、收到和处理政府信息公开申请情况 › 三、本年度办理结果 › （一）予以公开 × 自然人**

提供全部所申请信息，或告知已公开信息获取途径（条例第三十六条第一、二项）。

由公民个人提出的申请。

- ✓ “（一）予以公开”行总计：9 + 1 + 0 + 0 + 0 + 0 = 10
- ✓ “自然人”列的（七）总计：9 + 3 + 1 + 5 + 2 + 2 + 1 = 23`);
  });

  test('shows which formula does not hold', async () => {
    const text = await hoverText(WRONG_TOTAL, '9\t1\t0\t0\t0\t0\t‸11');
    expect(text).toContain('- ✗ “（一）予以公开”行总计：9 + 1 + 0 + 0 + 0 + 0 ≠ 11');
    expect(text).toContain('- ✗ “总计”列的（七）总计');
  });

  test('says that a formula with a blank was not checked', async () => {
    const blank = replaced(RIGHT, '（一）予以公开\t9\t1', '（一）予以公开\t\t1');
    expect(await hoverText(blank, '（一）予以公开\t\t‸1')).toContain(
      '- – “（一）予以公开”行总计：? + 1 + 0 + 0 + 0 + 0 … 10（有空白或无法识别的格，未核对）',
    );
  });

  test('has nothing to say on a label or in the prose', async () => {
    expect(await hoverText(RIGHT, '（一）予以‸公开\t9')).toBeUndefined();
    expect(await hoverText(RIGHT, '一、总‸体情况')).toBeUndefined();
  });
});

describe('operands', () => {
  const texts = (text: string, places: readonly { readonly range: Location['range'] }[]) =>
    places.map(({ range }) => textIn(text, range));

  test('of a row’s total are marked with it', async () => {
    const client = await opened(RIGHT);
    const position = at(RIGHT, '9\t1\t0\t0\t0\t0\t‸10');
    const marks = await about<DocumentHighlight[]>(client, 'documentHighlight', position);
    expect(texts(RIGHT, marks)).toEqual(['10', '9', '1', '0', '0', '0', '0']);
    const lines = new Set(marks.map(({ range }) => range.start.line));
    expect(lines.size).toBe(1);
  });

  test('are found from the total, and the totals from an operand', async () => {
    const client = await startClient({
      capabilities: {
        ...PULLING,
        textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } },
      },
    });
    await open(client, RIGHT);
    const links = await about<LocationLink[]>(client, 'definition', at(RIGHT, '9\t1\t0\t0\t0\t0\t‸10'));
    expect(links.map(({ targetRange }) => textIn(RIGHT, targetRange))).toEqual([
      '9',
      '1',
      '0',
      '0',
      '0',
      '0',
    ]);
    const context = { includeDeclaration: false };
    const position = at(RIGHT, '（一）予以公开\t‸9');
    const totals = await about<Location[]>(client, 'references', position, { context });
    expect(texts(RIGHT, totals)).toEqual(['10', '23']);
  });

  test('are marked as places of the text for a client that knows no links', async () => {
    const client = await opened(RIGHT);
    const found = await about<Location[]>(client, 'definition', at(RIGHT, '9\t1\t0\t0\t0\t0\t‸10'));
    expect(found.map(({ uri }) => uri)).toEqual(Array(6).fill(URI));
  });

  test('of a label are none', async () => {
    const client = await opened(RIGHT);
    const position = at(RIGHT, '（一）予‸以公开\t9');
    expect(await about(client, 'documentHighlight', position)).toBeNull();
    expect(await about(client, 'definition', position)).toBeNull();
    expect(await about(client, 'references', position, { context: { includeDeclaration: true } })).toBeNull();
  });
});

describe('inlay hints', () => {
  const hints = async (text: string, settings?: unknown): Promise<InlayHint[]> => {
    const client = await opened(text, settings);
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    return client.request('textDocument/inlayHint', { textDocument: { uri: URI }, range });
  };

  test('stand beside the totals that differ, with an edit that writes them', async () => {
    expect(await hints(RIGHT)).toEqual([]);
    const found = await hints(WRONG_TOTAL);
    expect(found.map(({ label }) => label)).toEqual(['= 10']);
    expect(found[0]!.position).toEqual(rangeOf(WRONG_TOTAL, '9\t1\t0\t0\t0\t0\t11').end);
    expect(found[0]!.textEdits!.map(({ newText }) => newText)).toEqual(['10']);
  });

  test('follow the data where a data cell is wrong', async () => {
    const found = await hints(WRONG_DATA);
    expect(found.map(({ label }) => label)).toEqual(['= 8', '= 21', '= 23']);
  });

  test('stand beside all totals, or nowhere, by setting', async () => {
    expect(await hints(RIGHT, { inlayHints: 'all' })).toHaveLength(25 + 6 + 3);
    expect(await hints(WRONG_TOTAL, { inlayHints: 'off' })).toEqual([]);
  });

  test('stand nowhere in a table with a cell on each line', async () => {
    expect(await hints(fixture('T5.txt'), { inlayHints: 'all' })).toEqual([]);
  });
});

describe('semantic tokens', () => {
  /** The tokens with their modifiers, in the order of the text. */
  const tokens = async (text: string): Promise<readonly string[]> => {
    const client = await opened(text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: URI },
    });
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      if (data[index]! > 0) character = 0;
      line += data[index]!;
      character += data[index + 1]!;
      const end = { line, character: character + data[index + 2]! };
      const names = ['total', 'zero', 'broken'].filter((_, bit) => (data[index + 4]! >> bit) & 1);
      found.push([textIn(text, { start: { line, character }, end }), ...names].join(' '));
    }
    return found;
  };

  test('tell totals, zeros and broken figures', async () => {
    const right = await tokens(RIGHT);
    expect(right).toContain('10 total');
    expect(right).toContain('0 zero');
    expect(right).toContain('0 total zero');
    expect(right.join()).not.toContain('broken');
    expect(await tokens(WRONG_TOTAL)).toContain('11 total broken');
    expect(await tokens(WRONG_DATA)).toContain('7 broken');
  });
});
