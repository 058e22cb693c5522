import { describe, expect, test } from 'vitest';
import type { Report } from '../../../server/src/report/model.ts';
import { readReport } from '../../../server/src/report/read.ts';
import { withCells } from '../check.ts';
import { FIXTURE_REPORTS } from '../corpus.ts';

/** number, null for a blank or placeholder, or why it is unread. */
function valuesOf(report: Report): Record<string, number | null | string> {
  return Object.fromEntries(
    [...report.cells].map(([path, { reading }]) => {
      if (reading.kind === 'number') return [path, reading.value];
      if (reading.kind === 'blank' || reading.kind === 'placeholder') return [path, null];
      return [path, 'unread'];
    }),
  );
}

describe.each(FIXTURE_REPORTS)('$name', ({ text, expected }) => {
  const report = readReport(text);

  test('has its title, agency, year, edition and six chapters', () => {
    expect(report.title?.text).toBe(expected.title);
    expect(report.agency).toBe(expected.agency);
    expect(report.year).toBe(expected.year);
    expect(report.edition).toBe(expected.edition);
    expect(report.chapters.map((chapter) => chapter.id)).toEqual([
      'overview',
      'proactive',
      'applications',
      'disputes',
      'problems',
      'other',
    ]);
  });

  test('has exactly its cells', () => {
    const values = valuesOf(report);
    const declined = new Set(expected.declined ?? []);
    const wanted = Object.fromEntries(
      Object.entries(expected.cells).map(([path, value]) => [path, declined.has(path) ? 'unread' : value]),
    );
    expect(Object.keys(values).sort()).toEqual([...new Set([...Object.keys(wanted), ...declined])].sort());
    for (const path of declined) expect(['unread', expected.cells[path]], path).toContain(values[path]);
    for (const [path, value] of Object.entries(wanted))
      if (!declined.has(path)) expect(values[path], path).toBe(value);
  });

  test('has figures whose ranges hold them', () => {
    for (const cell of report.cells.values()) {
      expect(cell.range.start).toBeGreaterThanOrEqual(0);
      expect(cell.range.end).toBeLessThanOrEqual(text.length);
      if (cell.reading.kind !== 'number') continue;
      const figure = text.slice(cell.figure.start, cell.figure.end);
      const digits = figure.normalize('NFKC').replaceAll(',', '');
      expect(Number(digits), `${cell.path} ${figure}`).toBe(cell.reading.value);
    }
  });

  test('keeps its units', () => {
    const units = Object.fromEntries(
      [...report.cells].flatMap(([path, { reading }]) =>
        reading.kind === 'number' && reading.unit ? [[path, reading.unit]] : [],
      ),
    );
    expect(units).toEqual(expected.units ?? {});
  });
});

test('a figure that is none ends with its cell, whatever number the next row begins with', () => {
  const path = 'applications/declined.3/natural-person';
  const text = withCells({ [path]: '00' });
  const { range, reading } = readReport(text).cells.get(path)!;
  expect([text.slice(range.start, range.end), reading.kind]).toEqual(['00', 'invalid']);
});
