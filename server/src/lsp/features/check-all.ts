/** The check of all reports of the workspace, open or not. Loaded when it is first asked for. */
import type {
  CancellationToken,
  Diagnostic,
  PartialResultParams,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressParams,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import { bodyKey, yearBefore } from '../../engine.ts';
import type { Connection } from '../connection.ts';
import { uriKey } from '../files.ts';
import { CHECKING, LOOKING_FOR_REPORTS } from '../messages.ts';
import { throwIfCancelled } from '../pipe.ts';
import { newQueue } from '../reports/queue.ts';
import type { Shelved } from '../reports/shelf.ts';
import type { Session } from '../session.ts';
import { shownFindings, viewOf } from '../view.ts';
import { newFileChecker } from './check-file.ts';

/** All diagnostics of a file that is not open, in place of those that were told before. */
export interface CheckedFile {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckAllResult {
  readonly reports: number;
  /** Open ones included, whose diagnostics are not part of the results. */
  readonly withFindings: number;
}

export type CheckAllParams = WorkDoneProgressParams & PartialResultParams;

/** In milliseconds. */
const BETWEEN_PARTS = 100;

/**
 * `disclosureReport/checkAll`. Its results come in parts, those with diagnostics only. A cancelled check leaves what was
 * told so far. What changes from then on in files that are not open comes by `disclosureReport/checked`.
 * @throws RequestCancelled
 */
export async function checkAll(
  connection: Connection,
  session: Session,
  params: CheckAllParams,
  token: CancellationToken,
): Promise<CheckAllResult> {
  const { language } = session.client;
  const upkeep = upkeepOf(connection, session);
  const progress = progressOn(connection, params);
  progress.begin(LOOKING_FOR_REPORTS[language]);
  try {
    await session.reports.ready();
    throwIfCancelled(token);
    const reports = session.reports.all().toSorted(byBodyAndYear);
    const checkFile = newFileChecker(session);
    let withFindings = 0;
    let part: CheckedFile[] = [];
    let told = Date.now();
    for (const [index, report] of reports.entries()) {
      throwIfCancelled(token);
      if (session.reports.isOpen(report.uri)) {
        if (await hasFindings(session, report)) withFindings += 1;
      } else {
        const diagnostics = await checkFile(report);
        if (diagnostics.length > 0) withFindings += 1;
        if (upkeep.isNews(report.uri, diagnostics)) part.push({ uri: report.uri, diagnostics });
      }
      if (Date.now() - told < BETWEEN_PARTS && index < reports.length - 1) continue;
      told = Date.now();
      progress.report(CHECKING(index + 1, reports.length)[language], (index + 1) / reports.length);
      progress.part(part);
      part = [];
    }
    return { reports: reports.length, withFindings };
  } finally {
    progress.end();
  }
}

/** The year before is then the one that was checked just before. */
const byBodyAndYear = (a: Shelved, b: Shelved): number => {
  const [one, other] = [a.body?.agency ?? '', b.body?.agency ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (a.body?.year ?? 0) - (b.body?.year ?? 0) || (a.uri < b.uri ? -1 : 1);
};

async function hasFindings({ documents, settings, client }: Session, { uri }: Shelved): Promise<boolean> {
  const inForce = await settings.of(uri);
  const document = documents.get(uri);
  return document !== undefined && shownFindings(viewOf(document, inForce, client)).length > 0;
}

/** Tells how far it is, where the client wants to know. Whoever is gone need not be told. */
function progressOn(connection: Connection, { workDoneToken, partialResultToken }: CheckAllParams) {
  const tell = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
    if (workDoneToken === undefined) return;
    connection.notify('$/progress', { token: workDoneToken, value }).catch(() => {});
  };
  return {
    begin: (title: string) => tell({ kind: 'begin', title, cancellable: true, percentage: 0 }),
    report: (message: string, share: number) =>
      tell({ kind: 'report', message, percentage: Math.floor(share * 100) }),
    end: () => tell({ kind: 'end' }),
    part(files: readonly CheckedFile[]) {
      if (partialResultToken === undefined || files.length === 0) return;
      connection.notify('$/progress', { token: partialResultToken, value: files }).catch(() => {});
    },
  };
}

/** Keeps what was told of closed files true, from the first check of all on. */
interface Upkeep {
  /** Whether the client has to be told; notes that it is. */
  isNews(uri: string, diagnostics: readonly Diagnostic[]): boolean;
}

const upkeeps = new WeakMap<Session, Upkeep>();

function upkeepOf(connection: Connection, session: Session): Upkeep {
  let upkeep = upkeeps.get(session);
  if (!upkeep) {
    upkeep = keepUp(connection, session);
    upkeeps.set(session, upkeep);
  }
  return upkeep;
}

function keepUp(connection: Connection, session: Session): Upkeep {
  const { reports, settings, documents } = session;
  /** Files of which the client shows something. */
  const shown = new Set<string>();

  const isNews = (uri: string, diagnostics: readonly Diagnostic[]) => {
    const before = shown.has(uriKey(uri));
    if (diagnostics.length > 0) shown.add(uriKey(uri));
    else shown.delete(uriKey(uri));
    return before || diagnostics.length > 0;
  };

  const again = async (uri: string) => {
    const report = reports.get(uri);
    if (reports.isOpen(uri)) return;
    const diagnostics = report ? await newFileChecker(session)(report) : [];
    // Opened meanwhile, it is asked for by the client.
    if (reports.isOpen(uri) || !isNews(uri, diagnostics)) return;
    await connection.notify('disclosureReport/checked', { files: [{ uri, diagnostics }] });
  };
  const queue = newQueue((uri) => again(uri).catch(() => {}), 1);
  const checkSoon = (uri: string) => queue.add(uriKey(uri), uri);

  reports.onDidUpdate(({ uris, bodies }) => {
    for (const uri of uris) checkSoon(uri);
    if (bodies.size === 0) return;
    for (const { uri, body } of reports.all()) {
      if (body && bodies.has(bodyKey(yearBefore(body)))) checkSoon(uri);
    }
  });
  settings.onDidChange(() => {
    for (const { uri } of reports.all()) checkSoon(uri);
  });
  // The client shows what it asked for itself, and nothing any more once the document is closed.
  documents.onDidOpen(({ document }) => shown.delete(uriKey(document.uri)));
  return { isNews };
}
