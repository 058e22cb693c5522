import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatTables } from '../../mend/convert/format.ts';
import { toLspEdits, toOffsets } from '../convert.ts';
import { analysisOf, type View } from '../view.ts';

/** Sets the tables of a report in order, each in the shape that it has; with a range, those that it touches. */
export function format(
  view: View,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
): TextEdit[] | null {
  const report = analysisOf(view)?.report;
  if (!report) return null;
  const within = 'range' in params ? toOffsets(view.text, params.range) : undefined;
  return toLspEdits(view.text, formatTables(report, within));
}
