import { colorsIf } from './colors.ts';
import { prettyCheck, prettyExtract, prettyFix } from './pretty.ts';
import type { CheckResult, ExtractResult, FixResult } from './results.ts';
import type { Setup } from './tasks.ts';

/** The text of one result; what stands before, between and behind the results is in frames.ts. */
export type Render<Result> = (result: Result) => string;

const asJson = (result: object): string => JSON.stringify(result);
const asLine = (result: object): string => `${JSON.stringify(result)}\n`;

export async function checkRenderer({ options, isColored }: Setup): Promise<Render<CheckResult>> {
  const { format, language } = options;
  if (format === 'json') return asJson;
  if (format === 'ndjson') return asLine;
  if (format === 'sarif') return (await import('./sarif.ts')).sarifResults;
  if (format === 'github') return (await import('./github.ts')).annotations;
  return prettyCheck(colorsIf(isColored), language);
}

export function fixRenderer({ options, isColored }: Setup): Render<FixResult> {
  const { format, language, dryRun } = options;
  if (format === 'json') return asJson;
  if (format === 'ndjson') return asLine;
  // The output is the diff alone, so that it can be piped on.
  if (dryRun) return ({ diff }) => diff ?? '';
  return prettyFix(colorsIf(isColored), language);
}

export async function extractRenderer({ options, isColored }: Setup): Promise<Render<ExtractResult>> {
  const { format, language } = options;
  if (format === 'json') return asJson;
  if (format === 'ndjson') return asLine;
  if (format === 'csv') return (await import('./csv.ts')).csvRows;
  return prettyExtract(colorsIf(isColored), language);
}
