import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const cwd = new URL('../../', import.meta.url).pathname;
const files = await listFiles({ cwd, packageManager: PackageManager.None });

it('the .vsix holds what runs and what a person reads, and nothing else', () => {
  const expected = [
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'docs/images/icon.png'],
    ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'],
    ...globSync(['snippets/*.json', 'syntaxes/*.json', 'schemas/*.json', 'docs/rules/*.md'], { cwd }),
    ...[
      'dist/THIRD-PARTY.txt',
      'dist/client.cjs',
      'dist/client.cjs.js',
      'dist/connected.cjs',
      'dist/server.js',
      'dist/web/server.js',
    ],
    ...globSync(['dist/server/*.js', 'dist/form-view.*', 'docs/images/walkthrough/*.png'], { cwd }),
  ];
  expect(files.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(expected.sort());
});

/** Of all but pictures, in KB: a little more than it needs today. */
const MOST_KB = 670;

it('the .vsix stays small', () => {
  const sizes = files
    .filter((path) => !path.endsWith('.png'))
    .map((path) => deflateRawSync(readFileSync(join(cwd, path))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(MOST_KB);
});

/** Whose code is in what is packed, and in the command. One more is to be weighed: see ARCHITECTURE.md. */
const MOST_PACKAGES = 23;

it('few packages are bundled', () => {
  const notices = readFileSync(join(cwd, 'dist/THIRD-PARTY.txt'), 'utf8');
  const packages = [...notices.matchAll(/^(\S+) \S+\n-{40}$/gm)].map(([, name]) => name);
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.length, packages.join(', ')).toBeLessThanOrEqual(MOST_PACKAGES);
});
