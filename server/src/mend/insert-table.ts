import { ownLine } from '../audit/levels.ts';
import { chapterOfTable, formOf, printed } from '../audit/words.ts';
import type { Block, Table, TableId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { TextEdit } from './apply.ts';
import { isBlankLine, isPiped, lineEnd, nextLine } from './layout.ts';

/** Inserts the empty table of the report's edition below its chapter's heading. */
export function insertTable(report: Report, table: TableId): readonly TextEdit[] {
  const chapter = report.chapters.find(({ id }) => id === chapterOfTable(table).id);
  if (!chapter || report.tables[table]) return [];
  const { text } = report;
  const eol = lineEnd(text);
  const { heading } = chapter;
  const at = ownLine(report).includes(chapter) ? nextLine(text, heading.line.end) : heading.range.end;
  const before = at > 0 && text[at - 1] === '\n' ? eol : eol + eol;
  const after = at === text.length || isBlankLine(text, at) ? '' : eol;
  return [{ range: { start: at, end: at }, newText: `${before}${emptyTable(report, table)}${eol}${after}` }];
}

/** The table with 0 in each cell, as a pipe table where the document has such, else separated by tabs. */
export function emptyTable(report: Report, id: TableId): string {
  const grid = gridOf(formOf(report, id));
  const eol = lineEnd(report.text);
  if (!isPiped(report)) return grid.map((row) => row.join('\t')).join(eol);
  const width = Math.max(...grid.map((row) => row.length));
  const lines = grid.map(
    (row) => `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`,
  );
  const delimiter = `|${' --- |'.repeat(width)}`;
  return [lines[0], delimiter, ...lines.slice(1)].join(eol);
}

/** The form's blocks as one grid of cells, merged cells empty, all figures 0. */
export const gridOf = (table: Table): readonly (readonly string[])[] =>
  table.blocks.flatMap((block) => [...block.header, ...block.rows.map((row) => zeros(table, block, row))]);

function zeros(table: Table, block: Block, { row, lead }: Block['rows'][number]): readonly string[] {
  const form = table.rows.find((each) => each.id === row)!;
  const width = block.header[0]!.length;
  const labels = lead.length > 0 || table.oneLine ? lead : [printed(form)];
  return [...labels, ...Array.from({ length: width - labels.length }, () => '0')];
}
