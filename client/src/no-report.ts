import { commands, l10n, window } from 'vscode';
import { reportMode } from './languages.ts';

/** Says, where a command needs a report in front and there is none, what to do next. */
export async function tellNoReport(): Promise<void> {
  const document = window.activeTextEditor?.document;
  const asReport = l10n.t('Check this document as a report');
  const newReport = l10n.t('New report');
  const mayBeOne = document !== undefined && reportMode(document.languageId) !== undefined;
  const answer = await window.showInformationMessage(
    document
      ? l10n.t('The document in front is no annual report on information disclosure.')
      : l10n.t('No document is open. Open an annual report on information disclosure, or begin a new one.'),
    ...(mayBeOne ? [asReport] : []),
    newReport,
  );
  if (answer === asReport) await commands.executeCommand('disclosureReport.checkAsReport');
  if (answer === newReport) await commands.executeCommand('disclosureReport.newReport');
}
