/** The reports of the workspace by body and year, kept in step with documents and files. */
import type { Disposable } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Body, bodyKey, bodyOf, yearBefore } from '../../audit/body.ts';
import { isSamePrior, onlyPrior, priorOf } from '../../audit/prior.ts';
import { MOST_COPIES } from '../../audit/prior-limits.ts';
import { readHead } from '../../report/head.ts';
import type { Report } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { isReport } from '../../report/recognise.ts';
import { isConfigurationPath } from '../candidates.ts';
import type { OpenDocument } from '../documents.ts';
import { type Files, uriKey } from '../files.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { newQueue } from './queue.ts';
import { newShelf, type PriorReport, type Shelved } from './shelf.ts';

/** What has changed for others. */
export interface Update {
  /** Files that were read anew, or are gone. */
  readonly uris: readonly string[];
  /** Keys of the bodies and years of which there is another report now, or none. */
  readonly bodies: ReadonlySet<string>;
}

export interface ReportsIndex {
  /**
   * The report that this one is compared with, if there is one and only one: the same object until it changes.
   * Undefined until all reports are found, because a second one may make the first of no use.
   */
  priorFor(uri: string, report: Report): PriorReport | undefined;
  /** Looks for the reports, where that was not done yet; resolves when all are found. */
  ready(): Promise<void>;
  get(uri: string): Shelved | undefined;
  at(body: Body): readonly Shelved[];
  all(): readonly Shelved[];
  isOpen(uri: string): boolean;
  onDidUpdate(listener: (update: Update) => void): Disposable;
  dispose(): void;
}

const READ_AT_ONCE = 4;
/** A document is looked at after a pause in typing, and when somebody types on and on, in milliseconds. */
const PAUSE = 250;
const LONGEST_WAIT = 700;
/** What happens within this time is told together. */
const TOGETHER = 20;

