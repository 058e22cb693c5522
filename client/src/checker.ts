import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { executeCommand } from './commands.ts';
import { offerFiles } from './files.ts';
import { type CheckedFile, createFindings, type Findings } from './findings.ts';
import { tellOfSafeFixes } from './fix-on-save.ts';
import { fileSchemes, isReportDocument, REPORT, REPORT_MARKDOWN } from './languages.ts';
import { loadPart } from './load-part.ts';
import { RULE_PAGES } from './rule-pages.ts';

type Connected = typeof import('./connected.ts');

/** The language server and its life: it is started with the first report and never without one. */
export interface Checker extends Disposable {
  /** The running client; starts it if there is none yet. */
  client(): Promise<BaseLanguageClient>;
  /** The same for a command: tries again after a failure; undefined where it fails again, which is told. */
  clientForCommand(): Promise<BaseLanguageClient | undefined>;
  /** What is loaded with the first report, and not with the extension; undefined where it cannot be, which is told. */
  connected(): Promise<Connected | undefined>;
  restart(): Promise<void>;
  /** Resolves when the server has ended. */
  stop(): Promise<void>;
  readonly findings: Findings;
  showLog(): void;
}

export function createChecker(context: ExtensionContext): Checker {
  let log: LogOutputChannel | undefined;
  let loading: Promise<Connected> | undefined;
  let starting: Promise<BaseLanguageClient> | undefined;
  let client: BaseLanguageClient | undefined;
  let failed = false;
  let offering = false;
  const findings = createFindings();

  const channel = () => {
    log ??= window.createOutputChannel(l10n.t('Disclosure Report'), { log: true });
    return log;
  };

  const load = () => {
    if (!loading) {
      loading = loadPart<Connected>(context.extensionUri, 'connected.cjs');
      // The next one tries again.
      loading.catch(() => {
        loading = undefined;
      });
    }
    return loading;
  };

  const start = async () => {
    const { newLanguageClient } = await load();
    const options = {
      documentSelector: fileSchemes().flatMap((scheme) => [
        { scheme, language: REPORT },
        { scheme, language: REPORT_MARKDOWN },
      ]),
      outputChannel: channel(),
      initializationOptions: { files: true, rulePages: RULE_PAGES },
      ...findings.options,
      diagnosticPullOptions: { onChange: true, onSave: false },
      middleware: { executeCommand, provideCodeActions: tellOfSafeFixes },
    };
    let started = false;
    const wanted = () => started && client === made;
    const made = newLanguageClient(context, options, { wanted, giveUp: stoppedOften });
    client = made;
    offerFiles(made);
    followFiles(made, findings);
    await made.start();
    started = true;
    return made;
  };

  const running = () => {
    if (!starting) {
      const begun = start();
      starting = begun;
      // Nobody waits for one that was stopped meanwhile.
      begun.catch((error: unknown) => starting === begun && couldNotStart(error));
    }
    return starting;
  };

  const stop = async () => {
    // One that is being loaded has its client then.
    await loading?.catch(() => {});
    const old = client;
    client = undefined;
    starting = undefined;
    failed = false;
    if (!old) return;
    const { endClient } = await load();
    // A server that is already gone cannot be asked to stop.
    await endClient(old).catch((error: unknown) => log?.warn(String(error)));
  };

  /** Never rejects: whoever restarts is told what went wrong. */
  const restart = async () => {
    await stop();
    await running().catch(() => {});
  };

  const offerRestart = async (text: string) => {
    if (offering) return;
    offering = true;
    const again = l10n.t('Restart');
    const show = l10n.t('Show log');
    const answer = await window.showErrorMessage(text, again, show);
    offering = false;
    if (answer === again) await restart();
    if (answer === show) channel().show();
  };

  const stoppedOften = () =>
    offerRestart(
      l10n.t('The checker has stopped several times within a few minutes. Reports are not being checked.'),
    );

  const couldNotStart = (error: unknown): undefined => {
    failed = true;
    channel().error(String(error));
    void offerRestart(l10n.t('The checker could not be started. Reports are not being checked.'));
  };

  const clientForCommand = async () => {
    if (failed) await stop();
    return running().catch(() => undefined);
  };

  const startFor = () => {
    // Where that fails, `running` says so.
    if (!starting && workspace.textDocuments.some(isReportDocument)) running().catch(() => {});
  };

  const opened = workspace.onDidOpenTextDocument(startFor);
  startFor();
  return {
    client: running,
    clientForCommand,
    connected: () => load().catch(couldNotStart),
    restart,
    stop,
    findings,
    showLog: () => channel().show(),
    dispose() {
      opened.dispose();
      findings.dispose();
      log?.dispose();
    },
  };
}

/** What changes in files that were checked, while nobody has them open. */
function followFiles(client: BaseLanguageClient, findings: Findings): void {
  client.onNotification('disclosureReport/checked', ({ files }: { readonly files: readonly CheckedFile[] }) =>
    findings.show(client, files),
  );
}
