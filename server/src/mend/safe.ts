import type { Finding, Offer } from '../audit/types.ts';
import type { Report } from '../report/model.ts';
import { inOrder } from './apply.ts';
import { editsOf, type TextEdit } from './edits.ts';

/** A finding with its safe mend as edits. */
export interface SafeFix {
  readonly finding: Finding;
  readonly offer: Offer;
  readonly edits: readonly TextEdit[];
}

/** The mend of a finding that fix-all may apply; RULES.md, "Fix classes". */
export const safeOffer = (finding: Finding): Offer | undefined =>
  finding.offers.find((offer) => offer.class === 'safe');

/**
 * The safe fixes of these findings that can be applied together. One that would touch what an earlier one
 * rewrites is left out whole: another round on the mended text sees whether it is still due.
 */
export function safeFixes(report: Report, findings: readonly Finding[]): readonly SafeFix[] {
  const taken: TextEdit[] = [];
  return findings.flatMap((finding) => {
    const offer = safeOffer(finding);
    const edits = offer ? editsOf(report, offer.mend) : [];
    if (!offer || edits.length === 0) return [];
    if (edits.some((edit) => taken.some((other) => touch(edit, other)))) return [];
    taken.push(...edits);
    return [{ finding, offer, edits }];
  });
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The edits of several fixes in the order of the text. */
export const editsInOrder = (fixes: readonly SafeFix[]): readonly TextEdit[] =>
  inOrder(fixes.flatMap(({ edits }) => edits));