export function createReportsIndex(files: Files, documents: OpenDocuments<OpenDocument>): ReportsIndex {
  const shelf = newShelf();
  const openKeys = new Set<string>();
  const listeners = new Set<(update: Update) => void>();
  /** Files that are gone, or no longer of the workspace, whatever reading them would give. */
  const gone = new Set<string>();
  const waits = new Map<string, { readonly since: number; readonly timer: ReturnType<typeof setTimeout> }>();
  /** Bodies and years that open documents are compared with. */
  let wanted: ReadonlySet<string> = new Set();
  let searching: Promise<void> | undefined;
  let found = false;
  let changedUris: string[] = [];
  let changedBodies = new Set<string>();
  let telling: ReturnType<typeof setTimeout> | undefined;

  const isOpen = (uri: string) => openKeys.has(uriKey(uri));

  const tellSoon = () => {
    if (!found || telling !== undefined) return;
    telling = setTimeout(() => {
      telling = undefined;
      const update = { uris: changedUris, bodies: changedBodies };
      changedUris = [];
      changedBodies = new Set();
      for (const listener of listeners) listener(update);
    }, TOGETHER);
  };

  /** Puts a report in place of what was known under its uri; undefined where there is none any more. */
  const replace = (uri: string, report: Shelved | undefined) => {
    const before = shelf.get(uri);
    if (report) shelf.put(report);
    else shelf.remove(uri);
    const isSame = before?.prior && report?.prior && isSamePrior(before.prior, report.prior);
    if (isSame) return;
    for (const each of [before, report]) if (each?.body) changedBodies.add(bodyKey(each.body));
    tellSoon();
  };

  const load = async (uri: string) => {
    if (isOpen(uri)) return;
    const text = gone.has(uriKey(uri)) ? undefined : await files.read(uri);
    if (isOpen(uri)) return;
    changedUris.push(uri);
    replace(uri, text !== undefined && isReport(text) ? fromFile(uri, text, wanted) : undefined);
    tellSoon();
  };
  const loading = newQueue(load, READ_AT_ONCE);
  const loadSoon = (uri: string) => loading.add(uriKey(uri), uri);

  const search = async () => {
    const uris = await files.find();
    for (const uri of uris) if (!isConfigurationPath(uri)) loadSoon(uri);
    await loading.idle();
    found = true;
    changedUris = [];
    changedBodies = new Set(wanted);
    tellSoon();
  };
  const ready = () => {
    searching ??= search();
    return searching;
  };

  /** What open documents are compared with is kept, and nothing else. */
  const wantAnew = () => {
    const before = wanted;
    const open = shelf.all().filter(({ uri, body }) => body && isOpen(uri));
    const bodies = new Map(open.map(({ body }) => yearBefore(body!)).map((body) => [bodyKey(body), body]));
    wanted = new Set(bodies.keys());
    for (const [key, body] of bodies) {
      const reports = before.has(key) ? [] : shelf.at(body);
      if (reports.length > MOST_COPIES) continue;
      for (const { uri, prior } of reports) if (!prior) loadSoon(uri);
    }
    for (const report of shelf.all()) {
      const { uri, body, prior } = report;
      if (prior && body && !wanted.has(bodyKey(body)) && !isOpen(uri))
        shelf.put({ ...report, prior: undefined });
    }
  };

  const takeIn = (document: OpenDocument) => {
    stopWaiting(document.uri);
    const report = document.report();
    replace(document.uri, report && fromDocument(document.uri, report));
    wantAnew();
    void ready();
  };
  const stopWaiting = (uri: string) => {
    clearTimeout(waits.get(uri)?.timer);
    waits.delete(uri);
  };

  const subscriptions = [
    documents.onDidOpen(({ document }) => openKeys.add(uriKey(document.uri))),
    documents.onDidChangeContent(({ document: { uri } }) => {
      const now = Date.now();
      const since = waits.get(uri)?.since ?? now;
      stopWaiting(uri);
      const known = shelf.get(uri)?.prior !== undefined;
      const delay = known ? Math.min(PAUSE, Math.max(0, since + LONGEST_WAIT - now)) : 0;
      const timer = setTimeout(() => {
        const document = documents.get(uri);
        if (document) takeIn(document);
      }, delay);
      waits.set(uri, { since, timer });
    }),
    documents.onDidClose(({ document: { uri } }) => {
      stopWaiting(uri);
      openKeys.delete(uriKey(uri));
      if (files.has(uri)) loadSoon(uri);
      else replace(uri, undefined);
      wantAnew();
    }),
    files.onDidChange(({ uri, kind }) => {
      if (kind === 'deleted') gone.add(uriKey(uri));
      else gone.delete(uriKey(uri));
      if (searching && !isConfigurationPath(uri)) loadSoon(uri);
    }),
  ];

  return {
    priorFor(uri, report) {
      const body = bodyOf(report);
      if (!body || !found) return undefined;
      // A document whose year is being changed is not the one to compare it with.
      const others = shelf.at(yearBefore(body)).filter((other) => uriKey(other.uri) !== uriKey(uri));
      const priors = others.map(({ prior }) => prior);
      return priors.every((prior) => prior !== undefined) ? onlyPrior(priors) : undefined;
    },
    ready,
    get: (uri) => shelf.get(uri),
    at: (body) => shelf.at(body),
    all: () => shelf.all(),
    isOpen,
    onDidUpdate(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose() {
      loading.stop();
      clearTimeout(telling);
      for (const uri of [...waits.keys()]) stopWaiting(uri);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function fromDocument(uri: string, report: Report): Shelved {
  return { uri, body: bodyOf(report), prior: priorReport(uri, report) };
}

/** Reads no more of a file than is wanted. */
function fromFile(uri: string, text: string, wanted: ReadonlySet<string>): Shelved {
  const body: Body | undefined = bodyOf(readHead(text));
  const isWanted = body !== undefined && wanted.has(bodyKey(body));
  return { uri, body, prior: isWanted ? priorReport(uri, readReport(text)) : undefined };
}

export function priorReport(uri: string, report: Report): PriorReport | undefined {
  const prior = priorOf(report, uri);
  return prior && { ...prior, text: TextDocument.create(uri, '', 0, report.text) };
}
