import { NOTHING, SUB_HEADING_ENDS } from '../form/fillers.ts';
import { fold, isHan, trim } from '../report/fold.ts';
import type { Range, Report, ReportChapter } from '../report/model.ts';
import { countBefore } from '../report/search.ts';
import { YEAR } from '../report/years.ts';

/** What a chapter says where it says nothing: no text at all, sub-headings alone, or only that there is nothing. */
export type Emptiness =
  | { readonly kind: 'blank' }
  | { readonly kind: 'headings' }
  | { readonly kind: 'nothing'; readonly range: Range };

/** Looks below the heading of a chapter until the first line that says something. Undefined where there is one. */
export function emptinessOf(report: Report, chapter: ReportChapter): Emptiness | undefined {
  let headings = false;
  let nothing: Range | undefined;
  for (const line of linesBelow(report, chapter)) {
    if (line.start === line.end) continue;
    if (isParagraph(report.text, trim(report.text, line.start, line.end))) return undefined;
    const folded = fold(report.text, line.start, line.end);
    if (isFurniture(folded, report)) continue;
    const said = folded.replace(NUMBER, '').replace(/[。.;；]+$/, '');
    const own = said.slice(said.lastIndexOf(':') + 1);
    if (NOTHING.test(own)) nothing ??= placeOf(report, line, own);
    else if (isSubHeading(report, chapter, line)) headings = true;
    else return undefined;
  }
  if (nothing) return { kind: 'nothing', range: nothing };
  return { kind: headings ? 'headings' : 'blank' };
}

/** A long line that ends with a word and its full stop says something. */
function isParagraph(text: string, { start, end }: Range): boolean {
  if (end - start <= PARAGRAPH || text.charCodeAt(end - 1) !== FULL_STOP) return false;
  // Its end may be all that it says, behind a colon, blanks or a directive.
  const said = fold(text, end - LONGEST_NOTHING, end);
  return said.length === LONGEST_NOTHING && !said.includes(':') && isHan(text.charCodeAt(end - 2));
}

/** Longer than a sub-heading, the name of a body, or 无 with all that goes with it. */
const PARAGRAPH = 80;
const LONGEST_NOTHING = 16;
const FULL_STOP = 0x3002;

/** The lines of a chapter below its heading; the first may be the rest of the heading's own. */
function* linesBelow({ text }: Report, { heading, range }: ReportChapter): Generator<Range> {
  let start = Math.max(heading.range.end, heading.line.end);
  while (start < range.end) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > range.end ? range.end : feed;
    yield { start, end };
    start = end + 1;
  }
}

const NUMBER = /^#*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])?/;
/** Rules and signs, page numbers, comments, blanks of HTML, the date below the report. */
const FURNITURE = new RegExp(
  `^(?:[-=_#>|:.,。]*|-?\\d{1,3}-?|第\\d{1,3}页(?:共\\d{1,3}页)?|<!--.*-->|(?:&nbsp;|<br/?>|</?p>)*|${YEAR}年\\d{1,2}月\\d{1,2}日)$`,
);

const isFurniture = (folded: string, { agency }: Report): boolean =>
  FURNITURE.test(folded) || (agency !== undefined && folded === fold(agency));

/** A line that is a sub-heading and names only what is to come: neither a figure nor a statement. */
function isSubHeading({ text }: Report, { subHeadings }: ReportChapter, line: Range): boolean {
  const heading = subHeadings[countBefore(subHeadings, line.start, ({ range }) => range.start)];
  if (
    !heading ||
    heading.range.end > line.end ||
    fold(text, heading.range.end, line.end).replace(/^[。:]/, '') !== ''
  )
    return false;
  const name = fold(heading.text).replace(NUMBER, '');
  return SUB_HEADING_ENDS.test(name) && !/\d|[未没无]/.test(name);
}

/** The words in the text that say nothing. */
function placeOf({ text }: Report, line: Range, words: string): Range {
  const at = text.slice(line.start, line.end).lastIndexOf(words);
  if (at >= 0) return { start: line.start + at, end: line.start + at + words.length };
  const start = line.start + text.slice(line.start, line.end).search(/\S/);
  return { start, end: start + text.slice(start, line.end).trimEnd().length };
}
