import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { factsOf } from '../../audit/audit.ts';
import { lacksFeeStatement, noFeeOffers } from '../../audit/fees.ts';
import { missingChapters, readTables } from '../../audit/missing.ts';
import { missingTopics } from '../../audit/rules/topic-missing.ts';
import type { Localized, Mend } from '../../audit/types.ts';
import { chapterOf, chapterOfTable, printed, printedChapter, rowName } from '../../audit/words.ts';
import {
  editsOf,
  isReportAsRead,
  type Range,
  type Report,
  type ReportTable,
  readReport,
} from '../../engine.ts';
import { toLspEdits, toLspRange } from '../convert.ts';
import { CHAPTER, FEE, ROW, TOPIC } from '../messages.ts';
import { CompletionItemKind, InsertTextMode } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/** Something that the report lacks and that may stand in this line. */
interface Candidate {
  readonly label: string;
  /** What may be typed of it besides. */
  readonly names: readonly string[];
  readonly detail: Localized;
  readonly kind: CompletionItemKind;
  readonly mend: Mend;
}

/** A longer beginning of a line is a sentence. */
const LONGEST = 40;

/**
 * What the report lacks, where it belongs, written as its mend would write it: headings of chapters, topics of chapter
 * 一, the sentence on the fee, rows of a table. Only in a line that holds nothing else.
 */
export function completion(view: View, { position }: CompletionParams): CompletionList | null {
  if (!analysisOf(view)) return null;
  const { text } = view;
  const line = lineAt(text.getText(), text.offsetAt(position));
  const typed = text.getText().slice(line.start, text.offsetAt(position));
  const rest = text.getText().slice(line.start + typed.length, line.end);
  if (typed.length > LONGEST || bare(rest) !== '') return null;
  // As if nothing stood in the line: a heading half typed may be one already.
  const report = readReport(blotted(text.getText(), line));
  const items = candidates(report, line)
    .flatMap((candidate) => itemOf(view, report, candidate, line, typed))
    .map((item, index) => ({ ...item, sortText: String(index).padStart(2, '0') }));
  // Each letter typed may leave less to offer: the client is to ask again.
  return { isIncomplete: true, items };
}

function candidates(report: Report, line: Range): readonly Candidate[] {
  const table = readTables(report).find((each) => holds(areaOf(report, each), line));
  const rows = table ? missingRows(table, areaOf(report, table), line) : [];
  const inTable = Object.values(report.tables).some(({ range }) => holds(range, line));
  return inTable ? rows : [...missingProse(report, line), ...chaptersHere(report, line), ...rows];
}

/** The chapters whose headings may stand here: behind all that come before them in the form, before all others. */
function chaptersHere(report: Report, line: Range): readonly Candidate[] {
  const numbers = (behind: boolean) =>
    report.chapters
      .filter(({ heading }) => heading.line.start >= line.start === behind)
      .map(({ id }) => chapterOf(id).number);
  const [least, most] = [Math.max(0, ...numbers(false)), Math.min(7, ...numbers(true))];
  if (report.title && line.start < report.title.range.end) return [];
  return missingChapters({ report, isReport: () => isReportAsRead(report) })
    .filter(({ number }) => least < number && number < most)
    .map((chapter) => ({
      label: printedChapter(chapter),
      names: [chapter.label],
      detail: CHAPTER,
      kind: CompletionItemKind.Module,
      mend: { kind: 'insert-chapter', chapter: chapter.id },
    }));
}

/** Topics in chapter 一, the sentence on the fee in chapter 六. */
function missingProse(report: Report, line: Range): readonly Candidate[] {
  const chapter = report.chapters.find(
    ({ range, heading }) => heading.line.end <= line.start && holds(range, line),
  );
  if (chapter?.id === 'overview' && report.edition === '2021') {
    return missingTopics(report, chapter).map(({ id, label }) => ({
      label,
      names: [],
      detail: TOPIC,
      kind: CompletionItemKind.Struct,
      mend: { kind: 'insert-topics', topics: [id] },
    }));
  }
  if (chapter?.id !== 'other') return [];
  const facts = factsOf(report);
  const [offer] = lacksFeeStatement(facts) ? noFeeOffers(facts) : [];
  if (offer?.mend.kind !== 'insert-paragraph') return [];
  return [
    { label: offer.mend.text, names: [], detail: FEE, kind: CompletionItemKind.Text, mend: offer.mend },
  ];
}

/** From the heading of a table's chapter to the next. */
function areaOf(report: Report, { id, range }: ReportTable): Range {
  const chapter = report.chapters.find((each) => each.id === chapterOfTable(id).id);
  return chapter ? { start: chapter.heading.line.end, end: chapter.range.end } : range;
}

/** The rows that the form has between those above and those below the line. */
function missingRows(
  { id, form, rows, missingRows }: ReportTable,
  area: Range,
  line: Range,
): readonly Candidate[] {
  if (form.oneLine) return [];
  const place = (row: (typeof missingRows)[number]) => form.rows.indexOf(row);
  const above = rows.filter(({ range }) => range.end <= line.start).map(({ row }) => place(row));
  const below = rows.filter(({ label }) => label.range.start >= line.end).map(({ row }) => place(row));
  if (above.length + below.length < rows.length || !holds(area, line)) return [];
  const [least, most] = [Math.max(-1, ...above), Math.min(form.rows.length, ...below)];
  return missingRows
    .filter((row) => least < place(row) && place(row) < most)
    .map((row) => ({
      label: rowName(form, row),
      names: [printed(row), row.label],
      detail: ROW,
      kind: CompletionItemKind.Field,
      mend: { kind: 'insert-rows', table: id, rows: [row.id] },
    }));
}

function itemOf(
  view: View,
  report: Report,
  { label, names, detail, kind, mend }: Candidate,
  line: Range,
  typed: string,
): readonly CompletionItem[] {
  const edits = editsOf(report, mend);
  const main = edits.find(({ range, newText }) => range.start === range.end && newText.trim() !== '');
  if (!main) return [];
  const newText = main.newText.replace(/^(?:[^\S\n]*\n)+|(?:\r?\n[^\S\n]*)+$/g, '');
  if (![newText, label, ...names].some((name) => begins(name, typed))) return [];
  const others = edits.filter((edit) => edit !== main && !holds(line, edit.range));
  return [
    {
      label,
      kind,
      detail: detail[view.client.language],
      // What is typed fits, as has been seen: the client need not look for it.
      filterText: typed === '' ? label : typed,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: toLspRange(view.text, line), newText },
      ...(others.length > 0 ? { additionalTextEdits: toLspEdits(view.text, others) } : {}),
    },
  ];
}

const begins = (text: string, typed: string): boolean => bare(text).startsWith(bare(typed));

/** Without blanks and the signs of Markdown. */
const bare = (text: string): string => text.replace(/[\s#*_|]/g, '');

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The line of an offset, without its end. */
function lineAt(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
  return { start, end: Math.max(end, start) };
}

const blotted = (text: string, { start, end }: Range): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
