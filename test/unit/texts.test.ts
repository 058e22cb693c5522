import { readFileSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { EXPLANATIONS } from '../../server/src/audit/explanations.ts';
import { RULES } from '../../server/src/audit/registry.ts';
import type { Language, Localized } from '../../server/src/audit/types.ts';
import * as SERVER_TEXTS from '../../server/src/lsp/messages.ts';
import * as TABLE_TEXTS from '../../server/src/lsp/table-messages.ts';

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

it('the server’s own texts are not the same in both languages, and translations keep what they are given', () => {
  const texts = Object.entries({ ...SERVER_TEXTS, ...TABLE_TEXTS });
  expect(texts.length).toBeGreaterThan(20);
  for (const [name, text] of texts) {
    const [zh, en] = ['zh-cn', 'en'].map((language) => written(text, language as Language));
    if (name === 'both') continue;
    expect(zh, name).toMatch(/[\u4e00-\u9fff]/);
    expect(en, name).toMatch(/[A-Za-z]/);
    expect(zh, name).not.toBe(en);
    expect(marksIn(zh!), name).toEqual(marksIn(en!));
  }
});

/** The text; of one that is made from something, what it makes of marks that must come out again. */
function written(text: unknown, language: Language): string {
  const made = typeof text === 'function' ? text(...MARKS.slice(0, text.length)) : text;
  return (made as Localized)[language];
}

/** As many as a text may need; each is a number, a list and a text in both languages at once. */
const MARKS = ['«1»', '«2»', '«3»'].map((mark) =>
  Object.assign([mark], { 'zh-cn': mark, en: mark, toString: () => mark, join: () => mark }),
);
const marksIn = (text: string): readonly string[] => [...new Set(text.match(/«\d»/g))].sort();

it('the walkthrough has its pictures, small ones', () => {
  const { walkthroughs } = JSON.parse(read('package.json')).contributes;
  const pictures: readonly string[] = walkthroughs.flatMap(
    ({ steps }: { steps: readonly { media: { image: string } }[] }) => steps.map(({ media }) => media.image),
  );
  expect(pictures.length).toBeGreaterThanOrEqual(5);
  for (const picture of pictures)
    expect(statSync(new URL(picture, root)).size, picture).toBeLessThan(60 * 1024);
});
