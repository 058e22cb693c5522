import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationRows, cellPaths, formulas } from '../generator/form.ts';
import { generate, type Model } from '../generator/model.ts';
import { nonReports } from '../generator/nonreports.ts';
import { culprits, failing, judge, preferred } from '../generator/oracle.ts';
import { PLANT_KINDS, plant } from '../generator/plant.ts';
import { renderShape, SHAPES } from '../generator/render.ts';

const SEEDS = [1, 2];
const some = Array.from({ length: 24 }, (_, i) => generate(i + 1));

/** What a figure says, written in the ways the generator knows. */
function readFigure(figure: string): number {
  const plain = [...figure.normalize('NFKC')].filter((letter) => letter !== ',').join('');
  return Number(plain);
}

describe('the form, stated a second time', () => {
  it('has the cells and formulas that FORM counts', () => {
    const counts = (edition: '2021' | '2019', single: boolean) => {
      const variant = { edition, single };
      const paths = cellPaths(variant);
      const cells = (table: string): number => paths.filter((path) => path.startsWith(`${table}/`)).length;
      return [cells('proactive'), cells('applications'), cells('disputes'), formulas(variant).length];
    };
    expect(counts('2021', false)).toEqual([10, 175, 15, 25 + 7 + 7 + 3]);
    expect(counts('2021', true)).toEqual([10, 161, 15, 23 + 7 + 7 + 3]);
    expect(counts('2019', false)).toEqual([22, 161, 15, 23 + 7 + 7 + 3]);
  });

  it('names every row once', () => {
    const ids = applicationRows({ edition: '2021', single: false }).map((row) => row.id);
    expect(new Set(ids).size).toBe(25);
  });
});

describe('generated reports', () => {
  it('are consistent and complete', () => {
    for (const model of some) {
      expect([...model.cells.keys()].sort().join()).toBe([...cellPaths(model)].sort().join());
      expect(failing(model, model.cells)).toEqual([]);
    }
  });

  it('come again from their seed', () => {
    const model = generate(7);
    expect(generate(7)).toEqual(model);
    expect(renderShape(generate(7), 'T4', 3).text).toBe(renderShape(model, 'T4', 3).text);
  });

  it('are of both editions, with empty ones and big ones among them', () => {
    const biggest = (model: Model): number =>
      Math.max(...[...model.cells.values()].map((value) => value ?? 0));
    expect(new Set(some.map((model) => model.edition)).size).toBe(2);
    expect(some.some((model) => biggest(model) === 0)).toBe(true);
    expect(some.some((model) => biggest(model) > 10_000)).toBe(true);
  });
});

describe.each(SHAPES)('shape %s', (shape) => {
  it('marks each figure where it stands', () => {
    for (const seed of SEEDS) {
      const { text, cells, declined } = renderShape(generate(seed), shape, seed);
      const wrong = [...cells].filter(([path, { range, value, text: figure }]) => {
        if (range === null) return !declined.has(path);
        return text.slice(range.start, range.end) !== figure || readFigure(figure) !== value;
      });
      expect(wrong).toEqual([]);
    }
  });
});

// T20 removes repeated lines: there, a changed figure moves others.
it.each(SHAPES.filter((shape) => shape !== 'T20'))('a planted figure changes nothing else in %s', (shape) => {
  const planted = plant(generate(2), 'data', 2)!;
  const before = renderShape(planted.original, shape, 2);
  const after = renderShape(planted.model, shape, 2);
  const path = planted.changes[0]!.path;
  const [from, to] = [before.cells.get(path)!, after.cells.get(path)!];
  if (from.range === null || to.range === null) return;
  const mended = after.text.slice(0, to.range.start) + from.text + after.text.slice(to.range.end);
  expect(mended === before.text).toBe(true);
});

it('no two shapes write the same text', () => {
  const model = generate(5);
  expect(new Set(SHAPES.map((shape) => renderShape(model, shape, 5).text)).size).toBe(SHAPES.length);
});

