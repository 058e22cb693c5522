import { analyze, type Finding } from '../../server/src/engine.ts';
import type { Edition } from './form.ts';
import { generate, type Model, type Profile } from './model.ts';
import { type ProseKind, plantInProse } from './prose/plant.ts';
import { plantSlip, SLIPS } from './prose/slips.ts';
import { type Written, writeStyled } from './render.ts';
import type { Range } from './sheet.ts';
import { styleFor, withoutSlips } from './style.ts';

/** Shapes whose tables are read whole, so that every sentence can be held against them. */
export const PROSE_SHAPES: readonly string[] = [
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14'],
  ...['T16', 'T18', 'T23'],
];
/** Shapes torn by pages and conversions: sentences over several lines, labels in pieces. */
export const TORN_SHAPES: readonly string[] = ['T15', 'T17', 'T24'];
/**
 * Rules whose findings are not counted in a shape, because the reader takes there for a label or a title what is
 * more: a label around its figures (T15, T17), a caption of a table for a heading (T15).
 */
export const UNSURE: Readonly<Record<string, readonly string[]>> = {
  T15: ['row-label', 'chapter-number'],
  T17: ['row-label'],
};
const EDITIONS: readonly Edition[] = ['2021', '2021', '2019'];
const PROFILES: readonly Profile[] = ['normal', 'busy', 'quiet', 'normal', 'busy', 'empty', 'huge'];

/** A right report whose sentences give its figures: shapes, editions and sizes by turns. */
function rightReport(seed: number): Model {
  const edition = EDITIONS[seed % EDITIONS.length]!;
  const profile = PROFILES[seed % PROFILES.length]!;
  // A unit inside a cell is worth a remark.
  return { ...generate(seed, { edition, profile, figures: 'some' }), units: new Map(), notes: new Map() };
}

function writeDown(model: Model, seed: number, shapes = PROSE_SHAPES): Written {
  const shape = shapes[seed % shapes.length]!;
  return writeStyled(model, shape, withoutSlips(styleFor(seed, shape)));
}

/** What went wrong in a document: a false alarm, or a slip that was not found in its place. */
export interface ProseFailure {
  readonly kind: 'alarm' | 'miss';
  readonly seed: number;
  readonly shape: string;
  readonly what: string;
  readonly text: string;
}

/** Right reports: every finding, of any rule, is a false alarm. */
export interface Silence {
  documents: number;
  /** Numbers of the tables that their sentences give, and words that say that there is none. */
  figures: number;
  alarms: number;
}

/** What was planted, one in each document, and how often just that was found. */
export interface Hits {
  planted: number;
  found: number;
  /** Findings beside the one that was wanted. */
  others: number;
}

export type HitsByName = ReadonlyMap<string, Hits>;

export function measureSilence(
  seeds: Iterable<number>,
  failures: ProseFailure[],
  shapes = PROSE_SHAPES,
): Silence {
  const silence: Silence = { documents: 0, figures: 0, alarms: 0 };
  for (const seed of seeds) {
    const model = rightReport(seed);
    const { text, shape } = writeDown(model, seed, shapes);
    const findings = findingsIn(text, shape);
    silence.documents++;
    silence.figures += model.prose.figures.length;
    silence.alarms += findings.length;
    for (const finding of findings)
      failures.push({ kind: 'alarm', seed, shape, text, what: described(text, finding) });
  }
  return silence;
}

/** One sentence made wrong in each report: is there a `prose-figure` exactly on the number? By sense. */
export function measureProse(kind: ProseKind, seeds: Iterable<number>, failures: ProseFailure[]): HitsByName {
  const hits = new Map<string, Hits>();
  for (const seed of seeds) {
    const planted = plantInProse(rightReport(seed), kind, seed);
    if (!planted) continue;
    const { sense, from, to, model, piece } = planted;
    const written = writeDown(model, seed);
    const { text } = written;
    const place = written.pieces.get(piece)!;
    const isFound = ({ rule, range }: Finding): boolean =>
      rule === 'prose-figure' && (kind === 'denied' ? overlap(range, place) : isNumber(text, range, place));
    const what = `${sense} ${from} → ${to} in «${around(text, place)}»`;
    judge(hits, sense.split(':')[0]!, { seed, written, isFound, what }, failures);
  }
  return hits;
}

