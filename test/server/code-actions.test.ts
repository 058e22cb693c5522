import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { applyEdits, readReport } from '../../server/src/engine.ts';
import { PUSHED } from './capabilities.ts';
import { startClient } from './client.ts';
import {
  actions,
  applied,
  change,
  close,
  fixture,
  open,
  pulled,
  RIGHT,
  rangeOf,
  replaced,
  resolve,
  soon,
  TWO_WRONG_TOTALS,
  URI,
  WRONG_DATA,
  WRONG_TOTAL,
} from './report.ts';

const CONTENT_MODIFIED = -32801;
const FIX_ALL = 'source.fixAll.disclosureReport';
const WRONG_ROW = '（一）予以公开\t9\t1\t0\t0\t0\t0\t11';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

const ofKind = (kind: string, all: readonly CodeAction[]) => all.filter((action) => action.kind === kind);

describe('quick fixes', () => {
  test('restore a wrong total to the byte, and are preferred', async () => {
    const client = await startClient({ capabilities: PUSHED });
    await open(client, WRONG_TOTAL);
    const [fix, ...others] = ofKind('quickfix', await actions(client, rangeOf(WRONG_TOTAL, WRONG_ROW, '11')));
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ isPreferred: true });
    expect(applied(WRONG_TOTAL, 1, fix?.edit)).toBe(RIGHT);
  });

  test('come without an edit where the client asks for it later', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const diagnostics = await pulled(client);
    const [fix] = await actions(client, diagnostics[0]!.range, { diagnostics, only: ['quickfix'] });
    expect(fix).toMatchObject({
      diagnostics,
      data: { uri: URI, version: 1, rule: 'row-total', cell: 'applications/granted/total', index: 0 },
    });
    expect(fix?.edit).toBeUndefined();
    expect(applied(WRONG_TOTAL, 1, (await resolve(client, fix!)).edit)).toBe(RIGHT);
  });

  test('fit the new text when they are asked for right after an edit, whatever the diagnostic says', async () => {
    const client = await startClient({ capabilities: PUSHED });
    await open(client, WRONG_TOTAL);
    await soon(() => client.published.length).toBe(1);
    const { diagnostics } = client.published[0]!;
    // Two lines more above, and another wrong figure in the same cell.
    const start = { line: 0, character: 0 };
    const moved = replaced(WRONG_TOTAL, WRONG_ROW, '（一）予以公开\t9\t1\t0\t0\t0\t0\t1234');
    const figure = rangeOf(WRONG_TOTAL, WRONG_ROW, '11');
    await change(client, 2, { range: figure, text: '1234' }, { range: { start, end: start }, text: '\n\n' });
    const [fix] = await actions(client, diagnostics[0]!.range, { diagnostics });
    expect(applied(`\n\n${moved}`, 2, fix?.edit)).toBe(`\n\n${RIGHT}`);
    expect(fix?.diagnostics).toEqual(diagnostics);
  });

  test('are none for a diagnostic whose cause is gone', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const diagnostics = await pulled(client);
    await change(client, 2, RIGHT);
    const offered = await actions(client, diagnostics[0]!.range, { diagnostics });
    expect(ofKind('quickfix', offered)).toEqual([]);
  });

  test('are found by the cell for a diagnostic that lies elsewhere', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const diagnostics = await pulled(client);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(ofKind('quickfix', await actions(client, range))).toEqual([]);
    expect(ofKind('quickfix', await actions(client, range, { diagnostics }))).toHaveLength(1);
  });

  test('for data cells are offered, never preferred', async () => {
    const client = await startClient();
    await open(client, WRONG_DATA);
    const diagnostics = await pulled(client);
    expect(diagnostics).toMatchObject([{ code: 'cell-suspect' }]);
    const fixes = await actions(client, diagnostics[0]!.range, { diagnostics });
    expect(fixes.length).toBeGreaterThanOrEqual(2);
    expect(fixes.filter((fix) => fix.isPreferred)).toEqual([]);
    const texts = [];
    for (const fix of fixes) texts.push(applied(WRONG_DATA, 1, (await resolve(client, fix)).edit));
    expect(texts).toContain(RIGHT);
  });

  test.each([
    ['at once', []],
    ['after its text was read for the outline', ['textDocument/documentSymbol']],
    ['after it was looked through', ['workspace/symbol']],
  ])('of a cell that was edited %s begin with keeping it', async (_, requests) => {
    const client = await startClient();
    await open(client, RIGHT);
    for (const method of requests)
      await client.request(method, { textDocument: { uri: URI }, query: '公开' });
    await change(client, 2, WRONG_DATA);
    const diagnostics = await pulled(client);
    const [first] = await actions(client, diagnostics[0]!.range, { diagnostics });
    const kept = applied(WRONG_DATA, 2, (await resolve(client, first!)).edit);
    expect(kept).toContain('（一）予以公开\t7\t1\t0\t0\t0\t0\t8');
  });
});

