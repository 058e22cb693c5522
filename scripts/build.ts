/**
 * Bundles everything that runs into dist/. `node scripts/build.ts [--dev]`; --dev: readable, with source maps.
 * Files are written whole and only where they differ, so a test that reads dist/ never sees half a build.
 */
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildResult, build, type Metafile } from 'esbuild';
import { noticesOf } from './notices.ts';

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

/** `vscode-jsonrpc` is CommonJS and asks for Node's built-ins by `require`. */
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

const inExtensionHost: BuildOptions = { ...inBrowser, format: 'cjs', external: ['vscode', 'node:*'] };

/**
 * The client is CommonJS (.cjs, since the package is of modules), the one form that both extension hosts load, and the
 * same for both: `vscode` is given by the host, and what is Node's is asked for in Node alone. Server and command are
 * modules, so that rare parts become chunks.
 */
const bundles: readonly BuildOptions[] = [
  {
    ...inExtensionHost,
    entryPoints: { client: 'client/src/extension.ts', connected: 'client/src/connected.ts' },
    outExtension: { '.js': '.cjs' },
  },
  // VS Code 1.100 puts `.js` behind any name that its web extension host loads; later ones take `.cjs` as it is.
  { ...inExtensionHost, entryPoints: { 'client.cjs': 'client/src/old-web-host.ts' } },
  { ...nodeModule, entryPoints: { server: 'server/src/lsp/node.ts' }, chunkNames: 'server/[name]-[hash]' },
  {
    ...nodeModule,
    entryPoints: { cli: 'server/src/cli/main.ts', 'cli/worker': 'server/src/cli/worker.ts' },
    chunkNames: 'cli/[name]-[hash]',
  },
  {
    ...shared,
    entryPoints: { engine: 'server/src/engine.ts' },
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
  },
  {
    ...inBrowser,
    entryPoints: [
      { in: 'client/webview/form-view.ts', out: 'form-view' },
      { in: 'client/webview/form-view.css', out: 'form-view' },
    ],
    format: 'iife',
  },
  { ...inBrowser, entryPoints: { 'web/server': 'server/src/lsp/worker.ts' }, format: 'iife' },
];

/**
 * The most that is loaded when a bundle starts, in KB: its entry and the chunks that the entry imports, without those
 * that wait for a request. A little more than today, so that what grows is noticed.
 */
const MOST_AT_START: Readonly<Record<string, number>> = {
  'client.cjs': 56,
  // With the first report. Both together are to stay below 480, of which the library alone has 390.
  'connected.cjs': 410,
  'server.js': 310,
  'cli.js': 60,
  'cli/worker.js': 300,
  'engine.js': 250,
  // A worker is one file, with all that the server in Node loads on demand.
  'web/server.js': 590,
};

const built = await Promise.all(bundles.map((options) => build(options)));
const outputs = new Map(
  built.flatMap((result) => result.outputFiles ?? []).map(({ path, contents }) => [path, contents]),
);
if (!dev) for (const [name, most] of Object.entries(MOST_AT_START)) checkStart(name, most);
outputs.set(join(dist, 'THIRD-PARTY.txt'), Buffer.from(await noticesOf(root, built.flatMap(inputsOf))));
await Promise.all([...outputs].map(([path, contents]) => writeWhole(path, contents)));
await Promise.all((await filesIn(dist)).filter((path) => !outputs.has(path)).map((path) => rm(path)));
await chmod(join(dist, 'cli.js'), 0o755);

function inputsOf({ metafile }: BuildResult): readonly string[] {
  return Object.keys(metafile?.inputs ?? {});
}

/** A bundle that grows past its limit has taken in something that nobody asked for. */
function checkStart(name: string, most: number): void {
  const size = Math.ceil(atStart(relative(root, join(dist, name))) / 1024);
  if (size > most) throw new Error(`dist/${name} loads ${size} KB when it starts, more than ${most} KB`);
}

/** Bytes of an output and of all that it imports before it runs. */
function atStart(output: string): number {
  const all: Metafile['outputs'] = Object.assign({}, ...built.map(({ metafile }) => metafile?.outputs ?? {}));
  const loaded = new Set([output]);
  for (const path of loaded) {
    for (const { path: next, kind } of all[path]!.imports) {
      if (kind === 'import-statement' && next in all) loaded.add(next);
    }
  }
  return [...loaded].reduce((sum, path) => sum + all[path]!.bytes, 0);
}

async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
  console.log(`${relative(root, path)}  ${Math.ceil(contents.length / 1024)} KB`);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name));
}
