import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, type Surroundings } from './command.ts';
import { right, rightCells } from './inputs.ts';

interface Checked {
  readonly code: number | null;
  readonly stderr: string;
  readonly reports: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

async function check(paths: readonly string[], around: Surroundings): Promise<Checked> {
  const { code, stdout, stderr } = await disclosureReport(['check', '--format', 'json', ...paths], around);
  const { reports, skipped } = JSON.parse(stdout);
  return { code, stderr, reports: reports.map((report: { file: string }) => report.file), skipped };
}

/** A right report under each of these names. */
const reportsIn = (files: readonly string[]) =>
  folderWith(Object.fromEntries(files.map((file) => [file, right])));

describe('which files', () => {
  const tree = [
    'b.md',
    'a.txt',
    'sub/c.TXT',
    'sub/d.html',
    '.hidden/e.txt',
    '.f.txt',
    'node_modules/x/g.md',
    '年报.txt',
  ];

  test('a folder gives its .txt and .md files in the order of their names, hidden ones left out', async () => {
    const cwd = reportsIn(tree);
    const all = ['a.txt', 'b.md', 'sub/c.TXT', '年报.txt'];
    expect(await check([], { cwd })).toEqual({ code: 0, stderr: '', reports: all, skipped: [] });
    expect((await check(['.'], { cwd })).reports).toEqual(all);
    expect((await check(['./sub/'], { cwd })).reports).toEqual(['./sub/c.TXT']);
    expect((await check([cwd], { cwd: '/' })).reports).toEqual(all.map((file) => `${cwd}/${file}`));
  });

  test('any file by name, in the order given, each once', async () => {
    const cwd = reportsIn(tree);
    const { code, reports } = await check(['sub/d.html', '.f.txt', 'a.txt', 'sub', './a.txt', 'sub/d.html'], {
      cwd,
    });
    expect({ code, reports }).toEqual({ code: 0, reports: ['sub/d.html', '.f.txt', 'a.txt', 'sub/c.TXT'] });
  });

  test('patterns, also of other names; a file whose name looks like a pattern is that file', async () => {
    const cwd = reportsIn([...tree, '报告[2023].txt']);
    expect((await check(['**/*.{html,md}', '年?.txt'], { cwd })).reports).toEqual([
      'b.md',
      'sub/d.html',
      '年报.txt',
    ]);
    expect((await check(['报告[2023].txt'], { cwd })).reports).toEqual(['报告[2023].txt']);
  });

  test('what begins with a hyphen, behind --', async () => {
    const cwd = reportsIn(['-a.txt']);
    expect((await check(['--', '-a.txt'], { cwd })).reports).toEqual(['-a.txt']);
  });

  test('a file that is no report is told of where it was named, and fails nothing', async () => {
    const cwd = folderWith({ 'README.md': '# Readme\n', 'r.txt': right });
    const skipped = [
      { file: 'README.md', reason: 'not an annual report on government information disclosure' },
    ];
    expect(await check(['.'], { cwd })).toEqual({ code: 0, stderr: '', reports: ['r.txt'], skipped });
    const named = await check(['README.md'], { cwd });
    expect(named).toMatchObject({ code: 0, skipped, stderr: `README.md: ${skipped[0]!.reason}\n` });
  });
});

describe('bad input', () => {
  test('nothing there', async () => {
    const cwd = reportsIn(['r.txt']);
    const { code, skipped, reports, stderr } = await check(
      ['nix', 'nix/nix.txt', '*.docx', 'r.txt/x', 'r.txt'],
      { cwd },
    );
    const missing = 'no such file or folder';
    expect({ code, reports }).toEqual({ code: 2, reports: ['r.txt'] });
    expect(skipped).toEqual([
      { file: 'nix', reason: missing },
      { file: 'nix/nix.txt', reason: missing },
      { file: '*.docx', reason: 'no file matches this pattern' },
      { file: 'r.txt/x', reason: missing },
    ]);
    expect(stderr).toBe(skipped.map(({ file, reason }) => `${file}: ${reason}\n`).join(''));
  });

  test('empty, binary and damaged files', async () => {
    const cwd = folderWith({
      'a-empty.txt': '',
      'b-binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe]),
      'c-damaged.txt': Buffer.from(right).fill(0xff, 100, 101),
      'd-unknown.txt': Buffer.from('Größe: üäö\n', 'latin1'),
    });
    expect(await check(['a-empty.txt', 'b-binary.txt'], { cwd })).toMatchObject({
      code: 0,
      skipped: [
        { file: 'a-empty.txt', reason: 'an empty file' },
        { file: 'b-binary.txt', reason: 'a binary file, no report' },
      ],
    });
    expect(await check(['.'], { cwd })).toMatchObject({
      code: 2,
      stderr:
        'c-damaged.txt: damaged: some bytes make no character in its encoding\n' +
        'd-unknown.txt: unknown encoding (UTF-8, UTF-16 and GB18030 can be read)\n',
      reports: [],
    });
  });

  test('a text of 10 MB is read to its end', async () => {
    const filler = `${'各科室认真落实信息公开审查制度，及时更新公开内容。'.repeat(40)}\n`;
    const cut = right.indexOf('二、主动公开');
    const long =
      right.slice(0, cut) + filler.repeat(Math.ceil(10e6 / Buffer.byteLength(filler))) + right.slice(cut);
    expect(Buffer.byteLength(long)).toBeGreaterThan(10e6);
    const cwd = folderWith({ 'long.txt': long });
    const { code, stdout } = await disclosureReport(['extract', '--format', 'json', 'long.txt'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).reports[0].cells).toEqual(rightCells);
  });

  test('a file of 50 MB is declined before it is read', async () => {
    const cwd = reportsIn(['big.txt', 'r.txt']);
    truncateSync(join(cwd, 'big.txt'), 50 * 1024 * 1024);
    const { code, reports, stderr } = await check(['.'], { cwd });
    expect({ code, reports, stderr }).toEqual({
      code: 2,
      reports: ['r.txt'],
      stderr: 'big.txt: too large (50 MB > 20 MB), not read\n',
    });
  });

  test('a device is no file', async () => {
    const { code, stderr } = await check(['/dev/null'], {});
    expect({ code, stderr }).toEqual({ code: 2, stderr: '/dev/null: not a regular file\n' });
  });

  test('a file that goes away between listing and reading', async () => {
    const cwd = reportsIn(['a.txt', 'b.txt']);
    const first = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const open = fs.openSync;
      fs.openSync = (path, ...rest) => {
        if (path === 'a.txt') fs.rmSync(path);
        return open(path, ...rest);
      };
      syncBuiltinESMExports();`;
    const { code, reports, stderr } = await check(['.'], { cwd, first });
    expect({ code, reports, stderr }).toEqual({
      code: 2,
      reports: ['b.txt'],
      stderr: 'a.txt: the file was gone before it could be read\n',
    });
  });
});

describe('permissions', () => {
  /** Root may read everything: the command then runs as somebody else. */
  const uid = process.getuid?.() === 0 ? 65534 : undefined;

  test('a folder and a file that may not be read', async () => {
    const cwd = reportsIn(['open/a.txt', 'closed/b.txt', 'open/secret.txt']);
    chmodSync(join(cwd, 'closed'), 0o000);
    chmodSync(join(cwd, 'open/secret.txt'), 0o000);
    const around = uid === undefined ? { cwd } : { cwd, uid };
    const everything = await check(['.'], around);
    expect(everything).toMatchObject({ code: 2, reports: ['open/a.txt'] });
    expect(everything.stderr).toBe('closed: permission denied\nopen/secret.txt: permission denied\n');
    expect((await check(['closed'], around)).stderr).toBe('closed: permission denied\n');
    expect((await check(['*/*.txt'], around)).stderr).toContain('closed: permission denied\n');
    chmodSync(join(cwd, 'closed'), 0o755);
  });
});

describe('links', () => {
  test('are followed, to files and folders, each file once and under its own name', async () => {
    const cwd = reportsIn(['real/r.txt', 'other.dat']);
    symlinkSync('real', join(cwd, 'a-link'));
    symlinkSync('real/r.txt', join(cwd, 'b-link.txt'));
    symlinkSync('other.dat', join(cwd, 'c-link.md'));
    expect(await check(['.'], { cwd })).toMatchObject({ code: 0, reports: ['c-link.md', 'real/r.txt'] });
    expect(await check(['b-link.txt'], { cwd })).toMatchObject({ code: 0, reports: ['b-link.txt'] });
  });

  test('that lead nowhere fail where they promise a report', async () => {
    const cwd = reportsIn(['r.txt']);
    symlinkSync('nowhere', join(cwd, 'gone.txt'));
    symlinkSync('nowhere', join(cwd, 'gone'));
    const stderr = 'gone.txt: the link points to nothing\n';
    expect(await check(['.'], { cwd })).toMatchObject({ code: 2, reports: ['r.txt'], stderr });
    expect(await check(['gone.txt'], { cwd })).toMatchObject({ code: 2, reports: [], stderr });
  });

  test('in circles end', async () => {
    const cwd = reportsIn(['sub/r.txt']);
    symlinkSync('..', join(cwd, 'sub/up'));
    symlinkSync('self.txt', join(cwd, 'self.txt'));
    expect(await check(['sub'], { cwd })).toMatchObject({ code: 2, reports: ['sub/r.txt'] });
    const self = await check(['self.txt'], { cwd });
    expect(self).toMatchObject({ code: 2, stderr: 'self.txt: the link leads in a circle\n' });
  });
});

test('every encoding gives the same answer', async () => {
  const cwd = folderWith({
    'gb18030.txt': iconv.encode(right, 'gb18030'),
    'utf-16be.txt': iconv.encode(right, 'utf-16be', { addBOM: true }),
    'utf-16le-bare.txt': iconv.encode(right, 'utf-16le'),
    'utf-8-bom.txt': `\ufeff${right}`,
    'utf-8-crlf.txt': right.replaceAll('\n', '\r\n'),
  });
  const { code, stdout } = await disclosureReport(['extract', '--format', 'json', '.'], { cwd });
  expect(code).toBe(0);
  const { reports } = JSON.parse(stdout);
  expect(reports).toHaveLength(5);
  for (const { title, cells } of reports) {
    expect(title).toBe('云川县民政局2023年政府信息公开工作年度报告');
    expect(cells).toEqual(rightCells);
  }
});
