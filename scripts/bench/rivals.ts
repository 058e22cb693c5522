/** The programs that the checker is compared with: installed beside these scripts when they are first needed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HERE = join(import.meta.dirname, 'rivals');

const NAMES = ['markdown-it', 'markdownlint', 'zhlint', 'markdownlint-cli2'];

export interface Rival {
  readonly name: string;
  /** Does its work on a text once, and gives a number so that no compiler leaves it out. */
  readonly run: (text: string) => number;
  /** A longer text takes it minutes. */
  readonly longest?: number;
}

export function installRivals(): void {
  if (existsSync(join(HERE, 'node_modules', 'zhlint'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
}

export async function rivals(): Promise<readonly Rival[]> {
  const load = async (name: string) => import(createRequire(join(HERE, 'package.json')).resolve(name));
  const MarkdownIt = (await load('markdown-it')).default;
  const { lint } = await load('markdownlint/sync');
  const { run: zhlint } = await load('zhlint');
  const markdown = new MarkdownIt();
  return [
    { name: 'markdown-it, bare parse', run: (text) => markdown.parse(text, {}).length },
    {
      name: 'zhlint',
      run: (text) => zhlint(text, { rules: { preset: 'default' } }).validations.length,
      longest: 200_000,
    },
    { name: 'markdownlint', run: (text) => lint({ strings: { text } }).text.length },
  ];
}

/** The bin of markdownlint-cli2. */
export const MARKDOWNLINT_CLI = join(HERE, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');

export function rivalVersions(): string {
  const version = (name: string) =>
    JSON.parse(readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version;
  return NAMES.map((name) => `${name} ${version(name)}`).join(', ');
}
