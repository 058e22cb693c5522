import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { markupOf } from '../../client/src/form-view/markup.ts';
import { savedPage } from '../../client/src/form-view/page.ts';
import type { FormView, Texts, YearFigures } from '../../client/src/form-view/protocol.ts';
import { spansOf } from '../../server/src/form/spans.ts';
import { streamOf } from '../generator/random.ts';
import { startClient, type TestClient } from './client.ts';
import { change, fixture, open, RIGHT, replaced, textIn, URI, WRONG_TOTAL } from './report.ts';
import { LAST_YEAR, RIGHT_LAST_YEAR, startWorkspace, THIS_YEAR } from './workspace.ts';

const formOf = (client: TestClient) => client.request<FormView | null>('disclosureReport/form', { uri: URI });

async function shown(text: string): Promise<FormView> {
  const client = await startClient({ locale: 'zh-cn' });
  await open(client, text);
  return (await formOf(client))!;
}

const TEXTS = new Proxy({} as Texts, { get: (_, key) => `${String(key)} {0}` });

test('merged cells of a printed table are found from its empty strings', () => {
  expect(
    spansOf([
      ['corner', '', 'who', ''],
      ['', '', 'one', 'two'],
    ]),
  ).toEqual([
    { text: 'corner', line: 0, column: 0, columns: 2, lines: 2 },
    { text: 'who', line: 0, column: 2, columns: 2, lines: 1 },
    { text: 'one', line: 1, column: 2, columns: 1, lines: 1 },
    { text: 'two', line: 1, column: 3, columns: 1, lines: 1 },
  ]);
});

describe('the form', () => {
  test.each(['right.txt', 'right-2019.txt', 'T5.txt', 'T7.md'])(
    'of %s has a place for every cell, and lines that fill their table',
    async (name) => {
      const form = await shown(fixture(name));
      const paths = form.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)),
      );
      expect(paths.toSorted()).toEqual(Object.keys(form.figures).sort());
      for (const { blocks } of form.tables) {
        for (const { lines } of blocks) expect(new Set(widthsOf(lines)).size).toBe(1);
      }
    },
  );

  test('shows the figures as they stand, with their places and names', async () => {
    const { figures, title, findings, outcome } = await shown(RIGHT);
    const figure = figures['applications/granted/total']!;
    expect(figure).toMatchObject({ text: '10', state: 'figure', name: '（一）予以公开 × 总计' });
    expect(textIn(RIGHT, figure.range)).toBe('10');
    expect(title).toMatch(/政府信息公开工作年度报告$/);
    expect(findings).toEqual([]);
    expect(outcome[0]).toEqual({ label: '（一）予以公开', value: 10 });
    expect(outcome.map(({ label }) => label[1])).toEqual(['一', '二', '三', '四', '五', '六']);
  });

  test('lists what failed, passed and was not checked, and why', async () => {
    const { checks, findings } = await shown(WRONG_TOTAL);
    expect(findings.map(({ rule, cells }) => [rule, cells[0]])).toEqual([
      ['row-total', 'applications/granted/total'],
    ]);
    expect(checks.filter(({ status }) => status === 'fail').map(({ cell }) => cell)).toContain(
      'applications/granted/total',
    );
    const blank = await shown(replaced(RIGHT, '（一）予以公开\t9\t1', '（一）予以公开\t\t1'));
    const skipped = blank.checks.filter(({ status }) => status === 'skip');
    expect(skipped.map(({ reason }) => reason)).toContain('空白：（一）予以公开 × 自然人');
  });

  test('is none for another document', async () => {
    const client = await startClient();
    await open(client, '购物清单', { languageId: 'plaintext' });
    expect(await formOf(client)).toBeNull();
  });
});

/** The columns that each line fills, those of merged cells from above counted in. */
function widthsOf(lines: FormView['tables'][number]['blocks'][number]['lines']): readonly number[] {
  const widths = lines.map(({ cells }) => cells.length);
  lines.forEach(({ labels }, at) => {
    for (const { columns, lines: down } of labels) {
      for (let line = at; line < at + down; line++) widths[line]! += columns;
    }
  });
  return widths;
}

