import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { rowName } from '../../audit/words.ts';
import type { Cell, Range, Report, ReportChapter, ReportRow, ReportTable } from '../../engine.ts';
import { toLspRange } from '../convert.ts';
import { rowCount, TABLE } from '../messages.ts';
import { SymbolKind } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/** What will be a symbol, in offsets, before it has a parent. */
interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  readonly selection: Range;
  /** Rows stand beside each other even where the text runs one into the next. */
  readonly leaf?: boolean;
}

/** Chapters, in them their sub-headings and tables, in these their rows. Flat for a client that knows no nesting. */
export function documentSymbols(view: View): DocumentSymbol[] | SymbolInformation[] {
  const report = analysisOf(view)?.report;
  if (!report) return [];
  const symbols = nest(entriesOf(report, view), view);
  return view.client.nestedSymbols ? symbols : flatten(symbols, view.text.uri);
}

function entriesOf(report: Report, view: View): readonly Entry[] {
  const starts = report.chapters.map((chapter) => Math.min(chapter.range.start, chapter.heading.line.start));
  const chapters = report.chapters.map((chapter, at) =>
    chapterEntry(chapter, { start: starts[at]!, end: starts[at + 1] ?? chapter.range.end }, report.text),
  );
  const subHeadings = report.chapters.flatMap((chapter) =>
    chapter.subHeadings.map(
      (heading): Entry => ({
        name: nameFrom(heading.text),
        kind: SymbolKind.String,
        range: withoutNextLine({ start: heading.range.start, end: heading.body.end }, report.text),
        selection: heading.range,
      }),
    ),
  );
  const tables = Object.values(report.tables).flatMap((table) => [
    tableEntry(table, view),
    ...rowEntries(table),
  ]);
  return [...chapters, ...subHeadings, ...tables];
}

function chapterEntry({ heading }: ReportChapter, range: Range, text: string): Entry {
  return {
    name: nameFrom(text.slice(heading.range.start, heading.range.end)),
    kind: SymbolKind.String,
    range: withoutNextLine(range, text),
    selection: heading.range,
  };
}

function tableEntry(table: ReportTable, { client }: View): Entry {
  return {
    name: TABLE[client.language],
    detail: rowCount(table.rows.length)[client.language],
    kind: SymbolKind.Array,
    range: table.range,
    selection: { start: table.range.start, end: table.range.start },
  };
}

function rowEntries(table: ReportTable): readonly Entry[] {
  const rows = [...table.rows].sort((a, b) => a.range.start - b.range.start);
  return rows.map((row, at) => rowEntry(row, table, rows[at + 1]?.range.start ?? row.range.end));
}

/** @param next where the next row begins: in a text that gives all labels first, rows would overlap. */
function rowEntry({ row, range, label, cells }: ReportRow, { form }: ReportTable, next: number): Entry {
  return {
    name: rowName(form, row),
    detail: cells.map(figureOf).join(' '),
    kind: SymbolKind.Field,
    range: { start: range.start, end: next > range.start ? Math.min(range.end, next) : range.end },
    selection: label.range,
    leaf: true,
  };
}

function figureOf({ reading }: Cell): string {
  if (reading.kind === 'number') return String(reading.value);
  return reading.kind === 'blank' || reading.kind === 'placeholder' ? '–' : '?';
}

interface Parent {
  readonly end: number;
  readonly children: DocumentSymbol[];
}

/** Every entry becomes a child of the innermost one before it that is still open; what juts out is cut off. */
function nest(entries: readonly Entry[], view: View): DocumentSymbol[] {
  const root: Parent = { end: Number.MAX_SAFE_INTEGER, children: [] };
  const open: Parent[] = [];
  const inOrder = [...entries].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  for (const entry of inOrder) {
    while (open.length > 0 && open.at(-1)!.end <= entry.range.start) open.pop();
    const parent = open.at(-1) ?? root;
    const range = { start: entry.range.start, end: Math.min(entry.range.end, parent.end) };
    const children: DocumentSymbol[] = [];
    parent.children.push({
      name: entry.name,
      ...(entry.detail ? { detail: entry.detail } : {}),
      kind: entry.kind,
      range: toLspRange(view.text, range),
      selectionRange: toLspRange(view.text, clamp(entry.selection, range)),
      children,
    });
    if (!entry.leaf) open.push({ end: range.end, children });
  }
  return root.children;
}

function clamp(inner: Range, outer: Range): Range {
  const within = (offset: number) => Math.max(outer.start, Math.min(offset, outer.end));
  return { start: within(inner.start), end: within(inner.end) };
}

/**
 * A section ends with its last line. Where the next heading has a line of its own, the range as read ends in that line,
 * behind its indentation or its # signs, and sticky scroll would count the line in.
 */
function withoutNextLine({ start, end }: Range, text: string): Range {
  const endsWith = (last: number, signs: string) => last > start && signs.includes(text[last - 1]!);
  let last = end;
  while (endsWith(last, ' \t\u00a0\u3000#')) last -= 1;
  if (!endsWith(last, '\r\n')) return { start, end };
  if (endsWith(last, '\n')) last -= 1;
  if (endsWith(last, '\r')) last -= 1;
  return { start, end: last };
}

/** A symbol without a name is refused by VS Code, and one over several lines is hard to read. */
function nameFrom(text: string): string {
  return text.replace(/\s+/gu, ' ').trim() || '—';
}

function flatten(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) },
    ...flatten(children ?? [], uri, name),
  ]);
}
