import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, type Position, type Range, SymbolKind } from 'vscode-languageserver/node';
import { startClient } from './client.ts';
import { fixture, open, textIn, URI } from './report.ts';

const FIXTURES = [
  'right.txt',
  'right-2019.txt',
  ...[1, 2, 3, 4, 5, 6].map((n) => `T${n}.txt`),
  'T7.md',
  'T8.txt',
  'T9.txt',
];

async function outline(text: string): Promise<DocumentSymbol[]> {
  const client = await startClient({ locale: 'zh-cn' });
  await open(client, text);
  return client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
}

const compare = (a: Position, b: Position) => a.line - b.line || a.character - b.character;
const contains = (outer: Range, inner: Range) =>
  compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;

function everySymbol(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...everySymbol(symbol.children ?? [])]);
}

/** The rows that the fixture has by its expected cells. */
function rowsOf(name: string): ReadonlySet<string> {
  const { cells } = JSON.parse(fixture(name.replace(/\.\w+$/, '.json')));
  return new Set(Object.keys(cells).map((path) => path.slice(0, path.lastIndexOf('/'))));
}

describe.each(FIXTURES)('%s', (name) => {
  test('has six chapters, all rows of its tables, every symbol in its parent and behind its sibling', async () => {
    const symbols = await outline(fixture(name));
    expect(symbols).toHaveLength(6);
    const rows = everySymbol(symbols).filter(({ kind }) => kind === SymbolKind.Field);
    expect(rows).toHaveLength(rowsOf(name).size);
    const check = (siblings: readonly DocumentSymbol[], parent: Range | undefined) => {
      siblings.forEach((symbol, at) => {
        expect(symbol.name.trim()).not.toBe('');
        expect(contains(symbol.range, symbol.selectionRange)).toBe(true);
        if (parent) expect(contains(parent, symbol.range)).toBe(true);
        const next = siblings[at + 1];
        if (next) expect(compare(symbol.range.end, next.range.start)).toBeLessThanOrEqual(0);
        check(symbol.children ?? [], symbol.range);
      });
    };
    check(symbols, undefined);
  });
});

test('chapters reach from their heading to the line before the next one', async () => {
  const text = fixture('right.txt');
  const symbols = await outline(text);
  expect(symbols.map(({ name }) => name[0])).toEqual(['一', '二', '三', '四', '五', '六']);
  symbols.forEach(({ name, range, selectionRange }, at) => {
    expect(textIn(text, selectionRange)).toBe(name);
    expect(range.start.character).toBe(0);
    const next = symbols[at + 1];
    if (next) expect(range.end.line).toBe(next.range.start.line - 1);
  });
});

test('sub-headings and tables stand in their chapters, rows in their tables with their figures', async () => {
  const [overview, proactive, applications, disputes] = await outline(fixture('right.txt'));
  expect(overview?.children?.map(({ name }) => name.slice(0, 7))).toEqual([
    '（一）主动公开',
    '（二）依申请公',
    '（三）政府信息',
    '（四）政府信息',
    '（五）监督保障',
  ]);
  for (const [chapter, rows] of [
    [proactive, 6],
    [applications, 25],
    [disputes, 3],
  ] as const) {
    expect(chapter?.children).toMatchObject([{ name: '表格', detail: `${rows} 行` }]);
    expect(chapter?.children?.[0]?.children).toHaveLength(rows);
  }
  const granted = applications?.children?.[0]?.children?.find(({ name }) =>
    name.startsWith('（一）予以公开'),
  );
  expect(granted).toMatchObject({ detail: '9 1 0 0 0 0 10' });
});
