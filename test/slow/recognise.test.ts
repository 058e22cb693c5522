import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/report/read.ts';
import { isReport } from '../../server/src/report/recognise.ts';
import { generate } from '../generator/model.ts';
import { nonReports } from '../generator/nonreports.ts';
import { renderShape, SHAPES } from '../generator/render.ts';
import { FIXTURE_REPORTS, REAL, SEEDS } from '../unit/corpus.ts';

describe('reports', () => {
  it.each([...SEEDS, ...REAL, ...FIXTURE_REPORTS])('$name', ({ text }) => expect(isReport(text)).toBe(true));

  it.each(SHAPES)('a hundred generated ones in %s', (shape) => {
    for (let seed = 1; seed <= 100; seed++) {
      expect(isReport(renderShape(generate(seed), shape, seed).text), `seed ${seed}`).toBe(true);
    }
  });
});

/** Texts whose chapters all have a heading that can be cut out. */
const WHOLE = [...SEEDS, ...FIXTURE_REPORTS.filter(({ name }) => !/^T(?:19|20|21)\./.test(name))];

describe.each(WHOLE)('$name is a report still', ({ text }) => {
  const { title, chapters } = readReport(text);
  const parts = title ? [title.range, ...chapters.map(({ range }) => range)] : [];
  const headings = title ? [title.range, ...chapters.map(({ heading }) => heading.range)] : [];
  const without = (ranges: typeof parts) =>
    ranges.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

  it('without its title or any chapter, or both, or two chapters', () => {
    for (const places of [parts, headings]) {
      for (const [index, one] of places.entries()) {
        expect(isReport(without([one])), `without ${index}`).toBe(true);
        for (const other of places.slice(index + 1)) {
          const left = without([one, other]);
          expect(isReport(left), `without ${index} and another:\n${left.slice(0, 300)}`).toBe(true);
        }
      }
    }
  });

  it('without its title and two chapters', () => {
    const [first, ...others] = parts;
    others.forEach((one, index) => {
      for (const other of others.slice(index + 1)) expect(isReport(without([first!, one, other]))).toBe(true);
    });
  });
});

describe('other documents', () => {
  it.each(nonReports())('$name', ({ text }) => expect(isReport(text)).toBe(false));

  const root = new URL('../../', import.meta.url);
  const own = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
    'samples/README.md',
  ];
  it.each(own)('%s', (name) => expect(isReport(readFileSync(new URL(name, root), 'utf8'))).toBe(false));
});
