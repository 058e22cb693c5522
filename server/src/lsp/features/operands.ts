import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
} from 'vscode-languageserver';
import { formulasIn } from '../../audit/checks.ts';
import { formulasWith } from '../../audit/values.ts';
import type { Cell, CellPath, Report } from '../../engine.ts';
import { isDerived } from '../../form/derived.ts';
import { cellAt } from '../../report/cell-at.ts';
import { toLspRange } from '../convert.ts';
import { analysisOf, type View } from '../view.ts';

/** The figure at the cursor marked, with the addends of a total, or the totals that an addend goes into. */
export function highlights(view: View, { position }: DocumentHighlightParams): DocumentHighlight[] | null {
  const found = cellUnder(view, position);
  if (!found) return null;
  const { report, cell } = found;
  const others = isDerived(cell.path) ? operandsOf(report, cell.path) : totalsWith(report, cell.path);
  return [
    { range: toLspRange(view.text, cell.range), kind: DocumentHighlightKind.Write },
    ...others.map(({ range }) => ({
      range: toLspRange(view.text, range),
      kind: DocumentHighlightKind.Read,
    })),
  ];
}

/** From a total to its addends. */
export function definition(view: View, { position }: DefinitionParams): LocationLink[] | Location[] | null {
  const found = cellUnder(view, position);
  if (!found) return null;
  const origin = toLspRange(view.text, found.cell.range);
  const operands = operandsOf(found.report, found.cell.path);
  const { uri } = view.text;
  if (!view.client.definitionLinks) {
    return operands.map(({ range }) => ({ uri, range: toLspRange(view.text, range) }));
  }
  return operands.map(({ range }) => {
    const target = toLspRange(view.text, range);
    return {
      originSelectionRange: origin,
      targetUri: uri,
      targetRange: target,
      targetSelectionRange: target,
    };
  });
}

/** From a figure to the totals that it goes into. */
export function references(view: View, { position, context }: ReferenceParams): Location[] | null {
  const found = cellUnder(view, position);
  if (!found) return null;
  const { report, cell } = found;
  const cells = [...(context.includeDeclaration ? [cell] : []), ...totalsWith(report, cell.path)];
  return cells.map(({ range }) => ({ uri: view.text.uri, range: toLspRange(view.text, range) }));
}

function cellUnder(
  view: View,
  position: DefinitionParams['position'],
): { readonly report: Report; readonly cell: Cell } | undefined {
  const report = analysisOf(view)?.report;
  const cell = report && cellAt(report, view.text.offsetAt(position));
  return cell && { report, cell };
}

/** The addends of a total that stand in the text, those of its row before those of its column. */
function operandsOf(report: Report, path: CellPath): readonly Cell[] {
  const defining = formulasIn(report).filter(({ right }) => right.length === 1 && right[0] === path);
  return readable(
    report,
    defining.flatMap(({ left }) => left),
  );
}

function totalsWith(report: Report, path: CellPath): readonly Cell[] {
  const around = formulasWith(formulasIn(report), path).filter(({ left }) => left.includes(path));
  return readable(
    report,
    around.filter(({ right }) => right.length === 1).map(({ right }) => right[0]!),
  );
}

const readable = (report: Report, paths: readonly CellPath[]): readonly Cell[] =>
  [...new Set(paths)].flatMap((path) => {
    const cell = report.cells.get(path);
    return cell && cell.reading.kind !== 'unread' ? [cell] : [];
  });