describe('fix all', () => {
  test('of one rule: says which and how many, and leaves none', async () => {
    const client = await startClient({ locale: 'zh-cn' });
    await open(client, TWO_WRONG_TOTALS);
    const fixes = await actions(client, rangeOf(TWO_WRONG_TOTALS, WRONG_ROW, '11'), { only: ['quickfix'] });
    const all = fixes.find(({ title }) => title.includes('row-total'));
    expect(all?.title).toContain('2');
    expect(applied(TWO_WRONG_TOTALS, 1, (await resolve(client, all!)).edit)).toBe(RIGHT);
  });

  test('of one rule is not offered for a single finding', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    expect(await actions(client, WHOLE, { only: ['quickfix'] })).toHaveLength(1);
  });

  test.each(['source', 'source.fixAll', FIX_ALL])('on %s applies the safe fixes', async (only) => {
    const client = await startClient();
    await open(client, TWO_WRONG_TOTALS);
    const [all, ...others] = await actions(client, WHOLE, { only: [only] });
    expect(others).toEqual([]);
    expect(all).toMatchObject({ kind: FIX_ALL });
    expect(applied(TWO_WRONG_TOTALS, 1, (await resolve(client, all!)).edit)).toBe(RIGHT);
  });

  test('applies in one change also what only the other fixes make safe', async () => {
    const right = fixture('T7.md');
    const figure = (path: string) => readReport(right).cells.get(path)!.figure;
    // The blank is not certain to be 0 as long as another total of its column is wrong.
    const wrong = applyEdits(right, [
      { range: figure('applications/declined.1/total'), newText: '77' },
      { range: figure('applications/declined.3/total'), newText: '' },
    ]);
    const client = await startClient({ capabilities: PUSHED });
    await open(client, wrong);
    const [all] = await actions(client, WHOLE, { only: [FIX_ALL] });
    expect(applied(wrong, 1, all?.edit)).toBe(right);
  });

  test('never touches what is only suggested', async () => {
    const client = await startClient();
    await open(client, WRONG_DATA);
    expect(await actions(client, WHOLE, { only: [FIX_ALL] })).toEqual([]);
    expect(await actions(client, WHOLE, { only: ['refactor.extract'] })).toEqual([]);
  });

  test('passes over rules that are switched off', async () => {
    const client = await startClient({ settings: { rules: { 'row-total': 'off' } } });
    await open(client, TWO_WRONG_TOTALS);
    expect(await actions(client, WHOLE, { only: [FIX_ALL] })).toEqual([]);
  });
});

describe('a resolve', () => {
  test('for a text that has changed is refused', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const [fix] = await actions(client, WHOLE, { only: ['quickfix'] });
    await change(client, 2, `${WRONG_TOTAL}\n`);
    await expect(resolve(client, fix!)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  });

  test('for a document that was closed is refused, also when it was opened again', async () => {
    const client = await startClient();
    await open(client, WRONG_TOTAL);
    const [fix] = await actions(client, WHOLE, { only: ['quickfix'] });
    await close(client);
    await expect(resolve(client, fix!)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
    await open(client, TWO_WRONG_TOTALS);
    await expect(resolve(client, fix!)).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  });
});
