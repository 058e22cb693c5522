import { type CancellationToken, commands, l10n, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, ProgressType, WorkDoneProgress } from 'vscode-languageclient';
import type { Checker } from './checker.ts';
import type { CheckedFile } from './findings.ts';

interface CheckAllResult {
  readonly reports: number;
  readonly withFindings: number;
}

const PARTS = new ProgressType<readonly CheckedFile[]>();
let runs = 0;

/** Checks all reports of the workspace, which has folders, with progress and cancel, and shows what is found in the Problems view. */
export async function checkAllReports(checker: Checker): Promise<void> {
  const title = l10n.t('Checking all reports');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const result = await window.withProgress(options, async (progress, token) => {
    const client = await checker.clientForCommand();
    if (!client) return undefined;
    let shown = 0;
    return ask(checker, client, token, (message, percentage) => {
      progress.report({ message, increment: percentage - shown });
      shown = percentage;
    });
  });
  if (result) void tell(result);
}

/** Undefined where it was cancelled: what was found so far stays. */
async function ask(
  checker: Checker,
  client: BaseLanguageClient,
  token: CancellationToken,
  report: (message: string, percentage: number) => void,
): Promise<CheckAllResult | undefined> {
  runs += 1;
  const params = { workDoneToken: `check-all-${runs}`, partialResultToken: `checked-${runs}` };
  const listening = [
    client.onProgress(PARTS, params.partialResultToken, (files) => checker.findings.show(client, files)),
    client.onProgress(WorkDoneProgress.type, params.workDoneToken, (value) => {
      if (value.kind === 'report') report(value.message ?? '', value.percentage ?? 0);
    }),
  ];
  try {
    return await client.sendRequest<CheckAllResult>('disclosureReport/checkAll', params, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    for (const each of listening) each.dispose();
  }
}

async function tell({ reports, withFindings }: CheckAllResult): Promise<void> {
  if (reports === 0) {
    void window.showInformationMessage(l10n.t('There are no reports in this workspace.'));
    return;
  }
  const open = l10n.t('Open Problems');
  const answer = await window.showInformationMessage(
    l10n.t('Reports checked: {0}. With findings: {1}.', reports, withFindings),
    ...(withFindings > 0 ? [open] : []),
  );
  if (answer === open) await commands.executeCommand('workbench.actions.view.problems');
}
