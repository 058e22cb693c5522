import { describe, expect, test } from 'vitest';
import { type Analysis, analyze, applyEdits } from '../../server/src/engine.ts';
import { convertTables } from '../../server/src/mend/convert/convert.ts';
import { displayWidth } from '../../server/src/mend/convert/width.ts';
import type { TableKind } from '../../server/src/mend/convert/write.ts';
import { generate } from '../generator/model.ts';
import { PLANT_KINDS, plant } from '../generator/plant.ts';
import { renderShape } from '../generator/render.ts';

/** Generated reports for each shape, the same that the accuracy test reads. DOCUMENTS sets another number. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 27);
const SHAPES = [...Array.from({ length: 14 }, (_, index) => `T${index + 1}`), 'T16', 'T18', 'T23', 'T24'];
const TABLES = ['proactive', 'applications', 'disputes'] as const;
/** A finding about a label that is repeated on each page goes with the repetition. */
const MAY_LOSE_FINDINGS = new Set(['T24']);

interface Document {
  readonly seed: number;
  readonly text: string;
  /** Sentences that stand in the tables' chapters. */
  readonly prose: readonly string[];
}

function documents(shape: string): readonly Document[] {
  return Array.from({ length: DOCUMENTS }, (_, index) => {
    const seed = index + 1;
    const original = generate(seed);
    const model = plant(original, PLANT_KINDS[seed % PLANT_KINDS.length]!, seed)?.model ?? original;
    const prose = Object.values({ ...model.prose.tableLeads, ...model.prose.tableNotes });
    return {
      seed,
      text: renderShape(model, shape, seed).text,
      prose: prose.filter((each) => each !== undefined),
    };
  });
}

function converted({ report }: Analysis, kind: TableKind): string {
  const conversion = convertTables(report, TABLES, kind);
  if (conversion.kind === 'refused') throw new Error(conversion.reason.en);
  return applyEdits(report.text, conversion.edits);
}

/** All that is known of each cell: its reading, and its text with unit and note. */
const cellsOf = ({ report }: Analysis) =>
  [...report.cells].map(([path, { reading, range }]) => {
    const text = reading.kind === 'blank' ? '' : report.text.slice(range.start, range.end);
    return `${path} ${JSON.stringify(reading)} ${text}`;
  });

const findingsOf = ({ findings, report }: Analysis) =>
  findings
    .map(({ rule, message, range }) => `${rule} ${message.en} ${report.text.slice(range.start, range.end)}`)
    .sort();

const isWhole = ({ report }: Analysis) =>
  [...report.cells.values()].every(({ reading }) => reading.kind !== 'unread');

describe.each(SHAPES)('%s', (shape) => {
  const all = documents(shape).map((document) => ({ ...document, analysis: analyze(document.text) }));
  const whole = all.filter(({ analysis }) => isWhole(analysis));

  test('most of them can be read whole', () => expect(whole.length).toBeGreaterThan(all.length / 2));

  test.each(['markdown', 'tabs'] as const)('becomes %s and comes back, and nothing is lost', (kind) => {
    for (const { seed, analysis, prose } of whole) {
      const text = converted(analysis, kind);
      const after = analyze(text);
      const why = `${shape} seed ${seed} as ${kind}`;
      expect(cellsOf(after), why).toEqual(cellsOf(analysis));
      if (!MAY_LOSE_FINDINGS.has(shape)) expect(findingsOf(after), why).toEqual(findingsOf(analysis));
      for (const sentence of prose) expect(text, why).toContain(sentence);
      expect(converted(after, kind), `${why}, again`).toBe(text);

      const other = analyze(converted(after, kind === 'tabs' ? 'markdown' : 'tabs'));
      expect(cellsOf(other), `${why} and over`).toEqual(cellsOf(analysis));
      const back = converted(other, kind);
      expect(back.replaceAll(/\s+/g, ''), `${why} and back`).toBe(text.replaceAll(/\s+/g, ''));
    }
  });

  test('stands in columns as Markdown', () => {
    for (const { analysis } of whole) {
      const tables = converted(analysis, 'markdown').matchAll(/(?:^\|.*\n?)+/gm);
      const widths = [...tables].map(
        ([table]) => new Set(table.trim().split(/\r?\n/).map(displayWidth)).size,
      );
      expect(widths.slice(-3)).toEqual([1, 1, 1]);
    }
  });
});
