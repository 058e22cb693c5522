import type { Finding, Localized, TextEdit } from '../../engine.ts';
import { coverOf, suppressEverywhere, suppressHere } from '../../mend/suppress.ts';
import { exceptFile, suppressInFile, suppressInTable, suppressOnLine } from '../messages.ts';
import type { ShownFinding, View } from '../view.ts';

/** Where a directive is to hold, or that the workspace's configuration file is to make an exception. */
export type SuppressionScope = 'here' | 'file' | 'exception';

export interface SuppressionOffer {
  readonly title: Localized;
  readonly scope: SuppressionScope;
  readonly finding: ShownFinding;
}

const MARKDOWN: readonly string[] = ['disclosure-report-markdown', 'markdown'];

/** The ways not to be told of these findings again, for each rule once. Not of suppressions: those are taken out. */
export function suppressionsOf(view: View, meant: readonly ShownFinding[]): readonly SuppressionOffer[] {
  const rules = new Map(meant.toReversed().map((shown) => [shown.finding.rule, shown]));
  rules.delete('suppression');
  return [...rules.values()].reverse().flatMap((finding) => offersFor(view, finding));
}

function offersFor(view: View, shown: ShownFinding): readonly SuppressionOffer[] {
  const { finding } = shown;
  if (MARKDOWN.includes(view.text.languageId)) {
    const inTable = coverOf(view.text.getText(), finding) === 'table';
    const title = inTable ? suppressInTable(finding.rule) : suppressOnLine(finding.rule);
    return [
      { title, scope: 'here', finding: shown },
      { title: suppressInFile(finding.rule), scope: 'file', finding: shown },
    ];
  }
  return canExcept(view) ? [{ title: exceptFile(finding.rule), scope: 'exception', finding: shown }] : [];
}

/** Whether the configuration file can be written: the client must make the file, and ask for the edit when it is due. */
function canExcept({ client, settings }: View): boolean {
  const { home, file } = settings.configured;
  return client.createsFiles && client.resolvesEdits && home !== undefined && file?.config.isYaml !== false;
}

/** The directives as edits of the document. */
export const editsOfSuppression = (
  view: View,
  finding: Finding,
  scope: SuppressionScope,
): readonly TextEdit[] =>
  scope === 'here'
    ? suppressHere(view.text.getText(), finding)
    : suppressEverywhere(view.text.getText(), finding.rule);
