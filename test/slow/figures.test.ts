import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyze,
  applyEdits,
  type Cell,
  editsOf,
  type Finding,
} from '../../server/src/engine.ts';
import { isDerived } from '../../server/src/form/derived.ts';
import { type Document, FIXTURE_REPORTS, SEEDS } from '../unit/corpus.ts';

/** Reports that can be read whole; torn and glued tables have tests of their own. */
const WHOLE = /^(?:right|T(?:[1-9]|1[0-46]|18|23|24))\b/;
const DOCUMENTS: readonly Document[] = [...SEEDS, ...FIXTURE_REPORTS.filter(({ name }) => WHOLE.test(name))];

const write = (text: string, cell: Cell, figure: string): string =>
  text.slice(0, cell.figure.start) + figure + text.slice(cell.figure.end);

/** A figure of the same style that differs, one digit where there was one. */
function otherFigure(text: string, cell: Cell): string {
  const figure = text.slice(cell.figure.start, cell.figure.end);
  const last = figure.at(-1)!;
  const zero = last >= '０' ? '０'.charCodeAt(0) : '0'.charCodeAt(0);
  const digit = (last.charCodeAt(0) - zero + 7) % 10;
  // A leading zero is no figure.
  return figure.slice(0, -1) + String.fromCharCode(zero + (figure.length === 1 && digit === 0 ? 5 : digit));
}

const isNumber = (cell: Cell): boolean => cell.reading.kind === 'number';
const key = (finding: Finding): string => `${finding.rule} ${finding.cells[0] ?? ''} ${finding.severity}`;

/** What is said of a text, apart from what was said of it before the change. */
function news(before: ReadonlySet<string>, analysis: Analysis): readonly Finding[] {
  return analysis.findings.filter((finding) => finding.severity === 'error' || !before.has(key(finding)));
}

const mended = ({ report }: Analysis, finding: Finding, offer: number): string =>
  applyEdits(report.text, editsOf(report, finding.offers[offer]!.mend));

describe.each(DOCUMENTS)('one wrong figure in $name', ({ text }) => {
  const { report, findings } = analyze(text);
  const cells = [...report.cells.values()].filter(isNumber);
  const before = new Set(findings.map(key));

  test('of applications: that cell is blamed, and the mend restores the text', () => {
    for (const cell of cells.filter((each) => each.table === 'applications')) {
      const wrong = analyze(write(text, cell, otherFigure(text, cell)));
      const found = news(before, wrong);
      expect(
        found.map((finding) => finding.cells[0]),
        cell.path,
      ).toEqual([cell.path]);
      const [finding] = found;
      expect(finding!.offers[0]!.class, cell.path).toBe(isDerived(cell.path) ? 'safe' : 'suggested');
      expect(mended(wrong, finding!, 0), cell.path).toBe(text);
    }
  });

  test('of disputes: the total is blamed, and the mend makes the formula hold', () => {
    for (const cell of cells.filter((each) => each.table === 'disputes')) {
      const wrong = analyze(write(text, cell, otherFigure(text, cell)));
      const found = news(before, wrong);
      const total = cell.path.replace(/[^/]+$/, 'total');
      expect(
        found.map((finding) => [finding.rule, finding.cells[0]]),
        cell.path,
      ).toEqual([['dispute-total', total]]);
      const fixed = mended(wrong, found[0]!, 0);
      if (cell.path === total) expect(fixed, cell.path).toBe(text);
      const check = analyze(fixed).checks.find((each) => each.formula === found[0]!.formulas[0]);
      expect(check?.status, cell.path).toBe('pass');
    }
  });

  test('of proactive: nothing is said, there is no arithmetic', () => {
    for (const cell of cells.filter((each) => each.table === 'proactive')) {
      expect(news(before, analyze(write(text, cell, otherFigure(text, cell)))), cell.path).toEqual([]);
    }
  });
});

/** Park-Miller, so that a failing pair can be found again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe.each(SEEDS)('two wrong figures in $name', ({ text }) => {
  const cells = [...analyze(text).report.cells.values()].filter(
    (cell) => cell.table === 'applications' && isNumber(cell) && !isDerived(cell.path),
  );

  test('in different rows and columns: both are blamed and nothing else', () => {
    const next = random(20261121);
    const pick = () => cells[Math.floor(next() * cells.length)]!;
    for (let pair = 0; pair < 400; ) {
      const [a, b] = [pick(), pick()].sort((x, y) => y.figure.start - x.figure.start) as [Cell, Cell];
      if (a.row === b.row || a.column === b.column) continue;
      pair++;
      const wrong = write(write(text, a, '7'), b, '3');
      const errors = analyze(wrong).findings.filter((finding) => finding.severity === 'error');
      expect(errors.map((finding) => finding.cells[0]).sort(), `${a.path} ${b.path}`).toEqual(
        [a.path, b.path].sort(),
      );
    }
  });

  test('everywhere: an answer, and few findings', () => {
    const next = random(7);
    let wrong = text;
    for (const cell of [...cells].sort((x, y) => y.figure.start - x.figure.start)) {
      wrong = write(wrong, cell, String(1 + Math.floor(next() * 900)));
    }
    const errors = analyze(wrong).findings.filter((finding) => finding.severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(12);
  });
});

describe.each(FIXTURE_REPORTS.filter(({ name }) => name.startsWith('right')))(
  'typing over $name',
  ({ text }) => {
    const opened = analyze(text).report;
    const baseline = new Map(
      [...opened.cells.values()].flatMap(({ path, reading }) =>
        reading.kind === 'number' ? [[path, reading.value]] : [],
      ) as [string, number][],
    );
    const data = [...opened.cells.values()].filter(
      (cell) => cell.table === 'applications' && isNumber(cell) && !isDerived(cell.path),
    );

    test('the first mend keeps the new figure; then all holds but a balance that it named', () => {
      for (const cell of data) {
        const figure = otherFigure(text, cell);
        const typed = write(text, cell, figure);
        const { report, findings } = analyze(typed, { baseline });
        const finding = findings.find((each) => each.cells[0] === cell.path)!;
        expect(finding.rule, cell.path).toBe('cell-suspect');
        expect(finding.message['zh-cn'], cell.path).toContain('合计尚未更新');
        const [first, second] = finding.offers;
        expect(first!.title['zh-cn'], cell.path).toContain('保留');
        expect([first!.class, second!.class], cell.path).toEqual(['suggested', 'suggested']);
        const updated = applyEdits(typed, editsOf(report, first!.mend));
        expect(readBack(updated, cell.path), cell.path).toBe(
          Number(figure.normalize('NFKC').replaceAll(',', '')),
        );
        const broken = analyze(updated).checks.filter((check) => check.status === 'fail');
        expect(
          broken.every((check) => check.kind === 'balance'),
          cell.path,
        ).toBe(true);
        if (broken.length > 0) expect(first!.title['zh-cn'], cell.path).toContain('勾稽关系');
        expect(applyEdits(typed, editsOf(report, second!.mend)), cell.path).toBe(text);
      }
    });
  },
);

function readBack(text: string, path: string): number | undefined {
  const reading = analyze(text).report.cells.get(path)?.reading;
  return reading?.kind === 'number' ? reading.value : undefined;
}
