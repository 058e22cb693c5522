import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyze,
  applyEdits,
  editsOf,
  type Finding,
  type Range,
} from '../../server/src/engine.ts';
import { type Document, FIXTURE_REPORTS, SEEDS } from '../unit/corpus.ts';

const WHOLE = /^(?:right|T(?:[1-9]|1[06]))\b/;
const DOCUMENTS: readonly Document[] = [...SEEDS, ...FIXTURE_REPORTS.filter(({ name }) => WHOLE.test(name))];
/** A chapter whose heading alone was put back is empty: that is another finding, and right. */
const STRUCTURE = /^(?:chapter-(?!empty)|table-|row-|column-)/;

const cut = (text: string, range: Range, by = ''): string =>
  text.slice(0, range.start) + by + text.slice(range.end);
/** Findings of the whole document, which a change elsewhere may word differently. */
const standing = (text: string): ReadonlySet<string> =>
  new Set(analyze(text).findings.map((finding) => finding.rule));
const garbled = (label: string): string => {
  const signs = [...label];
  signs[Math.floor(signs.length / 2)] = '囗';
  return signs.join('');
};

/** The one finding that a change brings; fails where it brings none or more. */
function only(
  base: string,
  text: string,
  where: string,
): { readonly finding: Finding; readonly analysis: Analysis } {
  const before = standing(base);
  const analysis = analyze(text);
  const found = analysis.findings.filter((finding) => !before.has(finding.rule));
  expect(
    found.map((finding) => finding.rule),
    where,
  ).toHaveLength(1);
  return { finding: found[0]!, analysis };
}

function afterFirstFix(text: string, { finding, analysis }: ReturnType<typeof only>): Analysis {
  expect(finding.offers.length, finding.rule).toBeGreaterThan(0);
  return analyze(applyEdits(text, editsOf(analysis.report, finding.offers[0]!.mend)));
}

/** No structural finding is left but those that the document had from the start. */
function expectWhole(base: string, fixed: Analysis, where: string): void {
  const before = standing(base);
  const left = fixed.findings
    .map((finding) => finding.rule)
    .filter((rule) => STRUCTURE.test(rule) && !before.has(rule));
  expect(left, where).toEqual([]);
  expect(
    fixed.report.chapters.map((chapter) => chapter.id),
    where,
  ).toEqual(['overview', 'proactive', 'applications', 'disputes', 'problems', 'other']);
  for (const table of ['proactive', 'applications', 'disputes'] as const) {
    expect(fixed.report.tables[table]?.missingRows, where).toEqual([]);
  }
}

describe.each(DOCUMENTS)('$name', ({ text }) => {
  const { report } = analyze(text);

  test('a deleted heading is said once, in its place, and put back', () => {
    for (const { id, heading } of report.chapters) {
      const wrong = cut(text, heading.range);
      const one = only(text, wrong, id);
      expect(one.finding.rule, id).toBe('chapter-missing');
      expectWhole(text, afterFirstFix(wrong, one), id);
    }
  });

  test('a garbled heading is said once and mended', () => {
    for (const { id, heading } of report.chapters) {
      const title = text.slice(heading.title.start, heading.title.end);
      for (const by of [garbled(title), '标题乱了']) {
        const wrong = cut(text, heading.title, by);
        const one = only(text, wrong, `${id} ${by}`);
        expect(['chapter-title', 'chapter-missing'], id).toContain(one.finding.rule);
        expectWhole(text, afterFirstFix(wrong, one), `${id} ${by}`);
      }
    }
  });

  test('a deleted chapter is said once; the fix inserts its heading and its empty table', () => {
    for (const { id, range } of report.chapters) {
      const wrong = cut(text, range);
      const one = only(text, wrong, id);
      expect(one.finding.rule, id).toBe('chapter-missing');
      const fixed = afterFirstFix(wrong, one);
      expectWhole(text, fixed, id);
      expect(fixed.report.edition, id).toBe(report.edition);
    }
  });

  test('a deleted table is said once; the fix inserts the table of the edition, filled with 0', () => {
    for (const { id, heading, range } of report.chapters) {
      if (id !== 'proactive' && id !== 'applications' && id !== 'disputes') continue;
      const wrong = cut(text, { start: heading.range.end, end: range.end }, '\n\n');
      const one = only(text, wrong, id);
      expect(one.finding.rule, id).toBe('table-missing');
      const fixed = afterFirstFix(wrong, one);
      expectWhole(text, fixed, id);
      const own = [...fixed.report.cells.values()].filter((cell) => cell.table === id);
      for (const cell of own) expect(cell.reading, cell.path).toEqual({ kind: 'number', value: 0 });
    }
  });

  test('a garbled row label is said once and mended', () => {
    for (const table of Object.values(report.tables)) {
      if (table.form.oneLine) continue;
      for (const { row, label } of table.rows) {
        // A 2021 report's only row of （六）其他处理 is told from three rows by its label alone.
        if (row.id === 'otherwise' && report.edition === '2021') continue;
        for (const by of [garbled(text.slice(label.range.start, label.range.end)), '标签乱了']) {
          const wrong = cut(text, label.range, by);
          const where = `${table.id}/${row.id} ${by}`;
          const before = new Set(analyze(text).findings.map((finding) => finding.range.start));
          const { findings, report: read } = analyze(wrong);
          const found = findings.filter(
            (finding) =>
              /^(?:row|table|column|chapter)-/.test(finding.rule) && !before.has(finding.range.start),
          );
          const own = found.filter((finding) => finding.range.start === label.range.start);
          expect(
            own.map((finding) => finding.rule),
            where,
          ).toEqual(['row-label']);
          expect(read.tables[table.id]!.missingRows, where).toEqual([]);
          const fixed = analyze(applyEdits(wrong, editsOf(read, own[0]!.offers[0]!.mend)));
          expectWhole(text, fixed, where);
        }
      }
    }
  });

  test('a deleted row is said once and put back in its place, filled with 0', () => {
    for (const table of Object.values(report.tables)) {
      if (table.form.oneLine) continue;
      for (const { row, range } of table.rows) {
        if (row.id === 'otherwise' && report.edition === '2021') continue;
        const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
        const lineEnd = text.indexOf('\n', range.end);
        // A line that begins with the label of a group would take the group along.
        if (/[\u4e00-\u9fff]/.test(text.slice(lineStart, range.start))) continue;
        const wrong = cut(text, { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 });
        const where = `${table.id}/${row.id}`;
        const before = standing(text);
        const { findings, report: read } = analyze(wrong);
        const found = findings.filter((finding) => STRUCTURE.test(finding.rule) && !before.has(finding.rule));
        expect(
          found.map((finding) => finding.rule),
          where,
        ).toEqual(['row-missing']);
        const fixed = analyze(applyEdits(wrong, editsOf(read, found[0]!.offers[0]!.mend)));
        expectWhole(text, fixed, where);
        for (const column of row.columns) {
          const cell = fixed.report.cells.get(`${table.id}/${row.id}/${column.id}`);
          expect(cell?.reading, cell?.path).toEqual({ kind: 'number', value: 0 });
        }
      }
    }
  });
});
