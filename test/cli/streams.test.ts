/** Formats that are written report by report, and paths that come in while results go out. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, start } from './command.ts';
import { right, withReceived } from './inputs.ts';

const wrong = withReceived('26', '27');

async function filesOf(args: readonly string[], cwd: string, input?: string | Buffer) {
  const around = input === undefined ? { cwd } : { cwd, input };
  const { code, stdout, stderr } = await disclosureReport(['check', '--format=ndjson', ...args], around);
  const lines = stdout.split('\n').slice(0, -1);
  return { code, stderr, files: lines.map((line) => JSON.parse(line).file) };
}

describe('ndjson', () => {
  test.each(['check', 'fix', 'extract'])(
    '%s: what the JSON output holds, a report a line',
    async (command) => {
      const cwd = folderWith({ 'a.txt': right, 'b.txt': wrong, 'c.md': '# Readme\n' });
      const dry = command === 'fix' ? ['--dry-run'] : [];
      const json = await disclosureReport([command, ...dry, '--format', 'json', '.'], { cwd });
      const lines = await disclosureReport([command, ...dry, '--format', 'ndjson', '.'], { cwd });
      expect(lines.code).toBe(json.code);
      expect(lines.stdout).toBe(
        JSON.parse(json.stdout)
          .reports.map((report: object) => `${JSON.stringify(report)}\n`)
          .join(''),
      );
      expect(lines.stdout.split('\n')).toHaveLength(3);
    },
  );
});

describe('paths from standard input', () => {
  const cwd = () => folderWith({ 'a.txt': right, 'b b.txt': wrong, 'sub/c.txt': right, '[d].txt': right });

  test.each([
    ['a line each', 'a.txt\nb b.txt\nsub\n'],
    ['a line each, the last one unended, CRLF, blank lines', '\r\na.txt\r\n\r\nb b.txt\r\nsub'],
    ['ended by NUL', 'a.txt\0b b.txt\0sub\0'],
    ['the same twice', 'a.txt\n./a.txt\nb b.txt\nsub\nsub/c.txt\n'],
  ])('%s', async (_, input) => {
    const files = ['a.txt', 'b b.txt', 'sub/c.txt'];
    expect(await filesOf(['-'], cwd(), input)).toEqual({ code: 1, stderr: '', files });
    expect(await filesOf(['--stdin-paths'], cwd(), input)).toEqual({ code: 1, stderr: '', files });
  });

  test('a line end within a name, where NUL ends it', async () => {
    const folder = folderWith({ 'a\nb.txt': right });
    expect(await filesOf(['-'], folder, 'a\nb.txt\0')).toMatchObject({ code: 0, files: ['a\nb.txt'] });
  });

  test('stand where the hyphen stands, and are no patterns', async () => {
    const outcome = await filesOf(['sub', '-', 'a.txt'], cwd(), '[d].txt\n*.txt\nnix\n');
    const missing = 'no such file or folder';
    expect(outcome).toEqual({
      code: 2,
      stderr: `*.txt: ${missing}\nnix: ${missing}\n`,
      files: ['sub/c.txt', '[d].txt', 'a.txt'],
    });
  });

  test('none at all is no mistake, and not the current folder', async () => {
    expect(await filesOf(['-'], cwd(), '')).toEqual({ code: 0, stderr: '', files: [] });
  });

  test('a result goes out before the next path comes in, with and without threads', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.txt`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, right])));
    const child = start(['check', '--format=ndjson', '--jobs=2', '-'], { cwd: folder });
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    for (const name of names) {
      child.stdin!.write(`${name}\n`);
      expect(JSON.parse((await lines.next()).value!).file).toBe(name);
    }
    child.stdin!.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('github', () => {
  test('a workflow command for each finding, and for each file that could not be read', async () => {
    const cwd = folderWith({ '50%, a:b.txt': wrong, 'right.txt': right });
    const args = ['check', '--format', 'github', '50%, a:b.txt', 'right.txt', 'nix.txt'];
    const { code, stdout } = await disclosureReport(args, { cwd });
    expect(code).toBe(2);
    const place = 'file=50%25%2C a%3Ab.txt,line=50,col=\\d+,endLine=50,endColumn=\\d+,title=row-total';
    expect(stdout).toMatch(
      new RegExp(`^::error ${place}::.*26.*\\n::error file=nix\\.txt::no such file or folder\\n$`),
    );
  });

  test('hints and information are notices', async () => {
    const cwd = folderWith({ 'r.txt': right.replace('一、总体情况', '一、总体工作情况') });
    const { stdout } = await disclosureReport(['check', '--format=github', '--rule=chapter-title', '.'], {
      cwd,
    });
    expect(stdout).toMatch(/^::notice file=r\.txt,.*title=chapter-title::/);
  });
});
