import type { TableId } from '../../form/types.ts';
import type { Range, Report } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { applyEdits, inOrder, type TextEdit } from '../apply.ts';
import { convertTables } from '../convert/convert.ts';
import { placeOf } from '../convert/place.ts';
import { type TableKind, writeGrid } from '../convert/write.ts';
import { isBlankLine, lineEnd, lineStart, lineStop, nextLine, withoutLastLineEnds } from '../layout.ts';
import { unquoted } from './cells.ts';
import { pasteFigures } from './figures.ts';
import { type Block, readHtml } from './html.ts';

/** What is on the clipboard, in the flavours that there are. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** Where it is to go. */
export interface Target {
  /** The document as it is. */
  readonly report: Report;
  /** The selection, or the cursor. */
  readonly range: Range;
  /** How the document writes its tables. */
  readonly kind: TableKind;
  /** Whether headings are written with # signs. */
  readonly markdown: boolean;
}

/** What a paste puts where: in place of the selection, or of a row or table around it. */
export interface Pasted {
  readonly range: Range;
  readonly text: string;
}

/**
 * Makes of the clipboard what belongs into a report: tables of the form in the document's shape, with what stands around
 * them; a table that the cursor stands in is replaced by its new self; a row of figures goes into the row at the cursor.
 * @returns undefined where it is nothing of the form, or would be pasted just so without any help
 */
export function paste(target: Target, clipboard: Clipboard): Pasted | undefined {
  const { report, range } = target;
  const figures = clipboard.text === undefined ? undefined : pasteFigures(report, range, clipboard.text);
  if (figures) return figures.length > 0 ? asPaste(report.text, range, figures) : undefined;
  const copied = pageOf(target, clipboard) ?? tableOf(clipboard);
  if (!copied) return undefined;
  const text = inShape(copied, target.kind);
  if (text === clipboard.text) return undefined;
  const own = ownPlace(target, copied);
  if (own) return asPaste(report.text, range, [{ range: own, newText: withoutLastLineEnds(text) }]);
  return { range, text: setApart(target, text) };
}

/** A page with a table of the form, as text in the document's shape. */
function pageOf({ kind, markdown, report }: Target, { html }: Clipboard): Report | undefined {
  if (html === undefined || !/<table/i.test(html)) return undefined;
  const blocks = readHtml(html);
  if (!blocks.some((block) => block.kind === 'table')) return undefined;
  const eol = lineEnd(report.text);
  const page = readReport(
    blocks.map((block) => written(block, kind, markdown, eol)).join(markdown ? eol + eol : eol),
  );
  return holdsTable(page) ? page : undefined;
}

function written(block: Block, kind: TableKind, markdown: boolean, eol: string): string {
  if (block.kind === 'table') {
    // Bars and tabs are what the cells are told apart by.
    const clean = (cell: string) => cell.replaceAll('|', '｜').replaceAll(/\s+/g, ' ');
    return writeGrid(
      block.grid.map((row) => row.map(clean)),
      kind,
      eol,
    );
  }
  return markdown && block.level > 0 ? `${'#'.repeat(block.level)} ${block.text}` : block.text;
}

/** A table of the form that was copied as text. A whole report is left as it is. */
function tableOf({ text }: Clipboard): Report | undefined {
  if (text === undefined) return undefined;
  const table = readReport(unquoted(text));
  return table.chapters.length === 0 && holdsTable(table) ? table : undefined;
}

const FEWEST_ROWS = 2;

const holdsTable = ({ tables }: Report): boolean =>
  Object.values(tables).some(({ rows, status }) => status === 'read' && rows.length >= FEWEST_ROWS);

/** The text with each whole table in the form's layout; one that cannot be written so stays as it was copied. */
function inShape(copied: Report, kind: TableKind): string {
  const whole = Object.values(copied.tables).filter(({ missingRows }) => missingRows.length === 0);
  const edits = whole.flatMap(({ id }) => {
    const conversion = convertTables(copied, [id], kind);
    return conversion.kind === 'edits' ? conversion.edits : [];
  });
  return applyEdits(copied.text, edits);
}

/** The place of the table in the document that the cursor stands in, where just that table was copied, whole. */
function ownPlace({ report, range }: Target, copied: Report): Range | undefined {
  const [id, ...others] = Object.keys(copied.tables) as TableId[];
  const own = id && report.tables[id];
  if (!own || others.length > 0 || copied.chapters.length > 0) return undefined;
  if (copied.tables[id]!.missingRows.length > 0) return undefined;
  const { range: place, endsInLine, startsInLine } = placeOf(report, own);
  if (endsInLine || startsInLine) return undefined;
  return range.start >= place.start && range.end <= place.end ? place : undefined;
}

/** Adds the line ends that set a table apart from the text before and behind it. */
function setApart({ report: { text }, range, kind }: Target, pasted: string): string {
  const eol = lineEnd(text);
  const blank = kind === 'tabs' ? '' : eol;
  const first = lineStart(text, range.start);
  const above = first > 0 && !isBlankLine(text, first - 1) ? blank : '';
  const before = text.slice(first, range.start).trim() === '' ? above : eol + blank;
  const last = lineStop(text, range.end);
  const next = nextLine(text, last);
  const below = next > last && next < text.length && !isBlankLine(text, next) ? blank : '';
  const behind = text.slice(range.end, last).trim() === '' ? below : eol + blank;
  return before + withoutLastLineEnds(pasted) + behind;
}

/** Several edits as one, which takes the selection in. */
function asPaste(text: string, range: Range, edits: readonly TextEdit[]): Pasted {
  const ordered = inOrder(edits);
  const start = Math.min(range.start, ordered[0]!.range.start);
  const end = Math.max(range.end, ordered.at(-1)!.range.end);
  const within = ordered.map(({ range: { start: from, end: to }, newText }) => ({
    range: { start: from - start, end: to - start },
    newText,
  }));
  return { range: { start, end }, text: applyEdits(text.slice(start, end), within) };
}
