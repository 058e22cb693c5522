import { DECREE, INSTRUMENT_NAMES, INSTRUMENTS, type Instrument } from '../form/instruments.ts';
import type { Range } from '../report/model.ts';
import { yearValue } from '../report/years.ts';
import type { Sentence } from './types.ts';

/** A 文号 as a sentence cites it. */
export interface Citation {
  readonly range: Range;
  /** Its digits behind the year. */
  readonly serial: Range;
  /** As printed, without blanks and full-width digits. */
  readonly text: string;
  /** The instrument that has this issuer, year and serial, however it is written. */
  readonly known: Instrument | undefined;
  /** What the words right in front of it name. */
  readonly named: Instrument['subject'] | undefined;
  /** The title in 《》 right in front of it, the signs included. */
  readonly title: Range | undefined;
}

const DIGITS = '[\\d０-９]';
const OPEN = '[〔﹝[［【（(<〈《{]?';
const CLOSE = '[〕﹞\\]］】）)>〉》}]?';
/** 国办公开办函〔2021〕30号, with any brackets; 国令第711号, 国务院第711号令. */
const NUMBERS = new RegExp(
  [
    `(国办[\\u4e00-\\u9fff]{0,8}?)\\s?${OPEN}\\s?([2２][0０]${DIGITS}{2})\\s?年?${CLOSE}\\s?第?\\s?(${DIGITS}{1,4})\\s?号`,
    `国(?:务院)?\\s?令\\s?第?\\s?(${DIGITS}{2,4})\\s?号`,
    `国务院\\s?第\\s?(${DIGITS}{2,4})\\s?号令`,
  ].join('|'),
  'g',
);

/** The numbers of instruments in a sentence: those of the State Council and its General Office, in their order. */
export function citationsIn({ range, text }: Sentence): readonly Citation[] {
  if (!text.includes('号') || !text.includes('国')) return [];
  let before = 0;
  return [...text.matchAll(NUMBERS)].map((match) => {
    const [whole, issuer = DECREE, year] = match;
    const serial = match[3] ?? match[4] ?? match[5]!;
    const at = whole.lastIndexOf(serial);
    const lead = text.slice(before, match.index);
    const start = range.start + before;
    before = match.index + whole.length;
    return {
      range: { start: range.start + match.index, end: range.start + before },
      serial: shifted({ start: at, end: at + serial.length }, range.start + match.index),
      text: plain(whole),
      known: INSTRUMENTS.find(
        (each) =>
          each.issuer === issuer &&
          each.serial === yearValue(serial) &&
          each.year === (year ? yearValue(year) : undefined),
      ),
      named: SUBJECTS.find((subject) => NAMED[subject].test(lead.slice(-LONGEST_LEAD))),
      title: titleBefore(lead, start),
    };
  });
}

/** Without blanks, and with the signs that look alike made one. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .replaceAll('﹝', '〔')
    .replaceAll('﹞', '〕')
    .replaceAll(/[０-９]/g, asDigit);

const asDigit = (sign: string): string => sign.normalize('NFKC');

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** What may stand between a name and its number: 〉的通知》（. */
const BETWEEN =
  '(?:的通知|[（(]试行[）)]|[（(]以?下?简称[^（）()]{1,12}[）)]|[〉》>”"’」』\\s])*[（(【〔［[]?\\s?(?:中华人民共和国)?';
const LONGEST_LEAD = 80;
const SUBJECTS = Object.keys(INSTRUMENT_NAMES) as Instrument['subject'][];
const NAMED = Object.fromEntries(
  SUBJECTS.map((subject) => [subject, new RegExp(`(?:${INSTRUMENT_NAMES[subject].join('|')})${BETWEEN}$`)]),
) as Record<Instrument['subject'], RegExp>;

function titleBefore(lead: string, start: number): Range | undefined {
  const end = lead.lastIndexOf('》') + 1;
  const open = lead.lastIndexOf('《');
  if (open < 0 || end <= open || !/^\s?[（(]?\s?$/.test(lead.slice(end))) return undefined;
  return shifted({ start: open, end }, start);
}
