import { describe, expect, test } from 'vitest';
import type { CodeAction, ShowDocumentParams, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withCells } from '../unit/check.ts';
import { PULLING } from './capabilities.ts';
import { startClient } from './client.ts';
import { CHANGED, CREATED, opened, REPORT, tellOfFile, workspace } from './folder.ts';
import {
  actions,
  applied,
  close,
  fixture,
  open,
  pulled,
  RIGHT,
  rangeOf,
  replaced,
  resolve,
  soon,
  WRONG_TOTAL,
} from './report.ts';

const WARNING = 2;
const YAML = '.disclosure-report.yaml';
const MARKDOWN = { languageId: 'disclosure-report-markdown' };
const WRONG_ROW = '（一）予以公开\t9\t1\t0\t0\t0\t0\t11';
const WRONG_MARKDOWN = withCells({ 'applications/granted/total': '9' }, fixture('T7.md'));

const titles = (all: readonly CodeAction[]) =>
  all.filter(({ kind }) => kind === 'quickfix').map(({ title }) => title);

describe('directives', () => {
  const DIRECTIVE = '<!-- disclosure-report-disable-next-line row-total -- 原件如此 -->';
  const suppressed = replaced(
    WRONG_TOTAL,
    `三、本年度办理结果\t${WRONG_ROW}`,
    `${DIRECTIVE}\n三、本年度办理结果\t${WRONG_ROW}`,
  );

  test('suppress what they say, in plain text too, also for the status and for fix all', async () => {
    const client = await startClient();
    await open(client, suppressed);
    expect(await pulled(client)).toEqual([]);
    const uri = 'file:///somewhere/report.txt';
    expect(await client.request('disclosureReport/status', { uri })).toMatchObject({
      findings: { error: 0, warning: 0 },
      checks: { failed: 2 },
    });
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await actions(client, whole, { only: ['source.fixAll', 'quickfix'] })).toEqual([]);
  });

  test('are told where they are of no use, and taken out by their fix', async () => {
    const client = await startClient();
    await open(client, suppressed.replace('\t11', '\t10'));
    const diagnostics = await pulled(client);
    expect(diagnostics).toMatchObject([{ code: 'suppression', severity: WARNING }]);
    const all = await actions(client, diagnostics[0]!.range, { diagnostics, only: ['quickfix'] });
    expect(titles(all)).toEqual(['Remove the suppression']);
    const { edit } = await resolve(client, all[0]!);
    expect(applied(suppressed.replace('\t11', '\t10'), 1, edit)).toBe(RIGHT);
  });

  test('of a rule that is switched off are not of no use', async () => {
    const client = await startClient({ settings: { rules: { 'row-total': 'off' } } });
    await open(client, suppressed.replace('\t11', '\t10'));
    expect(await pulled(client)).toEqual([]);
    client.settings = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await pulled(client)).toMatchObject([{ code: 'suppression' }]);
  });

  test('with a typo are told, with the name that was meant', async () => {
    const client = await startClient();
    await open(client, suppressed.replace('row-total', 'row-totl'));
    const diagnostics = await pulled(client);
    expect(diagnostics.map(({ code }) => code)).toEqual(['suppression', 'row-total']);
    const all = await actions(client, diagnostics[0]!.range, { diagnostics: diagnostics.slice(0, 1) });
    expect(titles(all)).toEqual(['Change to “row-total”', 'Remove the suppression']);
    expect(
      applied(suppressed.replace('row-total', 'row-totl'), 1, (await resolve(client, all[0]!)).edit),
    ).toBe(suppressed);
  });
});

describe('quick fixes in Markdown', () => {
  async function offered(text: string, rule: string) {
    const client = await startClient();
    await open(client, text, MARKDOWN);
    const diagnostics = (await pulled(client)).filter(({ code }) => code === rule);
    const all = await actions(client, diagnostics[0]!.range, { diagnostics, only: ['quickfix'] });
    return { client, all };
  }

  test('suppress a finding in a table around it, and in the file; behind the others, never preferred', async () => {
    const { client, all } = await offered(WRONG_MARKDOWN, 'row-total');
    const [fix, here, file, ...others] = all;
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ isPreferred: true });
    expect([here, file].map((each) => [each?.title, each?.isPreferred])).toEqual([
      ['Suppress row-total for this table', undefined],
      ['Suppress row-total in this file', undefined],
    ]);
    for (const action of [here, file]) {
      const after = applied(WRONG_MARKDOWN, 1, (await resolve(client, action!)).edit);
      await open(client, after, { ...MARKDOWN, uri: 'file:///somewhere/after.md' });
      expect(await pulled(client, 'file:///somewhere/after.md')).toEqual([]);
      await close(client, 'file:///somewhere/after.md');
    }
  });

  test('suppress a finding above its line', async () => {
    const text = fixture('T7.md').replace('## 五、存在的主要问题', '## 五、存在的主要問题');
    const { client, all } = await offered(text, 'chapter-title');
    const here = all.find(({ title }) => title === 'Suppress chapter-title for this line');
    const after = applied(text, 1, (await resolve(client, here!)).edit);
    expect(after).toContain('\n<!-- disclosure-report-disable-next-line chapter-title -->\n## 五、');
  });
});

