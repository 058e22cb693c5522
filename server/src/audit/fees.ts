import { EDITIONS } from '../form/editions.ts';
import {
  CHARGE_WORDS,
  FEE_FIRST_YEAR,
  FEE_ROW,
  FEE_WORDS,
  NOTHING_ELSE,
  noFeeSentence,
  REQUEST_WORDS,
} from '../form/fees.ts';
import { fold } from '../report/fold.ts';
import type { Range } from '../report/model.ts';
import { figureAt, offer } from './finding.ts';
import { SIGN, signsIn } from './signs.ts';
import type { Facts, Offer, Sentence } from './types.ts';
import { placeOf, rowName, say } from './words.ts';

/** True for a report of 2021 or later whose prose says nothing of the fee for handling requests. */
export function lacksFeeStatement(facts: Facts): boolean {
  const { report, sentences } = facts;
  const year = report.year ?? EDITIONS[report.edition].firstYear;
  return year >= FEE_FIRST_YEAR && !sentences.some(onCharges) && !namesFee(facts);
}

/** Somewhere in the prose, whatever line breaks and blanks stand in the words; not in the label of the row. */
function namesFee({ report, prose, sentences }: Facts): boolean {
  const charging = sentences.filter(({ signs }) => (signs & SIGN.charge) !== 0);
  if (charging.length === 0) return false;
  if (charging.some(({ text }) => has(text, OWN_WORDS))) return true;
  return prose.some(({ start, end }) => {
    const words = fold(report.text, start, end).replaceAll(LABEL, '');
    return FEE_WORDS.some((word) => words.includes(word));
  });
}

const feeRow = EDITIONS['2021'].tables.applications.rows.find(({ id }) => id === FEE_ROW.row)!;

const LABEL = fold(feeRow.label.split('、')[0]!);
/** Those that the label has not. */
const OWN_WORDS = FEE_WORDS.filter((word) => !LABEL.includes(word));

/** An amount, or that there was none. */
const TOLD = /[未无免没]|\d\s*元|[零〇]元/;

/** The words on charges that the signs of a sentence do not tell of: 收取. */
const UNSIGNED = CHARGE_WORDS.filter((word) => (signsIn(word) & SIGN.charge) === 0);

function onCharges({ chapter, text, signs }: Sentence): boolean {
  if (!has(text, (signs & SIGN.charge) === 0 ? UNSIGNED : CHARGE_WORDS)) return false;
  return chapter === 'other' || (has(text, REQUEST_WORDS) && TOLD.test(text));
}

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

export interface Notices {
  readonly name: string;
  readonly count: number;
  readonly range: Range;
}

/** The row on unpaid fees, where it has a figure above 0: then there were notices. */
export function noticesIn({ report }: Facts): Notices | undefined {
  const reading = report.cells.get(FEE_ROW.total)?.reading;
  const place = placeOf(report, FEE_ROW.total);
  if (reading?.kind !== 'number' || reading.value === 0 || !place) return undefined;
  const range = figureAt(report, FEE_ROW.total);
  return { name: rowName(place.table, place.row), count: reading.value, range };
}

/**
 * The sentence for a year without any fee, unless the table shows that there was one.
 * @param nothing where chapter 六 says that there is nothing, which the sentence replaces
 */
export function noFeeOffers(facts: Facts, nothing?: Range): readonly Offer[] {
  if (noticesIn(facts)) return [];
  const sentence = noFeeSentence(facts.report.year, bodyIn(facts.sentences));
  return [
    offer(
      'suggested',
      say('写明全年没有收费（请核对）', 'Say that there was no fee all year (check it)'),
      nothing
        ? { kind: 'replace', range: nothing, text: `${sentence}${NOTHING_ELSE}` }
        : { kind: 'insert-paragraph', chapter: 'other', text: sentence },
    ),
  ];
}

const BODY =
  /我(?:局|委|办|厅|院|县|区|市|镇|乡|街道|单位|会|中心|站|省|州|旗|部)|本(?:机关|单位|局|委|办|厅|县|区|市|镇|乡|街道)/g;

/** How the report calls the body most often. */
function bodyIn(sentences: readonly Sentence[]): string {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    if (!text.includes('我') && !text.includes('本')) continue;
    for (const [body] of text.matchAll(BODY)) counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['本机关', 0] as const)[0];
}