/** One slip of words in each report: is there a finding of its rule, on the wrong words where there are any? */
export function measureSlips(seeds: readonly number[], failures: ProseFailure[]): HitsByName {
  const hits = new Map<string, Hits>();
  for (const kind of Object.keys(SLIPS)) {
    for (const seed of seeds) {
      const slip = plantSlip(rightReport(seed), kind, seed);
      if (!slip) continue;
      const written = writeDown(slip.model, seed);
      const place = slip.piece === null ? null : written.pieces.get(slip.piece)!;
      const isFound = ({ rule, range }: Finding): boolean =>
        rule === slip.rule && (place === null || overlap(range, place));
      const what = place ? `${kind} in «${around(written.text, place)}»` : kind;
      judge(hits, kind, { seed, written, isFound, what }, failures);
    }
  }
  return hits;
}

/** What counts of the findings in a text of this shape. */
const findingsIn = (text: string, shape: string, findings = analyze(text).findings): readonly Finding[] =>
  findings.filter(({ rule }) => !UNSURE[shape]?.includes(rule));

/** How many documents are measured. */
export const SIZES = { right: 5000, torn: 300, numbers: 1120, denied: 150, claimed: 600, slips: 24 };

export interface WordAccuracy {
  readonly right: Silence;
  readonly torn: Silence;
  readonly planted: Readonly<Record<ProseKind, HitsByName>>;
  readonly slips: HitsByName;
  readonly failures: readonly ProseFailure[];
}

/** All of this: right reports, sentences made wrong, slips of words. */
export function measureWords(sizes = SIZES): WordAccuracy {
  const failures: ProseFailure[] = [];
  const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
  return {
    right: measureSilence(seeds(sizes.right), failures),
    torn: measureSilence(seeds(sizes.torn), failures, TORN_SHAPES),
    planted: {
      number: measureProse('number', seeds(sizes.numbers), failures),
      denied: measureProse('denied', seeds(sizes.denied), failures),
      claimed: measureProse('claimed', seeds(sizes.claimed), failures),
    },
    slips: measureSlips(seeds(sizes.slips), failures),
    failures,
  };
}

interface Case {
  readonly seed: number;
  readonly written: Written;
  readonly isFound: (finding: Finding) => boolean;
  readonly what: string;
}

function judge(
  hits: Map<string, Hits>,
  name: string,
  { seed, written: { text, shape }, isFound, what }: Case,
  failures: ProseFailure[],
): void {
  const { findings } = analyze(text);
  const found = findings.some(isFound);
  const others = findingsIn(text, shape, findings).filter((finding) => !isFound(finding));
  const sum = hits.get(name) ?? { planted: 0, found: 0, others: 0 };
  hits.set(name, {
    planted: sum.planted + 1,
    found: sum.found + Number(found),
    others: sum.others + others.length,
  });
  const beside = others.map((finding) => `; besides ${described(text, finding)}`).join('');
  if (!found) failures.push({ kind: 'miss', seed, shape, text, what: what + beside });
  else if (others.length > 0) failures.push({ kind: 'alarm', seed, shape, text, what: what + beside });
}

export function totalOf(hits: HitsByName): Hits {
  const sum: Hits = { planted: 0, found: 0, others: 0 };
  for (const each of hits.values()) {
    sum.planted += each.planted;
    sum.found += each.found;
    sum.others += each.others;
  }
  return sum;
}

const described = (text: string, { rule, range, message }: Finding): string =>
  `${rule} on «${text.slice(range.start, range.end)}» in «${around(text, range)}»: ${message['zh-cn']}`;

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
