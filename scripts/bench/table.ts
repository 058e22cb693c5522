/** A Markdown table: numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** With three significant digits. */
export const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** A dash for what was not measured. */
export const milliseconds = (value: number): string => (Number.isNaN(value) ? '–' : `${shown(value)} ms`);
export const megabytes = (bytes: number): string => `${shown(bytes / 1024 / 1024)} MB`;
export const times = (value: number): string => (Number.isNaN(value) ? '–' : `${shown(value)}×`);

/** The value that this share of all lie below: 0.95 for p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
