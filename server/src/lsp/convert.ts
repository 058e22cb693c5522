/** The only place where UTF-16 offsets become lines and columns. */
import type { Range as LspRange, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from '../engine.ts';

/** Both count in UTF-16 units; an offset between \r and \n becomes the end of its line. */
export function toLspRange(text: TextDocument, range: Range): LspRange {
  return { start: text.positionAt(range.start), end: text.positionAt(range.end) };
}

export function toOffsets(text: TextDocument, range: LspRange): Range {
  return { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
}

export function toLspEdits(text: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => ({ range: toLspRange(text, edit.range), newText: edit.newText }));
}

/**
 * The edits of one document as a workspace edit that holds for this version only.
 * Without `versioned` (a client that knows no documentChanges) the version cannot be said.
 */
export function toWorkspaceEdit(
  text: TextDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const converted = toLspEdits(text, edits);
  if (!versioned) return { changes: { [text.uri]: converted } };
  return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits: converted }] };
}
