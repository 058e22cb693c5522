import type { FileOperationRegistrationOptions, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { SHOW_REASON } from './features/show-reason.ts';
import { LEGEND } from './legend.ts';
import { CODE_ACTION_KINDS, COMMANDS } from './offered.ts';
import { TextDocumentSyncKind } from './protocol.ts';

/** Folders too, whose files no watcher tells of. */
const ANY_FILE: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**' } }] };

/** What this server offers to such a client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: true },
    executeCommandProvider: { commands: [...COMMANDS, ...(client.showsDocuments ? [SHOW_REASON] : [])] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: ANY_FILE, didDelete: ANY_FILE },
    },
    // Other reports of the workspace will matter to one; but results for closed files are not sent from here.
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'disclosure-report',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: client.resolvesEdits },
    }),
  };
}
