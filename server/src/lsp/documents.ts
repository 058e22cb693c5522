import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze, type CellPath, isReport, type Report, readReport } from '../engine.ts';

/** The language ids of our own language modes: such a document is a report whatever it says. */
const REPORT_LANGUAGES: readonly string[] = ['disclosure-report', 'disclosure-report-markdown'];

/** In UTF-16 units. VS Code itself hands no larger text to extensions. */
const LARGEST = 50 * 1024 * 1024;
/** So much of a text that is too large is looked at, to know whether anything need be said about it. */
const HEAD = 1024 * 1024;

/** What a text turned out to be. */
export type Judged =
  | { readonly kind: 'report'; readonly analysis: Analysis }
  | { readonly kind: 'other' }
  | { readonly kind: 'too-large' };

/** One version of an open document. A change makes a new one, so identity tells whether a text is still current. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly origin: Origin;
  /** Lines and columns, valid while this version is the current one. */
  readonly text: TextDocument;
  /** Computed when first asked for, then shared by all features. */
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

/** Keeps the open documents of a connection in step with the client. */
export function trackDocuments(connection: Connection): TextDocuments<OpenDocument> {
  let openings = 0;
  const documents = new TextDocuments<OpenDocument>({
    create(uri, languageId, version, content) {
      openings += 1;
      const origin: Origin = { opening: openings, first: content, baseline: undefined };
      return versionOf(TextDocument.create(uri, languageId, version, content), origin);
    },
    update: (document, changes, version) =>
      versionOf(TextDocument.update(document.text, changes, version), document.origin),
  });
  documents.listen(connection);
  return documents;
}

function versionOf(text: TextDocument, origin: Origin): OpenDocument {
  const content = text.getText();
  let judged: Judged | undefined;
  return {
    uri: text.uri,
    version: text.version,
    origin,
    text,
    judged: () => {
      judged ??= judge(content, text.languageId, origin);
      return judged;
    },
  };
}

function judge(content: string, languageId: string, origin: Origin): Judged {
  const forced = REPORT_LANGUAGES.includes(languageId);
  const tooLarge = content.length > LARGEST;
  if (!forced && !isReport(tooLarge ? content.slice(0, HEAD) : content)) return { kind: 'other' };
  if (tooLarge) return { kind: 'too-large' };
  if (origin.first !== undefined && origin.first !== content) keepBaseline(origin, readReport(origin.first));
  origin.first = undefined;
  const analysis = analyze(content, origin.baseline && { baseline: origin.baseline });
  if (!origin.baseline) keepBaseline(origin, analysis.report);
  return { kind: 'report', analysis };
}

function keepBaseline(origin: Origin, report: Report): void {
  const figures = new Map<CellPath, number>();
  for (const { path, reading } of report.cells.values()) {
    if (reading.kind === 'number') figures.set(path, reading.value);
  }
  if (figures.size > 0) origin.baseline = figures;
}
