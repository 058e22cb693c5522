import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real reports as test inputs; they lie beside the project, not in it. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const FIXTURES = join(import.meta.dirname, '../fixtures');

export interface Document {
  readonly name: string;
  readonly text: string;
}

/** What must be read from a fixture. */
export interface Expectation {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  readonly cells: Readonly<Record<string, number | null>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly declined?: readonly string[];
}

export interface Fixture extends Document {
  readonly expected: Expectation;
}

/** The project's own reports, one for each shape, with what must be read from each. */
export const FIXTURE_REPORTS: readonly Fixture[] = readdirSync(FIXTURES)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((name) => ({
    name,
    text: readFileSync(join(FIXTURES, name), 'utf8'),
    expected: JSON.parse(
      readFileSync(join(FIXTURES, name.replace(/\.\w+$/, '.json')), 'utf8'),
    ) as Expectation,
  }));

function corpus(folder: string, ending = '.txt'): readonly Document[] {
  const path = join(CORPUS, folder);
  if (!existsSync(path)) {
    console.warn(`The corpus is not here, so tests on corpus/${folder} are left out.`);
    return [];
  }
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

/** The five seeds; empty where the corpus is absent. */
export const SEEDS = corpus('seeds');
/** The real texts that came out of PDFs and web pages; empty where the corpus is absent. */
export const REAL = corpus('real');
/** Real pages as HTML. */
export const REAL_PAGES = corpus('real', '.html');
