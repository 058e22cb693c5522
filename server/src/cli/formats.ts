export const FORMATS = {
  check: ['pretty', 'json', 'ndjson', 'sarif', 'github'],
  fix: ['pretty', 'json', 'ndjson'],
  extract: ['pretty', 'json', 'ndjson', 'csv'],
} as const;

export type CommandName = keyof typeof FORMATS;
export type Format = (typeof FORMATS)[CommandName][number];

/** What stands between the texts of two results. */
export function separatorOf(format: Format): string {
  return format === 'json' || format === 'sarif' ? ',\n' : '';
}
