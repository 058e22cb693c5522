import { readTables } from '../../audit/missing.ts';
import { chapterOfTable, printedChapter, rowName } from '../../audit/words.ts';
import type { Analysis, EditionId, Localized, ReportRow, Severity, TableId } from '../../engine.ts';
import { rowsNotRead, sumsNotChecked, tablesNotRead } from '../messages.ts';
import { analysisOf, shownFindings, type View } from '../view.ts';

/** What a status item shows of a report. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number;
  readonly edition: EditionId;
  readonly year: number | null;
  readonly agency: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly checks: { readonly passed: number; readonly failed: number; readonly skipped: number };
  /** What was not checked, and why, in the user's language; the coarsest first. */
  readonly unchecked: readonly string[];
}

/** `disclosureReport/status`: null for a document that is no report. Costs nothing after the diagnostics. */
export function statusOf(view: View): ReportStatus | null {
  const analysis = analysisOf(view);
  if (!analysis) return null;
  const { report, checks } = analysis;
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shownFindings(view)) findings[severity] += 1;
  const count = (status: 'pass' | 'fail' | 'skip') =>
    checks.filter((check) => check.status === status).length;
  return {
    uri: view.text.uri,
    version: view.text.version,
    edition: report.edition,
    year: report.year ?? null,
    agency: report.agency ?? null,
    findings,
    checks: { passed: count('pass'), failed: count('fail'), skipped: count('skip') },
    unchecked: uncheckedIn(analysis).map((each) => each[view.client.language]),
  };
}

const MOST_ROWS = 3;

function uncheckedIn({ report, checks }: Analysis): readonly Localized[] {
  const tables = TABLES.filter((id) => report.tables[id]?.status !== 'read');
  const unread = readTables(report).flatMap(({ form, rows }) =>
    rows.filter(isUnread).map(({ row }) => rowName(form, row)),
  );
  const skipped = (why: 'blank' | 'unreadable') =>
    checks.filter(({ status, reason }) => status === 'skip' && reason?.kind === why).length;
  const [blank, unreadable] = [skipped('blank'), skipped('unreadable')];
  return [
    ...(tables.length > 0 ? [tablesNotRead(tables.map((id) => printedChapter(chapterOfTable(id))))] : []),
    ...(unread.length > 0
      ? [rowsNotRead(unread.slice(0, MOST_ROWS), Math.max(0, unread.length - MOST_ROWS))]
      : []),
    ...(blank > 0 ? [sumsNotChecked(blank, 'blank')] : []),
    ...(unreadable > 0 ? [sumsNotChecked(unreadable, 'unreadable')] : []),
  ];
}

const TABLES: readonly TableId[] = ['proactive', 'applications', 'disputes'];

const isUnread = ({ cells }: ReportRow): boolean => cells.some(({ reading }) => reading.kind === 'unread');
