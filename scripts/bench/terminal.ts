import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../../test/generator/model.ts';
import { renderStyled, SHAPES } from '../../test/generator/render.ts';
import { styleFor } from '../../test/generator/style.ts';
import { MARKDOWNLINT_CLI } from './rivals.ts';
import { shown, table, times } from './table.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const REPORTS = 10_000;
/** A file in so many is of the sample. */
const SAMPLE = 20;

/** Reports a second on generated files, start included, all processors at work. */
export async function terminalFigures(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const all = join(folder, 'all');
    const sample = join(folder, 'sample');
    await writeReports(all, sample);
    const own = await seconds([CLI, 'check', '--format', 'ndjson', all]);
    const ownSample = await seconds([CLI, 'check', '--format', 'ndjson', sample]);
    const other = await seconds([MARKDOWNLINT_CLI, `${sample}/*.md`]);
    const rate = REPORTS / own;
    const otherRate = REPORTS / SAMPLE / other;
    return table(
      ['', 'files', 'files a second', 'as many as markdownlint-cli2'],
      [
        ['`disclosure-report check`', String(REPORTS), shown(rate), times(rate / otherRate)],
        [
          '`disclosure-report check`',
          String(REPORTS / SAMPLE),
          shown(REPORTS / SAMPLE / ownSample),
          times(other / ownSample),
        ],
        ['markdownlint-cli2', String(REPORTS / SAMPLE), shown(otherRate), times(1)],
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeReports(all: string, sample: string): Promise<void> {
  await Promise.all([mkdir(all), mkdir(sample)]);
  for (let seed = 0; seed < REPORTS; seed++) {
    const shape = SHAPES[seed % SHAPES.length]!;
    const report = generate(seed);
    const { text: rendered } = renderStyled(report, shape, styleFor(seed, shape));
    const text = rendered.replaceAll(report.agency, placeOf(seed) + report.agency);
    await writeFile(join(all, `${seed}.md`), text);
    if (seed % SAMPLE === 0) await writeFile(join(sample, `${seed}.md`), text);
  }
}

const NAMES = [...'云山石柳东南北白金玉清河湖海江泉桥林松竹梅兰星月'];

/** A name that no other has, so that each report is of a body of its own, as in a province. */
const placeOf = (seed: number): string =>
  `${[576, 24, 1].map((weight) => NAMES[Math.floor(seed / weight) % NAMES.length]).join('')}市`;

/** How long a program runs; that it finds something is no failure. */
function seconds(args: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { maxBuffer: 2 ** 30 }, () =>
      resolve((performance.now() - start) / 1000),
    );
  });
}
