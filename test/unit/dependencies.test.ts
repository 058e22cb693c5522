import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('ARCHITECTURE.md says of every dependency why it is there, and of no other', () => {
  const { devDependencies, dependencies } = JSON.parse(read('package.json'));
  const rows = read('ARCHITECTURE.md')
    .split('## Dependencies')[1]!
    .matchAll(/^\| (`.*?`) \|/gm);
  const named = [...rows].flatMap(([, cell]) => cell!.split(', ').map((name) => name.slice(1, -1)));
  expect(named.sort()).toEqual(Object.keys(devDependencies).sort());
  expect(dependencies, 'all that runs is bundled').toBeUndefined();
});

it('ARCHITECTURE.md and CONTRIBUTING.md name files that are there', () => {
  const root = new URL('../../', import.meta.url);
  const text = read('ARCHITECTURE.md') + read('CONTRIBUTING.md');
  const paths = [...text.matchAll(/`((?:server|client|scripts|test|docs|samples)\/[\w./-]+)`/g)].map(
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
