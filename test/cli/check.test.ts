import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, importBuilt } from './command.ts';
import { fixtures, right, SEEDS, withReceived } from './inputs.ts';

async function check(text: string, args: readonly string[] = []) {
  const cwd = folderWith({ 'r.txt': text });
  const { code, stdout, stderr } = await disclosureReport(['check', '--format', 'json', ...args, 'r.txt'], {
    cwd,
  });
  expect(stderr).toBe('');
  return { code, stdout, ...JSON.parse(stdout) };
}

describe('JSON', () => {
  test('of a right report', async () => {
    const { code, stdout, reports, skipped } = await check(right);
    expect({ code, skipped }).toEqual({ code: 0, skipped: [] });
    expect(Object.keys(JSON.parse(stdout))).toEqual(['reports', 'skipped']);
    expect(reports).toHaveLength(1);
    expect(Object.keys(reports[0])).toEqual(['file', 'diagnostics', 'suppressed', 'checks']);
    expect(reports[0].diagnostics).toEqual([]);
    expect(reports[0].checks).toHaveLength(25 + 7 + 7 + 3);
    expect(reports[0].checks[0]).toEqual({
      formula: 'row-total:applications/received',
      status: 'pass',
      left: 26,
      right: 26,
      reason: null,
      asZero: null,
    });
  });

  test('of a wrong total: blamed alone, with its place in UTF-16 and a safe fix', async () => {
    const wrong = `😀\r\n${withReceived('26', '27')}`;
    const { code, reports } = await check(wrong);
    const line = wrong.slice(0, wrong.indexOf('\t27\t')).split('\n').length - 1;
    const character = wrong.split('\n')[line]!.indexOf('27');
    const range = { start: { line, character }, end: { line, character: character + 2 } };
    expect(code).toBe(1);
    expect(reports[0].diagnostics).toEqual([
      {
        rule: 'row-total',
        severity: 'error',
        message: expect.stringContaining('26'),
        range,
        cells: expect.arrayContaining(['applications/received/total']),
        formulas: expect.arrayContaining(['row-total:applications/received', 'balance:applications/total']),
        related: [expect.objectContaining({ file: 'r.txt', message: expect.any(String) })],
        fixes: [{ title: expect.any(String), class: 'safe', edits: [{ range, newText: '26' }] }],
      },
    ]);
    expect(reports[0].diagnostics[0].cells[0]).toBe('applications/received/total');
    const statuses = reports[0].checks.map(({ status }: { status: string }) => status);
    expect(statuses.filter((status: string) => status === 'fail')).toHaveLength(2);
  });

  test('of a formula that was not checked: why, and what it would be with the blanks as 0', async () => {
    const { reports } = await check(withReceived('\t0\t0\t0', '\t\t0\t0'));
    const skipped = reports[0].checks.filter(({ status }: { status: string }) => status === 'skip');
    expect(skipped).toContainEqual({
      formula: 'row-total:applications/received',
      status: 'skip',
      left: null,
      right: 26,
      reason: 'blank: applications/received/research',
      asZero: 'pass',
    });
    const chinese = await check(withReceived('\t0\t0\t0', '\t\t0\t0'), ['--lang=zh-cn']);
    expect(chinese.stdout).toContain('"reason":"空格：applications/received/research"');
  });

  test('offers fixes in the order of the engine, in the language asked for', async () => {
    const wrong = withReceived('24', '25');
    const { analyze, editsOf } = await importBuilt('engine.js');
    const { report, findings } = analyze(wrong);
    for (const language of ['en', 'zh-cn']) {
      const { reports } = await check(wrong, ['--lang', language]);
      expect(reports[0].diagnostics.map((each: { message: string }) => each.message)).toEqual(
        findings.map((finding: { message: Record<string, string> }) => finding.message[language]),
      );
      const [{ fixes }] = reports[0].diagnostics;
      expect(fixes.length).toBeGreaterThan(1);
      expect(fixes.map((fix: { title: string }) => fix.title)).toEqual(
        findings[0].offers.map((offer: { title: Record<string, string> }) => offer.title[language]),
      );
      expect(
        fixes.map((fix: { edits: readonly { newText: string }[] }) => fix.edits.map((edit) => edit.newText)),
      ).toEqual(
        findings[0].offers.map((offer: { mend: unknown }) =>
          editsOf(report, offer.mend).map((edit: { newText: string }) => edit.newText),
        ),
      );
    }
  });
});

