import { listFiles, PackageManager } from '@vscode/vsce';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const cwd = new URL('../../', import.meta.url).pathname;

it('the .vsix holds what runs and what a person reads, and nothing else', async () => {
  const files = await listFiles({ cwd, packageManager: PackageManager.None });
  const expected = [
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'docs/images/icon.png'],
    ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'],
    ...globSync(['syntaxes/*.json', 'schemas/*.json', 'docs/rules/*.md'], { cwd }),
    ...['dist/THIRD-PARTY.txt', 'dist/client.cjs', 'dist/server.js'],
    ...globSync('dist/server/*.js', { cwd }),
    ...['dist/web/client.cjs', 'dist/web/client.cjs.js', 'dist/web/server.js'],
  ];
  expect(files.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(expected.sort());
});