/** What VS Code can do with files. */
const WITH_FILES = {
  ...PULLING,
  window: { showDocument: { support: true } },
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

describe('quick fixes in plain text', () => {
  async function excepted(at: ReturnType<typeof workspace>) {
    const client = await opened(at, WRONG_TOTAL, { capabilities: WITH_FILES, locale: 'zh-cn' });
    const params = {
      textDocument: { uri: at.uri(REPORT) },
      range: rangeOf(WRONG_TOTAL, WRONG_ROW, '11'),
      context: { diagnostics: [], only: ['quickfix'] },
    };
    const all = await client.request<CodeAction[]>('textDocument/codeAction', params);
    expect(titles(all).at(-1)).toBe('在 .disclosure-report.yaml 中把本文件列为“row-total”的例外');
    expect(all.at(-1)?.isPreferred).toBeUndefined();
    return { client, action: await resolve(client, all.at(-1)!) };
  }

  test('write an exception into a new file, and lead to the reason that is to be stated', async () => {
    const at = workspace();
    const { client, action } = await excepted(at);
    const [create, write] = action.edit?.documentChanges ?? [];
    const uri = at.uri(YAML);
    expect(create).toEqual({ kind: 'create', uri, options: { ignoreIfExists: true } });
    expect(write).toMatchObject({ textDocument: { uri, version: null } });
    const text = TextDocument.applyEdits(
      TextDocument.create(uri, 'yaml', 0, ''),
      (write as TextDocumentEdit).edits as never,
    );
    expect(text).toBe(
      'exceptions:\n  - files: 年报/2023.txt\n    rules: [row-total]\n    reason: （请填写理由）\n',
    );

    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return { success: true };
    });
    expect(action.command).toEqual({ title: '填写理由', command: 'disclosureReport.stateReason' });
    await client.request('workspace/executeCommand', action.command);
    const selection = { start: { line: 3, character: 12 }, end: { line: 3, character: 19 } };
    expect(shown).toEqual([{ uri, takeFocus: true, selection }]);

    at.write(YAML, text);
    await tellOfFile(client, uri, CREATED);
    await soon(() => client.published.at(-1)?.diagnostics.map(({ message }) => message)).toEqual([
      '这条例外没有写理由（reason），填写之前不起作用。',
    ]);
    expect(await pulled(client, at.uri(REPORT))).toHaveLength(1);
    at.write(YAML, text.replace('（请填写理由）', '原件如此'));
    await tellOfFile(client, uri, CHANGED);
    await soon(() => client.published.at(-1)?.diagnostics).toEqual([]);
    expect(await pulled(client, at.uri(REPORT))).toEqual([]);
  });

  test('extend the file that is in force, and leave all else in it as it is', async () => {
    const before = '# 约定\nrules:\n    wording:   off   # 注\n';
    const at = workspace({ [`年报/${YAML}`]: before.replace('wording', 'cell-blank') });
    const { action } = await excepted(at);
    const uri = at.uri(`年报/${YAML}`);
    expect(action.edit?.documentChanges).toEqual([
      {
        textDocument: { uri, version: null },
        edits: [
          {
            range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
            newText:
              '\nexceptions:\n  - files: ./2023.txt\n    rules: [row-total]\n    reason: （请填写理由）\n',
          },
        ],
      },
    ]);
  });

  test.each([
    ['cannot make files', PULLING, workspace],
    ['has no folder for it', WITH_FILES, () => ({ ...workspace(), root: 'file:///elsewhere' })],
    ['has a file that is no YAML', WITH_FILES, () => workspace({ [YAML]: 'rules: [' })],
  ])('are not offered where the client %s', async (_, capabilities, make) => {
    const at = make();
    const client = await opened(at, WRONG_TOTAL, { capabilities });
    const params = {
      textDocument: { uri: at.uri(REPORT) },
      range: rangeOf(WRONG_TOTAL, WRONG_ROW, '11'),
      context: { diagnostics: [], only: ['quickfix'] },
    };
    expect(await client.request<CodeAction[]>('textDocument/codeAction', params)).toHaveLength(1);
  });
});
