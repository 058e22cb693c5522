import type {
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  LocationLink,
  ReferenceParams,
} from 'vscode-languageserver';
import { formulasIn } from '../../audit/checks.ts';
import { type Told, toldIn } from '../../audit/prose/told.ts';
import { formulasWith } from '../../audit/values.ts';
import type { Cell, CellPath, Range, Report } from '../../engine.ts';
import { isDerived } from '../../form/derived.ts';
import { cellAt } from '../../report/cell-at.ts';
import { withoutDirectives } from '../../report/directives.ts';
import { toLspRange } from '../convert.ts';
import { DocumentHighlightKind } from '../protocol.ts';
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

/** From a total to its addends, and from a figure of the prose to the cells that it tells of. */
export function definition(view: View, { position }: DefinitionParams): LocationLink[] | Location[] | null {
  const found = cellUnder(view, position);
  if (found) return linksTo(view, found.cell.range, operandsOf(found.report, found.cell.path));
  const report = analysisOf(view)?.report;
  const offset = view.text.offsetAt(position);
  const told = report && toldOf(report).find(({ range }) => range.start <= offset && offset <= range.end);
  return told ? linksTo(view, told.range, readable(report, told.cells)) : null;
}

function linksTo(view: View, from: Range, cells: readonly Cell[]): LocationLink[] | Location[] {
  const { uri } = view.text;
  const targets = cells.map(({ range }) => toLspRange(view.text, range));
  if (!view.client.definitionLinks) return targets.map((range) => ({ uri, range }));
  const originSelectionRange = toLspRange(view.text, from);
  return targets.map((target) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: target,
    targetSelectionRange: target,
  }));
}

/** From a figure to the totals that it goes into, and to the figures of the prose that tell of it. */
export function references(view: View, { position, context }: ReferenceParams): Location[] | null {
  const found = cellUnder(view, position);
  if (!found) return null;
  const { report, cell } = found;
  const cells = [...(context.includeDeclaration ? [cell] : []), ...totalsWith(report, cell.path)];
  const told = toldOf(report).filter((each) => each.cells.includes(cell.path));
  return [...cells, ...told].map(({ range }) => ({
    uri: view.text.uri,
    range: toLspRange(view.text, range),
  }));
}

/** No directive is taken for the writer's words. */
const toldOf = (report: Report): readonly Told[] =>
  toldIn({ ...report, text: withoutDirectives(report.text) });

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
