/** --rule and --max-severity, and the tables at the end of a check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith } from './command.ts';
import { replaceOnce, right, withReceived } from './inputs.ts';

/** An error, a warning and an information. */
const wrongTotal = withReceived('26', '27');
const outOfOrder = replaceOnce(right, '五、存在的主要问题及改进情况', '四、存在的主要问题及改进情况');
const otherTitle = replaceOnce(right, '一、总体情况', '一、总体工作情况');

interface Found {
  readonly rule: string;
  readonly severity: string;
}

async function check(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const cwd = folderWith(files);
  const { code, stdout } = await disclosureReport(['check', '--format=json', ...args, '.'], { cwd });
  const diagnostics: Found[] = JSON.parse(stdout).reports.flatMap(
    (report: { diagnostics: readonly Found[] }) => report.diagnostics,
  );
  return { code, found: diagnostics.map(({ rule, severity }) => `${rule} ${severity}`) };
}

const files = { 'a.txt': wrongTotal, 'b.txt': outOfOrder, 'c.txt': otherTitle };
const all = ['row-total error', 'chapter-number warning', 'chapter-title information'];

test('the inputs have one finding each', async () => {
  expect(await check(files, [])).toEqual({ code: 1, found: all });
});

describe('--rule', () => {
  test.each([
    [['--rule', 'row-total'], all.slice(0, 1)],
    [
      ['--rule', 'row-total,chapter-title'],
      [all[0]!, all[2]!],
    ],
    [
      ['--rule', 'row-total', '--rule=chapter-title,', '--rule', 'balance'],
      [all[0]!, all[2]!],
    ],
  ])('%j: no other rule is told of, nor counts', async (args, found) => {
    expect(await check(files, args)).toEqual({ code: 1, found });
  });

  test('without a finding of it the run succeeds', async () => {
    expect(await check(files, ['--rule', 'balance'])).toEqual({ code: 0, found: [] });
  });

  test.each(['pretty', 'ndjson', 'sarif', 'github'])('in the format %s as well', async (format) => {
    const cwd = folderWith(files);
    const args = ['check', '--rule', 'chapter-title', `--format=${format}`, '.'];
    const { stdout } = await disclosureReport(args, { cwd });
    expect(stdout).toContain('chapter-title');
    const results = format === 'sarif' ? JSON.stringify(JSON.parse(stdout).runs[0].results) : stdout;
    expect(results).not.toMatch(/"row-total"|title=row-total| row-total\b/);
  });

  test('a name that is no rule is a mistake, with a suggestion where it may be a slip', async () => {
    const outcome = (rule: string) => disclosureReport(['check', '--rule', rule, '.']);
    const stderr = "disclosure-report: no rule 'chapter-titel', did you mean chapter-title?\n";
    expect(await outcome('balance,chapter-titel')).toEqual({ code: 2, stdout: '', stderr });
    expect((await outcome('xyz')).stderr).toBe("disclosure-report: no rule 'xyz'\n");
  });

  test('fix mends what these rules found, and nothing else', async () => {
    const two = replaceOnce(wrongTotal, '\t\t24\t2\t0', '\t\t24\t2\t');
    const cwd = folderWith({ 'r.txt': wrongTotal, 's.txt': two });
    expect(await disclosureReport(['fix', '--rule=total-blank', '.'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(wrongTotal);
    expect(await disclosureReport(['fix', '--rule=row-total', 'r.txt'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(right);
  });
});

describe('--max-severity: what is not graver does not fail the run, but is told', () => {
  test.each([
    ['hint', 1, 1, 1],
    ['information', 1, 1, 0],
    ['warning', 1, 0, 0],
    ['error', 0, 0, 0],
  ])('%s', async (severity, error, warning, information) => {
    const codes = { 'a.txt': error, 'b.txt': warning, 'c.txt': information };
    for (const [name, code] of Object.entries(codes)) {
      const text = files[name as keyof typeof files];
      const outcome = await check({ [name]: text }, ['--max-severity', severity]);
      expect(outcome.code, name).toBe(code);
      expect(outcome.found).toHaveLength(1);
    }
  });

  test('what could not be read fails the run all the same', async () => {
    const { code } = await disclosureReport(['check', '--max-severity=error', 'nix.txt']);
    expect(code).toBe(2);
  });

  test('counts for fix: what is left, and for a dry run what stands in the file now', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal, 'c.txt': otherTitle });
    const fix = async (...args: string[]) => (await disclosureReport(['fix', ...args], { cwd })).code;
    expect(await fix('--dry-run', '--max-severity=warning', '.')).toBe(1);
    expect(await fix('--dry-run', '--max-severity=error', '.')).toBe(0);
    expect(await fix('--max-severity=hint', '.')).toBe(1);
    expect(await fix('--max-severity=information', '.')).toBe(0);
  });
});

describe('the tables at the end', () => {
  test('by rule and by report, the gravest first', async () => {
    const cwd = folderWith({ ...files, 'd.txt': wrongTotal, 'e.txt': right });
    const { stdout } = await disclosureReport(['check', '.'], { cwd });
    expect(stdout.slice(stdout.indexOf('  error  warning'))).toBe(`\
  error  warning  info  hint  rule
      2        0     0     0  row-total  2 reports
      0        1     0     0  chapter-number  1 report
      0        0     1     0  chapter-title  1 report

  error  warning  info  hint  report
      1        0     0     0  a.txt  row-total
      1        0     0     0  d.txt  row-total
      0        1     0     0  b.txt  chapter-number
      0        0     1     0  c.txt  chapter-title

5 reports: 2 errors, 1 warning, 1 information, 0 hints; 0 files skipped
formulas: 206 hold, 4 broken, 0 not checked
2 findings can be mended by the command fix
`);
  });

  test('align in Chinese', async () => {
    const cwd = folderWith(files);
    const { stdout } = await disclosureReport(['check', '--lang=zh-cn', '.'], { cwd });
    expect(stdout).toContain(`\
  错误  警告  信息  提示  规则
     1     0     0     0  row-total  1 份报告
`);
  });

  test('of many reports only the gravest are listed, whatever their place', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    const texts = names.map((name, index) => [name, index % 10 === 9 ? wrongTotal : otherTitle]);
    const cwd = folderWith(Object.fromEntries(texts));
    const { stdout } = await disclosureReport(['check', '.'], { cwd });
    const table = stdout.slice(stdout.lastIndexOf('  report\n')).split('\n').slice(1);
    const listed = table.slice(0, 20).map((row) => /\d{3}\.txt/.exec(row)![0]);
    const grave = names.filter((_, index) => index % 10 === 9);
    expect(listed).toEqual([...grave, ...names.filter((name) => !grave.includes(name)).slice(0, 8)]);
    expect(table[20]).toBe('  100 more reports have findings, see above');
    expect(stdout).toContain('     12        0     0     0  row-total  12 reports\n');
  });

  test('not for a single report', async () => {
    const cwd = folderWith({ 'a.txt': wrongTotal, 'b.txt': right });
    expect((await disclosureReport(['check', '.'], { cwd })).stdout).not.toContain('  rule\n');
  });
});
