import { printedChapter } from '../audit/words.ts';
import { CHAPTER_NUMBERS, CHAPTERS, REPORT_TITLE } from '../form/chapters.ts';
import { EDITIONS } from '../form/editions.ts';
import { FEE_FIRST_YEAR, NOTHING_ELSE, noFeeSentence } from '../form/fees.ts';
import { opening, THE_BODY } from '../form/opening.ts';
import { TOPICS } from '../form/topics.ts';
import type { Chapter, Edition } from '../form/types.ts';
import { writeGrid } from './convert/write.ts';
import { gridOf } from './insert-table.ts';

/** What a new report is to be. */
export interface NewReport {
  /** The body as its title names it: 云川县民政局. */
  readonly agency: string;
  /** The year reported on, 2019 or later; it decides the edition. */
  readonly year: number;
  /** Whether it is Markdown, or plain text with tabs between the cells of a table. */
  readonly kind: 'markdown' | 'tabs';
}

/**
 * A report to be written: title, opening, the six headings, the topics of chapter 一, tables of zeros, and for a year
 * without any fee what chapter 六 says of it. Markdown has # signs before its headings.
 */
export function newReport({ agency, year, kind }: NewReport): string {
  const edition = year < EDITIONS['2021'].firstYear ? EDITIONS['2019'] : EDITIONS['2021'];
  const heading = (level: number, words: string) =>
    kind === 'markdown' ? `${'#'.repeat(level)} ${words}` : words;
  const parts = [
    heading(1, `${agency}${year}年${REPORT_TITLE}`),
    opening(year),
    ...CHAPTERS.flatMap((chapter) => [
      heading(2, printedChapter(chapter)),
      ...below(chapter, edition, year, kind, (words) => heading(3, words)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a new chapter says, and nothing where its writer alone can say it. */
function below(
  { id, table }: Chapter,
  edition: Edition,
  year: number,
  kind: NewReport['kind'],
  subHeading: (words: string) => string,
): readonly string[] {
  if (table) return [writeGrid(gridOf(edition.tables[table]), kind === 'tabs' ? 'tabs' : 'bars', '\n')];
  if (id === 'overview')
    return edition.id === '2021'
      ? TOPICS.map(({ label }, at) => subHeading(`（${CHAPTER_NUMBERS[at]}）${label}`))
      : [];
  if (id !== 'other') return [];
  return year < FEE_FIRST_YEAR ? [NOTHING_ELSE] : [noFeeSentence(year, THE_BODY), NOTHING_ELSE];
}
