import { type Analysis, analyze, applyEdits, editsOf, type Finding } from '../../server/src/engine.ts';
import { isDerived } from './form.ts';
import { generate, type ModelOptions } from './model.ts';
import { culprits, failing, preferred } from './oracle.ts';
import { PLANT_KINDS, type Planted, plant } from './plant.ts';
import { type Rendered, renderShape } from './render.ts';

/** The figures of merit of one shape, counted over many generated documents. */
export interface Accuracy {
  readonly shape: string;
  documents: number;
  /** Documents in which every cell that can be known is right and every other is declined. */
  exact: number;
  cells: number;
  right: number;
  wrong: number;
  declined: number;
  /** Of documents that can be read whole: formulas that the oracle finds broken. */
  broken: number;
  found: number;
  invented: number;
  /** Single changes in chapter 三 with one smallest explanation, and how often just that cell was blamed. */
  single: number;
  singleRight: number;
  /** The same with two changed cells. */
  double: number;
  doubleRight: number;
  /** Mends whose result was compared with the text before the change, and those equal to the byte. */
  mends: number;
  restored: number;
  /** Data cells that the safe fixes changed: must stay 0. */
  touched: number;
}

export interface Failure {
  readonly shape: string;
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

/**
 * Generates one document for each seed, plants a change in it, and compares what the engine says with the oracle.
 * @param failures collects what went wrong, for printing; pass a new list
 */
export function measure(
  shape: string,
  seeds: Iterable<number>,
  failures: Failure[],
  options: ModelOptions = {},
): Accuracy {
  const counts: Accuracy = {
    shape,
    ...{
      documents: 0,
      exact: 0,
      cells: 0,
      right: 0,
      wrong: 0,
      declined: 0,
      broken: 0,
      found: 0,
      invented: 0,
    },
    ...{ single: 0, singleRight: 0, double: 0, doubleRight: 0, mends: 0, restored: 0, touched: 0 },
  };
  for (const seed of seeds) measureOne(counts, seed, failures, options);
  return counts;
}

/** From the fewest figures to the most, each with one edition and one row of （六）其他处理 less to look at. */
const SMALLER: readonly ModelOptions[] = [
  { profile: 'empty', edition: '2019' },
  { profile: 'empty' },
  { profile: 'quiet', edition: '2019' },
  { profile: 'quiet' },
  { profile: 'normal' },
];

/** The smallest report that fails like this one: the same seed and shape with fewer figures, else the shortest. */
export function shrink(failures: readonly Failure[]): Failure | undefined {
  const shortest = [...failures].sort((a, b) => a.text.length - b.text.length)[0];
  if (!shortest) return undefined;
  for (const options of SMALLER) {
    const smaller: Failure[] = [];
    measure(shortest.shape, [shortest.seed], smaller, options);
    if (smaller.length > 0) return smaller[0];
  }
  return shortest;
}

function measureOne(counts: Accuracy, seed: number, failures: Failure[], options: ModelOptions): void {
  const original = generate(seed, options);
  const planted = plant(original, PLANT_KINDS[seed % PLANT_KINDS.length]!, seed);
  const rendered = renderShape(planted?.model ?? original, counts.shape, seed);
  const analysis = analyze(rendered.text);
  const fail = (what: string) => failures.push({ shape: counts.shape, seed, what, text: rendered.text });
  counts.documents++;
  const whole = compareCells(counts, rendered, analysis, fail);
  if (!whole) return;
  const values = new Map([...rendered.cells].map(([path, cell]) => [path, cell.value]));
  const model = planted?.model ?? original;
  const broken = new Set(failing(model, values));
  const said = analysis.checks.filter((check) => check.status === 'fail').map((check) => check.formula);
  counts.broken += broken.size;
  for (const formula of said) {
    if (broken.has(formula)) counts.found++;
    else {
      counts.invented++;
      fail(`invented ${formula}`);
    }
  }
  if (said.length < broken.size) fail(`missed ${[...broken].filter((formula) => !said.includes(formula))}`);
  if (planted) judgeChange(counts, planted, rendered, analysis, values, fail);
}

type Fail = (what: string) => void;

/** @returns whether every cell was read, so that formulas and culprits can be compared */
function compareCells(counts: Accuracy, rendered: Rendered, { report }: Analysis, fail: Fail): boolean {
  let exact = true;
  let whole = true;
  for (const [path, expected] of rendered.cells) {
    counts.cells++;
    const cell = report.cells.get(path);
    const reading = cell?.reading;
    const value = reading?.kind === 'number' ? reading.value : null;
    const isRead = reading?.kind === 'number' || reading?.kind === 'blank' || reading?.kind === 'placeholder';
    if (!isRead) {
      whole = false;
      counts.declined++;
      if (rendered.declined.has(path) || rendered.optional.has(path)) continue;
      exact = false;
      fail(`${path} not read: ${JSON.stringify(reading)}`);
      continue;
    }
    const misplaced = expected.range && value !== null && cell!.figure.start !== expected.range.start;
    if (value === expected.value && !misplaced) {
      counts.right++;
      continue;
    }
    counts.wrong++;
    exact = false;
    fail(`${path} read as ${value}, is ${expected.value}`);
  }
  if (report.chapters.length !== 6) {
    exact = false;
    fail(`chapters ${report.chapters.map((chapter) => chapter.id)}`);
  }
  if (exact) counts.exact++;
  return whole;
}

const errors = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => each.severity === 'error');

