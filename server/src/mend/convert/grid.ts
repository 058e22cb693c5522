import { printed } from '../../audit/words.ts';
import type { Block, Row } from '../../form/types.ts';
import type { Report, ReportRow, ReportTable } from '../../report/model.ts';
import type { OwnLabels } from './labels.ts';
import { withEmphasis } from './raw.ts';
import type { Grid } from './write.ts';

/** A table in the form's official layout, merged cells empty, with its writer's words and figures. */
export function officialGrid(report: Report, table: ReportTable, labels: OwnLabels): Grid {
  const { form } = table;
  const cellsOf = (row: ReportRow): readonly string[] =>
    row.row.columns.map((column) => {
      const cell = row.cells.find((each) => each.column === column.id)!;
      return withEmphasis(report.text, cell.range);
    });
  const known = new Map(table.rows.map((row) => [row.row.id, row]));
  return form.blocks.flatMap((block, index) => {
    const header = labels.headers[index]!;
    if (form.oneLine) return [...header, form.rows.flatMap((row) => cellsOf(known.get(row.id)!))];
    const width = header[0]!.length;
    const rows = leadsOf(table, block, labels).map(({ row, lead }) => [
      ...lead,
      ...cellsOf(known.get(row.id)!),
    ]);
    return [...header, ...rows.map((row) => [...row, ...blanks(width - row.length)])];
  });
}

const blanks = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '');

/** The rows of a block that stand in the text, each with its label cells; a group's label stands beside its first row. */
function leadsOf(
  { form, rows }: ReportTable,
  block: Block,
  labels: OwnLabels,
): readonly { readonly row: Row; readonly lead: readonly string[] }[] {
  const there = new Set(rows.map(({ row }) => row.id));
  const shown = new Set<string>();
  const groupIn = (cell: string) => form.groups.find((group) => printed(group) === cell);
  /** The group that each label column shows at this row, by the form. */
  let current: (string | undefined)[] = [];
  return block.rows.flatMap(({ row: id, lead }) => {
    const row = form.rows.find((each) => each.id === id)!;
    if (lead.length === 0) return there.has(id) ? [{ row, lead: [labels.ofRow(row)] }] : [];
    const own = lead.findLastIndex((cell) => cell !== '');
    current = lead.map((cell, at) => (at < own ? (groupIn(cell)?.id ?? current[at]) : undefined));
    if (!there.has(id)) return [];
    return [
      {
        row,
        lead: current.map((group, at) => {
          if (at === own) return labels.ofRow(row);
          if (!group || shown.has(group)) return '';
          shown.add(group);
          return labels.ofGroup(group);
        }),
      },
    ];
  });
}
