import { analyze, type Finding } from '../../server/src/engine.ts';
import type { Edition } from './form.ts';
import { generate, type Model, type Profile } from './model.ts';
import { type ProseKind, plantInProse } from './prose/plant.ts';
import { plantSlip, SLIPS } from './prose/slips.ts';
import { type Rendered, renderStyled } from './render.ts';
import type { Range } from './sheet.ts';
import { styleFor, withoutSlips } from './style.ts';

/** Shapes whose tables are read whole, so that every sentence can be held against them. */
export const PROSE_SHAPES = [
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15'],
  ...['T16', 'T17', 'T18', 'T23', 'T24'],
];
const EDITIONS: readonly Edition[] = ['2021', '2021', '2019'];
const PROFILES: readonly Profile[] = ['normal', 'busy', 'quiet', 'normal', 'busy', 'empty', 'huge'];

/** A right report whose sentences give its figures: shapes, editions and sizes by turns. */
function rightReport(seed: number): Model {
  const edition = EDITIONS[seed % EDITIONS.length]!;
  const profile = PROFILES[seed % PROFILES.length]!;
  // A unit inside a cell is worth a remark.
  return { ...generate(seed, { edition, profile, figures: 'some' }), units: new Map(), notes: new Map() };
}

function writeDown(model: Model, seed: number): Rendered {
  const shape = PROSE_SHAPES[seed % PROSE_SHAPES.length]!;
  return renderStyled(model, shape, withoutSlips(styleFor(seed, shape)));
}

/** What went wrong in a document, with the sentence that it is about. */
export interface ProseFailure {
  readonly seed: number;
  readonly shape: string;
  readonly what: string;
  readonly text: string;
}

export interface Silence {
  documents: number;
  /** Numbers of the tables that their sentences give. */
  figures: number;
  readonly alarms: ProseFailure[];
}

export interface Hits {
  planted: number;
  found: number;
}

/** Right reports: every finding, of any rule, is a false alarm. */
export function measureSilence(seeds: Iterable<number>): Silence {
  const silence: Silence = { documents: 0, figures: 0, alarms: [] };
  for (const seed of seeds) {
    const model = rightReport(seed);
    const { text, shape } = writeDown(model, seed);
    silence.documents++;
    silence.figures += model.prose.figures.length;
    for (const { rule, range, message } of analyze(text).findings)
      silence.alarms.push({
        ...{ seed, shape, text },
        what: `${rule} on «${text.slice(range.start, range.end)}» in «${around(text, range)}»: ${message['zh-cn']}`,
      });
  }
  return silence;
}

/** One sentence made wrong in each report: is there a `prose-figure` exactly on the number, and nothing else? */
export function measureProse(
  kind: ProseKind,
  seeds: Iterable<number>,
  misses: ProseFailure[],
): ReadonlyMap<string, Hits> {
  const hits = new Map<string, Hits>();
  for (const seed of seeds) {
    const planted = plantInProse(rightReport(seed), kind, seed);
    if (!planted) continue;
    const { text, shape, pieces } = writeDown(planted.model, seed);
    const place = pieces.get(planted.piece)!;
    const said = analyze(text).findings.filter((finding) => finding.rule === 'prose-figure');
    const found = said.some(({ range }) =>
      kind === 'denied' ? overlap(range, place) : isNumber(text, range, place),
    );
    const sense = planted.sense.split(':')[0]!;
    count(hits, sense, found);
    if (!found)
      misses.push({
        ...{ seed, shape, text },
        what: `${planted.sense} ${planted.from} → ${planted.to} in «${around(text, place)}»${elsewhere(text, said)}`,
      });
  }
  return hits;
}

/** One slip of words in each report: is there a finding of its rule, on the wrong words where there are any? */
export function measureSlips(seeds: readonly number[], misses: ProseFailure[]): ReadonlyMap<string, Hits> {
  const hits = new Map<string, Hits>();
  for (const kind of Object.keys(SLIPS)) {
    for (const seed of seeds) {
      const slip = plantSlip(rightReport(seed), kind, seed);
      if (!slip) continue;
      const { text, shape, pieces } = writeDown(slip.model, seed);
      const place = slip.piece === null ? null : pieces.get(slip.piece)!;
      const said = analyze(text).findings.filter((finding) => finding.rule === slip.rule);
      const found = said.some(({ range }) => place === null || overlap(range, place));
      count(hits, kind, found);
      if (!found)
        misses.push({
          ...{ seed, shape, text },
          what: `${kind}${place ? ` in «${around(text, place)}»` : ''}${elsewhere(text, said)}`,
        });
    }
  }
  return hits;
}

function count(hits: Map<string, Hits>, name: string, found: boolean): void {
  const sum = hits.get(name) ?? { planted: 0, found: 0 };
  hits.set(name, { planted: sum.planted + 1, found: sum.found + Number(found) });
}

export function totalOf(hits: ReadonlyMap<string, Hits>): Hits {
  const all = [...hits.values()];
  const sum = (key: keyof Hits): number => all.reduce((total, each) => total + each[key], 0);
  return { planted: sum('planted'), found: sum('found') };
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** On the number alone, or on the number with its percent sign. */
function isNumber(text: string, range: Range, number: Range): boolean {
  const signed = /[%％]/.test(text.charAt(number.end)) && range.end === number.end + 1;
  return range.start === number.start && (range.end === number.end || signed);
}

const around = (text: string, { start, end }: Range): string => {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1;
  const full = /[。\n]/.exec(text.slice(end));
  return text.slice(Math.max(from, start - 120), end + Math.min(120, full ? full.index + 1 : 120));
};

const elsewhere = (text: string, findings: readonly Finding[]): string =>
  findings.map(({ range }) => `; found on «${text.slice(range.start, range.end)}» instead`).join('');
