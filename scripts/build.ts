/**
 * Bundles everything that runs into dist/. `node scripts/build.ts [--dev]`; --dev: readable, with source maps.
 * Files are written whole and only where they differ, so a test that reads dist/ never sees half a build.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const dev = process.argv.includes('--dev');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: !dev,
  outdir: dist,
  sourcemap: dev,
  write: false,
};

/** The language server library is CommonJS and asks for Node's built-ins by `require`. */
const requireInModules = `import { createRequire } from 'node:module';const require = createRequire(import.meta.url);`;

const nodeModule: BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  banner: { js: requireInModules },
};

const inBrowser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022' };

/**
 * The client is CommonJS (.cjs, since the package is of modules), the one form that both extension hosts load;
 * its `vscode` is given by the host. Server and command are modules, so that rare parts become chunks.
 */
const bundles: readonly BuildOptions[] = [
  {
    ...shared,
    entryPoints: { client: 'client/src/extension.ts' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
  },
  { ...nodeModule, entryPoints: { server: 'server/src/lsp/node.ts' }, chunkNames: 'server/[name]-[hash]' },
  { ...nodeModule, entryPoints: { cli: 'server/src/cli/main.ts' }, chunkNames: 'cli/[name]-[hash]' },
  {
    ...shared,
    entryPoints: { engine: 'server/src/engine.ts' },
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
  },
  {
    ...inBrowser,
    entryPoints: { 'web/client': 'client/src/browser.ts' },
    format: 'cjs',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
  },
  { ...inBrowser, entryPoints: { 'web/server': 'server/src/lsp/worker.ts' }, format: 'iife' },
];

const outputs = new Map<string, OutputFile>();
const results = await Promise.allSettled(bundles.filter(inTree).map(run));
for (const result of results) {
  if (result.status === 'rejected') process.exitCode = 1;
  else for (const file of result.value) outputs.set(file.path, file);
}
keepForOldWebHosts();
await Promise.all([...outputs.values()].map(writeWhole));
await Promise.all((await filesIn(dist)).filter((path) => !outputs.has(path)).map((path) => rm(path)));
await chmod(join(dist, 'cli.js'), 0o755).catch(() => {});

/** VS Code 1.100 puts `.js` behind any name that its web extension host loads; later ones take `.cjs` as it is. */
function keepForOldWebHosts(): void {
  const client = outputs.get(join(dist, 'web/client.cjs'));
  if (client) outputs.set(`${client.path}.js`, { ...client, path: `${client.path}.js` });
}

async function run(options: BuildOptions): Promise<readonly OutputFile[]> {
  return (await build(options)).outputFiles ?? [];
}

/** Until every part is in the tree, what is not yet there is left out. */
function inTree(options: BuildOptions): boolean {
  return Object.values(options.entryPoints as Record<string, string>).every((entry) =>
    existsSync(join(root, entry)),
  );
}

async function writeWhole(file: OutputFile): Promise<void> {
  const before = await readFile(file.path).catch(() => undefined);
  if (before?.equals(file.contents)) return;
  await mkdir(dirname(file.path), { recursive: true });
  const temporary = `${file.path}.${process.pid}.tmp`;
  await writeFile(temporary, file.contents);
  await rename(temporary, file.path);
  console.log(`${relative(root, file.path)}  ${Math.ceil(file.contents.length / 1024)} KB`);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name));
}
