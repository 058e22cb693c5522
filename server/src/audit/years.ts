import type { Facts, Sentence } from './types.ts';
import {
  clauseYears,
  nameIn,
  openingOf,
  type PrintedYear,
  periodIn,
  signatureYear,
  titleYears,
} from './year-places.ts';

/** A place where a report names its own year; where it names several, in their order. */
export interface YearPlace {
  readonly kind: 'title' | 'period' | 'name' | 'opening';
  readonly years: readonly PrintedYear[];
  /** Index in the sentences; none for the title. */
  readonly sentence?: number;
}

export interface Years {
  /** The year that most places speak for; of equals the title's. Undefined where no place names one. */
  readonly year: number | undefined;
  /** Whether more speaks for it than for any other. */
  readonly certain: boolean;
  readonly places: readonly YearPlace[];
}

/**
 * Which year a report is about. Title, reporting period, announcement and opening speak for one each; the sentences
 * elsewhere that begin with a year, and the date below the report, help to decide between those.
 */
export function yearsOf(facts: Facts): Years {
  const { places, elsewhere } = placesOf(facts);
  const votes = new Map<number, number>();
  for (const kind of KINDS) {
    const years = places.find((place) => place.kind === kind)?.years ?? [];
    for (const { year } of years) add(votes, year, 1 / years.length);
  }
  const common = first(elsewhere);
  const before = (signatureYear(facts.sentences) ?? 0) - 1;
  const isAgreed = elsewhere.size === 1 && (elsewhere.get(common!)! > 1 || common === before);
  if (common !== undefined && votes.has(common)) add(votes, common, 1);
  else if (common !== undefined && isAgreed) add(votes, common, AGREED);
  if (votes.has(before)) add(votes, before, SIGNATURE);
  const year = first(votes);
  const most = votes.get(year ?? 0);
  return { year, certain: [...votes.values()].filter((each) => each === most).length === 1, places };
}

/** Of equals the first of them counts. */
const KINDS = ['title', 'period', 'name', 'opening'] as const;
/** A report is signed in the year after; but a date is soon typed over. */
const SIGNATURE = 0.5;
/** All else together, against a title alone. */
const AGREED = 1.5;

function add(votes: Map<number, number>, year: number, weight: number): void {
  votes.set(year, (votes.get(year) ?? 0) + weight);
}

/** The year with the most votes. */
function first(votes: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [year, weight] of votes) if (best === undefined || weight > votes.get(best)!) best = year;
  return best;
}

/** Chapter 五 and what is planned speak of the next year too: 2024年，我局将…. */
const isOnThisYear = ({ chapter, text }: Sentence): boolean =>
  chapter !== undefined && chapter !== 'problems' && !/将|计划|打算|下一步/.test(text);

/** One pass over the sentences: the places, and how often another sentence begins with each year. */
function placesOf({ report, sentences }: Facts) {
  const opening = openingOf(report, sentences);
  const elsewhere = new Map<number, number>();
  const places: YearPlace[] = [];
  const place = (kind: YearPlace['kind'], years: readonly PrintedYear[], sentence?: number) => {
    if (years.length > 0) places.push({ kind, years, ...(sentence === undefined ? {} : { sentence }) });
  };
  place('title', titleYears(report));
  for (const [index, sentence] of sentences.entries()) {
    if (!sentence.text.includes('年')) continue;
    const isOpening = opening.has(index);
    const period = periodIn(sentence);
    place('period', period, index);
    const name = (isOpening || sentence.chapter === undefined) && nameIn(sentence, report);
    if (name && period.length === 0) place('name', [name], index);
    const led = clauseYears(sentence, report);
    if (isOpening) for (const year of led) place('opening', [year], index);
    else if (led[0] && isOnThisYear(sentence)) add(elsewhere, led[0].year, 1);
  }
  return { places, elsewhere };
}
