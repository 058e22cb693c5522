/** Loaded when an exception is to be written: with it comes the library that reads and writes YAML. */
import { ResponseError } from 'vscode-jsonrpc';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withException } from '../../config/extend.ts';
import { toLspRange } from '../convert.ts';
import type { Files } from '../files.ts';
import { STATE_REASON } from '../messages.ts';
import { LSPErrorCodes } from '../protocol.ts';
import type { View } from '../view.ts';
import { difference } from './fixes.ts';
import { type ReasonPlace, SHOW_REASON } from './show-reason.ts';

/**
 * The exception of one rule for the document as an edit of the configuration file, which is made where there is none;
 * and, for a client that can, a command to go to the words that ask for a reason.
 * @throws ContentModified where the document is in no folder of the workspace any more, or the file no YAML
 */
export async function resolveException(
  view: View | undefined,
  action: CodeAction,
  rule: string,
  files: Files,
  expectReason: (place: ReasonPlace) => void,
): Promise<CodeAction> {
  const home = view?.settings.configured.home;
  if (!view || !home) throw new ResponseError(LSPErrorCodes.ContentModified, 'There is no place for it.');
  const { language, showsDocuments } = view.client;
  const before = await files.read(home.uri);
  const extended = withException(before ?? '', { file: home.path, rule, language });
  if (!extended) throw new ResponseError(LSPErrorCodes.ContentModified, `${home.uri} is no YAML.`);
  const edit = editOf(home.uri, before, extended.text);
  if (!showsDocuments) return { ...action, edit };
  const document = TextDocument.create(home.uri, 'yaml', 0, extended.text);
  expectReason({ uri: home.uri, range: toLspRange(document, extended.reason) });
  return { ...action, edit, command: { title: STATE_REASON[language], command: SHOW_REASON } };
}

/** What differs as one edit. The client alone knows the version of a file that this server has not open. */
function editOf(uri: string, before: string | undefined, after: string): WorkspaceEdit {
  const { range, newText } = difference(before ?? '', after, 0);
  const document = TextDocument.create(uri, 'yaml', 0, before ?? '');
  const change = {
    textDocument: { uri, version: null },
    edits: [{ range: toLspRange(document, range), newText }],
  };
  const create = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  return { documentChanges: before === undefined ? [create, change] : [change] };
}
