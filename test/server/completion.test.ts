import { describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient } from './client.ts';
import { fixture, open, RIGHT, replaced, URI } from './report.ts';

/** What is offered at the mark ‸, and the text without it. */
async function offered(
  marked: string,
): Promise<{ readonly text: string; readonly items: readonly CompletionItem[] }> {
  const text = replaced(marked, '‸', '');
  const document = TextDocument.create(URI, '', 1, text);
  const client = await startClient({ locale: 'zh-cn' });
  await open(client, text, { languageId: 'disclosure-report' });
  const list = await client.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: URI },
    position: document.positionAt(marked.indexOf('‸')),
  });
  return { text, items: list?.items ?? [] };
}

const labels = ({ items }: { readonly items: readonly CompletionItem[] }) => items.map(({ label }) => label);

/** The text with the only item, or the one of that label, taken. */
async function taken(marked: string, label?: string): Promise<string> {
  const { text, items } = await offered(marked);
  const [item, ...others] = items.filter((each) => label === undefined || each.label === label);
  if (!item || others.length > 0) throw new Error(`offered: ${labels({ items }).join('; ')}`);
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), edits);
}

const MARKDOWN = fixture('T7.md');
const PROBLEMS = /^## 五、.*\n/m.exec(MARKDOWN)![0];
const ROW = '|  |  | 2.重复申请 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |\n';

describe('headings', () => {
  test('of a missing chapter are written as the others', async () => {
    expect(await taken(replaced(MARKDOWN, PROBLEMS, '‸\n'))).toContain('\n## 五、存在的主要问题及改进情况\n');
  });

  test.each(['## ', '## 五', '存在的', '五、', '#'])('are offered behind %s', async (typed) => {
    expect(labels(await offered(replaced(MARKDOWN, PROBLEMS, `${typed}‸\n`)))).toEqual([
      '五、存在的主要问题及改进情况',
    ]);
  });

  test('come with the empty table of their chapter', async () => {
    const from = RIGHT.indexOf('四、政府信息公开行政复议');
    const until = RIGHT.indexOf('五、存在的主要问题');
    const text = await taken(`${RIGHT.slice(0, from)}‸\n\n${RIGHT.slice(until)}`);
    expect(text).toContain('四、政府信息公开行政复议、行政诉讼情况\n');
    expect(text).toContain('0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0');
  });

  test('are offered only where they belong, and only in a line of their own', async () => {
    const without = replaced(MARKDOWN, PROBLEMS, '');
    expect(labels(await offered(replaced(without, '## 二、', '‸\n\n## 二、')))).toEqual([]);
    expect(labels(await offered(replaced(MARKDOWN, PROBLEMS, '下一步‸\n')))).toEqual([]);
    expect(labels(await offered(replaced(MARKDOWN, PROBLEMS, '‸我们将继续努力。\n')))).toEqual([]);
    expect(labels(await offered(`${MARKDOWN}\n‸`))).toEqual([]);
  });
});

test('missing topics are offered in chapter 一', async () => {
  const [heading, paragraph] = [
    '### （三）政府信息管理\n',
    /（三）政府信息管理\n\n(.*)\n/.exec(MARKDOWN)![1]!,
  ];
  const without = replaced(replaced(MARKDOWN, heading, '‸\n'), paragraph, '这里待补充。');
  expect(labels(await offered(without))).toEqual(['政府信息管理']);
  expect(await taken(without)).toContain('\n### （三）政府信息管理\n');
  expect(labels(await offered(replaced(MARKDOWN, '## 二、', '‸\n\n## 二、')))).toEqual([]);
});

describe('the sentence on the fee', () => {
  const chapter = RIGHT.indexOf('六、其他需要报告的事项\n') + '六、其他需要报告的事项\n'.length;

  test('is offered in chapter 六 that has none', async () => {
    const text = await taken(`${RIGHT.slice(0, chapter)}\n‸\n`);
    expect(text.slice(chapter)).toContain(
      '2023年，我局未发出信息处理费收费通知，收费总金额为0元，实际收取0元。',
    );
  });

  test('is not offered twice', async () => {
    expect(labels(await offered(`${RIGHT.slice(0, chapter)}\n‸${RIGHT.slice(chapter)}`))).toEqual([]);
  });
});

describe('rows', () => {
  const NAME = '（五）不予处理·2.重复申请';

  test('that are missing are offered in their place, with zeros, as the table is written', async () => {
    expect(await taken(replaced(MARKDOWN, ROW, '‸\n'))).toBe(
      replaced(
        MARKDOWN,
        ROW,
        ROW.replace(/10|3 \||13/g, (figure) => figure.replace(/\d+/, '0')),
      ),
    );
  });

  test('are found by what is typed of them', async () => {
    expect(labels(await offered(replaced(MARKDOWN, ROW, '|  |  | 2.重‸\n')))).toEqual([NAME]);
    expect(labels(await offered(replaced(MARKDOWN, ROW, '重复‸\n')))).toEqual([NAME]);
    expect(labels(await offered(replaced(MARKDOWN, ROW, '信访‸\n')))).toEqual([]);
  });

  test('are offered nowhere else', async () => {
    const without = replaced(MARKDOWN, ROW, '');
    expect(labels(await offered(replaced(without, '## 四、', '‸\n\n## 四、')))).toEqual([]);
    expect(labels(await offered(replaced(MARKDOWN, '2.重复申请 | 10', '2.重复申请 | 10‸')))).toEqual([]);
  });

  test('are written with tabs where the table is', async () => {
    const row = /^.*2\.重复申请.*\n/m.exec(RIGHT)![0];
    const text = await taken(replaced(RIGHT, row, '‸\n'));
    expect(text.replace(/^(.*2\.重复申请).*\n/m, '$1')).toBe(RIGHT.replace(/^(.*2\.重复申请).*\n/m, '$1'));
  });
});

test('nothing is offered in a document that is no report', async () => {
  const client = await startClient();
  await open(client, '会议纪要\n\n', { languageId: 'plaintext' });
  const params = { textDocument: { uri: URI }, position: { line: 1, character: 0 } };
  expect(await client.request('textDocument/completion', params)).toBeNull();
});
