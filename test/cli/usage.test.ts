import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, start } from './command.ts';
import { right, withReceived } from './inputs.ts';

const wrong = withReceived('26', '27');

describe('exit codes', () => {
  test.each([
    ['0 without findings', 'check', right, 0],
    ['1 with findings', 'check', wrong, 1],
    ['0 for extraction, whatever the findings', 'extract', wrong, 0],
    ['0 for a repair that leaves nothing', 'fix', wrong, 0],
  ])('%s', async (_, command, text, code) => {
    const cwd = folderWith({ 'report.txt': text });
    expect(await disclosureReport([command, 'report.txt'], { cwd })).toMatchObject({ code, stderr: '' });
  });

  test('2 outweighs 1, and the other files are dealt with all the same', async () => {
    const cwd = folderWith({ 'wrong.txt': wrong });
    const { code, stdout, stderr } = await disclosureReport(['check', 'nowhere.txt', 'wrong.txt'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('wrong.txt');
    expect(stderr).toBe('nowhere.txt: no such file or folder\n');
  });
});

describe('wrong usage', () => {
  test.each([
    [['chek'], "disclosure-report: no command 'chek', did you mean check?\n"],
    [['check', '--formt'], "disclosure-report: no option '--formt', did you mean --format?\n"],
    [['check', '--format'], "disclosure-report: option '--format <format>' needs a value\n"],
    [
      ['check', '--format', 'csv'],
      "disclosure-report: 'csv' is none of pretty | json | ndjson | sarif | github\n",
    ],
    [['check', '--jobs', '0'], "disclosure-report: '0' is none of 1 | 2 | 3 | …\n"],
    [
      ['check', '--max-severity', 'fatal'],
      "disclosure-report: 'fatal' is none of hint | information | warning | error\n",
    ],
    [
      ['check', '--rule', 'row-totl,balance'],
      "disclosure-report: no rule 'row-totl', did you mean row-total?\n",
    ],
    [['extract', '--rule', 'balance'], "disclosure-report: no option '--rule'\n"],
    [['check', '--lang', 'fr'], "disclosure-report: 'fr' is none of zh-cn | en\n"],
    [['check', '--dry-run'], "disclosure-report: no option '--dry-run'\n"],
  ])('%j is answered on stderr', async (args, stderr) => {
    expect(await disclosureReport(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('no command at all shows the help on stderr', async () => {
    const { code, stdout, stderr } = await disclosureReport([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: disclosure-report /);
  });
});

describe('help and version', () => {
  test.each([['--help'], ['help'], ['check --help'], ['help fix']])('%s', async (args) => {
    const { code, stdout, stderr } = await disclosureReport(args.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: disclosure-report /);
  });

  test('--version', async () => {
    expect(await disclosureReport(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('language', () => {
  const chinese = 'nix: 没有这个文件或文件夹\n';
  const english = 'nix: no such file or folder\n';
  test.each([
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, [], chinese],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW', LC_ALL: '' }, [], chinese],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, [], english],
    [{ LANG: 'fr_FR', LC_ALL: '' }, [], english],
    [{ LANG: 'fr_FR', LC_ALL: '' }, ['--lang', 'zh-cn'], chinese],
    [{ LC_ALL: 'zh_CN.UTF-8' }, ['--lang=en'], english],
  ])('%j %j', async (env, args, stderr) => {
    expect(await disclosureReport(['check', 'nix', ...args], { env })).toMatchObject({ code: 2, stderr });
  });

  test('all of a finding is in the language asked for', async () => {
    const cwd = folderWith({ 'wrong.txt': wrong });
    const { stdout } = await disclosureReport(['--lang', 'zh-cn', 'check', 'wrong.txt'], { cwd });
    expect(stdout).toMatch(/^wrong\.txt\n {2}50:\d+ {2}错误 {2}.*\p{Script=Han}.* {2}row-total\n/u);
    expect(stdout).toMatch(/\n1 份报告：1 个错误，0 个警告，0 个信息，0 个提示；跳过 0 个文件\n/);
  });
});

describe('the terminal', () => {
  test('no colours and no progress in a pipe, colours where they are forced, none with NO_COLOR', async () => {
    const cwd = folderWith({ 'wrong.txt': wrong });
    const shown = async (env: NodeJS.ProcessEnv) =>
      (await disclosureReport(['check', '.'], { cwd, env })).stdout;
    const colour = '\u001b[';
    expect(await shown({ CI: '1' })).not.toContain(colour);
    expect(await shown({ FORCE_COLOR: '1' })).toContain(colour);
    expect(await shown({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(colour);
  });

  test('a reader that has seen enough is no error', async () => {
    const many = Array.from({ length: 400 }, (_, index) => [`${index}.txt`, right]);
    const child = start(['extract', '--format', 'json', '.'], { cwd: folderWith(Object.fromEntries(many)) });
    let stderr = '';
    child.stderr!.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout!.once('data', () => child.stdout!.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('results that cannot be written are an error', async () => {
    const cwd = folderWith({ 'r.txt': right });
    const stdout = openSync('/dev/full', 'w');
    const child = start(['extract', 'r.txt'], { cwd, stdout });
    let stderr = '';
    child.stderr!.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    closeSync(stdout);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('ENOSPC') });
  });
});
