import { judge } from '../../audit/policy.ts';
import {
  analyze,
  applyEdits,
  editsInOrder,
  editsOf,
  type Offer,
  safeFixes,
  safeOffer,
  type TextEdit,
} from '../../engine.ts';
import { analysisOf, type ShownFinding, shownFindings, type View } from '../view.ts';

/** What one round of fixes uncovers, the next one mends; real reports need two. */
const MOST_ROUNDS = 10;

/** The edits of one offer, on the text that the view shows. */
export function editsOfOffer(view: View, offer: Offer): readonly TextEdit[] {
  const report = analysisOf(view)?.report;
  return report ? editsOf(report, offer.mend) : [];
}

/** The findings of one rule that have a safe fix, or those of all rules. */
export function safelyFixable(view: View, rule?: string): readonly ShownFinding[] {
  return shownFindings(view).filter(
    ({ finding }) => (rule === undefined || finding.rule === rule) && safeOffer(finding) !== undefined,
  );
}

/** The safe fixes of one rule's findings as one change. */
export function safeEditsOfRule(view: View, rule: string): readonly TextEdit[] {
  const report = analysisOf(view)?.report;
  if (!report) return [];
  const findings = safelyFixable(view, rule).map(({ finding }) => finding);
  return editsInOrder(safeFixes(report, findings));
}

/** All safe fixes as one change, with those that only they make possible. */
export function allSafeEdits(view: View): readonly TextEdit[] {
  const { document, settings } = view;
  const baseline = document.origin.baseline;
  let analysis = analysisOf(view);
  const before = analysis?.report.text ?? '';
  for (let round = 0; analysis && round < MOST_ROUNDS; round++) {
    const { report } = analysis;
    const shown = judge(analysis.findings, settings).shown.map(({ finding }) => finding);
    const edits = editsInOrder(safeFixes(report, shown));
    if (edits.length === 0) return editsBetween(before, report.text);
    analysis = analyze(applyEdits(report.text, edits), baseline && { baseline });
  }
  return analysis ? editsBetween(before, analysis.report.text) : [];
}

/** The changed lines, each as an edit of what differs in it. Safe fixes add and remove no lines. */
function editsBetween(before: string, after: string): readonly TextEdit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [difference(before, after, 0)];
  const edits: TextEdit[] = [];
  let start = 0;
  old.forEach((line, at) => {
    if (line !== now[at]) edits.push(difference(line, now[at]!, start));
    start += line.length + 1;
  });
  return edits;
}

/** @param at where `before` begins in the text */
export function difference(before: string, after: string, at: number): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const range = { start: at + head, end: at + before.length - tail };
  return { range, newText: after.slice(head, after.length - tail) };
}
