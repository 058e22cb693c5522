import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The given real reports; absent outside the place where the project grows up. */
export const seedFolder = join(root, '../shared/corpus/seeds');
export const seeds = existsSync(seedFolder) ? readdirSync(seedFolder).toSorted() : [];
if (seeds.length === 0) console.warn('The corpus of real reports is not there: tests on it are left out.');

/** Whole reports of our own, read without a rest; a JSON file of the same name says what must come out. */
export const fixtureFolder = join(root, 'test/fixtures');
export const fixtures = readdirSync(fixtureFolder).filter((name) =>
  /^(T[1-9]|right.*)\.(txt|md)$/.test(name),
);

/** A whole, right report of our own: 2021 edition, tab-separated, LF, no byte-order mark. */
export const right = readFileSync(join(fixtureFolder, 'right.txt'), 'utf8');
export const rightCells: Readonly<Record<string, number | null>> = JSON.parse(
  readFileSync(join(fixtureFolder, 'right.json'), 'utf8'),
).cells;

/** One replacement that must be possible exactly once. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not exactly once: ${from}`);
  return text.replace(from, () => to);
}
