/** The engine as one import: the rooms form to mend. Pure: no I/O, no state, no vscode, no Node built-ins. */
import { audit, type Background } from './audit/audit.ts';
import type { Suppressed } from './audit/suppressions.ts';
import type { Check, Finding } from './audit/types.ts';
import type { Report } from './report/model.ts';
import { readReport } from './report/read.ts';

export type { Background } from './audit/audit.ts';
export { type Body, bodyKey, bodyOf, yearAfter, yearBefore } from './audit/body.ts';
export { isSamePrior, onlyPrior, type Prior, priorOf } from './audit/prior.ts';
export { MOST_COPIES } from './audit/prior-limits.ts';
export { RULES } from './audit/registry.ts';
export type { Suppressed } from './audit/suppressions.ts';
export type * from './audit/types.ts';
export { EDITIONS } from './form/editions.ts';
export type * from './form/types.ts';
export { applyEdits } from './mend/apply.ts';
export { convertTables } from './mend/convert/convert.ts';
export { toEdition2021 } from './mend/convert/edition.ts';
export { formatTables } from './mend/convert/format.ts';
export type { Conversion } from './mend/convert/refusal.ts';
export type { TableKind } from './mend/convert/write.ts';
export { editsOf, type TextEdit } from './mend/edits.ts';
export { type NewReport, newReport } from './mend/new-report.ts';
export { type Recompute, recomputeTotals } from './mend/recompute.ts';
export { editsInOrder, type SafeFix, safeFixes, safeOffer } from './mend/safe.ts';
export { readHead } from './report/head.ts';
export type * from './report/model.ts';
export { readReport } from './report/read.ts';
export { isReport, isReportAsRead, reportScore } from './report/recognise.ts';

export interface Analysis {
  readonly report: Report;
  readonly checks: readonly Check[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Those that directives in the text suppress: shown, counted and mended nowhere. */
  readonly suppressed: readonly Suppressed[];
}

/**
 * Reads and judges one report: what one edit costs.
 * @param text the whole text; offsets in the result are UTF-16 offsets into it. Never throws.
 */
export const analyze = (text: string, background: Background = {}): Analysis =>
  analysisOf(readReport(text), background);

/** The same for a text that was read already. */
export function analysisOf(report: Report, background: Background = {}): Analysis {
  const { checks, findings, suppressed } = audit(report, background);
  return { report, checks, findings, suppressed };
}
