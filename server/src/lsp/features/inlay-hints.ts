import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { totals } from '../../audit/totals.ts';
import { valuesOf } from '../../audit/values.ts';
import { editsOf, type Report } from '../../engine.ts';
import { areOnOneLine } from '../../report/cell-at.ts';
import { toLspEdits, toOffsets } from '../convert.ts';
import { COMPUTED } from '../messages.ts';
import { InlayHintKind } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/**
 * Beside a total its value as the data cells make it: where it differs, or by setting everywhere. Only in tables whose
 * rows are lines, where the hint stands at the row's figures. A double click writes it.
 */
export function inlayHints(view: View, { range }: InlayHintParams): InlayHint[] {
  const report = analysisOf(view)?.report;
  const { inlayHints: shown } = view.settings;
  if (!report || shown === 'off') return [];
  const { start, end } = toOffsets(view.text, range);
  const values = valuesOf(report);
  const onLines = rowsOnLines(report);
  return totals(report, values).flatMap(({ path, value }): InlayHint[] => {
    const cell = report.cells.get(path)!;
    if (cell.range.end < start || cell.range.start > end) return [];
    if (!onLines.has(`${cell.table}/${cell.row}`)) return [];
    const differs = values(path) !== value;
    if (!differs && shown !== 'all') return [];
    const edits = differs ? editsOf(report, { kind: 'set-cells', cells: [{ path, value }] }) : [];
    return [
      {
        position: view.text.positionAt(cell.range.end),
        label: `= ${value}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: COMPUTED[view.client.language],
        ...(differs && { textEdits: toLspEdits(view.text, edits) }),
      },
    ];
  });
}

function rowsOnLines({ tables, text }: Report): ReadonlySet<string> {
  const rows = Object.values(tables).flatMap(({ id, rows }) =>
    rows.filter(({ cells }) => areOnOneLine(text, cells)).map(({ row }) => `${id}/${row.id}`),
  );
  return new Set(rows);
}
