import { existsSync } from 'node:fs';
import type { Surroundings } from '../client.ts';

/**
 * The pages of docs/rules/, as they lie beside the folder of the bundles.
 * @param bundle its address
 */
export function pagesBeside(bundle: string): Surroundings['pages'] {
  const folder = new URL('../docs/rules/', bundle);
  return (language) => {
    if (!existsSync(folder)) return undefined;
    return `${folder.href}{rule}${language === 'en' ? '.en' : ''}.md`;
  };
}

/** The language as the terminal command takes it: from --lang, else as POSIX orders its variables. */
export function terminalLocale(): string | undefined {
  const { argv, env } = process;
  const index = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = index < 0 ? undefined : (argv[index]!.split('=')[1] ?? argv[index + 1]);
  return given || env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined;
}