describe('an edit in the view', () => {
  const setCell = (client: TestClient, version: number, path: string, text: string) =>
    client.request<TextEdit[] | null>('disclosureReport/setCell', { uri: URI, version, path, text });

  const applied = (text: string, edits: TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create(URI, '', 0, text), edits);

  test('writes the cell, and never a second one', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    const path = 'applications/granted/total';
    expect(applied(RIGHT, (await setCell(client, 1, path, '11'))!)).toBe(WRONG_TOTAL);
    const strange = applied(RIGHT, (await setCell(client, 1, path, ' 1\t2|3\n'))!);
    expect(strange).toBe(replaced(RIGHT, '9\t1\t0\t0\t0\t0\t10', '9\t1\t0\t0\t0\t0\t1 2 3'));
    expect(await setCell(client, 1, 'applications/none/total', '1')).toBeNull();
  });

  test('is refused for a text that has changed', async () => {
    const client = await startClient();
    await open(client, RIGHT);
    await change(client, 2, WRONG_TOTAL);
    await expect(setCell(client, 1, 'applications/granted/total', '3')).rejects.toMatchObject({
      code: -32801,
    });
  });

  test('and one in the text, 200 in turn: both say the same', async () => {
    const client = await startClient();
    let text = RIGHT;
    await open(client, text);
    let form = (await formOf(client))!;
    const paths = Object.keys(form.figures);
    const random = streamOf(20261121, 'form view');
    for (let version = 2; version <= 201; version++) {
      const path = random.pick(paths);
      const value = String(random.int(0, 12000));
      const byView = version % 2 === 0;
      const edits = byView
        ? (await setCell(client, version - 1, path, value))!
        : [{ range: form.figures[path]!.range, newText: value }];
      text = applied(text, edits);
      await change(client, version, text);
      form = (await formOf(client))!;
      expect(form.figures[path]!.text.replaceAll(',', '')).toBe(value);
      expect(form.version).toBe(version);
    }
    for (const { text: shownText, range } of Object.values(form.figures)) {
      expect(textIn(text, range)).toBe(shownText);
    }
  });
});

describe('the page', () => {
  test('has a named field for every cell, and marks a broken one by more than colour', async () => {
    const markup = markupOf(await shown(WRONG_TOTAL), TEXTS, true);
    expect(markup.match(/<input /g)).toHaveLength(200);
    expect(markup.match(/aria-label="[^"]+"/g)).toHaveLength(200);
    expect(markup.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(markup).toContain('class="sign" aria-hidden="true">✗');
  });

  test('escapes what the report says, and carries no script when it is saved', async () => {
    const title = '临溪县<script>alert(1)</script>"';
    const form = { ...(await shown(RIGHT)), title };
    const page = savedPage(form, TEXTS, 'body{}', 'zh-cn');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<input');
    expect(page).toContain('临溪县&lt;script&gt;');
  });
});

describe('the years of one body', () => {
  test('come with the form from the reports of the workspace', async () => {
    const client = await startWorkspace({ [LAST_YEAR]: RIGHT_LAST_YEAR, [THIS_YEAR]: RIGHT });
    await open(client, RIGHT, { uri: THIS_YEAR });
    const years = await client.request<YearFigures[]>('disclosureReport/years', { uri: THIS_YEAR });
    expect(years.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(years[1]).toEqual({ year: 2023, received: 26, concluded: 25 });
    const markup = markupOf(await shown(RIGHT), TEXTS, true, years);
    expect(markup).toContain('<th scope="rowgroup" rowspan="2">2022</th>');
  });

  test('are not drawn where there is one alone', async () => {
    const years = [{ year: 2023, received: 26, concluded: 25 }];
    expect(markupOf(await shown(RIGHT), TEXTS, true, years)).not.toContain('rowspan="2">2023');
  });
});
