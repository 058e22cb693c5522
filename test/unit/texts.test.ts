import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { EXPLANATIONS } from '../../server/src/audit/explanations.ts';
import { RULES } from '../../server/src/audit/registry.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path));

const placeholders = (text: string) => (text.match(/\{\d\}|%\w+%/g) ?? []).sort();

it('every text of the client is translated, and no translation is left over', () => {
  const client = globSync('client/src/**/*.ts', { cwd: root.pathname }).map(read).join('\n');
  const used = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!);
  expect(client.match(/l10n\.t\(/g)).toHaveLength(used.length);
  expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(used)].sort());
});

it('translations keep the placeholders', () => {
  for (const [text, translation] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
    expect(placeholders(translation), text).toEqual(placeholders(text));
  }
});

it('the manifest’s texts are there in both languages, each used and none missing', () => {
  const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
  const keys = [...new Set(used)].sort();
  expect(Object.keys(json('package.nls.json')).sort()).toEqual(keys);
  expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(keys);
});

it('every rule is explained in both languages, with a wrong and a right example, and nothing else is', () => {
  expect(Object.keys(EXPLANATIONS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  for (const [id, explanation] of Object.entries(EXPLANATIONS)) {
    expect(explanation['zh-cn'], id).toMatch(/\n\n依据：(?:.|\n)+\n\n错误：(?:.|\n)+\n正确：/);
    expect(explanation.en, id).toMatch(/\n\nSource: (?:.|\n)+\n\nWrong: (?:.|\n)+\nRight: /);
  }
});
