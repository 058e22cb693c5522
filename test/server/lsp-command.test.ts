/** The server as editors start it from the terminal command; see docs/editors.md. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startClient } from './client.ts';
import { fixture, open, pulled, WRONG_TOTAL } from './report.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test.each([
  { args: ['lsp', '--stdio'] },
  { args: ['lsp'] },
  { args: ['lsp', '--stdio', `--clientProcessId=${process.pid}`] },
])('disclosure-report $args', async ({ args }) => {
  const client = await startClient({ command: [CLI, ...args] });
  expect(client.initialized.serverInfo).toEqual({ name: 'disclosure-report' });
  // An editor that knows no language of ours says what it takes the file for: the content decides.
  await open(client, WRONG_TOTAL, { languageId: 'text' });
  expect((await pulled(client)).map(({ code }) => code)).toEqual(['row-total']);
});

test('speaks the language of the terminal to an editor that names none', async () => {
  const initialize = { locale: undefined as unknown as string };
  for (const lang of ['--lang=zh-cn', '--lang=en']) {
    const client = await startClient({ command: [CLI, 'lsp', '--stdio', lang], initialize });
    await open(client, WRONG_TOTAL);
    const source = lang === '--lang=en' ? 'Disclosure Report' : '政府信息公开年报';
    expect(await pulled(client)).toMatchObject([{ source }]);
  }
});

test('a text that is no report is left alone', async () => {
  const client = await startClient({ command: [CLI, 'lsp', '--stdio'] });
  await open(client, fixture('right.txt').replaceAll(/[^\n]/g, 'x'), { languageId: 'markdown' });
  expect(await pulled(client)).toEqual([]);
});
