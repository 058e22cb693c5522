import { bodyOf } from '../../audit/body.ts';
import { type Report, readReport } from '../../engine.ts';
import type { Session } from '../session.ts';
import type { View } from '../view.ts';

/** What a body's report for one year says of its applications; null where that was not read. */
export interface YearFigures {
  readonly year: number;
  readonly received: number | null;
  readonly concluded: number | null;
}

/** More years than this say nothing more, and each is a file to read. */
const MOST = 10;

/** The answer to `disclosureReport/years`: the reports of the same body in the workspace, this one among them, by year. */
export async function yearsOf(
  view: View,
  _params: unknown,
  { documents, files, reports }: Session,
): Promise<YearFigures[]> {
  const own = view.document.report();
  const body = own && bodyOf(own);
  if (!own || !body) return [];
  await reports.ready();
  const years = new Map([[body.year, figuresOf(own, body.year)]]);
  const others = reports.all().filter((each) => each.body?.agency === body.agency);
  for (const { uri, body: other } of others.slice(0, MOST)) {
    if (!other || years.has(other.year)) continue;
    const open = documents.get(uri)?.report();
    const text = open ? undefined : await files.read(uri);
    const report = open ?? (text === undefined ? undefined : readReport(text));
    if (report) years.set(other.year, figuresOf(report, other.year));
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function figuresOf({ cells }: Report, year: number): YearFigures {
  const total = (row: string) => {
    const reading = cells.get(`applications/${row}/total`)?.reading;
    return reading?.kind === 'number' ? reading.value : null;
  };
  return { year, received: total('received'), concluded: total('concluded') };
}
