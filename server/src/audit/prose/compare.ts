import type { CellPath } from '../../form/types.ts';
import type { Report } from '../../report/model.ts';
import type { Facts } from '../types.ts';
import { formulasNamed, sumOf, type Values, valuesOf } from '../values.ts';
import type { Claim, Paragraph } from './claims.ts';
import { type Meaning, meaningsOf, WHOLES } from './meanings.ts';

/** What the tables say where a sentence says otherwise. */
export interface Counterpart {
  readonly meaning: Meaning;
  readonly value: number;
  /** For a share: the whole that it is taken of. */
  readonly whole?: number;
}

/** A figure of the prose that fits nothing it may stand for. */
export interface Contradiction {
  readonly claim: Claim;
  /** The plainest first; never empty. */
  readonly instead: readonly Counterpart[];
}

/** The claims that no reading reconciles with the tables. Silent where the tables are blank or in doubt themselves. */
export function contradictions(facts: Facts): readonly Contradiction[] {
  const { report } = facts;
  const values = valuesOf(report);
  const doubtful = doubtfulCells(facts);
  const found: Contradiction[] = [];
  for (const paragraph of facts.claims()) {
    for (const claim of paragraph.claims) {
      const instead = counterparts(report, claim, paragraph, values, doubtful);
      const before = found.at(-1)?.claim;
      if (instead.length > 0 && !(before && repeats(before, claim))) found.push({ claim, instead });
    }
  }
  return found;
}

/** 未收到申请，无依申请公开情况: said twice in one breath. */
const repeats = (before: Claim, claim: Claim): boolean =>
  before.kind === 'none' &&
  claim.kind === 'none' &&
  before.subject.kind === claim.subject.kind &&
  claim.range.start - before.range.end < NEAR;

const NEAR = 40;

/** Cells that a broken formula puts in doubt: the blamed ones, or all where none can be blamed. */
export function doubtfulCells({ report, verdict }: Facts): ReadonlySet<CellPath> {
  const { blamed, line, open, unexplained } = verdict;
  const corrected = [...blamed, ...line, ...open.flatMap((each) => each.alternatives.flat())];
  const formulas = formulasNamed(report, unexplained);
  return new Set([
    ...corrected.map(({ path }) => path),
    ...formulas.flatMap((formula) => [...formula.left, ...formula.right]),
  ]);
}

function counterparts(
  report: Report,
  claim: Claim,
  paragraph: Paragraph,
  values: Values,
  doubtful: ReadonlySet<CellPath>,
): readonly Counterpart[] {
  if (claim.kind === 'done') return [];
  for (const one of eachSubject(claim)) {
    const meanings = meaningsOf(report, one, paragraph);
    const cells = meanings.flatMap(({ plus, minus }) => [...plus, ...minus]);
    if (cells.some((path) => values(path) === undefined || doubtful.has(path))) continue;
    const known = distinct(meanings.map((meaning) => ({ meaning, value: sumOfMeaning(meaning, values) })));
    const instead = claim.kind === 'percent' ? shares(claim, paragraph, known, values) : known;
    if (instead.length > 0 && !fits(claim, instead) && !isBrokenUp(claim, instead)) return instead;
  }
  return [];
}

/** 行政复议、行政诉讼均为0件 speaks of each for itself. */
function eachSubject(claim: Claim): readonly Claim[] {
  const { subject } = claim;
  if (subject.kind !== 'disputes' || !subject.each) return [claim];
  const reviews = subject.rows.filter((row) => row === 'review');
  const suits = subject.rows.filter((row) => row !== 'review');
  return [reviews, suits]
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ ...claim, subject: { ...subject, rows, each: false } }));
}

const sumOfMeaning = ({ plus, minus }: Meaning, values: Values): number =>
  sumOf(plus, values)! - sumOf(minus, values)!;

const distinct = (all: readonly Counterpart[]): readonly Counterpart[] =>
  all.filter(({ value }, index) => value >= 0 && all.findIndex((other) => other.value === value) === index);

/** A share is right when it is so by rounding or by cutting off. */
function fits(claim: Claim, instead: readonly Counterpart[]): boolean {
  if (claim.kind !== 'percent') return instead.some(({ value }) => value === claim.value);
  const unit = 10 ** -claim.decimals;
  return instead.some(({ value }) => Math.abs(value - claim.value) < unit * (1 - 1e-9));
}

/** 复议61件，另有3件、10件: several figures that are the table's together. */
function isBrokenUp({ subject, value, loose }: Claim, instead: readonly Counterpart[]): boolean {
  if (subject.kind !== 'disputes') return false;
  let sum = value;
  return loose.some((each) => {
    sum += each;
    return instead.some((counterpart) => counterpart.value === sum);
  });
}

/** The shares that a figure may be: of what was concluded, of what came in, of what the paragraph says of either. */
function shares(
  claim: Claim,
  paragraph: Paragraph,
  known: readonly Counterpart[],
  values: Values,
): readonly Counterpart[] {
  const meant = known.filter(({ value }) => value === claim.of);
  const parts = meant.length > 0 ? meant : known;
  const wholes = [
    ...WHOLES.filter(({ plus }) => plus.every((path) => values(path) !== undefined)).map((meaning) =>
      sumOfMeaning(meaning, values),
    ),
    ...paragraph.wholes,
  ].filter((whole) => whole > 0);
  return parts.flatMap(({ meaning, value }) =>
    wholes.map((whole) => ({ meaning, value: (value / whole) * 100, whole })),
  );
}