describe('a blank', () => {
  it('is told where the shape keeps its place, and declines its row where not', () => {
    const planted = plant(generate(3), 'blank', 2)!;
    const path = planted.changes[0]!.path;
    for (const shape of ['T1', 'T4', 'T7', 'T11', 'T13']) {
      const rendered = renderShape(planted.model, shape, 3);
      expect(rendered.declined.size, shape).toBe(0);
      expect(rendered.cells.get(path)).toMatchObject({ value: null, range: null });
    }
    for (const shape of ['T2', 'T5', 'T6', 'T9', 'T10', 'T12', 'T16', 'T18']) {
      expect(renderShape(planted.model, shape, 3).declined.has(path), shape).toBe(true);
    }
  });
});

describe('the oracle', () => {
  const variant = { edition: '2021', single: false } as const;
  const zeros = (): Map<string, number | null> => new Map(cellPaths(variant).map((path) => [path, 0]));

  it('blames the planted cell, whatever its kind', () => {
    for (const kind of PLANT_KINDS) {
      const planted = plant(generate(11), kind, 1);
      if (planted === null) continue;
      const { model } = planted;
      const sets = culprits(model, model.cells);
      const want = planted.changes.map((change) => change.path).sort();
      if (kind === 'blank' || kind === 'placeholder') expect(sets).toEqual([]);
      else expect(sets).toContainEqual(want);
    }
  });

  it('knows that a total of chapter 四 may be any of its five, and prefers the total', () => {
    const cells = zeros().set('disputes/review/upheld', 3);
    const sets = culprits(variant, cells);
    expect(sets).toEqual([['disputes/review/total'], ['disputes/review/upheld']]);
    expect(preferred(sets)).toEqual([['disputes/review/total']]);
  });

  it('finds an application in the wrong column, and every row that it may stand in', () => {
    const cells = zeros();
    for (const row of ['granted', 'refused.1', 'concluded', 'received']) {
      for (const column of ['natural-person', 'total'])
        cells.set(`applications/${row}/${column}`, row.includes('.') || row === 'granted' ? 2 : 4);
    }
    expect(failing(variant, cells)).toEqual([]);
    cells.set('applications/granted/natural-person', 1).set('applications/granted/business', 1);
    expect(failing(variant, cells)).toEqual([
      'concluded:applications/natural-person',
      'concluded:applications/business',
    ]);
    expect(culprits(variant, cells)).toContainEqual([
      'applications/granted/business',
      'applications/granted/natural-person',
    ]);
  });

  it('skips what it cannot know, and fails what no blank can save', () => {
    const cells = zeros().set('applications/granted/charity', null);
    const skipped = judge(variant, cells).filter((verdict) => verdict.status === 'skip');
    expect(skipped.map((verdict) => verdict.formula)).toEqual([
      'row-total:applications/granted',
      'concluded:applications/charity',
    ]);
    expect(skipped.every((verdict) => verdict.asZero === 'pass')).toBe(true);
    cells.set('applications/granted/business', 2);
    expect(failing(variant, cells)).toEqual([
      'row-total:applications/granted',
      'concluded:applications/business',
    ]);
    expect(culprits(variant, cells)).toEqual([['applications/granted/business']]);
  });

  it('gives no set where more than three cells are wrong', () => {
    const cells = zeros();
    ['granted', 'refused.1', 'refused.3', 'declined.2', 'carried-in'].forEach((row, i) => {
      cells.set(`applications/${row}/total`, i + 3);
    });
    expect(culprits(variant, cells)).toEqual([]);
  });
});

it('two hundred texts that are no reports are all different', () => {
  const texts = nonReports();
  expect(texts.length).toBe(200);
  expect(new Set(texts.map((other) => other.name)).size).toBe(200);
  expect(new Set(texts.map((other) => other.text)).size).toBeGreaterThan(190);
});

describe('the written fixtures', () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const reports = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name));

  it('come in pairs', () => {
    expect(reports.map((name) => name.replace(/\.(txt|md)$/, '.json')).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s is a whole report whose sums hold', (name) => {
    const truth = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const cells = new Map<string, number | null>(Object.entries(truth.cells));
    const variant = { edition: truth.edition, single: cells.has('applications/otherwise/total') };
    expect([...cells.keys()].join()).toBe(cellPaths(variant).join());
    expect(failing(variant, cells)).toEqual([]);
    const text = readFileSync(
      new URL(reports.find((file) => file.startsWith(name.replace('json', '')))!, folder),
      'utf8',
    );
    expect(text).toContain(truth.agency);
    expect(text).toContain(String(truth.year));
  });
});
