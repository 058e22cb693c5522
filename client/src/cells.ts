import {
  commands,
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { CellPlace, CellsResult } from '../../server/src/lsp/features/cells.ts';
import type { Checker } from './checker.ts';
import { isReportDocument } from './languages.ts';

/** In `when` clauses: the cursor stands in a cell, so that Tab leads to the next one. */
const CONTEXT = 'disclosureReport.inTableCell';
const PAUSE_IN_TYPING_MS = 150;
/** While a person types, the places may have to be asked for anew. */
const MOST_TRIES = 3;

/** Tab and Shift+Tab from cell to cell, as in a spreadsheet. Elsewhere both keys stay what they are. */
export function moveBetweenCells(checker: Checker): Disposable {
  const known = new WeakMap<TextDocument, CellsResult>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isInCell = false;

  const show = (now: boolean) => {
    if (now === isInCell) return;
    isInCell = now;
    void commands.executeCommand('setContext', CONTEXT, now);
  };

  const cellsOf = async (document: TextDocument): Promise<readonly CellPlace[] | undefined> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = known.get(document);
      if (before?.version === document.version) return before.cells;
      const result = await ask(checker, document).catch(() => null);
      if (!result) return undefined;
      known.set(document, result);
    }
    return undefined;
  };

  const look = async (editor: TextEditor) => {
    const cells = await cellsOf(editor.document);
    if (editor === window.activeTextEditor) show(cells !== undefined && placeOf(editor, cells) >= 0);
  };

  /** At once where the places are known; else after a pause, and until then as before. */
  const update = () => {
    clearTimeout(timer);
    const editor = window.activeTextEditor;
    if (!editor || !isReportDocument(editor.document)) {
      show(false);
      return;
    }
    const before = known.get(editor.document);
    if (before?.version === editor.document.version) show(placeOf(editor, before.cells) >= 0);
    else timer = setTimeout(() => void look(editor), before ? PAUSE_IN_TYPING_MS : 0);
  };

  const move = async (step: 1 | -1) => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const cells = isReportDocument(editor.document) ? await cellsOf(editor.document) : undefined;
    const at = cells ? placeOf(editor, cells) : -1;
    if (!cells || at < 0) {
      await commands.executeCommand(step === 1 ? 'tab' : 'outdent');
      return;
    }
    const next = cells[at + step];
    if (!next) return;
    const [line, , start, end] = next;
    editor.selection = new Selection(line, start, line, end);
    editor.revealRange(new Range(line, start, line, end));
  };

  update();
  return Disposable.from(
    commands.registerCommand('disclosureReport.nextCell', () => move(1)),
    commands.registerCommand('disclosureReport.previousCell', () => move(-1)),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) update();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update();
    }),
    workspace.onDidOpenTextDocument((document) => {
      // A document that turns out to be a report arrives once more, in its new language.
      if (document === window.activeTextEditor?.document) update();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

async function ask(checker: Checker, document: TextDocument): Promise<CellsResult | null> {
  const client = await checker.client();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return client.sendRequest<CellsResult | null>('disclosureReport/cells', { uri });
}

/** The cell that holds the cursor; -1 for none, or where more than one line is selected. */
function placeOf({ selection }: TextEditor, cells: readonly CellPlace[]): number {
  if (!selection.isSingleLine) return -1;
  const { line, character } = selection.active;
  const inside = ([at, zone, , end]: CellPlace) => at === line && zone <= character && character <= end;
  // Of two cells that touch, the one that begins there; a selected figure's own cell before its neighbour.
  const { start, end } = selection;
  const selected = cells.findIndex(
    ([at, , from, to]) => at === line && from === start.character && to === end.character,
  );
  return selected >= 0 ? selected : cells.findLastIndex(inside);
}
