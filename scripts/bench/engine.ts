import { fileURLToPath } from 'node:url';
import { type Rival, rivals } from './rivals.ts';
import { milliseconds, table, times } from './table.ts';
import { grown, KB, SMALL, type Text } from './texts.ts';

/** How long each is repeated for at least, in milliseconds, and in how many turns. */
const SPAN = 60;
const TURNS = 8;

let sink = 0;

/** The bundled engine, as programs use it, and every sign looked at once. */
async function own(): Promise<readonly Rival[]> {
  const path = fileURLToPath(new URL('../../dist/engine.js', import.meta.url));
  const { analyze, readReport } = await import(path);
  return [
    { name: 'one pass over the characters', run: onePass },
    { name: '`readReport`', run: (text) => readReport(text).cells.size },
    { name: '`analyze`', run: (text) => analyze(text).findings.length },
  ];
}

function onePass(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The least time of one call in milliseconds, of several turns in which all have theirs. */
function leastTimes(all: readonly Rival[], { text }: Text): readonly number[] {
  const once = all.map((each) => (isTooLong(text, each) ? Number.NaN : warmedUp(each, text)));
  const least = [...once];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, each] of all.entries()) {
      // What takes so long needs no second measurement.
      if (!(once[index]! < SPAN * TURNS)) continue;
      least[index] = Math.min(least[index]!, leastIn(SPAN, each, text));
    }
  }
  return least;
}

const isTooLong = (text: string, { longest = text.length }: Rival): boolean => text.length > longest;

/** Each call on its own, so that one that nothing interrupts is found on a busy machine too. */
function leastIn(span: number, { run }: Rival, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  const begin = performance.now();
  for (let start = begin; start - begin < span; ) {
    sink += run(text);
    const now = performance.now();
    least = Math.min(least, now - start);
    start = now;
  }
  return least;
}

/** Repeats a call until it is compiled as well as it will be. Returns what the last one took. */
function warmedUp({ run }: Rival, text: string): number {
  const begin = performance.now();
  for (;;) {
    const start = performance.now();
    sink += run(text);
    const now = performance.now();
    if (now - begin > SPAN * 4) return now - start;
  }
}

/** `analyze` beside what others take for the same text. */
export async function engineFigures(): Promise<string> {
  const all = [...(await own()), ...(await rivals())];
  const texts = [...SMALL, grown(200 * KB), grown(2048 * KB)];
  const columns = texts.map((text) => leastTimes(all, text));
  const at = all.findIndex(({ name }) => name === '`analyze`');
  const rows = all.map(({ name }, row) => [name, ...columns.map((column) => milliseconds(column[row]!))]);
  const ratios = all
    .filter((_, row) => row !== at)
    .map(({ name }) => {
      const row = all.findIndex((each) => each.name === name);
      return [name, ...columns.map((column) => times(column[at]! / column[row]!))];
    });
  if (Number.isNaN(sink)) throw new Error('nothing was measured');
  return [
    'Time of one call, the least of many.',
    table(['', ...texts.map(({ name }) => name)], rows),
    'How many times as long `analyze` takes:',
    table(['as', ...texts.map(({ name }) => name)], ratios),
  ].join('\n\n');
}
