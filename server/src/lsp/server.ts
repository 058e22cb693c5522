import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { NewReport } from '../mend/new-report.ts';
import type { Surroundings } from './client.ts';
import { pullDiagnostics } from './features/diagnostics.ts';
import type { PasteParams } from './features/paste.ts';
import type { SetCellParams } from './features/set-cell.ts';
import { displayReasons, SHOW_REASON } from './features/show-reason.ts';
import { StatusRequest, statusOf } from './features/status.ts';
import { documentSymbols } from './features/symbols.ts';
import type { SymbolSearch } from './features/workspace-symbols.ts';
import { serveLifecycle } from './lifecycle.ts';
import { currentView, type Session, unchangedView } from './session.ts';
import type { View } from './view.ts';
import type { FilesIn } from './workspace-files.ts';

/**
 * Wires the features to a connection, which the caller makes and starts to listen on.
 * @param filesIn gives the workspace's files for a client that offers none
 */
export function serve(connection: Connection, filesIn: FilesIn, surroundings?: Surroundings): void {
  const running = serveLifecycle(connection, filesIn, surroundings);
  const reasons = displayReasons(connection);

  /** A request about one document; `none` answers for one that is not open. */
  const about =
    <P extends { textDocument: TextDocumentIdentifier }, R>(feature: (view: View, params: P) => R, none: R) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const view = await currentView(running(), params.textDocument.uri, token);
      return view ? feature(view, params) : none;
    };

  connection.languages.diagnostics.on(async (params, token) => {
    const view = await unchangedView(running(), params.textDocument.uri, token);
    return view ? pullDiagnostics(view, params) : { kind: 'full', items: [] };
  });
  /** The same for a feature that is loaded when it is first asked for. */
  const later =
    <P extends { textDocument: TextDocumentIdentifier }, R>(
      load: () => Promise<(view: View, params: P, session: Session) => R | Promise<R>>,
      none: R,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const feature = await load();
      const view = await currentView(running(), params.textDocument.uri, token);
      return view ? feature(view, params, running()) : none;
    };

  const operands = () => import('./features/operands.ts');
  connection.onHover(later(async () => (await import('./features/hover.ts')).hover, null));
  connection.onDocumentHighlight(later(async () => (await operands()).highlights, null));
  connection.onDefinition(later(async () => (await operands()).definition, null));
  connection.onReferences(later(async () => (await operands()).references, null));
  connection.onDocumentLinks(later(async () => (await import('./features/links.ts')).allLinks, null));
  connection.onFoldingRanges(later(async () => (await import('./features/folding.ts')).foldingRanges, null));
  connection.onSelectionRanges(
    later(async () => (await import('./features/selection.ts')).selectionRanges, null),
  );
  connection.onCompletion(later(async () => (await import('./features/completion.ts')).completion, null));
  let search: Promise<SymbolSearch> | undefined;
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    search ??= import('./features/workspace-symbols.ts').then((found) => found.symbolSearch(running()));
    return (await search)(query, token);
  });
  connection.languages.inlayHint.on(
    later(async () => (await import('./features/inlay-hints.ts')).inlayHints, null),
  );
  connection.languages.semanticTokens.on(
    later(async () => (await import('./features/semantic-tokens.ts')).semanticTokens, { data: [] }),
  );
  connection.onDocumentSymbol(about(documentSymbols, null));
  const format = later(async () => (await import('./features/format.ts')).format, null);
  connection.onDocumentFormatting(format);
  connection.onDocumentRangeFormatting(format);
  const actions = () => import('./features/code-actions.ts');
  connection.onCodeAction(later(async () => (await actions()).codeActions, null));
  connection.onCodeActionResolve(async (action, token) => {
    const { exceptedRule, resolveCodeAction, uriOfAction } = await actions();
    const view = await currentView(running(), uriOfAction(action), token);
    const rule = exceptedRule(action);
    if (rule === undefined) return resolveCodeAction(view, action);
    const { resolveException } = await import('./features/exception.ts');
    return resolveException(view, action, rule, running().files, reasons.expect);
  });
  connection.onRequest(StatusRequest.type, async ({ uri }, token) => {
    const view = await currentView(running(), uri, token);
    return view ? statusOf(view) : null;
  });
  connection.onRequest('disclosureReport/cells', async ({ uri }: TextDocumentIdentifier, token) => {
    const { cellsOf } = await import('./features/cells.ts');
    const view = await currentView(running(), uri, token);
    return view ? cellsOf(view) : null;
  });
  connection.onRequest('disclosureReport/form', async ({ uri }: TextDocumentIdentifier, token) => {
    const { formView } = await import('./features/form-view.ts');
    const view = await currentView(running(), uri, token);
    return view ? formView(view) : null;
  });
  connection.onRequest('disclosureReport/years', async ({ uri }: TextDocumentIdentifier, token) => {
    const { yearsOf } = await import('./features/years.ts');
    const view = await currentView(running(), uri, token);
    return view ? yearsOf(running(), view) : [];
  });
  connection.onRequest('disclosureReport/setCell', async (params: SetCellParams, token) => {
    const { setCell } = await import('./features/set-cell.ts');
    const view = await currentView(running(), params.uri, token);
    const edits = view ? setCell(view, params) : null;
    if (edits === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
    return edits;
  });
  connection.onRequest('disclosureReport/paste', async (params: PasteParams, token) => {
    const { pasteInto } = await import('./features/paste.ts');
    return pasteInto(await currentView(running(), params.uri, token), params);
  });
  connection.onRequest('disclosureReport/newReport', async (params: NewReport) => {
    const { writeNewReport } = await import('./features/new-report.ts');
    return writeNewReport(params);
  });
  connection.onRequest('disclosureReport/checkAll', async (params, token: CancellationToken) => {
    const { checkAll } = await import('./features/check-all.ts');
    return checkAll(connection, running(), params, token);
  });
  connection.onExecuteCommand(async (params, token) => {
    if (params.command === SHOW_REASON) return reasons.show();
    const { recompute, recomputeTarget } = await import('./features/recompute.ts');
    const { uri, version } = recomputeTarget(params);
    return recompute(connection, await currentView(running(), uri, token), version);
  });
}
