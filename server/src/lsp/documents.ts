import { TextDocument } from 'vscode-languageserver-textdocument';
import { audit } from '../audit/audit.ts';
import type { Analysis, CellPath, Report } from '../engine.ts';
import { readReport } from '../report/read.ts';
import { isReport } from '../report/recognise.ts';
import type { Connection } from './connection.ts';
import { type OpenDocuments, openDocuments } from './open-documents.ts';
import type { PriorReport } from './reports/shelf.ts';

/** The language ids of our own language modes: such a document is a report whatever it says. */
const REPORT_LANGUAGES: readonly string[] = ['disclosure-report', 'disclosure-report-markdown'];

/**
 * In UTF-16 units, a thousand reports' worth. The work is linear, but a larger text would take so many seconds and so
 * much memory that all other reports would wait.
 */
const LARGEST = 10_000_000;
/** So much of a text that is too large is looked at, to know whether anything need be said about it. */
const HEAD = 1024 * 1024;

/** What a text turned out to be. */
export type Judged =
  | {
      readonly kind: 'report';
      readonly analysis: Analysis;
      /** What it was compared with. */
      readonly prior: PriorReport | undefined;
      /** Counts the judgements of this version: it is judged anew where it is compared with something else. */
      readonly round: number;
    }
  | { readonly kind: 'other' }
  | { readonly kind: 'too-large' };

/** One version of an open document. A change makes a new one, so identity tells whether a text is still current. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly origin: Origin;
  /** Lines and columns, valid while this version is the current one. */
  readonly text: TextDocument;
  /** The text as it was read; undefined where it is none of a report, or too large. */
  readonly report: () => Report | undefined;
  /** Computed when first asked for, then shared by all features while the report of the year before stays the same. */
  readonly judged: () => Judged;
}

/** What is remembered of a document from its opening on. */
export interface Origin {
  /** Counts the openings of all documents: version 1 of a text that was closed and opened again is another one. */
  readonly opening: number;
  /** The text at opening, until the baseline is taken from it. */
  first: string | undefined;
  /** The figures that the document came with. A report pasted into an empty document comes with the paste. */
  baseline: ReadonlyMap<CellPath, number> | undefined;
}

/** Gives the report of the year before, the same object as long as it says the same. */
export type PriorFor = (uri: string, report: Report) => PriorReport | undefined;

/** Keeps the open documents of a connection in step with the client. */
export function trackDocuments(connection: Connection, priorFor: PriorFor): OpenDocuments<OpenDocument> {
  let openings = 0;
  return openDocuments<OpenDocument>(
    connection,
    ({ uri, languageId, version, text }) => {
      openings += 1;
      const origin: Origin = { opening: openings, first: text, baseline: undefined };
      return versionOf(TextDocument.create(uri, languageId, version, text), origin, priorFor);
    },
    (document, changes, version) =>
      versionOf(TextDocument.update(document.text, changes, version), document.origin, priorFor),
  );
}

/** A file as if it were open, to be judged like one. */
export function closedDocument(uri: string, content: string, prior: PriorReport | undefined): OpenDocument {
  const origin: Origin = { opening: 0, first: undefined, baseline: undefined };
  return versionOf(TextDocument.create(uri, '', 0, content), origin, () => prior);
}

type Read = { readonly kind: 'report'; readonly report: Report } | Exclude<Judged, { kind: 'report' }>;

function versionOf(text: TextDocument, origin: Origin, priorFor: PriorFor): OpenDocument {
  const content = text.getText();
  let read: Read | undefined;
  let judged: Judged | undefined;
  const reading = (): Read => {
    read ??= readText(content, text.languageId, origin);
    return read;
  };
  return {
    uri: text.uri,
    version: text.version,
    origin,
    text,
    report() {
      const known = reading();
      return known.kind === 'report' ? known.report : undefined;
    },
    judged() {
      const known = reading();
      if (known.kind !== 'report') return known;
      const { report } = known;
      const prior = priorFor(text.uri, report);
      if (judged?.kind === 'report' && judged.prior === prior) return judged;
      const round = judged?.kind === 'report' ? judged.round + 1 : 0;
      const analysis = { report, ...audit(report, { baseline: origin.baseline, prior }) };
      if (!origin.baseline) keepBaseline(origin, report);
      judged = { kind: 'report', analysis, prior, round };
      return judged;
    },
  };
}

function readText(content: string, languageId: string, origin: Origin): Read {
  const forced = REPORT_LANGUAGES.includes(languageId);
  const tooLarge = content.length > LARGEST;
  if (!forced && !isReport(tooLarge ? content.slice(0, HEAD) : content)) return { kind: 'other' };
  if (tooLarge) return { kind: 'too-large' };
  const report = readReport(content);
  // Whoever asks first: the text may be read for another purpose, and changed before it is judged.
  if (origin.first !== undefined)
    keepBaseline(origin, origin.first === content ? report : readReport(origin.first));
  origin.first = undefined;
  return { kind: 'report', report };
}

function keepBaseline(origin: Origin, report: Report): void {
  const figures = new Map<CellPath, number>();
  for (const { path, reading } of report.cells.values()) {
    if (reading.kind === 'number') figures.set(path, reading.value);
  }
  if (figures.size > 0) origin.baseline = figures;
}
