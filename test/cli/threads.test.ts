import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../server/src/cli/in-order.ts';
import { disclosureReport, folderWith, newFolder, start } from './command.ts';
import { fixtures, right, withReceived } from './inputs.ts';

/** More files than one thread takes on by itself, right and wrong, large and small, readable and not. */
function manyFiles(count: number): string {
  const cwd = newFolder();
  const long = `${right}${'各科室认真落实信息公开审查制度。\n'.repeat(300)}`;
  const texts = [
    ...fixtures.map(({ text }) => text),
    ...[right, withReceived('26', '27'), withReceived('24', '25'), '# Readme\n', '', 'Gr\xf6\xdfe', long],
  ];
  for (let index = 0; index < count; index++) {
    const folder = join(cwd, String(index % 7));
    mkdirSync(folder, { recursive: true });
    const bytes = Buffer.from(texts[index % texts.length]!, index % 5 === 0 ? 'utf8' : 'latin1');
    const text = texts[index % texts.length]!;
    writeFileSync(join(folder, `${index}.txt`), text.includes('\xdf') ? bytes : text);
  }
  return cwd;
}

test('the same output for any number of threads', async () => {
  const cwd = manyFiles(90);
  const commands = [
    ['check'],
    ['check', '--format=sarif'],
    ['extract', '--format=json'],
    ['fix', '--dry-run'],
  ];
  for (const command of commands) {
    const args = [...command, 'nix', '.', '3/3.txt'];
    const alone = await disclosureReport([...args, '--jobs', '1'], { cwd });
    expect(alone.code).toBe(2);
    expect(alone.stdout.length).toBeGreaterThan(1000);
    expect(await disclosureReport([...args, '--jobs', '3'], { cwd })).toEqual(alone);
  }
});

test('fix writes the same files', async () => {
  const texts = Array.from({ length: 60 }, (_, index) => [
    `${index}.txt`,
    withReceived('26', `${27 + index}`),
  ]);
  const cwd = folderWith(Object.fromEntries(texts));
  expect(await disclosureReport(['fix', '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect((await disclosureReport(['check', '.'], { cwd })).code).toBe(0);
});

/** Code that is run in the threads, and lets them fall over a file. */
const falling = (how: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  const open = fs.openSync;
  if (!isMainThread) fs.openSync = (path, ...rest) => {
    if (String(path).endsWith('7.txt')) ${how};
    return open(path, ...rest);
  };
  syncBuiltinESMExports();`;

test('a file that brings a thread down is lost alone, and told of', async () => {
  const names = Array.from({ length: 90 }, (_, index) => `${index + 10}.txt`);
  const cwd = folderWith(Object.fromEntries(names.map((name) => [name, right])));
  const args = ['check', '--format=json', '--jobs=2', '.'];
  const { code, stdout, stderr } = await disclosureReport(args, { cwd, first: falling('process.exit(9)') });
  const lost = names.filter((name) => name.endsWith('7.txt'));
  expect(code).toBe(2);
  const { reports } = JSON.parse(stdout);
  expect(reports.map((report: { file: string }) => report.file)).toEqual(
    names.filter((name) => !lost.includes(name)),
  );
  expect(stderr).toBe(lost.map((name) => `${name}: cannot be processed (exit 9)\n`).join(''));
});

test('stops at once where the reader has seen enough, and on a signal', async () => {
  const cwd = manyFiles(400);
  for (const stop of ['reader', 'SIGINT'] as const) {
    const child = start(['extract', '--format', 'ndjson', '--jobs', '2', '.'], { cwd });
    let stderr = '';
    child.stderr!.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout!.once('data', () => (stop === 'reader' ? child.stdout!.destroy() : child.kill(stop)));
    const ended = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
    expect(stderr.replaceAll(/^.*unknown encoding.*\n/gm, '')).toBe('');
    if (stop === 'SIGINT') expect(ended).toEqual([null, 'SIGINT']);
  }
});

test('results come in the order of the items, with no more under way than the window allows', async () => {
  let under = 0;
  let most = 0;
  const items = Array.from({ length: 20 }, (_, index) => index);
  const work = async (item: number) => {
    under++;
    most = Math.max(most, under);
    await setTimeout((item * 7) % 5);
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder(
    (async function* () {
      yield* items;
    })(),
    work,
    4,
  )) {
    under--;
    results.push(result);
  }
  expect(results).toEqual(items);
  expect(most).toBe(4);
});
