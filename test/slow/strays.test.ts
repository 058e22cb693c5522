import { describe, expect, test } from 'vitest';
import { readReport } from '../../server/src/engine.ts';
import { type Document, FIXTURE_REPORTS, SEEDS } from '../unit/corpus.ts';
import { part } from './extent.ts';

/*
 * Where a cell has a line of its own, a lost or an added line shifts a row. A row may then be declined, but no
 * figure may be read in another's place.
 */
const DOCUMENTS: readonly Document[] = [
  ...SEEDS.filter(({ name }) => /^00[14]/.test(name)),
  ...FIXTURE_REPORTS.filter(({ name }) => /^(?:T(?:[456]|1[1-3])|T23)\b/.test(name)),
];

const STRAYS = ['4', '\t4', '\n4\n', '- 4 -', '第 4 页', '续表', 'Page 3', '[图片]'];

/** Figures that a mutilated text gives other than the whole one does. */
function misread(text: string, mutilated: string): readonly string[] {
  const truth = readReport(text).cells;
  return [...readReport(mutilated).cells.values()].flatMap(({ path, reading }) => {
    if (reading.kind !== 'number') return [];
    const own = truth.get(path)?.reading;
    return own?.kind === 'number' && own.value !== reading.value
      ? [`${path} ${reading.value}, not ${own.value}`]
      : [];
  });
}

describe.each(DOCUMENTS)('$name', ({ text }) => {
  const lines = text.split('\n');
  const figures = [...readReport(text).cells.values()]
    .filter(({ reading }) => reading.kind === 'number')
    .map(({ figure }) => text.slice(0, figure.start).split('\n').length - 1);
  const places = [...new Set(figures)];

  test('a lost line', () => {
    for (const place of places) {
      const lost = lines.filter((_, index) => index !== place).join('\n');
      expect(misread(text, lost), `without line ${place + 1}`).toEqual([]);
    }
  });

  test.each([...STRAYS.entries()])('an added line: %i, %j', (turn, stray) => {
    for (const place of part(places, turn)) {
      const added = [...lines.slice(0, place), stray, ...lines.slice(place)].join('\n');
      expect(misread(text, added), `before line ${place + 1}`).toEqual([]);
    }
  });
});
