import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, type Cell, editsOf, type Finding } from '../../../server/src/engine.ts';
import { FIXTURE_REPORTS } from '../corpus.ts';

/*
 * More than one thing wrong at once. What a reviewer wants: few findings, each on a cell that is really wrong, and
 * the right figures offered. The smallest explanation wins; where no three cells explain the table, a whole row or
 * column may; only where nothing does, the broken formulas themselves are told, gathered by kind.
 */
const TEXT = FIXTURE_REPORTS.find(({ name }) => name === 'right.txt')!.text;
const CELLS = [...analyze(TEXT).report.cells.values()].filter((cell) => cell.table === 'applications');
const COLUMNS = ['natural-person', 'business', 'research', 'charity', 'legal-service', 'other', 'total'];
const ROWS = [...new Set(CELLS.map((cell) => cell.row))];

const cellAt = (row: string, column: string): Cell =>
  CELLS.find((cell) => cell.row === row && cell.column === column)!;
const figureOf = (cell: Cell): string => TEXT.slice(cell.figure.start, cell.figure.end);

/** The text with other figures in these cells. */
function write(figures: readonly (readonly [Cell, string])[]): string {
  const edits = figures.map(([cell, newText]) => ({ range: cell.figure, newText }));
  return applyEdits(TEXT, edits);
}

const errors = (text: string): readonly Finding[] =>
  analyze(text).findings.filter((finding) => finding.severity === 'error');

function afterFirstOffers(text: string): string {
  const { report, findings } = analyze(text);
  return applyEdits(
    text,
    findings.flatMap((finding) => finding.offers.slice(0, 1).flatMap((offer) => editsOf(report, offer.mend))),
  );
}

describe('several wrong cells', () => {
  test('two: each is told, in whatever rows and columns, and mended', () => {
    for (const [a, b] of [
      [cellAt('granted', 'natural-person'), cellAt('unavailable.1', 'business')],
      [cellAt('granted', 'natural-person'), cellAt('granted', 'business')],
      [cellAt('granted', 'natural-person'), cellAt('unavailable.1', 'natural-person')],
    ] as const) {
      const text = write([
        [a, '19'],
        [b, '8'],
      ]);
      expect(errors(text).map((finding) => finding.cells[0])).toEqual([a.path, b.path]);
      expect(afterFirstOffers(text)).toBe(TEXT);
    }
  });

  test('a whole row, its total too: one finding that names the row and restores it', () => {
    const text = write(COLUMNS.map((column, index) => [cellAt('granted', column), String(3 + 2 * index)]));
    const [finding, ...others] = errors(text);
    expect(others).toEqual([]);
    expect(finding!.rule).toBe('cell-suspect');
    expect(finding!.cells).toEqual(COLUMNS.map((column) => `applications/granted/${column}`));
    expect(finding!.offers.map((offer) => offer.class)).toEqual(['suggested', 'suggested']);
    expect(afterFirstOffers(text)).toBe(TEXT);
  });

  test('a column that slipped by one row: one finding that restores it', () => {
    const slipped = ROWS.map((row, index) => {
      const above = ROWS[(index + ROWS.length - 1) % ROWS.length]!;
      return [cellAt(row, 'natural-person'), figureOf(cellAt(above, 'natural-person'))] as const;
    });
    const text = write(slipped);
    const [finding, ...others] = errors(text);
    expect(others).toEqual([]);
    expect(finding!.cells.every((path) => path.endsWith('/natural-person'))).toBe(true);
    expect(afterFirstOffers(text)).toBe(TEXT);
  });

  test('all totals of the rows wrong: one finding, and safe, for nothing but totals is blamed', () => {
    const text = write(ROWS.map((row) => [cellAt(row, 'total'), '0']));
    const [finding, ...others] = errors(text);
    expect(others).toEqual([]);
    expect(finding!.rule).toBe('row-total');
    expect(finding!.offers.map((offer) => offer.class)).toEqual(['safe']);
    expect(afterFirstOffers(text)).toBe(TEXT);
  });

  test('all totals missing: what can be told is told once, what cannot be aligned is said to be unread', () => {
    const text = write(ROWS.map((row) => [cellAt(row, 'total'), '']));
    const { findings } = analyze(text);
    expect(findings.map((finding) => finding.rule)).toEqual(['table-unreadable', 'total-blank']);
    expect(findings[1]!.offers.map((offer) => offer.class)).toEqual(['safe']);
  });

  test('every derived cell 0: no cell stands out, so the broken sums are told by kind, with recomputing as a choice', () => {
    const derived = CELLS.filter((cell) => cell.column === 'total' || cell.row === 'concluded');
    const text = write(derived.map((cell) => [cell, '0']));
    const { report, findings } = analyze(text);
    expect(findings.length).toBeLessThanOrEqual(3);
    const [recompute] = findings[0]!.offers;
    expect(recompute!.class).toBe('choice');
    expect(applyEdits(text, editsOf(report, recompute!.mend))).toBe(TEXT);
  });

  test('two rows exchanged whole add up, so nothing is said', () => {
    const swap = (from: string, to: string) =>
      COLUMNS.map((column) => [cellAt(from, column), figureOf(cellAt(to, column))] as const);
    expect(
      analyze(write([...swap('granted', 'unavailable.1'), ...swap('unavailable.1', 'granted')])).findings,
    ).toEqual([]);
  });
});
