import { describe, expect, test } from 'vitest';
import { disclosureReport, folderWith, newFolder } from './command.ts';
import { fixtures, replaceOnce, right, rightCells, SEEDS, withReceived } from './inputs.ts';

async function extract(paths: readonly string[], cwd: string, format = 'json') {
  const { code, stdout, stderr } = await disclosureReport(['extract', '--format', format, ...paths], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('JSON', () => {
  test('is exactly one object with these keys, in this order', async () => {
    const cwd = folderWith({ 'r.txt': right });
    const stdout = await extract(['r.txt'], cwd);
    const result = {
      reports: [
        {
          file: 'r.txt',
          title: '云川县民政局2023年政府信息公开工作年度报告',
          agency: '云川县民政局',
          year: 2023,
          edition: '2021',
          cells: rightCells,
          units: {},
          unread: [],
        },
      ],
    };
    expect(JSON.parse(stdout)).toEqual(result);
    expect(stdout.replaceAll('\n', '')).toBe(JSON.stringify(JSON.parse(stdout)));
    expect(Object.keys(JSON.parse(stdout).reports[0])).toEqual(Object.keys(result.reports[0]!));
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('without a report is still an object', async () => {
    expect(JSON.parse(await extract(['.'], newFolder()))).toEqual({ reports: [] });
  });

  test('blank and placeholder are null, what cannot be read is not a cell', async () => {
    const cwd = folderWith({ 'r.txt': withReceived('2\t0\t0\t0\t0', '两\t\t无\t1.5\t-3') });
    const [report] = JSON.parse(await extract(['r.txt'], cwd)).reports;
    const received = (column: string) => `applications/received/${column}`;
    expect(report.unread).toEqual([
      { path: received('business'), reason: 'not a number' },
      { path: received('legal-service'), reason: 'a count, but the figure has decimals' },
      { path: received('other'), reason: 'a count, but the figure is negative' },
    ]);
    const {
      [received('business')]: _,
      [received('legal-service')]: __,
      [received('other')]: ___,
      ...rest
    } = rightCells;
    expect(report.cells).toEqual({ ...rest, [received('research')]: null, [received('charity')]: null });
  });

  test('title and agency are null where the report does not say', async () => {
    const cwd = folderWith({ 'r.txt': right.slice(right.indexOf('一、总体情况')) });
    const [report] = JSON.parse(await extract(['r.txt'], cwd)).reports;
    expect(report).toMatchObject({ title: null, agency: null, cells: rightCells });
  });

  test('is what the written fixtures say of themselves', async () => {
    const cwd = folderWith(Object.fromEntries(fixtures.map(({ name, text }) => [name, text])));
    const names = fixtures.map(({ name }) => name);
    const { reports } = JSON.parse(await extract(names, cwd));
    const found = reports.map((report: { unread: readonly { path: string }[] }) => ({
      ...report,
      unread: report.unread.map(({ path }) => path),
    }));
    const expected = fixtures.map(({ name, expected: { declined = [], units = {}, ...report } }) => ({
      file: name,
      ...report,
      units,
      unread: declined,
    }));
    expect(found).toEqual(expected);
  });
});

describe('CSV', () => {
  test('has a row a cell below one line of names', async () => {
    const cwd = folderWith({
      'r, "1".txt': replaceOnce(right, '行政事业性收费\t0\t', '行政事业性收费\t15.5万元\t'),
    });
    const lines = (await extract(['.'], cwd, 'csv')).split('\n');
    const report = '"r, ""1"".txt",云川县民政局2023年政府信息公开工作年度报告,云川县民政局,2023,2021';
    expect(lines[0]).toBe('file,title,agency,year,edition,path,value,unit,unread');
    expect(lines).toContain(`${report},proactive/fees/amount,15.5,万元,`);
    expect(lines).toContain(`${report},applications/received/natural-person,24,,`);
    expect(lines).toHaveLength(1 + Object.keys(rightCells).length + 1);
  });

  test('tells blank from 0 and both from unread, and defuses what a spreadsheet would run', async () => {
    const cwd = folderWith({ '=1.txt': withReceived('2\t0', '两\t') });
    const lines = (await extract(['=1.txt'], cwd, 'csv'))
      .split('\n')
      .filter((line) => line.includes('/received/'));
    expect(lines.map((line) => line.split(',').slice(5).join())).toEqual([
      'applications/received/natural-person,24,,',
      'applications/received/research,,,',
      'applications/received/charity,0,,',
      'applications/received/legal-service,0,,',
      'applications/received/other,0,,',
      'applications/received/total,26,,',
      'applications/received/business,,,not a number',
    ]);
    expect(lines[0]).toMatch(/^'=1\.txt,/);
  });
});

test('for people: the figures that are not 0', async () => {
  const cwd = folderWith({ 'r.txt': right });
  const figures = Object.entries(rightCells).filter(([, value]) => value !== 0);
  const zeros = Object.keys(rightCells).length - figures.length;
  expect(await extract(['r.txt'], cwd, 'pretty')).toBe(
    [
      'r.txt',
      '  云川县民政局  2023  (2021)',
      ...figures.map(([path, value]) => `  ${path}  ${value}`),
      `  the other ${zeros} are 0`,
      `  ${Object.keys(rightCells).length} figures, 0 blank, 0 not read`,
      '\n',
    ].join('\n'),
  );
});

describe.skipIf(SEEDS.length === 0)('the seeds', () => {
  const table = {
    '000': { edition: '2021', year: 2023, others: {}, units: {} },
    '001': {
      edition: '2019',
      year: 2020,
      others: {
        'proactive/normative-documents/made': 2,
        'proactive/normative-documents/published': 2,
        'proactive/normative-documents/total-published': 2,
        'proactive/penalties/last-year': 55,
        'proactive/penalties/change': 45,
        'proactive/penalties/decisions': 110,
        'proactive/procurement/projects': 1,
        'proactive/procurement/amount': 15,
        'applications/concluded/charity': null,
      },
      units: { 'proactive/procurement/amount': '万元' },
    },
    '002': { edition: '2021', year: 2023, others: {}, units: {} },
    '003': {
      edition: '2021',
      year: 2023,
      others: { 'proactive/normative-documents/issued': 1, 'proactive/normative-documents/repealed': 1 },
      units: {},
    },
    '004': {
      edition: '2019',
      year: 2020,
      others: {
        'proactive/procurement/projects': 9,
        'proactive/procurement/amount': 41.13,
        ...Object.fromEntries(
          ['received', 'granted', 'concluded'].flatMap((row) => [
            [`applications/${row}/natural-person`, 4],
            [`applications/${row}/total`, 4],
          ]),
        ),
      },
      units: { 'proactive/procurement/amount': '万' },
    },
  };
  const sizes = {
    '2021': { proactive: 10, applications: 175, disputes: 15 },
    '2019': { proactive: 22, applications: 161, disputes: 15 },
  };

  test.each(Object.entries(table))('%s', async (number, { edition, year, others, units }) => {
    const { name, text } = SEEDS.find((seed) => seed.name.startsWith(number))!;
    const [report] = JSON.parse(await extract([name], folderWith({ [name]: text }))).reports;
    expect(report).toMatchObject({ file: name, edition, year, units, unread: [] });
    const paths = Object.keys(report.cells);
    for (const [id, size] of Object.entries(sizes[edition as keyof typeof sizes])) {
      expect(paths.filter((path) => path.startsWith(`${id}/`))).toHaveLength(size);
    }
    expect(Object.fromEntries(Object.entries(report.cells).filter(([, value]) => value !== 0))).toEqual(
      others,
    );
  });
});
