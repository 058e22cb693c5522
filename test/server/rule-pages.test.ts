/** Where the code of a finding leads. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { PULLING, PUSHED } from './capabilities.ts';
import { type Options, startClient } from './client.ts';
import { open, pulled, soon, WRONG_TOTAL } from './report.ts';

const linking = (capabilities: ClientCapabilities, kind: 'diagnostic' | 'publishDiagnostics') => {
  const { textDocument } = capabilities;
  const own = { ...textDocument?.[kind], codeDescriptionSupport: true };
  return { ...capabilities, textDocument: { ...textDocument, [kind]: own } };
};
const PULLING_LINKS = linking(PULLING, 'diagnostic');

async function finding(options: Options): Promise<Diagnostic> {
  const client = await startClient(options);
  await open(client, WRONG_TOTAL);
  if (client.initialized.capabilities.diagnosticProvider) return (await pulled(client))[0]!;
  await soon(() => client.published[0]?.diagnostics).toHaveLength(1);
  return client.published[0]!.diagnostics[0]!;
}

test('to the page that the client names', async () => {
  const rulePages = 'command:some.client.explain?%5B%22{rule}%22%5D';
  const initialize = { initializationOptions: { rulePages } };
  expect(await finding({ capabilities: PULLING_LINKS, initialize })).toMatchObject({
    code: 'row-total',
    codeDescription: { href: 'command:some.client.explain?%5B%22row-total%22%5D' },
  });
});

test.each([
  ['en', PULLING_LINKS, 'row-total.en.md'],
  ['zh-cn', PULLING_LINKS, 'row-total.md'],
  ['en', linking(PUSHED, 'publishDiagnostics'), 'row-total.en.md'],
] as const)(
  'else to the page beside the server, in the language of its user: %s',
  async (locale, capabilities, page) => {
    for (const initializationOptions of [undefined, null, { rulePages: 7 }, { rulePages: 'nonsense' }]) {
      const { codeDescription } = await finding({
        locale,
        capabilities,
        initialize: { initializationOptions },
      });
      expect(codeDescription?.href).toMatch(new RegExp(`^file:///.*/docs/rules/${page}$`));
      expect(existsSync(fileURLToPath(codeDescription!.href))).toBe(true);
    }
  },
);

test('nowhere, for a client that knows no such links', async () => {
  expect((await finding({ capabilities: PULLING })).codeDescription).toBeUndefined();
});