function judgeChange(
  counts: Accuracy,
  planted: Planted,
  rendered: Rendered,
  analysis: Analysis,
  values: ReadonlyMap<string, number | null>,
  fail: Fail,
): void {
  const { kind, changes, model, original } = planted;
  if (!changes.every((change) => change.path.startsWith('applications/'))) return;
  if (kind === 'blank' || kind === 'placeholder') return;
  const sets = preferred(culprits(model, values));
  if (sets.length !== 1) return;
  const changed = changes.map((change) => change.path).sort();
  // Another set may be as small as the planted one, or smaller: then the oracle does not blame the planted cells.
  if ([...sets[0]!].sort().join() !== changed.join()) return;
  const blamed = [
    ...new Set(
      errors(analysis.findings).flatMap((finding) =>
        finding.rule === 'applicant-column' ? finding.cells : finding.cells.slice(0, 1),
      ),
    ),
  ].sort();
  const right = blamed.join() === changed.join();
  if (changes.length === 1) {
    counts.single++;
    if (right) counts.singleRight++;
  } else {
    counts.double++;
    if (right) counts.doubleRight++;
  }
  if (!right) {
    fail(`blamed ${blamed}, changed ${changed}`);
    return;
  }
  compareMends(
    counts,
    rendered,
    analysis,
    renderShape(original, rendered.shape, Number(seedOf(planted))).text,
    changed,
    fail,
  );
}

const seedOf = ({ model }: Planted): number => model.seed;

/** Safe fixes restore derived cells and touch no data cell; the first mend of a data cell restores it. */
function compareMends(
  counts: Accuracy,
  rendered: Rendered,
  { report, findings }: Analysis,
  before: string,
  changed: readonly string[],
  fail: Fail,
): void {
  const safe = findings.flatMap((finding) =>
    finding.offers.filter((offer) => offer.class === 'safe').slice(0, 1),
  );
  const derived = changed.filter(isDerived);
  const safely = applyEdits(
    rendered.text,
    safe.flatMap((offer) => editsOf(report, offer.mend)),
  );
  const fixed = analyze(safely).report;
  for (const [path, cell] of rendered.cells) {
    const reading = fixed.cells.get(path)?.reading;
    if (
      !isDerived(path) &&
      cell.value !== null &&
      (reading?.kind !== 'number' || reading.value !== cell.value)
    )
      counts.touched++;
  }
  if (changed.length === 1 && derived.length === 1) {
    compare(counts, safely, before, 'safe fix', fail);
    return;
  }
  if (derived.length > 0) return;
  const firsts = errors(findings).flatMap((finding) => finding.offers.slice(0, 1));
  const mended = applyEdits(
    rendered.text,
    firsts.flatMap((offer) => editsOf(report, offer.mend)),
  );
  compare(counts, mended, before, 'suggested mend', fail);
}

function compare(counts: Accuracy, text: string, before: string, what: string, fail: Fail): void {
  counts.mends++;
  if (text === before) counts.restored++;
  else fail(`${what} does not restore the text`);
}
