import { stringify } from 'csv-stringify/sync';
import type { ExtractResult } from './results.ts';

const COLUMNS = ['file', 'title', 'agency', 'year', 'edition', 'path', 'value', 'unit', 'unread'];

export const csvHeader = (): string => rows([COLUMNS]);

/**
 * A row a cell. `value` is empty where the cell is blank, and where `unread` says why it could not be read.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvRows({ file, title, agency, year, edition, cells, units, unread }: ExtractResult): string {
  const report = [file, title, agency, year, edition];
  return rows([
    ...Object.entries(cells).map(([path, value]) => [...report, path, value, units[path] ?? null, null]),
    ...unread.map(({ path, reason }) => [...report, path, null, null, reason]),
  ]);
}

function rows(values: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    values.map((row) => [...row]),
    { escape_formulas: true },
  );
}
