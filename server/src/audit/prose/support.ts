import type { CellPath } from '../../form/types.ts';
import { fold } from '../../report/fold.ts';
import type { Range, Report } from '../../report/model.ts';
import { proseOf } from '../prose.ts';
import { placeOf } from '../words.ts';
import { figuresIn } from './figures.ts';

/**
 * A sentence of the prose that gives this figure for the reviews or the suits: it names them and has the number, in
 * Arabic or Chinese numerals, in the same clause or the next. For 0, saying that there were none counts.
 * Wider than a claim, because it only keeps a mend from being called certain.
 */
export function sentenceFor(report: Report, path: CellPath, figure: number): Range | undefined {
  const place = placeOf(report, path);
  if (place?.table.id !== 'disputes') return undefined;
  // In a sentence 行政复议 is also called 复议, and 行政诉讼 诉讼.
  const group = place.table.groups.find((each) => each.id === place.row.group);
  const subject = (group ?? place.row).label.slice(-2);
  for (const { start, end } of proseOf(report)) {
    for (const sentence of report.text.slice(start, end).matchAll(/[^。！？；;\r\n]+/g)) {
      if (gives(sentence[0], subject, figure)) {
        return { start: start + sentence.index, end: start + sentence.index + sentence[0].length };
      }
    }
  }
  return undefined;
}

function gives(sentence: string, subject: string, figure: number): boolean {
  if (!sentence.includes(subject)) return false;
  const clauses = sentence.split('，');
  return clauses.some(
    (clause, index) =>
      clause.includes(subject) && (counts(clause, figure) || counts(clauses[index + 1] ?? '', figure)),
  );
}

const counts = (clause: string, figure: number): boolean =>
  (figure === 0 && /未|没有|无/.test(clause)) ||
  figuresIn(fold(clause)).some(
    ({ kind, value, unit }) => kind !== 'other' && value === figure && CASES.test(unit),
  );

/** A measure word for cases, or none. */
const CASES = /^\(?[件起宗例]|^$/;
