import { cellPath } from '../../form/formulas.ts';
import type { CellPath, TableId } from '../../form/types.ts';
import type { Report } from '../../report/model.ts';
import { formOf } from '../words.ts';
import type { Claim, Paragraph } from './claims.ts';
import type { Subject } from './subject.ts';

/** What a figure may stand for: the sum of these cells, less the others. */
export interface Meaning {
  readonly plus: readonly CellPath[];
  readonly minus: readonly CellPath[];
}

const TOTAL = 'total';
const sum = (plus: readonly CellPath[], minus: readonly CellPath[] = []): Meaning => ({ plus, minus });

/** All that the figure of a claim may rightly stand for, the plainest first. Empty where it cannot be known. */
export function meaningsOf(report: Report, claim: Claim, paragraph: Paragraph): readonly Meaning[] {
  const { subject } = claim;
  switch (subject.kind) {
    case 'applications':
      return [
        ...applications(subject.verb, TOTAL),
        ...(subject.citizens ? applications(subject.verb, 'natural-person') : []),
      ];
    case 'carried':
      return [
        ...(subject.from ? [row('carried-in', TOTAL)] : []),
        ...(subject.to ? [row('carried-out', TOTAL)] : []),
      ];
    case 'rows':
      return results(report, subject, paragraph.results);
    case 'applicants':
      return applicants(report, subject.columns, claim.whole);
    case 'disputes':
      return disputes(subject.rows);
    case 'outcome':
      return outcomes(subject);
  }
}

const cell = (id: string, column: string): CellPath => cellPath('applications', id, column);
const row = (id: string, column: string): Meaning => sum([cell(id, column)]);

const came = (column: string): Meaning => sum([cell('received', column), cell('carried-in', column)]);

function applications(
  verb: (Subject & { kind: 'applications' })['verb'],
  column: string,
): readonly Meaning[] {
  const received = row('received', column);
  const concluded = row('concluded', column);
  // Of those that came in this year: what was concluded, less what was carried in.
  const ofThisYear = sum([cell('concluded', column)], [cell('carried-in', column)]);
  switch (verb) {
    case 'new':
      return [received];
    case 'received':
      return [received, came(column)];
    case 'due':
      return [came(column)];
    case 'answered':
      return [concluded, ofThisYear];
    case 'handled':
      return [received, came(column), concluded];
    case 'none':
      return [received, came(column), concluded, row('granted', column), partly(column)];
  }
}

const partly = (column: string): Meaning => sum([cell('granted', column), cell('partly-granted', column)]);

/** The rows that an id names: itself, or those of a group. */
function rowsOf(report: Report, table: TableId, id: string): readonly string[] {
  const { rows } = formOf(report, table);
  if (rows.some((each) => each.id === id)) return [id];
  return rows.filter((each) => each.group === id).map((each) => each.id);
}

const resultsOf = (report: Report, ids: readonly string[], column: string): readonly CellPath[] =>
  ids.flatMap((id) => rowsOf(report, 'applications', id)).map((id) => cell(id, column));

/** Where a text leaves out 部分公开, its 予以公开 may include it; so too 不予公开 all that was not disclosed. */
function results(
  report: Report,
  { rows, also }: Subject & { kind: 'rows' },
  named: ReadonlySet<string>,
): readonly Meaning[] {
  const plain = resultsOf(report, rows, TOTAL);
  // A row that this edition has not.
  if (plain.length === 0) return [];
  const meanings = [sum(plain)];
  if (also.length > 0) meanings.push(sum(resultsOf(report, also, TOTAL)));
  if (rows.length > 1) return meanings;
  if (rows[0] === 'granted' && !named.has('partly-granted')) meanings.push(partly(TOTAL));
  if (
    rows[0] === 'refused' &&
    !named.has('unavailable') &&
    !named.has('declined') &&
    !named.has('otherwise')
  ) {
    const rest = ['refused', 'unavailable', 'declined', 'otherwise'];
    meanings.push(sum(resultsOf(report, rest, TOTAL)), sum(resultsOf(report, rest.slice(0, 3), TOTAL)));
  }
  return meanings;
}

/** Of what was counted before, where that is a result; else of the applications that came in or were concluded. */
function applicants(
  report: Report,
  columns: readonly string[],
  whole: Subject | undefined,
): readonly Meaning[] {
  const over = (of: (column: string) => Meaning): Meaning => {
    const parts = columns.map(of);
    return sum(parts.flatMap(({ plus }) => plus));
  };
  const usual = [
    over((column) => row('received', column)),
    over(came),
    over((column) => row('concluded', column)),
  ];
  if (whole?.kind === 'rows') {
    return [...usual, over((column) => sum(resultsOf(report, whole.rows, column)))];
  }
  if (whole?.kind !== 'carried') return usual;
  return [
    ...usual,
    over((column) => row('carried-in', column)),
    over((column) => row('carried-out', column)),
  ];
}

const dispute = (id: string, column: string): CellPath => cellPath('disputes', id, column);

/** All of them, or those that are closed. */
function disputes(rows: readonly string[]): readonly Meaning[] {
  const all = rows.map((id) => dispute(id, TOTAL));
  return [
    sum(all),
    sum(
      all,
      rows.map((id) => dispute(id, 'pending')),
    ),
  ];
}

function outcomes({ column, rows, all, beside }: Subject & { kind: 'outcome' }): readonly Meaning[] {
  if (rows.length === 0 || beside.length > 0) return [];
  if (column === 'closed') return disputes(rows).slice(1);
  const of = (ids: readonly string[]) => sum(ids.map((id) => dispute(id, column)));
  return all.length > rows.length ? [of(rows), of(all)] : [of(rows)];
}

/** What a share may be taken of. */
export const WHOLES: readonly Meaning[] = [row('concluded', TOTAL), row('received', TOTAL), came(TOTAL)];
