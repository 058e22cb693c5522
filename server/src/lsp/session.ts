import { ResponseError } from 'vscode-jsonrpc';
import type { CancellationToken } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Files } from './files.ts';
import type { OpenDocuments } from './open-documents.ts';
import { afterPendingMessages, throwIfCancelled } from './pipe.ts';
import { LSPErrorCodes } from './protocol.ts';
import type { ReportsIndex } from './reports/reports-index.ts';
import type { SettingsStore } from './settings.ts';
import { type View, viewOf } from './view.ts';

/** What lives from initialize to shutdown. */
export interface Session {
  readonly client: Client;
  readonly documents: OpenDocuments<OpenDocument>;
  readonly settings: SettingsStore;
  readonly files: Files;
  readonly reports: ReportsIndex;
}

/**
 * A document as it is now, that is with all changes that the client has sent so far; undefined if it is not open.
 * Nothing is computed yet.
 * @throws RequestCancelled
 */
export async function currentView(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<View | undefined> {
  await afterPendingMessages();
  throwIfCancelled(token);
  if (!session.documents.get(uri)) return undefined;
  const settings = await session.settings.of(uri);
  throwIfCancelled(token);
  const document = session.documents.get(uri);
  return document && viewOf(document, settings, session.client);
}

/**
 * The same for a result that is only of use for the version that the request came for.
 * @throws RequestCancelled, and ServerCancelled where the document has changed or closed meanwhile
 */
export async function unchangedView(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<View | undefined> {
  const asked = session.documents.get(uri);
  const view = await currentView(session, uri, token);
  if (view?.document === asked) return view;
  const retriggerRequest = view !== undefined;
  throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', { retriggerRequest });
}
