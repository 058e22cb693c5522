import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../server/src/engine.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');

const RIGHT = fixture('right.txt');
const MARKDOWN = fixture('T7.md');
const { heading, range } = readReport(RIGHT).chapters.find(({ id }) => id === 'applications')!;
const HEAD = RIGHT.slice(0, heading.range.end);
const TABLE = RIGHT.slice(heading.range.end, range.end);
const TAIL = RIGHT.slice(range.end);

/** A right report with something behind the table of chapter 三. */
const behindTable = (text: string): string => `${HEAD}${TABLE}\n${text}\n${TAIL}`;
/** A right report with something in chapter 一. */
const inProse = (text: string): string =>
  HEAD.replace('一、总体情况', `一、总体情况\n${text}\n`) + TABLE + TAIL;

const upTo = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Texts of about so many UTF-16 units that a careless reader takes the square of their length for. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'the same report again and again': (n) => upTo(RIGHT, n),
  'the same Markdown report again and again': (n) => upTo(MARKDOWN, n),
  'one line of everything': (n) => upTo(RIGHT.replaceAll('\n', ' '), n),
  'sentences with figures': (n) => inProse(upTo('2023年，本机关收到政府信息公开申请12件，答复12件。', n)),
  'one sentence without an end': (n) => inProse(upTo('收到申请12件，其中自然人3件，', n)),
  'sentences on reviews': (n) => inProse(upTo('因政府信息公开被申请行政复议2件，提起行政诉讼1件；', n)),
  'sentences in the table': (n) => behindTable(upTo('注：本机关行政许可办理情况说明，共12件。\n', n)),
  'tables one below the other': (n) => HEAD + upTo(TABLE, n) + TAIL,
  'a row of figures': (n) =>
    HEAD + TABLE.replace('（一）予以公开', `（一）予以公开\t${upTo('0\t', n)}`) + TAIL,
  'figures below each other': (n) => behindTable(upTo('\n0', n)),
  bars: (n) => behindTable('|'.repeat(n)),
  'a bar on each line': (n) => behindTable(upTo('|\n', n)),
  dashes: (n) => behindTable('-'.repeat(n)),
  'a delimiter row without an end': (n) => behindTable(`${upTo('-|', n)}x`),
  tabs: (n) => behindTable('\t'.repeat(n)),
  blanks: (n) => behindTable(' '.repeat(n)),
  'blanks before a line end': (n) => inProse(upTo(`${' '.repeat(400)}\n`, n)),
  'empty lines': (n) => behindTable('\n'.repeat(n)),
  labels: (n) => behindTable(upTo('总计 其他 自然人 ', n)),
  'one row’s label': (n) => behindTable(upTo('（一）予以公开\t', n)),
  'garbled labels': (n) => behindTable(upTo('2.其他法律XX法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n', n)),
  'a heading on each line': (n) => behindTable(upTo('\n一、总体情况\n', n)),
  'garbled headings': (n) =>
    HEAD.replace('二、主动公开政府信息情况', `二X公开\n${upTo('一、情况说明\n', n)}`) + TABLE + TAIL,
  'sub-headings': (n) => inProse(upTo('（一）主动公开\n', n)),
  'Markdown headings': (n) => inProse(upTo('###### 一\n', n)),
  'quotes in quotes': (n) => inProse(`${'>'.repeat(n)} 一、总体情况`),
  'opening brackets': (n) => inProse('（'.repeat(n)),
  'brackets of all kinds': (n) => inProse(upTo('（《[〔“', n)),
  digits: (n) => behindTable('1'.repeat(n)),
  'digits and commas': (n) => inProse(upTo('1,', n)),
  'Chinese numerals': (n) => inProse(upTo('一百二十三万', n)),
  'enumeration marks': (n) => behindTable(upTo('一、二、三、', n)),
  'the title’s words': (n) => upTo('政府信息公开', n) + RIGHT,
  years: (n) => inProse(upTo('2019年2020年度', n)),
  instruments: (n) => inProse(upTo('国办公开办函〔2021〕30号', n)),
  'doubled words': (n) => inProse(upTo('工作工作', n)),
  crosses: (n) => inProse(upTo('XX×× ', n)),
  'beginnings of comments': (n) => inProse(upTo('<!-- disclosure-report-disable ', n)),
  'comments that suppress': (n) => inProse(upTo('<!-- disclosure-report-disable-next-line year -->\n', n)),
  'images of a conversion': (n) => inProse(upTo('[image: image1.png]', n)),
  'lone surrogates': (n) => inProse('\ud800'.repeat(n)),
  NUL: (n) => behindTable('\0'.repeat(n)),
  'marks from right to left': (n) => inProse(upTo('\u202e\u200f收到申请3件。', n)),
  'invisible signs': (n) => behindTable('\u200b'.repeat(n)),
  'carriage returns': (n) => behindTable('\r'.repeat(n)),
};
