import type { ClientCapabilities } from 'vscode-languageserver/node';

const workspace: ClientCapabilities['workspace'] = {
  applyEdit: true,
  configuration: true,
  didChangeConfiguration: { dynamicRegistration: true },
  diagnostics: { refreshSupport: true },
  workspaceEdit: { documentChanges: true },
};

const textDocument: ClientCapabilities['textDocument'] = {
  codeAction: {
    codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
    dataSupport: true,
    isPreferredSupport: true,
    resolveSupport: { properties: ['edit', 'command'] },
  },
  diagnostic: { relatedInformation: true, dataSupport: true },
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  publishDiagnostics: { relatedInformation: true, dataSupport: true, versionSupport: true },
};

/** What VS Code can do, as far as it matters here. */
export const PULLING: ClientCapabilities = { workspace, textDocument };

const { diagnostic: _, ...published } = textDocument;

/** A client that waits for diagnostics to be published and gets edits with its code actions. */
export const PUSHED: ClientCapabilities = {
  workspace,
  textDocument: {
    ...published,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } } },
  },
};

/** A client that can do nothing that is optional. */
export const BARE: ClientCapabilities = {};
