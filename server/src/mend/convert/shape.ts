import type { Report } from '../../report/model.ts';
import { isPiped } from '../layout.ts';
import type { TableKind } from './write.ts';

/**
 * How a document writes its tables: with bars where one has them, else with tabs where one has these.
 * @param otherwise for a document without such tables
 */
export function tableKindOf(report: Report, otherwise: TableKind): TableKind {
  if (isPiped(report)) return isAligned(report) ? 'markdown' : 'bars';
  const tabbed = Object.values(report.tables).some(({ rows }) =>
    rows.some(({ label, range }) => {
      const line = report.text.slice(label.range.end, range.end);
      return line.includes('\t') && !line.includes('\n');
    }),
  );
  return tabbed ? 'tabs' : otherwise;
}

/** Whether cells are padded up to their bars. */
const isAligned = ({ tables, text }: Report): boolean =>
  Object.values(tables).some(({ range }) => /[^\s|] {2,4}\|/.test(text.slice(range.start, range.end)));