test('the right fixtures have no findings', async () => {
  const rights = fixtures.filter(({ name }) => name.startsWith('right'));
  const cwd = folderWith(Object.fromEntries(rights.map(({ name, text }) => [name, text])));
  expect(await disclosureReport(['check', '.'], { cwd })).toEqual({
    code: 0,
    stdout:
      '2 reports: 0 errors, 0 warnings, 0 information, 0 hints; 0 files skipped\n' +
      'formulas: 82 hold, 0 broken, 0 not checked\n',
    stderr: '',
  });
});

test('for people: a line a finding, what was checked, and a summary', async () => {
  const cwd = folderWith({ 'a.txt': right, 'b.txt': withReceived('26', '27') });
  const { code, stdout, stderr } = await disclosureReport(['check', '.'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const lines = stdout.split('\n');
  expect(lines).toEqual([
    'b.txt',
    expect.stringMatching(/^ {2}50:\d+ {2}error {2}\S.*\S {2}row-total$/),
    '  formulas: 40 hold, 2 broken, 0 not checked',
    '',
    '2 reports: 1 error, 0 warnings, 0 information, 0 hints; 0 files skipped',
    'formulas: 82 hold, 2 broken, 0 not checked',
    '1 finding can be mended by the command fix',
    '',
  ]);
});

describe.skipIf(SEEDS.length === 0)('the seeds', () => {
  /** The table at the end of LAYOUTS.md, as far as there are rules. */
  const table = {
    '000': ['column-label warning', 'fee-statement information'],
    '001': ['cell-unit hint', 'title information', 'total-blank warning'],
    '002': ['column-label warning', 'wording hint'],
    '003': ['chapter-level warning', 'title information', 'wording hint'],
    '004': ['cell-unit hint', 'leftover warning'],
  };
  const checkSeed = (number: string) => check(SEEDS.find(({ name }) => name.startsWith(number))!.text);

  test.each(Object.entries(table))('%s', async (number, findings) => {
    const { RULES } = await importBuilt('engine.js');
    const known = RULES.map((rule: { id: string }) => rule.id);
    const due = findings.filter((each) => known.includes(each.split(' ')[0]));
    const { code, reports } = await checkSeed(number);
    const found = reports[0].diagnostics.map(
      (each: Record<string, string>) => `${each.rule} ${each.severity}`,
    );
    expect(found.toSorted()).toEqual(due);
    expect(code).toBe(due.length > 0 ? 1 : 0);
  });

  test('001 has its one blank total named and safely fixed', async () => {
    const { reports } = await checkSeed('001');
    const blank = reports[0].diagnostics.find((each: { rule: string }) => each.rule === 'total-blank');
    expect(blank.cells[0]).toBe('applications/concluded/charity');
    expect(blank.fixes[0]).toMatchObject({ class: 'safe', edits: [{ newText: '0' }] });
  });
});

describe('dist/engine.js', () => {
  test('exports analyze, which never throws and holds no state', async () => {
    const { analyze } = await importBuilt('engine.js');
    expect(analyze(right).findings).toEqual([]);
    const wrong = withReceived('26', '27');
    const once = analyze(wrong);
    expect(analyze(wrong)).toEqual(once);
    expect(once.findings).toHaveLength(1);
    for (const text of ['', '\0', '\ud800', right.slice(0, 2000)]) expect(() => analyze(text)).not.toThrow();
  });
});
