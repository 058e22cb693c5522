/**
 * What of the language server protocol is more than types: the numbers and names that are used here. The library's
 * come all at once with the classes of all requests, which is more than this whole server.
 */
import type * as lsp from 'vscode-languageserver';
import type { NewReport } from '../mend/new-report.ts';
import type { CellsResult } from './features/cells.ts';
import type { CheckAllParams, CheckAllResult, CheckedFile } from './features/check-all.ts';
import type { FormView } from './features/form-view.ts';
import type { NewReportResult } from './features/new-report.ts';
import type { PasteParams, PasteResult } from './features/paste.ts';
import type { SetCellParams } from './features/set-cell.ts';
import type { ReportStatus } from './features/status.ts';
import type { YearFigures } from './features/years.ts';

/** Params and result, as the library's classes of requests carry them. */
interface Method<P, R> {
  readonly _: readonly [P, R, ...unknown[]] | undefined;
}
export type ParamsOf<T> = T extends { readonly _: readonly [infer P, ...unknown[]] | undefined } ? P : never;
export type ResultOf<T> = T extends { readonly _: readonly [unknown, infer R, ...unknown[]] | undefined }
  ? R
  : never;

/** What a client asks. */
export interface Answers {
  'textDocument/codeAction': typeof lsp.CodeActionRequest.type;
  'codeAction/resolve': typeof lsp.CodeActionResolveRequest.type;
  'textDocument/completion': typeof lsp.CompletionRequest.type;
  'textDocument/definition': typeof lsp.DefinitionRequest.type;
  'textDocument/diagnostic': typeof lsp.DocumentDiagnosticRequest.type;
  'textDocument/documentHighlight': typeof lsp.DocumentHighlightRequest.type;
  'textDocument/documentLink': typeof lsp.DocumentLinkRequest.type;
  'textDocument/documentSymbol': typeof lsp.DocumentSymbolRequest.type;
  'textDocument/foldingRange': typeof lsp.FoldingRangeRequest.type;
  'textDocument/formatting': typeof lsp.DocumentFormattingRequest.type;
  'textDocument/rangeFormatting': typeof lsp.DocumentRangeFormattingRequest.type;
  'textDocument/hover': typeof lsp.HoverRequest.type;
  'textDocument/inlayHint': typeof lsp.InlayHintRequest.type;
  'textDocument/references': typeof lsp.ReferencesRequest.type;
  'textDocument/selectionRange': typeof lsp.SelectionRangeRequest.type;
  'textDocument/semanticTokens/full': typeof lsp.SemanticTokensRequest.type;
  'workspace/executeCommand': typeof lsp.ExecuteCommandRequest.type;
  'workspace/symbol': typeof lsp.WorkspaceSymbolRequest.type;
  'disclosureReport/cells': Method<lsp.TextDocumentIdentifier, CellsResult | null>;
  'disclosureReport/checkAll': Method<CheckAllParams, CheckAllResult>;
  'disclosureReport/form': Method<lsp.TextDocumentIdentifier, FormView | null>;
  'disclosureReport/newReport': Method<NewReport, NewReportResult>;
  'disclosureReport/paste': Method<PasteParams, PasteResult | null>;
  'disclosureReport/setCell': Method<SetCellParams, lsp.TextEdit[] | null>;
  'disclosureReport/status': Method<lsp.TextDocumentIdentifier, ReportStatus | null>;
  'disclosureReport/years': Method<lsp.TextDocumentIdentifier, YearFigures[]>;
}

/** What a client is asked. */
export interface Questions {
  'client/registerCapability': typeof lsp.RegistrationRequest.type;
  'window/showDocument': typeof lsp.ShowDocumentRequest.type;
  'workspace/applyEdit': typeof lsp.ApplyWorkspaceEditRequest.type;
  'workspace/configuration': typeof lsp.ConfigurationRequest.type;
  'workspace/diagnostic/refresh': Method<undefined, void>;
  'disclosureReport/findFiles': Method<Readonly<Record<string, never>>, readonly string[]>;
  'disclosureReport/readFile': Method<{ readonly uri: string }, string | null>;
}

/** What a client tells. */
export interface News {
  initialized: lsp.InitializedParams;
  'textDocument/didOpen': lsp.DidOpenTextDocumentParams;
  'textDocument/didChange': lsp.DidChangeTextDocumentParams;
  'textDocument/didClose': lsp.DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': lsp.DidChangeConfigurationParams;
  'workspace/didChangeWatchedFiles': lsp.DidChangeWatchedFilesParams;
  'workspace/didChangeWorkspaceFolders': lsp.DidChangeWorkspaceFoldersParams;
  'workspace/didDeleteFiles': lsp.DeleteFilesParams;
  'workspace/didRenameFiles': lsp.RenameFilesParams;
}

/** What a client is told. */
export interface Notices {
  '$/progress': { readonly token: lsp.ProgressToken; readonly value: unknown };
  'textDocument/publishDiagnostics': lsp.PublishDiagnosticsParams;
  'window/logMessage': lsp.LogMessageParams;
  'window/showMessage': lsp.ShowMessageParams;
  'disclosureReport/checked': { readonly files: readonly CheckedFile[] };
}

export const LSPErrorCodes = { RequestCancelled: -32800, ContentModified: -32801, ServerCancelled: -32802 };

type Values<T> = Partial<Record<keyof T, unknown>> & Partial<T>;

export const CodeActionKind = {
  Empty: '',
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
} as const satisfies Values<typeof lsp.CodeActionKind>;
export type CompletionItemKind = lsp.CompletionItemKind;
export const CompletionItemKind = {
  Text: 1,
  Field: 5,
  Module: 9,
  Struct: 22,
} as const satisfies Values<typeof lsp.CompletionItemKind>;
export type DiagnosticSeverity = lsp.DiagnosticSeverity;
export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
} as const satisfies Values<typeof lsp.DiagnosticSeverity>;
export type DocumentHighlightKind = lsp.DocumentHighlightKind;
export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Values<
  typeof lsp.DocumentHighlightKind
>;
export type FileChangeType = lsp.FileChangeType;
export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 } as const satisfies Values<
  typeof lsp.FileChangeType
>;
export const InlayHintKind = { Type: 1 } as const satisfies Values<typeof lsp.InlayHintKind>;
export const InsertTextMode = { asIs: 1 } as const satisfies Values<typeof lsp.InsertTextMode>;
export const MarkupKind = { Markdown: 'markdown' } as const satisfies Values<typeof lsp.MarkupKind>;
export type MessageType = lsp.MessageType;
export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const satisfies Values<
  typeof lsp.MessageType
>;
export type SymbolKind = lsp.SymbolKind;
export const SymbolKind = { File: 1, Field: 8, String: 15, Array: 18 } as const satisfies Values<
  typeof lsp.SymbolKind
>;
export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Values<
  typeof lsp.TextDocumentSyncKind
>;
export const WatchKind = { Create: 1, Delete: 4 } as const satisfies Values<typeof lsp.WatchKind>;
