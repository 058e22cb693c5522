import type { Severity } from '../engine.ts';

/** From the lightest to the gravest. */
export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** Whether one of these findings is graver than `most`, the gravest that may be. Undefined: none may be. */
export function isTooSevere(
  findings: readonly { readonly severity: Severity }[],
  most: Severity | undefined,
): boolean {
  const limit = most === undefined ? -1 : SEVERITIES.indexOf(most);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) > limit);
}
