import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readReport } from '../../engine.ts';
import { tableKindOf } from '../../mend/convert/shape.ts';
import { paste } from '../../mend/paste/paste.ts';
import { toLspRange, toOffsets } from '../convert.ts';
import { analysisOf, type View } from '../view.ts';

/** `disclosureReport/paste`: what is on the clipboard, and where it is to go. */
export interface PasteParams {
  readonly uri: string;
  /** Of the text that the range is in. A document that the server does not know is taken for empty. */
  readonly version: number;
  readonly languageId: string;
  /** The selection. */
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
}

/** What a paste puts where: in place of the selection, or of more around it. Null leaves it to the editor. */
export interface PasteResult {
  readonly range: Range;
  readonly text: string;
}

export function pasteInto(view: View | undefined, params: PasteParams): PasteResult | null {
  if (view && view.text.version !== params.version) return null;
  const document = view?.text ?? TextDocument.create(params.uri, params.languageId, params.version, '');
  const report = (view && analysisOf(view)?.report) ?? readReport(document.getText());
  const markdown = params.languageId.endsWith('markdown');
  const kind = tableKindOf(report, markdown ? 'bars' : 'tabs');
  const { html, text } = params;
  const clipboard = { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };
  const pasted = paste({ report, range: toOffsets(document, params.range), kind, markdown }, clipboard);
  return pasted ? { range: toLspRange(document, pasted.range), text: pasted.text } : null;
}
