import { l10n } from 'vscode';
import type { Texts } from './protocol.ts';

export const formTexts = (): Texts => ({
  edition: l10n.t('Form of the {0} edition', '{0}'),
  findings: l10n.t('Findings: {0}', '{0}'),
  noFindings: l10n.t('Nothing was found.'),
  checks: l10n.t('Checks'),
  passed: l10n.t('Passed: {0}', '{0}'),
  failed: l10n.t('Failed: {0}', '{0}'),
  skipped: l10n.t('Not checked: {0}', '{0}'),
  outcome: l10n.t('What became of the applications'),
  years: l10n.t('Applications by year'),
  received: l10n.t('received'),
  concluded: l10n.t('concluded'),
  unread: l10n.t('This figure could not be read from the text.'),
  noReport: l10n.t(
    'This document is no annual report on information disclosure: it has neither its title nor its chapters.',
  ),
  save: l10n.t('Save as web page, to print or send…'),
});
