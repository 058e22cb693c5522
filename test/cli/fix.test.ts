import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, start } from './command.ts';
import { right, SEEDS, withReceived } from './inputs.ts';

/** A total that is wrong, in a row that is right with it. */
const wrongTotal = withReceived('26', '27');
const fullWidth = withReceived('26', '２６');
const fullWidthWrong = withReceived('26', '２７');
/** A data cell that is wrong cannot be mended safely. */
const suspect = withReceived('24', '25');

const fix = (cwd: string, ...args: readonly string[]) => disclosureReport(['fix', ...args], { cwd });

describe('safe fixes alone', () => {
  test('a wrong total is restored to the byte; a second run changes nothing', async () => {
    const cwd = folderWith({ 'r.txt': wrongTotal });
    const { code, stdout, stderr } = await fix(cwd, 'r.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^r\.txt\n {2}✓ .* {2}applications\/received\/total\n {2}1 fix applied\n\n1 report: 0 errors/,
    );
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(right);
    const { ino, mtimeMs } = statSync(join(cwd, 'r.txt'));
    expect(await fix(cwd, 'r.txt')).toMatchObject({ code: 0 });
    expect(statSync(join(cwd, 'r.txt'))).toMatchObject({ ino, mtimeMs });
  });

  test('what is only suggested stays, and is listed', async () => {
    const cwd = folderWith({ 'r.txt': suspect });
    const { code, stdout } = await fix(cwd, 'r.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n {2}50:\d+ {2}error {2}.* {2}cell-suspect\n {2}0 fixes applied\n/);
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(suspect);
  });

  test('JSON says what was done and what is left', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal, 'b.txt': suspect, 'c.md': '# Readme\n' });
    const { code, stdout } = await fix(cwd, '--format', 'json', '.');
    expect(code).toBe(1);
    const { reports, skipped } = JSON.parse(stdout);
    expect(reports).toHaveLength(2);
    expect(reports[0]).toEqual({
      file: 'a.txt',
      written: true,
      fixed: [{ rule: 'row-total', severity: 'error', title: expect.any(String), cells: expect.any(Array) }],
      diagnostics: [],
      suppressed: [],
      diff: null,
    });
    expect(reports[1]).toMatchObject({ file: 'b.txt', written: false, fixed: [], diff: null });
    expect(reports[1].diagnostics[0].cells[0]).toBe('applications/received/natural-person');
    expect(skipped).toHaveLength(1);
  });

  test('everything broken: settles, and a second run finds nothing to do', async () => {
    const rows = right.replace(/(?<=\t)\d+(?=\t\n)/g, '9').replace(/(（七）总计\t\t?)\d+/, '$177');
    const cwd = folderWith({ 'r.txt': rows });
    await fix(cwd, 'r.txt');
    const settled = readFileSync(join(cwd, 'r.txt'), 'utf8');
    const { stdout } = await fix(cwd, '--format', 'json', 'r.txt');
    expect(JSON.parse(stdout).reports[0]).toMatchObject({ written: false, fixed: [] });
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(settled);
  });

  test.skipIf(SEEDS.length === 0)(
    'the blank total of seed 001 is filled, and nothing else in the seeds',
    async () => {
      const cwd = folderWith(Object.fromEntries(SEEDS.map(({ name, text }) => [name, text])));
      await fix(cwd, '.');
      const changed = SEEDS.filter(({ name, text }) => readFileSync(join(cwd, name), 'utf8') !== text);
      expect(changed.map(({ name }) => name.slice(0, 3))).toEqual(['001']);
      const [{ name, text }] = changed as [(typeof SEEDS)[number]];
      const after = readFileSync(join(cwd, name), 'utf8').split('\n');
      const pairs = text.split('\n').map((line, index) => [line.trim(), after[index]?.trim()]);
      expect(pairs.filter(([before, now]) => before !== now)).toEqual([['', '0']]);
      expect(after).toHaveLength(pairs.length);
    },
  );
});

describe('keeps', () => {
  const writings: readonly [string, (text: string) => Buffer][] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a byte-order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without', (text) => iconv.encode(text, 'utf-16le')],
    ['UTF-16BE without', (text) => iconv.encode(text, 'utf-16be')],
    ['GB18030', (text) => iconv.encode(text, 'gb18030')],
    ['GB18030 with characters of four bytes', (text) => iconv.encode(`㐀😀${text}𠀀`, 'gb18030')],
    ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['line ends of all sorts', (text) => Buffer.from(text.replace('\n\n', '\r\r\n').replace(/\n$/, ''))],
  ];

  test.each(writings)('%s', async (_, write) => {
    const cwd = folderWith({ 'a.txt': write(wrongTotal), 'b.txt': write(fullWidthWrong) });
    expect(await fix(cwd, '.')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'a.txt')).equals(write(right))).toBe(true);
    expect(readFileSync(join(cwd, 'b.txt')).equals(write(fullWidth))).toBe(true);
  });

  test('bytes that GB18030 would write in another way', async () => {
    // A3 A0 is read as an ideographic space, which is written A1 A1.
    const odd = (text: string) =>
      Buffer.concat([iconv.encode(text, 'gb18030'), Buffer.from([0xa3, 0xa0, 0x0a])]);
    const cwd = folderWith({ 'r.txt': odd(wrongTotal) });
    expect(await fix(cwd, '.')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'r.txt')).equals(odd(right))).toBe(true);
  });

  test('the mode, and a link that points to the file', async () => {
    const cwd = folderWith({ 'real.dat': wrongTotal });
    chmodSync(join(cwd, 'real.dat'), 0o640);
    mkdirSync(join(cwd, 'sub'));
    symlinkSync('../real.dat', join(cwd, 'sub/link.txt'));
    expect(await fix(cwd, 'sub')).toMatchObject({ code: 0 });
    expect(readlinkSync(join(cwd, 'sub/link.txt'))).toBe('../real.dat');
    expect(readFileSync(join(cwd, 'real.dat'), 'utf8')).toBe(right);
    expect(lstatSync(join(cwd, 'real.dat')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(['real.dat', 'sub']);
  });
});

