import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Client } from './client.ts';
import { median, megabytes, milliseconds, quantile, table } from './table.ts';
import { SIZES, SMALL, type Text } from './texts.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const ENTRY = fileURLToPath(new URL('empty-server.ts', import.meta.url));
const URI = 'file:///bench/report.txt';
const BURST = 100;
const STARTS = 15;
const MANY_EDITS = 20_000;
const MANY_REPORTS = 100;

/** The two servers that are compared. */
type Servers = readonly [name: string, path: string][];

/** Edits, starts and memory of the bundled server and of one that does nothing. */
export async function serverFigures(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const servers: Servers = [
      ['empty server', await emptyServer(folder)],
      ['server', SERVER],
    ];
    const edits = await editRows(servers);
    const starts = await startRows(servers);
    const memory = await memoryRows(servers);
    return [
      'From sending a change to receiving the diagnostics, over stdio:',
      table(['', 'p50', 'p95', 'p99', `burst of ${BURST}, to the last answer`], edits),
      'Start:',
      table(['', 'spawn to initialised', 'initialised to first diagnostics'], starts),
      'Memory after a collection, heap and buffers:',
      table(
        ['', '1 report', `${MANY_REPORTS} reports`, `after ${MANY_EDITS.toLocaleString('en')} edits`],
        memory,
      ),
    ].join('\n\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function emptyServer(folder: string): Promise<string> {
  const outfile = join(folder, 'empty.mjs');
  const banner = `import { createRequire } from 'node:module';const require = createRequire(import.meta.url);`;
  const how = { bundle: true, minify: true, platform: 'node', format: 'esm' } as const;
  await build({ ...how, entryPoints: [ENTRY], outfile, banner: { js: banner }, logLevel: 'error' });
  return outfile;
}

async function started(path: string): Promise<Client> {
  const client = new Client(path);
  await client.initialize();
  return client;
}

/** Where a digit of the first row of figures stands: what people change. */
function digitIn(text: string): readonly [line: number, character: number] {
  const lines = text.split('\n');
  const line = lines.findLastIndex((each) => each.includes('予以公开') && /\d/.test(each));
  const at = line < 0 ? lines.findIndex((each) => /\d/.test(each)) : line;
  return [at, lines[at]!.search(/\d(?!.*\d)/)];
}

async function editRows(servers: Servers): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const size of SIZES) {
    const clients = await Promise.all(servers.map(([, path]) => started(path)));
    const took = await editTimes(clients, size);
    for (const [index, [name]] of servers.entries()) {
      const quantiles = [0.5, 0.95, 0.99].map((share) => quantile(took[index]!, share));
      const last = await burst(clients[index]!, size.text);
      rows.push([`${size.name}, ${name}`, ...[...quantiles, last].map(milliseconds)]);
    }
    await Promise.all(clients.map((client) => client.stop()));
  }
  return rows;
}

/** The servers take turns, so that what else the machine does meets both. */
async function editTimes(clients: readonly Client[], { text }: Text): Promise<readonly number[][]> {
  const [line, character] = digitIn(text);
  const count = text.length > 500_000 ? 60 : 400;
  const took: number[][] = clients.map(() => []);
  for (const client of clients) {
    await client.open(URI, text);
    await client.pull(URI);
  }
  for (let edit = 0; edit < count * 1.25; edit++) {
    for (const [index, client] of clients.entries()) {
      const start = performance.now();
      await client.change(URI, line, character, String(edit % 10));
      await client.pull(URI);
      // The first ones are slower: code that is not compiled yet.
      if (edit >= count / 4) took[index]!.push(performance.now() - start);
    }
  }
  return took;
}

/** A hundred changes at once, each followed by a pull, of which the server may answer the last alone. */
async function burst(client: Client, text: string): Promise<number> {
  const [line, character] = digitIn(text);
  const start = performance.now();
  let last: Promise<unknown> = Promise.resolve();
  for (let edit = 0; edit < BURST; edit++) {
    client.change(URI, line, character, String(edit % 10)).catch(() => {});
    last = client.pull(URI);
    if (edit < BURST - 1) last.catch(() => {});
  }
  await last;
  return performance.now() - start;
}

async function startRows(servers: Servers): Promise<readonly (readonly string[])[]> {
  const spans = servers.map(() => ({ initialised: [] as number[], first: [] as number[] }));
  for (let turn = 0; turn < STARTS; turn++) {
    for (const [index, [, path]] of servers.entries()) {
      const start = performance.now();
      const client = await started(path);
      const initialised = performance.now();
      await client.open(URI, SMALL[0]!.text);
      await client.pull(URI);
      spans[index]!.initialised.push(initialised - start);
      spans[index]!.first.push(performance.now() - initialised);
      await client.stop();
    }
  }
  return servers.map(([name], index) => {
    const { initialised, first } = spans[index]!;
    return [name, milliseconds(median(initialised)), milliseconds(median(first))];
  });
}

async function memoryRows(servers: Servers): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const [name, path] of servers) {
    const client = await started(path);
    const held: number[] = [];
    const note = async () => {
      const { heapUsed, external } = await client.memory();
      held.push(heapUsed + external);
    };
    for (let report = 0; report < MANY_REPORTS; report++) {
      // No two texts are the same one in memory.
      const uri = report === 0 ? URI : `file:///bench/${report}.txt`;
      await client.open(uri, `${SMALL[report % SMALL.length]!.text}\n${report}`);
      await client.pull(uri);
      if (report === 0) await note();
    }
    await note();
    const [line, character] = digitIn(SMALL[0]!.text);
    for (let edit = 0; edit < MANY_EDITS; edit++) {
      await client.change(URI, line, character, String(edit % 10));
      await client.pull(URI);
    }
    await note();
    rows.push([name, ...held.map(megabytes)]);
    await client.stop();
  }
  return rows;
}
