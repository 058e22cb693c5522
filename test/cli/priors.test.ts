import { expect, test } from 'vitest';
import { disclosureReport, folderWith } from './command.ts';
import { replaceOnce, right } from './inputs.ts';

/** The report of the year before, with so many applications carried out; its sums hold. */
function before(out: number, text = right): string {
  const changes = [
    ['请数量\t\t24\t2\t0\t0\t0\t0\t26\t', `请数量\t\t${22 + out}\t2\t0\t0\t0\t0\t${24 + out}\t`],
    ['继续办理\t\t2\t0\t0\t0\t0\t0\t2', `继续办理\t\t${out}\t0\t0\t0\t0\t0\t${out}`],
    ['\t2\t1\t14', '\t2\t1\t13'],
    ['申请26件', `申请${24 + out}件`],
  ] as const;
  return changes.reduce((all, [from, to]) => replaceOnce(all, from, to), text.replaceAll('2023', '2022'));
}

async function check(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ['.'],
  input?: string,
) {
  const { code, stdout, stderr } = await disclosureReport(['check', '--format', 'json', ...args], {
    cwd: folderWith(files),
    ...(input === undefined ? {} : { input }),
  });
  expect(stderr).toBe('');
  const { reports } = JSON.parse(stdout) as { reports: Report[] };
  const rules = reports.map(({ file, diagnostics }) => [file, diagnostics.map(({ rule }) => rule)]);
  return { code, reports, rules: Object.fromEntries(rules) as Record<string, string[]> };
}

interface Report {
  readonly file: string;
  readonly diagnostics: readonly { readonly rule: string; readonly related: readonly object[] }[];
}

test('a report is compared with the year before, which is found by its title', async () => {
  const { code, reports, rules } = await check({ 'a.txt': right, 'sub/z.md': `\n${before(3)}` });
  expect({ code, rules }).toEqual({ code: 1, rules: { 'a.txt': ['prior-carry'], 'sub/z.md': [] } });
  const line = `\n${before(3)}`.split('\n').findIndex((each) => each.startsWith('四、结转下年度'));
  const { related } = reports[0]!.diagnostics[0]!;
  expect(related).toEqual([
    {
      file: 'sub/z.md',
      range: { start: { line, character: 13 }, end: { line, character: 14 } },
      message: expect.stringContaining('2022'),
    },
  ]);
});

test('the same is found in any order, in one thread or several', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const body = right.replaceAll('云川', `云${String.fromCharCode(0x4e00 + at)}`);
      return [
        [`${at}.txt`, body],
        [`${(at * 7) % 60}-b.txt`, before(at % 2 === 0 ? 1 : 4, body)],
      ];
    }).flat(),
  );
  const forwards = await check(many, ['--jobs', '2', '.']);
  const wrong = Object.entries(forwards.rules).filter(([, rules]) => rules.length > 0);
  expect(wrong.map(([file]) => file).toSorted()).toEqual(
    Array.from({ length: 30 }, (_, at) => `${at * 2 + 1}.txt`).toSorted(),
  );
  const backwards = await check(many, ['--jobs', '1', ...Object.keys(many).toReversed()]);
  expect(backwards.rules).toEqual(forwards.rules);
});

test('of two different reports for one year neither is compared with', async () => {
  const files = { 'now.txt': right, 'one.txt': before(3), 'other.txt': before(5) };
  expect((await check(files)).rules['now.txt']).toEqual([]);
  expect((await check({ ...files, 'other.txt': before(3) })).rules['now.txt']).toEqual(['prior-carry']);
});

test('files outside of the arguments are not looked at', async () => {
  const files = { 'now.txt': right, 'then.txt': before(3) };
  expect((await check(files, ['now.txt'])).rules).toEqual({ 'now.txt': [] });
  expect((await check(files, ['now.txt', 'then.txt'])).rules['now.txt']).toEqual(['prior-carry']);
});

test('paths from standard input are dealt with as they come in, each by itself', async () => {
  const files = { 'now.txt': right, 'then.txt': before(3) };
  expect((await check(files, ['-'], 'now.txt\nthen.txt\n')).rules['now.txt']).toEqual([]);
});

test('a chosen rule, and a file that cannot be read', async () => {
  const files = { 'now.txt': right, 'then.txt': before(3), 'empty.txt': '' };
  expect((await check(files, ['--rule', 'prior-carry', '.'])).rules['now.txt']).toEqual(['prior-carry']);
  expect((await check(files, ['--rule', 'row-total', '.'])).rules['now.txt']).toEqual([]);
});

test('for people the other report’s place stands below the finding', async () => {
  const cwd = folderWith({ 'now.txt': right, 'then.txt': before(3) });
  const { stdout } = await disclosureReport(['check', '.'], { cwd });
  expect(stdout).toMatch(/prior-carry\n +→ then\.txt:74:14 {2}2022 report: /);
});

test('in SARIF it is a related location', async () => {
  const cwd = folderWith({ 'now.txt': right, 'then.txt': before(3) });
  const { stdout } = await disclosureReport(['check', '--format', 'sarif', '.'], { cwd });
  const [result] = JSON.parse(stdout).runs[0].results;
  expect(result.relatedLocations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'then.txt' },
    region: { startLine: 74, startColumn: 14 },
  });
});

test('fix mends each file by itself', async () => {
  const cwd = folderWith({ 'now.txt': right, 'then.txt': before(3) });
  const { code } = await disclosureReport(['fix', '.'], { cwd });
  expect(code).toBe(0);
});
