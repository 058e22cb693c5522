import { readFile } from 'node:fs/promises';
import { CONFIG_SCHEMA, SCHEMA_PATH } from './config-schema.ts';
import { MARKDOWN, PLAIN } from './grammar.ts';
import { rulePages } from './rule-pages.ts';
import { withRuleSettings, withRuleTexts } from './settings.ts';
import { snippets } from './snippets.ts';

export const root = new URL('../../', import.meta.url);

/** What each generated file must hold, by its path from the root. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['syntaxes/disclosure-report.tmLanguage.json', json(PLAIN)],
    ['syntaxes/disclosure-report-markdown.tmLanguage.json', json(MARKDOWN)],
    ['package.json', json(withRuleSettings(await read('package.json')))],
    ['package.nls.json', json(withRuleTexts(await read('package.nls.json'), 'en'))],
    ['package.nls.zh-cn.json', json(withRuleTexts(await read('package.nls.zh-cn.json'), 'zh-cn'))],
    [SCHEMA_PATH, json(CONFIG_SCHEMA)],
    ['snippets/disclosure-report.json', json(snippets('tabs'))],
    ['snippets/disclosure-report-markdown.json', json(snippets('markdown'))],
    ...rulePages(),
  ]);
}

/** The generated files that do not hold what they should. */
export async function outdatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = [...(await generatedFiles())];
  const current = await Promise.all(
    files.map(([path]) => readFile(new URL(path, root), 'utf8').catch(() => '')),
  );
  return new Map(files.filter(([, text], at) => text !== current[at]));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const read = async (path: string) => JSON.parse(await readFile(new URL(path, root), 'utf8'));
