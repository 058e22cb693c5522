import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import type { ReportStatus } from '../../server/src/lsp/features/status.ts';
import type { Checker } from './checker.ts';
import { isReportDocument, REPORT, REPORT_MARKDOWN } from './languages.ts';

/** Beside the language mode: which edition the report in front follows, and how much was found in it. */
export function showStatus(checker: Checker): Disposable {
  const item = languages.createLanguageStatusItem('disclosureReport', [
    { language: REPORT },
    { language: REPORT_MARKDOWN },
  ]);
  item.name = l10n.t('Disclosure Report');
  item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Problems') };
  let latest = 0;

  const update = async () => {
    const document = window.activeTextEditor?.document;
    latest += 1;
    if (!document || !isReportDocument(document)) return;
    const turn = latest;
    item.busy = true;
    const status = await ask(checker, document).catch(() => undefined);
    if (turn !== latest) return;
    item.busy = false;
    show(item, status);
  };

  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const front = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === front)) void update();
    }),
  );
}

async function ask(checker: Checker, document: TextDocument): Promise<ReportStatus | null> {
  const client = await checker.client();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return client.sendRequest<ReportStatus | null>('disclosureReport/status', { uri });
}

/** @param status null where the document is no report, undefined where the server gave no answer. */
function show(item: LanguageStatusItem, status: ReportStatus | null | undefined): void {
  if (!status) {
    item.text = status === null ? l10n.t('No report') : l10n.t('Not checked');
    item.detail = '';
    item.severity = LanguageStatusSeverity.Information;
    return;
  }
  const { error, warning, information, hint } = status.findings;
  const findings = error + warning + information + hint;
  item.text = [
    l10n.t('{0} edition', status.edition),
    findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings),
  ].join(' · ');
  const { passed, failed, skipped } = status.checks;
  const sums = l10n.t('{0} of {1} sums agree', passed, passed + failed + skipped);
  item.detail = [sums, ...status.unchecked].join(' · ');
  item.severity = severityOf(error, warning);
}

function severityOf(errors: number, warnings: number): LanguageStatusSeverity {
  if (errors > 0) return LanguageStatusSeverity.Error;
  return warnings > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
