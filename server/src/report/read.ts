import { APPLICATIONS_2021_SINGLE, EDITIONS } from '../form/editions.ts';
import { slotsOf } from '../form/slots.ts';
import type { CellPath, EditionId, Row, Table, TableId } from '../form/types.ts';
import { withoutDirectives } from './directives.ts';
import { type Candidate, findHeadings } from './headings.ts';
import { type Item, recogniseLabels } from './items.ts';
import type { Cell, Report, ReportChapter, ReportRow, ReportTable, Unread } from './model.ts';
import { fromOwnWords } from './rows.ts';
import { findSubHeadings } from './subheadings.ts';
import { readTable } from './table.ts';
import { readTitle } from './title.ts';
import { tokenize } from './tokens.ts';

const TABLES: readonly TableId[] = ['proactive', 'applications', 'disputes'];

/**
 * Reads a report. Never throws; what cannot be read is said, with the reason, in the cells and tables.
 * @param given the whole text; all ranges of the result are UTF-16 offsets into it
 */
export function readReport(given: string): Report {
  const text = withoutDirectives(given);
  const headings = findHeadings(text);
  const first = headings[0]?.heading.range.start ?? text.length;
  const { title, agency, year } = readTitle(text, first);
  const chapters = chaptersOf(text, headings);
  const regions = itemsByTable(text, chapters);
  const edition = editionOf(regions, year);
  const tables: Partial<Record<TableId, ReportTable>> = {};
  const cells = new Map<CellPath, Cell>();
  for (const id of TABLES) {
    const items = regions[id];
    const form = formOf(id, edition, items);
    const table = readTable(text, items, form);
    if (table) tables[id] = table;
    collectCells(cells, form, table, placeOf(chapters, id, text));
  }
  return {
    text: given,
    title,
    agency,
    year,
    edition,
    chapters,
    tables,
    cells,
  };
}

function chaptersOf(text: string, headings: readonly Candidate[]): ReportChapter[] {
  return headings.map(({ chapter, heading }, index) => {
    const end = headings[index + 1]?.heading.line.start ?? text.length;
    const range = { start: heading.line.start, end };
    const subHeadings = TABLES.some((id) => id === chapter)
      ? []
      : findSubHeadings(text, heading.range.end, end);
    return { id: chapter, heading, range, subHeadings };
  });
}

/** The labels and figures of each table's chapter; where its heading is missing, of the chapter before. */
function itemsByTable(text: string, chapters: readonly ReportChapter[]): Record<TableId, readonly Item[]> {
  const cache = new Map<number, readonly Item[]>();
  const itemsIn = (start: number, end: number) => {
    const known = cache.get(start);
    if (known) return known;
    const items = recogniseLabels(text, tokenize(text, start, end));
    cache.set(start, items);
    return items;
  };
  const regionOf = (id: TableId) => {
    const own = chapters.find((chapter) => chapter.id === id);
    if (own) return itemsIn(own.heading.range.end, own.range.end);
    const order = ['overview', 'proactive', 'applications', 'disputes'];
    const before = chapters
      .filter((chapter) => order.includes(chapter.id) && order.indexOf(chapter.id) < order.indexOf(id))
      .at(-1);
    const shared = before
      ? itemsIn(before.heading.range.end, before.range.end)
      : itemsIn(0, chapters[0]?.range.start ?? text.length);
    return fromOwnWords(shared, id);
  };
  return {
    proactive: regionOf('proactive'),
    applications: regionOf('applications'),
    disputes: regionOf('disputes'),
  };
}

/** The edition that most labels belong to; where none tells, the one of the report's year. */
function editionOf(regions: Record<TableId, readonly Item[]>, year: number | undefined): EditionId {
  const votes: Record<EditionId, number> = { '2019': 0, '2021': 0 };
  for (const id of TABLES) {
    for (const item of regions[id]) {
      if (item.kind !== 'hit') continue;
      const edition = item.entry.speaksFor[id];
      if (edition) votes[edition]++;
    }
  }
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021';
  return year !== undefined && year < EDITIONS['2021'].firstYear ? '2019' : '2021';
}

/** The table as this report has it: a 2021 report may print （六）其他处理 as one row. */
function formOf(id: TableId, edition: EditionId, items: readonly Item[]): Table {
  const form = EDITIONS[edition].tables[id];
  if (id !== 'applications') return form;
  let single = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind !== 'hit') continue;
    for (const meaning of item.entry.meanings) {
      if (meaning.kind !== 'row') continue;
      if (meaning.id === 'otherwise.1' || meaning.id === 'otherwise.2')
        return EDITIONS['2021'].tables.applications;
      if (meaning.id === 'otherwise' && items[index + 1]?.kind !== 'hit') single = true;
    }
  }
  return single ? APPLICATIONS_2021_SINGLE : form;
}

const placeOf = (chapters: readonly ReportChapter[], id: TableId, text: string) =>
  chapters.find((chapter) => chapter.id === id)?.heading.range ?? { start: text.length, end: text.length };

/** Every cell of the form is a cell of the report; what has no place in the text says why. */
function collectCells(
  cells: Map<CellPath, Cell>,
  form: Table,
  table: ReportTable | undefined,
  place: { readonly start: number; readonly end: number },
): void {
  const read = new Map<Row, ReportRow>();
  for (const row of table?.rows ?? []) read.set(row.row, row);
  for (const row of form.rows) {
    const known = read.get(row);
    if (known) {
      for (const cell of known.cells) cells.set(cell.path, cell);
      continue;
    }
    for (const { path, column } of slotsOf(form, row)) {
      const stranger = table?.strangers.find((each) => each.row.id === row.id);
      const reason: Unread = stranger ? 'row-label' : table ? 'row-missing' : 'table-missing';
      const range = stranger?.range ?? table?.range ?? place;
      const identity = { path, table: form.id, row: row.id, column: column.id, type: column.type };
      cells.set(path, { ...identity, range, figure: range, reading: { kind: 'unread', reason } });
    }
  }
}
