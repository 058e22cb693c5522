import { placeOf as namesOf, printed, rowName } from '../../audit/words.ts';
import { EDITIONS } from '../../form/editions.ts';
import { cellPath } from '../../form/formulas.ts';
import { notCarriedOver, SAME_MEANING, TO_LOOK_UP } from '../../form/same-meaning.ts';
import type { Block, CellPath } from '../../form/types.ts';
import type { Report, ReportRow, ReportTable } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { applyEdits, inOrder, overlap, type TextEdit } from '../apply.ts';
import { lineEnd, withoutLastLineEnds } from '../layout.ts';
import { convertTable } from './convert.ts';
import { ownLabels } from './labels.ts';
import { placeOf } from './place.ts';
import { withEmphasis } from './raw.ts';
import { type Conversion, PROBLEMS, refused, WOULD_DIFFER, whyNot } from './refusal.ts';
import { replaceTable } from './replace.ts';
import { straysOf } from './strays.ts';
import { type Grid, type TableKind, writeGrid } from './write.ts';

const FORMS = EDITIONS['2021'].tables;
const SOURCES: ReadonlyMap<CellPath, CellPath> = new Map(
  Object.entries(SAME_MEANING).map(([from, to]) => [to, from]),
);

/**
 * Turns a report of the 2019 edition into one of the 2021 edition. Figures go where their meaning is the same; cells
 * that the older form has nothing for are marked, and figures that the newer form has no cell for are listed at the
 * end. （六）其他处理 becomes three rows where it is 0 throughout; else nobody can tell how it divides, and it stays
 * one row, which is read too. Chapter 四 is the same in both.
 * @param kind how the tables that change are written
 * @returns no edits for a report of another edition
 */
export function toEdition2021(report: Report, kind: TableKind): Conversion {
  const { proactive, applications } = report.tables;
  if (report.edition !== '2019' || !proactive) return { kind: 'edits', edits: [] };
  const written = newProactive(report, proactive, kind);
  if (written.kind === 'refused') return written;
  const divided = applications && divideOtherwise(applications);
  const other = divided && convertTable(report, divided, kind);
  const edits = inOrder([...written.edits, ...(other?.kind === 'edits' ? other.edits : [])]);
  return !overlap(edits) && isKept(report, edits) ? { kind: 'edits', edits } : refused(WOULD_DIFFER);
}

function newProactive(report: Report, table: ReportTable, kind: TableKind): Conversion {
  const reason = whyNot(table);
  if (reason) return refused(reason);
  const place = placeOf(report, table);
  const strays = straysOf(report, table, place, ownLabels(report, table));
  if (strays.problem) return refused(PROBLEMS[strays.problem]);
  const grid = FORMS.proactive.blocks.flatMap((block) => [...block.header, ...rowsOf(report, block)]);
  const parts = [...strays.above, writeGrid(grid, kind, lineEnd(report.text)), ...strays.below];
  const lost = lostFigures(report, table);
  const edits = replaceTable(report.text, place, parts, kind);
  return {
    kind: 'edits',
    edits: lost.length > 0 ? [...edits, atEnd(report.text, notCarriedOver(lost))] : edits,
  };
}

/** Behind the last paragraph: in chapter 二 the names of rows would be read as rows. */
function atEnd(text: string, paragraph: string): TextEdit {
  const eol = lineEnd(text);
  const at = withoutLastLineEnds(text).length;
  const behind = text.length > at ? '' : eol;
  return { range: { start: at, end: at }, newText: `${eol}${eol}${paragraph}${behind}` };
}

function rowsOf({ cells, text }: Report, block: Block): Grid {
  return block.rows.map(({ row: id }) => {
    const row = FORMS.proactive.rows.find((each) => each.id === id)!;
    const figures = row.columns.map((column) => {
      const source = cells.get(SOURCES.get(cellPath('proactive', id, column.id)) ?? '');
      return source && source.reading.kind !== 'unread' ? withEmphasis(text, source.range) : TO_LOOK_UP;
    });
    const blanks = block.header[0]!.length - figures.length - 1;
    return [printed(row), ...figures, ...Array.from({ length: blanks }, () => '')];
  });
}

/** What the newer form has no cell for, unless it is 0 or nothing: 规章 对外公开总数量 524. */
function lostFigures(report: Report, { rows }: ReportTable): readonly string[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(({ path, reading }) => {
      if (SAME_MEANING[path] !== undefined) return false;
      return reading.kind === 'invalid' || (reading.kind === 'number' && reading.value !== 0);
    })
    .map(({ path, range }) => {
      const { table, row, column } = namesOf(report, path)!;
      return `${rowName(table, row)} ${column.label} ${report.text.slice(range.start, range.end)}`;
    });
}

/** The table of chapter 三 with （六）其他处理 as three rows; undefined where that is not sure to be 0 in each. */
function divideOtherwise(table: ReportTable): ReportTable | undefined {
  const single = table.rows.find(({ row }) => row.id === 'otherwise');
  if (!single || table.form === FORMS.applications) return undefined;
  if (!single.cells.every(({ reading }) => reading.kind === 'number' && reading.value === 0))
    return undefined;
  const none = { start: single.label.range.end, end: single.label.range.end };
  const three = FORMS.applications.rows
    .filter(({ group }) => group === 'otherwise')
    .map((row): ReportRow => ({ ...single, row, label: { range: none, shouldBe: undefined } }));
  return {
    ...table,
    form: FORMS.applications,
    rows: table.rows.flatMap((row) => (row === single ? three : [row])),
  };
}

/** Whether the result is a report of the 2021 edition in which every figure that both have is the same. */
function isKept(before: Report, edits: readonly TextEdit[]): boolean {
  const after = readReport(applyEdits(before.text, edits));
  if (after.edition !== '2021') return false;
  return [...after.cells].every(([path, { reading }]) => {
    const source = path.startsWith('proactive/') ? SOURCES.get(path) : path;
    const old = source === undefined ? undefined : before.cells.get(source)?.reading;
    return old === undefined ? reading.kind !== 'unread' : JSON.stringify(old) === JSON.stringify(reading);
  });
}
