import { readFile } from 'node:fs/promises';
import { MARKDOWN, PLAIN } from './grammar.ts';

export const root = new URL('../../', import.meta.url);

/** What each generated file must hold, by its path from the root. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['syntaxes/disclosure-report.tmLanguage.json', json(PLAIN)],
    ['syntaxes/disclosure-report-markdown.tmLanguage.json', json(MARKDOWN)],
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
