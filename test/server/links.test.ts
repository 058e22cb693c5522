import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver/node';
import { startClient } from './client.ts';
import { open, RIGHT, replaced, textIn, URI } from './report.ts';

async function linked(sentence: string): Promise<readonly [string, string | undefined][]> {
  const text = replaced(RIGHT, '一、总体情况\n', `一、总体情况\n${sentence}\n`);
  const client = await startClient();
  await open(client, text);
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: URI },
  });
  for (const { target } of links) expect(target).toMatch(/^https:\/\/[a-z.]+\.gov\.cn\//);
  return links.map(({ range, tooltip }) => [textIn(text, range), tooltip]);
}

test('instruments are links, the form’s own with their titles', async () => {
  expect(await linked('根据国办公开办函〔2021〕30号和云政办函〔2023〕8号编制。')).toEqual([
    [
      '国办公开办函〔2021〕30号',
      '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知 · Look it up at gov.cn',
    ],
    ['云政办函〔2023〕8号', 'Look it up at gov.cn'],
  ]);
});

test('so is an order of the State Council', async () => {
  expect(await linked('按照《中华人民共和国政府信息公开条例》（国令第711号）编制。')).toEqual([
    ['国令第711号', '中华人民共和国政府信息公开条例 · Look it up at gov.cn'],
  ]);
});

test('a year and a number alone are none', async () => {
  expect(await linked('本年（2023）共收到3号文件，地址为解放路30号。')).toEqual([]);
});
