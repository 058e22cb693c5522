import type { Position, SemanticTokens } from 'vscode-languageserver';
import type { Analysis, Cell, CellPath } from '../../engine.ts';
import { isDerived } from '../../form/derived.ts';
import { BROKEN, TOTAL, ZERO } from '../legend.ts';
import { analysisOf, shownFindings, type View } from '../view.ts';

/** Tokens for the cells that are more than plain figures. */
export function semanticTokens(view: View): SemanticTokens {
  const analysis = analysisOf(view);
  const data: number[] = [];
  if (!analysis) return { data };
  const broken = brokenCells(view);
  let before: Position = { line: 0, character: 0 };
  for (const { cell, modifiers } of marked(analysis, broken)) {
    const at = view.text.positionAt(cell.figure.start);
    const lines = at.line - before.line;
    // Each place is told from the one before.
    const characters = lines === 0 ? at.character - before.character : at.character;
    data.push(lines, characters, cell.figure.end - cell.figure.start, 0, modifiers);
    before = at;
  }
  return { data };
}

function marked(
  { report }: Analysis,
  broken: ReadonlySet<CellPath>,
): readonly { readonly cell: Cell; readonly modifiers: number }[] {
  return [...report.cells.values()]
    .filter(({ reading, figure }) => reading.kind === 'number' && figure.end > figure.start)
    .map((cell) => ({ cell, modifiers: modifiersOf(cell, broken) }))
    .filter(({ modifiers }) => modifiers > 0)
    .sort((a, b) => a.cell.figure.start - b.cell.figure.start);
}

function modifiersOf({ path, reading }: Cell, broken: ReadonlySet<CellPath>): number {
  const zero = reading.kind === 'number' && reading.value === 0;
  return (isDerived(path) ? TOTAL : 0) | (zero ? ZERO : 0) | (broken.has(path) ? BROKEN : 0);
}

const brokenCells = (view: View): ReadonlySet<CellPath> =>
  new Set(
    shownFindings(view)
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ finding }) => finding.cells.slice(0, 1)),
  );
