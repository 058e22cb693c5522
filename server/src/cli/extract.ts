import type { Language, Reading, Report } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Options } from './options.ts';
import type { ExtractResult } from './results.ts';

/** All cells of a report: each one either in `cells` (null where blank) or in `unread`. */
export function extractReport(file: string, report: Report, { language }: Options): ExtractResult {
  const { title, agency, year, edition, cells } = report;
  const numbers: [string, number | null][] = [];
  const units: [string, string][] = [];
  const unread: { path: string; reason: string }[] = [];
  for (const { path, reading } of cells.values()) {
    const reason = reasonOf(reading, language);
    if (reason !== undefined) unread.push({ path, reason });
    else numbers.push([path, reading.kind === 'number' ? reading.value : null]);
    if (reading.kind === 'number' && reading.unit !== undefined) units.push([path, reading.unit]);
  }
  return {
    file,
    // A title over two lines is one title.
    title: title?.text.replace(/\s*[\r\n]+\s*/g, '') ?? null,
    agency: agency ?? null,
    year: year ?? null,
    edition,
    cells: Object.fromEntries(numbers),
    units: Object.fromEntries(units),
    unread,
  };
}

/** Why a cell has no value; undefined where it has one, or is blank. */
function reasonOf(reading: Reading, language: Language): string | undefined {
  const { unread, invalid } = MESSAGES[language];
  if (reading.kind === 'unread') return unread[reading.reason];
  if (reading.kind === 'invalid') return invalid[reading.problem];
  return undefined;
}
