import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/engine.ts';
import { readReport } from '../../../server/src/report/read.ts';
import { REAL, SEEDS } from '../corpus.ts';

/** LAYOUTS.md, "The seeds, as they must be read": all cells are 0 except these. */
const SEED_FACTS: Readonly<
  Record<
    string,
    {
      readonly edition: string;
      readonly year: number;
      readonly agency: string;
      readonly cells: Readonly<Record<string, number | null>>;
      readonly units?: Readonly<Record<string, string>>;
      readonly findings: readonly string[];
    }
  >
> = {
  '000': {
    edition: '2021',
    year: 2023,
    agency: '孟津区审计局',
    cells: {},
    findings: ['warning column-label 本年度止件数'],
  },
  '001': {
    edition: '2019',
    year: 2020,
    agency: '乡宁县审计局',
    cells: {
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
    findings: ['warning total-blank '],
  },
  '002': {
    edition: '2021',
    year: 2023,
    agency: '惠济区财政局',
    cells: {},
    findings: ['warning column-label 本年度止件数'],
  },
  '003': {
    edition: '2021',
    year: 2023,
    agency: '孟津区科技和工业信息化局',
    cells: { 'proactive/normative-documents/issued': 1, 'proactive/normative-documents/repealed': 1 },
    findings: ['warning chapter-level 三、收到和处理政府信息公开申请情况'],
  },
  '004': {
    edition: '2019',
    year: 2020,
    agency: '聊城市审计局',
    cells: {
      'proactive/procurement/projects': 9,
      'proactive/procurement/amount': 41.13,
      'applications/received/natural-person': 4,
      'applications/received/total': 4,
      'applications/granted/natural-person': 4,
      'applications/granted/total': 4,
      'applications/concluded/natural-person': 4,
      'applications/concluded/total': 4,
    },
    units: { 'proactive/procurement/amount': '万' },
    findings: ['warning leftover [image: image14.png]& B R ATIRIE A'],
  },
};

describe.each(SEEDS)('seed $name', ({ name, text }) => {
  const facts = SEED_FACTS[name.slice(0, 3)]!;
  const { report, findings } = analyze(text);

  test('is read exactly', () => {
    expect(report).toMatchObject({ edition: facts.edition, year: facts.year, agency: facts.agency });
    const size = facts.edition === '2021' ? 175 + 15 + 10 : 161 + 15 + 22;
    expect(report.cells.size).toBe(size);
    for (const [path, { reading }] of report.cells) {
      const wanted = path in facts.cells ? facts.cells[path] : 0;
      if (wanted === null) expect(reading, path).toEqual({ kind: 'blank' });
      else expect(reading, path).toMatchObject({ kind: 'number', value: wanted });
      const unit = reading.kind === 'number' ? reading.unit : undefined;
      expect(unit, path).toBe(facts.units?.[path]);
    }
  });

  test('has six chapters', () => {
    expect(report.chapters.map((chapter) => chapter.heading.number?.value)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('has exactly its findings at warning level or above', () => {
    const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const said = serious.map(
      ({ severity, rule, range }) => `${severity} ${rule} ${text.slice(range.start, range.end)}`,
    );
    expect(said).toEqual(facts.findings);
  });
});

describe.each(REAL)('real text $name', ({ name, text }) => {
  const report = readReport(text);
  const values = (row: string) =>
    [...report.cells.values()]
      .filter((cell) => `${cell.table}/${cell.row}` === row)
      .map(({ reading }) => (reading.kind === 'number' ? reading.value : reading.kind));
  const rowsThatAreRead = () =>
    new Set(
      [...report.cells.values()]
        .filter((cell) => cell.reading.kind === 'number')
        .map((cell) => `${cell.table}/${cell.row}`),
    );

  test('has six chapters', () => expect(report.chapters).toHaveLength(6));

  if (name.startsWith('005'))
    test('has the fifteen figures of chapter 四', () => {
      expect(values('disputes/review')).toEqual([10, 1, 0, 0, 0]);
      expect(values('disputes/direct-suit')).toEqual([0, 0, 0, 0, 0]);
      expect(values('disputes/suit-after-review')).toEqual([5, 0, 0, 0, 0]);
      const errors = analyze(text).findings.filter((finding) => finding.severity === 'error');
      expect(errors.map(({ rule, cells, offers }) => [rule, cells[0], offers[0]?.title['zh-cn']])).toEqual([
        ['dispute-total', 'disputes/review/total', '改为 11'],
        ['dispute-total', 'disputes/suit-after-review/total', '改为 5'],
      ]);
    });

  if (name.endsWith('pdf-layout.txt'))
    test('has all of its figures, and they add up', () => {
      expect([...report.cells.values()].filter((cell) => cell.reading.kind !== 'number')).toEqual([]);
      expect(values('applications/unavailable.1')).toEqual([10, 0, 0, 0, 0, 0, 10]);
      expect(values('applications/otherwise')).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(values('applications/concluded')).toEqual([21, 0, 0, 0, 0, 0, 21]);
    });

  test.runIf(name.endsWith('pdf-raw.txt'))(
    'has the rows whose figures follow their label, and no other',
    () => {
      expect(values('applications/carried-in')).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(values('applications/granted')).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(values('applications/partly-granted')).toEqual([4, 0, 0, 0, 0, 0, 4]);
      const applications = [...rowsThatAreRead()].filter((row) => row.startsWith('applications/'));
      expect(applications).toEqual([
        'applications/carried-in',
        'applications/granted',
        'applications/partly-granted',
      ]);
    },
  );

  test.runIf(name.startsWith('016'))(
    'has the rows of one figure; glued digits are declined once for each table',
    () => {
      expect([...rowsThatAreRead()]).toEqual([
        'proactive/licences',
        'proactive/penalties',
        'proactive/coercion',
        'proactive/fees',
      ]);
      expect(values('proactive/fees')).toEqual([18651.06]);
      const { findings } = analyze(text);
      expect(findings.map((finding) => finding.rule)).toEqual([
        'table-unreadable',
        'table-unreadable',
        'table-unreadable',
      ]);
    },
  );
});

// A file without any test counts as a mistake.
test.runIf(SEEDS.length === 0)('without the corpus there is nothing to read', () => {});
