import { describe, expect, test } from 'vitest';
import type { FoldingRange, Position, SelectionRange } from 'vscode-languageserver/node';
import { startClient } from './client.ts';
import { fixture, open, RIGHT, rangeOf, textIn, URI } from './report.ts';

describe('folding', () => {
  async function folded(text: string): Promise<readonly string[]> {
    const client = await startClient();
    await open(client, text);
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: URI },
    });
    const lines = text.split(/\r?\n/);
    for (const { startLine, endLine } of ranges) {
      expect(endLine).toBeGreaterThan(startLine);
      expect(lines[endLine]!.trim()).not.toBe('');
    }
    return ranges.map(({ startLine }) => lines[startLine]!.trim());
  }

  test('folds chapters, tables and the blocks of a table', async () => {
    const lines = await folded(RIGHT);
    for (const heading of '一二三四五六')
      expect(lines.some((line) => line.startsWith(`${heading}、`))).toBe(true);
    expect(lines.some((line) => line.includes('属于国家秘密'))).toBe(true);
    expect(lines.some((line) => line.includes('本机关不掌握相关政府信息'))).toBe(true);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('folds them in Markdown too, up to the line before the next heading', async () => {
    const lines = await folded(fixture('T7.md'));
    expect(lines.filter((line) => line.startsWith('#')).length).toBeGreaterThanOrEqual(6);
  });

  test('folds nothing in a text that is no report', async () => {
    const client = await startClient();
    await open(client, '购物清单\n一、苹果\n二、梨\n', { languageId: 'plaintext' });
    expect(await client.request('textDocument/foldingRange', { textDocument: { uri: URI } })).toEqual([]);
  });
});

describe('selection', () => {
  async function steps(text: string, position: Position): Promise<readonly string[]> {
    const client = await startClient();
    await open(client, text);
    const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: URI },
      positions: [position],
    });
    const found: string[] = [];
    for (let step = first; step; step = step.parent) found.push(textIn(text, step.range));
    return found;
  }

  test('grows from the figure to the row, the table, the chapter, the text', async () => {
    const found = await steps(RIGHT, rangeOf(RIGHT, '（一）予以公开\t9', '9').start);
    expect(found[0]).toBe('9');
    expect(found[1]).toBe('（一）予以公开\t9\t1\t0\t0\t0\t0\t10');
    expect(found.at(-2)).toMatch(/^三、收到和处理政府信息公开申请情况(?:.|\n)*继续办理/);
    expect(found.at(-1)).toBe(RIGHT);
    found.slice(1).forEach((outer, index) => {
      expect(outer).toContain(found[index]);
      expect(outer).not.toBe(found[index]);
    });
  });

  test('grows from a heading’s title to its chapter', async () => {
    const found = await steps(RIGHT, rangeOf(RIGHT, '五、存在的主要问题', '主要').start);
    expect(found[0]).toMatch(/^存在的主要问题/);
    expect(found[1]).toMatch(/^五、存在的主要问题/);
    expect(found.at(-1)).toBe(RIGHT);
  });
});
