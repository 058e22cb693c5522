import { ResponseError } from 'vscode-jsonrpc';
import type { TextEdit } from 'vscode-languageserver';
import { type CellPath, editsOf } from '../../engine.ts';
import { toLspEdits } from '../convert.ts';
import { LSPErrorCodes } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/** What `disclosureReport/setCell` asks for: what a person typed into a cell of the form. */
export interface SetCellParams {
  readonly uri: string;
  /** The version of the text that the edit is to be made in. */
  readonly version: number;
  readonly path: CellPath;
  readonly text: string;
}

const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;
/** Signs that would make other cells of one. */
const SEPARATORS = /[\t\r\n|]+/g;

/**
 * The edits that write a cell, in the cell's own style where it is a number.
 * @returns null where the cell has no place in the text
 * @throws ContentModified where the text is another version by now
 */
export function setCell(view: View, { version, path, text }: SetCellParams): TextEdit[] | null {
  if (view.text.version !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
  }
  const report = analysisOf(view)?.report;
  const cell = report?.cells.get(path);
  if (!report || !cell || cell.reading.kind === 'unread') return null;
  const typed = text.replace(SEPARATORS, ' ').trim();
  const edits = NUMBER.test(typed)
    ? editsOf(report, { kind: 'set-cells', cells: [{ path, value: Number(typed) }] })
    : [{ range: cell.range, newText: typed }];
  return toLspEdits(view.text, edits);
}
