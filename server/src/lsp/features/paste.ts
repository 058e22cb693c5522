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
  /** The selection, which the paste replaces. */
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
}

/** What stands in place of the selection, and what else goes in the same step; null leaves the paste to the editor. */
export interface PasteResult {
  readonly text: string;
  readonly removes: readonly Range[];
}

export function pasteInto(view: View | undefined, params: PasteParams): PasteResult | null {
  if (view && view.text.version !== params.version) return null;
  const document = view?.text ?? TextDocument.create(params.uri, params.languageId, params.version, '');
  const report = (view && analysisOf(view)?.report) ?? readReport(document.getText());
  const markdown = params.languageId.endsWith('markdown');
  const kind = tableKindOf(report, markdown ? 'markdown' : 'tabs');
  const { html, text } = params;
  const clipboard = { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };
  const pasted = paste({ report, range: toOffsets(document, params.range), kind, markdown }, clipboard);
  return pasted ? { ...pasted, removes: pasted.removes.map((range) => toLspRange(document, range)) } : null;
}
