import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { OpenDocument } from '../documents.ts';
import { afterPendingMessages } from '../pipe.ts';
import type { Session } from '../session.ts';
import { viewOf } from '../view.ts';
import { diagnosticsOf } from './diagnostics.ts';

/**
 * The diagnostics of one version, for a client that does not ask for them. The version waits for the messages behind
 * it; where one of them brings a newer version or closes the document, there is nothing to publish. Old results stay
 * until new ones replace them.
 */
export async function published(
  session: Session,
  document: OpenDocument,
): Promise<PublishDiagnosticsParams | undefined> {
  const isCurrent = () => session.documents.get(document.uri) === document;
  await afterPendingMessages();
  if (!isCurrent()) return undefined;
  const settings = await session.settings.of(document.uri);
  if (!isCurrent()) return undefined;
  const diagnostics = diagnosticsOf(viewOf(document, settings, session.client));
  return { uri: document.uri, version: document.version, diagnostics };
}
