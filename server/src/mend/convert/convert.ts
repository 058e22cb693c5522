import type { TableId } from '../../form/types.ts';
import type { Report, ReportTable } from '../../report/model.ts';
import { readReport } from '../../report/read.ts';
import { applyEdits, inOrder, overlap, type TextEdit } from '../apply.ts';
import { lineEnd } from '../layout.ts';
import { readsAlike } from './alike.ts';
import { officialGrid } from './grid.ts';
import { ownLabels } from './labels.ts';
import { placeOf } from './place.ts';
import { type Conversion, PROBLEMS, type Refused, refused, WOULD_DIFFER, whyNot } from './refusal.ts';
import { replaceTable } from './replace.ts';
import { straysOf } from './strays.ts';
import { type TableKind, writeGrid } from './write.ts';

/**
 * Writes tables of a report in the form's official layout, with bars or with tabs. Labels keep their writer's wording,
 * cells their text; what stands in a table besides is kept above or below it. Nothing is done by halves: where a row is
 * unread, or the result would not read like the text as it is, it is refused.
 * @returns no edits where the tables stand so already
 */
export function convertTables(report: Report, ids: readonly TableId[], kind: TableKind): Conversion {
  const edits: TextEdit[] = [];
  for (const id of ids) {
    const table = report.tables[id];
    if (!table) continue;
    const written = convertTable(report, table, kind);
    if (written.kind === 'refused') return written;
    edits.push(...written.edits);
  }
  // Tables that have lost their headings can stand in one another.
  if (overlap(edits)) return refused(WOULD_DIFFER);
  if (edits.length > 0 && !readsAlike(report, readReport(applyEdits(report.text, edits)))) {
    return refused(WOULD_DIFFER);
  }
  return { kind: 'edits', edits: inOrder(edits) };
}

/** One table written anew, not yet read again. */
export interface Rewritten {
  readonly kind: 'edits';
  readonly edits: readonly TextEdit[];
  /** Whether text that stands in the table has to move out of it. */
  readonly displaces: boolean;
}

export function convertTable(report: Report, table: ReportTable, kind: TableKind): Rewritten | Refused {
  const reason = whyNot(table);
  if (reason) return refused(reason);
  const place = placeOf(report, table);
  const labels = ownLabels(report, table);
  const strays = straysOf(report, table, place, labels);
  if (strays.problem) return refused(PROBLEMS[strays.problem]);
  const written = writeGrid(officialGrid(report, table, labels), kind, lineEnd(report.text));
  return {
    kind: 'edits',
    edits: replaceTable(report.text, place, [...strays.above, written, ...strays.below], kind),
    displaces: strays.above.length + strays.below.length > 0,
  };
}
