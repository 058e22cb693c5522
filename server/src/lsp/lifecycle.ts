import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { isConfigurationPath } from './candidates.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf, type Surroundings } from './client.ts';
import { createConfiguration } from './configuration.ts';
import type { Connection } from './connection.ts';
import { type OpenDocument, trackDocuments } from './documents.ts';
import { publishConfigurationProblems } from './features/configuration-problems.ts';
import { isOutdated } from './features/diagnostics.ts';
import { published } from './features/publish.ts';
import { createReportsIndex } from './reports/reports-index.ts';
import type { Session } from './session.ts';
import { createSettingsStore, SECTION } from './settings.ts';
import { type FilesIn, serveFiles, watchWorkspace } from './workspace-files.ts';

/**
 * From initialize to shutdown: documents, settings, and the publishing of diagnostics.
 * @param filesIn gives files to a client that offers none
 * @returns the session, for as long as there is one; it throws what a request is to be answered otherwise.
 */
export function serveLifecycle(
  connection: Connection,
  filesIn: FilesIn,
  surroundings?: Surroundings,
): () => Session {
  let session: Session | undefined;
  const documents = trackDocuments(connection, (uri, report) => session?.reports.priorFor(uri, report));
  let down = false;
  /** The settings of a client that cannot be asked for them: told at the start, and with each change. */
  let told: unknown;

  connection.onInitialize((params) => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const client = clientOf(params, surroundings);
    told = params.initializationOptions;
    const files = serveFiles(connection, params, filesIn);
    const settings = createSettingsStore(
      async (scopeUri) =>
        client.answersConfiguration
          ? (
              await connection.request('workspace/configuration', { items: [{ scopeUri, section: SECTION }] })
            )[0]
          : told,
      createConfiguration(files),
    );
    const reports = createReportsIndex(files, documents);
    reports.onDidUpdate(() => session && showOutdated(connection, session));
    session = { client, documents, settings, files, reports };
    watchConfiguration(connection, session);
    return { serverInfo: { name: 'disclosure-report' }, capabilities: capabilitiesFor(client) };
  });
  connection.onNotification('initialized', () => {
    if (session?.client.registersConfiguration) {
      const registered = connection.register('workspace/didChangeConfiguration', { section: SECTION });
      registered.catch((error) => connection.warn(`No notice of changed settings: ${error}`));
    }
    if (session?.client.registersWatchedFiles) {
      watchWorkspace(connection).catch((error) => connection.warn(`No notice of changed files: ${error}`));
    }
  });
  connection.onNotification('workspace/didChangeConfiguration', ({ settings }) => {
    told = settings?.[SECTION];
    session?.settings.change();
    if (session) showAnew(connection, session);
  });
  connection.onShutdown(() => {
    down = true;
    session?.reports.dispose();
  });

  documents.onDidChangeContent(({ document }) => {
    if (session && !session.client.pullsDiagnostics) publish(connection, session, document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session?.settings.forget(uri);
    if (session && !session.client.pullsDiagnostics) send(connection, { uri, diagnostics: [] });
  });

  return () => {
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    if (down) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
    return session;
  };
}

/** After a change of the settings: has the client ask again, or publishes again. Nothing is cleared in between. */
function showAnew(connection: Connection, session: Session): void {
  if (!session.client.pullsDiagnostics) {
    for (const document of session.documents.all()) publish(connection, session, document);
  } else if (session.client.refreshesDiagnostics) {
    connection
      .request('workspace/diagnostic/refresh', undefined)
      .catch((error) => connection.warn(`No refresh: ${error}`));
  }
}

/** After a change of other reports: the same, for the documents of which something else is found now. */
function showOutdated(connection: Connection, session: Session): void {
  const outdated = session.documents.all().filter(isOutdated);
  if (outdated.length === 0) return;
  if (session.client.pullsDiagnostics) showAnew(connection, session);
  else for (const document of outdated) publish(connection, session, document);
}

/** Configuration files take effect as soon as they change on the disk. */
function watchConfiguration(connection: Connection, session: Session): void {
  const tellProblems = publishConfigurationProblems(connection, session);
  session.files.onDidChange(({ uri }) => {
    if (isConfigurationPath(uri)) {
      session.settings.change();
      showAnew(connection, session);
    }
    tellProblems();
  });
  session.documents.onDidOpen(tellProblems);
  session.documents.onDidClose(tellProblems);
}

function publish(connection: Connection, session: Session, document: OpenDocument): void {
  published(session, document).then(
    (params) => params && send(connection, params),
    (error) => connection.error(`No diagnostics for ${document.uri}: ${error}`),
  );
}

function send(connection: Connection, params: PublishDiagnosticsParams): void {
  connection
    .notify('textDocument/publishDiagnostics', params)
    .catch((error) => connection.error(`Diagnostics not sent: ${error}`));
}