describe('--dry-run', () => {
  test('prints a diff that makes the mended file, writes nothing, and ends as check would', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal, 'b.txt': right, 'c.txt': suspect });
    const { code, stdout, stderr } = await fix(cwd, '--dry-run', '.');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '1 fix possible\n' });
    expect(stdout.split('\n').slice(0, 3)).toEqual(['--- a/a.txt', '+++ b/a.txt', '@@ -47,7 +47,7 @@']);
    expect(stdout.match(/^[-+](?![-+])/gm)).toEqual(['-', '+']);
    expect(applyPatch(wrongTotal, stdout)).toBe(right);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(wrongTotal);
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(await fix(cwd, '--dry-run', 'b.txt')).toEqual({
      code: 0,
      stdout: '',
      stderr: '0 fixes possible\n',
    });
  });

  test('keeps mark and line ends in the diff', async () => {
    const write = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'a.txt': write(wrongTotal) });
    const { stdout } = await fix(cwd, '--dry-run', '.');
    expect(applyPatch(write(wrongTotal), stdout, { autoConvertLineEndings: false })).toBe(write(right));
  });

  test('in JSON the diff stands with its report', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal });
    const { code, stdout } = await fix(cwd, '--dry-run', '--format=json', '.');
    const [report] = JSON.parse(stdout).reports;
    expect(report).toMatchObject({ written: false, diagnostics: [], fixed: [{ rule: 'row-total' }] });
    expect(applyPatch(wrongTotal, report.diff)).toBe(right);
    expect(code).toBe(1);
  });
});

describe('leaves the file alone, and nothing beside it,', () => {
  const faulty = (patch: string) => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const fail = (code) => { throw Object.assign(new Error(code), { code }); };
    ${patch}
    syncBuiltinESMExports();`;

  test.each([
    ['on a full disk', "fs.fsyncSync = () => fail('ENOSPC');", 'cannot be processed (ENOSPC)'],
    ['where it cannot be replaced', "fs.renameSync = () => fail('EBUSY');", 'cannot be processed (EBUSY)'],
    [
      'on a read-only disk',
      "fs.openSync = ((open) => (path, flags, ...rest) => flags === 'wx' ? fail('EROFS') : open(path, flags, ...rest))(fs.openSync);",
      'the file is read-only, left as it is',
    ],
    ['where its permissions cannot be kept', "fs.fchmodSync = () => fail('EPERM');", 'permission denied'],
  ])('%s', async (_, patch, reason) => {
    const cwd = folderWith({ 'r.txt': wrongTotal });
    const outcome = await disclosureReport(['fix', '.'], { cwd, first: faulty(patch) });
    expect(outcome).toMatchObject({ code: 2, stderr: `r.txt: ${reason}\n` });
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(wrongTotal);
    expect(readdirSync(cwd)).toEqual(['r.txt']);
  });

  test('where somebody else writes to it meanwhile', async () => {
    const cwd = folderWith({ 'r.txt': wrongTotal });
    const first = faulty("fs.accessSync = (path) => fs.appendFileSync(path, '其他');");
    const outcome = await disclosureReport(['fix', '.'], { cwd, first });
    const reason = 'the file was changed by someone else meanwhile, left as it is';
    expect(outcome).toMatchObject({ code: 2, stderr: `r.txt: ${reason}\n` });
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(`${wrongTotal}其他`);
    expect(readdirSync(cwd)).toEqual(['r.txt']);
  });

  test('where it is write-protected, also as root', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal, 'b.txt': wrongTotal });
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { code, stderr } = await fix(cwd, '.');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'a.txt: the file is read-only, left as it is\n' });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(wrongTotal);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(right);
  });

  test('when stopped by a signal: every file is whole, old or new', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, wrongTotal])));
    const child = start(['fix', '.'], { cwd });
    child.stdout!.once('data', () => child.kill('SIGTERM'));
    const [code] = await once(child, 'close');
    expect(code).toBe(143);
    expect(readdirSync(cwd).toSorted()).toEqual(names);
    const states = names.map((name) => [right, wrongTotal].indexOf(readFileSync(join(cwd, name), 'utf8')));
    expect(states).not.toContain(-1);
    expect(new Set(states).size).toBe(2);
  });
});
