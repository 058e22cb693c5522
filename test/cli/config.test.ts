/** Suppression in the terminal: by comments in the reports, and by configuration files. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith } from './command.ts';
import { right, withReceived } from './inputs.ts';

const YAML = '.disclosure-report.yaml';
const wrong = withReceived('26', '27');
const [head, tail] = wrong.split('一、本年新收');
const comment = '<!-- disclosure-report-disable-next-line row-total -- 原件如此 -->';
const suppressed = `${head}${comment}\n一、本年新收${tail}`;

const exception = (files: string, rules = 'row-total') =>
  `exceptions:\n  - files: ${files}\n    rules: ${rules}\n    reason: 原件如此\n`;

async function run(command: 'check' | 'fix', files: Readonly<Record<string, string>>, ...args: string[]) {
  const cwd = folderWith(files);
  const all = [command, '--format=json', ...(args.length === 0 ? ['.'] : args)];
  const { code, stdout, stderr } = await disclosureReport(all, { cwd });
  const { reports } = JSON.parse(stdout);
  return { cwd, code, stderr, reports };
}

const severities = ({ reports }: Awaited<ReturnType<typeof run>>) =>
  reports.map(({ diagnostics }: { diagnostics: { severity: string }[] }) =>
    diagnostics.map(({ severity }) => severity),
  );

describe('a comment in a report', () => {
  test('suppresses, and what it suppresses is listed', async () => {
    const { code, reports } = await run('check', { 'a.txt': suppressed });
    const line = suppressed.slice(0, suppressed.indexOf(comment)).split('\n').length - 1;
    expect(code).toBe(0);
    expect(reports[0].diagnostics).toEqual([]);
    expect(reports[0].suppressed).toEqual([
      {
        rule: 'row-total',
        severity: 'error',
        message: expect.stringContaining('26'),
        range: { start: { line: line + 1, character: 31 }, end: { line: line + 1, character: 33 } },
        cells: expect.arrayContaining(['applications/received/total']),
        formulas: expect.arrayContaining(['row-total:applications/received']),
        related: [expect.objectContaining({ file: 'a.txt' })],
        reason: '原件如此',
        by: {
          kind: 'comment',
          range: { start: { line, character: 0 }, end: { line, character: comment.length } },
        },
      },
    ]);
  });

  test('is not mended over', async () => {
    const { cwd, code, reports } = await run('fix', { 'a.txt': suppressed });
    expect(code).toBe(0);
    expect(reports[0]).toMatchObject({ written: false, fixed: [], diagnostics: [] });
    expect(reports[0].suppressed).toHaveLength(1);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(suppressed);
  });

  test('of no use is a finding', async () => {
    const { code, reports } = await run('check', { 'a.txt': suppressed.replace('\t27\t', '\t26\t') });
    expect(code).toBe(1);
    expect(reports[0].diagnostics).toMatchObject([{ rule: 'suppression', severity: 'warning' }]);
  });
});

describe('a configuration file', () => {
  test('sets the severity of rules, from the folder above too', async () => {
    const files = { [YAML]: 'rules:\n  row-total: hint\n', '年报/a.txt': wrong };
    const outcome = await run('check', files);
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    expect(severities(outcome)).toEqual([['hint']]);
    expect((await run('check', files, '--max-severity=hint', '年报/a.txt')).code).toBe(0);
  });

  test('is the nearest one, and none above a repository', async () => {
    const outcome = await run('check', {
      [YAML]: 'rules:\n  row-total: off\n',
      'a.txt': wrong,
      'b/.disclosure-report.yml': 'rules:\n  row-total: warning\n',
      'b/b.txt': wrong,
      'c/.git/HEAD': '',
      'c/c.txt': wrong,
    });
    expect(severities(outcome)).toEqual([[], ['warning'], ['error']]);
  });

  test('makes exceptions, which are listed, with their reason and their line', async () => {
    const files = { [YAML]: `# 约定\n${exception('a.txt')}`, 'a.txt': wrong, 'b.txt': wrong };
    const { code, reports } = await run('check', files);
    expect(code).toBe(1);
    expect(reports[0]).toMatchObject({
      diagnostics: [],
      suppressed: [
        { rule: 'row-total', reason: '原件如此', by: { kind: 'configuration', file: YAML, line: 2 } },
      ],
    });
    expect(reports[1]).toMatchObject({ diagnostics: [{ rule: 'row-total' }], suppressed: [] });
  });

  test('keeps fix from what it excepts or switches off', async () => {
    const files = { [YAML]: exception('a.txt'), 'a.txt': wrong, 'b.txt': wrong };
    const { cwd, reports } = await run('fix', files);
    expect(reports.map(({ written }: { written: boolean }) => written)).toEqual([false, true]);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(wrong);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(right);
    const off = await run('fix', { [YAML]: 'rules:\n  row-total: off\n', 'a.txt': wrong });
    expect(off).toMatchObject({ code: 0, reports: [{ written: false, suppressed: [] }] });
  });

  test('holds for many files in many threads', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.txt`);
    const reports = Object.fromEntries(names.map((name) => [name, wrong]));
    const outcome = await run('check', { [YAML]: exception('"[0-4]?.txt"'), ...reports }, '--jobs=2', '.');
    const excepted = outcome.reports.filter(
      (each: { suppressed: unknown[] }) => each.suppressed.length === 1,
    );
    expect(excepted).toHaveLength(40);
    expect(outcome.stderr).toBe('');
  });

  test('does not keep a directive for a rule that it switches off from being of use', async () => {
    const files = { [YAML]: 'rules: {row-total: off}', 'a.txt': suppressed.replace('\t27\t', '\t26\t') };
    expect(await run('check', files)).toMatchObject({ code: 0, reports: [{ diagnostics: [] }] });
  });
});

describe('what is wrong in a configuration file', () => {
  test.each([
    ['rules:\n  row-totl: off\n', 2, 'There is no rule “row-totl”; did you mean “row-total”.'],
    ['rules:\n  row-total: warn\n', 2, 'There is no level “warn”; did you mean “warning”; the levels are'],
    ['rules:\n\trow-total: off\n', 2, 'Tabs cannot indent here; use blanks.'],
    ['# 约定\nexceptions:\n  - files: a.txt\n    rules: row-total\n', 3, 'This exception has no reason'],
  ])('is told with its line, and the exit code is 2: %j', async (text, line, message) => {
    const { code, stderr, reports } = await run('check', { [YAML]: text, 'a.txt': wrong, 'b.txt': wrong });
    expect(code).toBe(2);
    expect(stderr).toContain(`${YAML}:${line}: ${message}`);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(reports).toHaveLength(2);
  });

  test.each([
    ['no file is meant', exception('c.txt'), ['.'], 'No file matches “c.txt”'],
    [
      'no finding is',
      exception('a.txt', '[row-total, balance]'),
      ['.'],
      'These files have no finding of “balance”',
    ],
    [
      'no finding is, in one file',
      exception('./a.txt', 'balance'),
      ['a.txt'],
      'These files have no finding of “balance”',
    ],
    ['no file in that folder', exception('x/c.txt'), ['a.txt'], 'No file matches “x/c.txt”'],
    ['one that was not looked at', exception('b.txt', 'balance'), ['a.txt'], undefined],
    ['some that were not looked at', exception('"*.txt"', 'balance'), ['a.txt'], undefined],
    [
      'a rule that is switched off',
      `rules: {balance: off}\n${exception('a.txt', 'balance')}`,
      ['.'],
      undefined,
    ],
    ['a report that is of another kind', exception('c.html', 'balance'), ['.'], 'No file matches'],
  ])('an exception of no use: %s', async (_, text, paths, message) => {
    const files = { [YAML]: text, 'a.txt': wrong, 'b.txt': right };
    const { code, stderr } = await run('check', files, ...paths);
    if (message === undefined) expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    else {
      expect(stderr).toContain(message);
      expect(code).toBe(2);
    }
  });

  test('is told in the other formats as well', async () => {
    const cwd = folderWith({ [YAML]: 'rules:\n  row-totl: off\n', 'a.txt': right });
    const github = await disclosureReport(['check', '--format=github', '.'], { cwd });
    expect(github.stdout).toMatch(/^::error file=\.disclosure-report\.yaml,line=2::There is no rule/m);
    const sarif = JSON.parse((await disclosureReport(['check', '--format=sarif', '.'], { cwd })).stdout);
    expect(sarif.runs[0].invocations[0].toolExecutionNotifications[0].locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: YAML }, region: { startLine: 2 } } },
    ]);
  });

  test('is a file that cannot be read', async () => {
    const cwd = folderWith({ 'a.txt': right });
    mkdirSync(join(cwd, YAML));
    const { code, stderr } = await disclosureReport(['check', '.'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(YAML) });
  });

  test('is of no matter to extract', async () => {
    const cwd = folderWith({ [YAML]: 'rules: [', 'a.txt': right });
    const { code, stderr } = await disclosureReport(['extract', '--format=json', '.'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
