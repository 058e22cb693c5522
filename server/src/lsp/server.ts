import type { CancellationToken } from 'vscode-jsonrpc';
import type { DocumentDiagnosticReport, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Surroundings } from './client.ts';
import type { Connection } from './connection.ts';
import { pullDiagnostics } from './features/diagnostics.ts';
import { displayReasons, SHOW_REASON } from './features/show-reason.ts';
import { statusOf } from './features/status.ts';
import { documentSymbols } from './features/symbols.ts';
import type { SymbolSearch } from './features/workspace-symbols.ts';
import { serveLifecycle } from './lifecycle.ts';
import { currentView, type Session, unchangedView } from './session.ts';
import type { View } from './view.ts';
import type { FilesIn } from './workspace-files.ts';

/** Which document a request is about: the protocol's own say it in one way, ours in the other. */
type OfDocument = { readonly textDocument: TextDocumentIdentifier } | TextDocumentIdentifier;
const uriOf = (params: OfDocument): string => ('uri' in params ? params : params.textDocument).uri;

type Feature<P, R> = (view: View, params: P, session: Session) => R | Promise<R>;

/**
 * Wires the features to a connection, which the caller makes and starts to listen on.
 * @param filesIn gives the workspace's files for a client that offers none
 */
export function serve(connection: Connection, filesIn: FilesIn, surroundings?: Surroundings): void {
  const running = serveLifecycle(connection, filesIn, surroundings);
  const reasons = displayReasons(connection);
  /** Nothing is answered before initialize, nor after shutdown. */
  const answer: Connection['onRequest'] = (method, handler) =>
    connection.onRequest(method, (params, token) => {
      running();
      return handler(params, token);
    });

  /** A request about one document, by a feature that is loaded when first asked for; `none` for one not open. */
  const later =
    <P extends OfDocument, R>(load: () => Promise<Feature<P, R>>, none: R) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const feature = await load();
      const view = await currentView(running(), uriOf(params), token);
      return view ? feature(view, params, running()) : none;
    };
  /** The same by a feature that is there from the start. */
  const about = <P extends OfDocument, R>(feature: Feature<P, R>, none: R) =>
    later(async () => feature, none);

  answer('textDocument/diagnostic', async (params, token): Promise<DocumentDiagnosticReport> => {
    const view = await unchangedView(running(), params.textDocument.uri, token);
    return view ? pullDiagnostics(view, params) : { kind: 'full', items: [] };
  });
  answer('textDocument/documentSymbol', about(documentSymbols, null));
  answer('disclosureReport/status', about(statusOf, null));

  const operands = () => import('./features/operands.ts');
  answer(
    'textDocument/hover',
    later(async () => (await import('./features/hover.ts')).hover, null),
  );
  answer(
    'textDocument/documentHighlight',
    later(async () => (await operands()).highlights, null),
  );
  answer(
    'textDocument/definition',
    later(async () => (await operands()).definition, null),
  );
  answer(
    'textDocument/references',
    later(async () => (await operands()).references, null),
  );
  answer(
    'textDocument/documentLink',
    later(async () => (await import('./features/links.ts')).allLinks, null),
  );
  answer(
    'textDocument/foldingRange',
    later(async () => (await import('./features/folding.ts')).foldingRanges, null),
  );
  answer(
    'textDocument/selectionRange',
    later(async () => (await import('./features/selection.ts')).selectionRanges, null),
  );
  answer(
    'textDocument/completion',
    later(async () => (await import('./features/completion.ts')).completion, null),
  );
  answer(
    'textDocument/inlayHint',
    later(async () => (await import('./features/inlay-hints.ts')).inlayHints, null),
  );
  answer(
    'textDocument/semanticTokens/full',
    later(async () => (await import('./features/semantic-tokens.ts')).semanticTokens, { data: [] }),
  );
  const format = async () => (await import('./features/format.ts')).format;
  answer('textDocument/formatting', later(format, null));
  answer('textDocument/rangeFormatting', later(format, null));
  const actions = () => import('./features/code-actions.ts');
  answer(
    'textDocument/codeAction',
    later(async () => (await actions()).codeActions, null),
  );
  answer('codeAction/resolve', async (action, token) => {
    const { exceptedRule, resolveCodeAction, uriOfAction } = await actions();
    const view = await currentView(running(), uriOfAction(action), token);
    const rule = exceptedRule(action);
    if (rule === undefined) return resolveCodeAction(view, action);
    const { resolveException } = await import('./features/exception.ts');
    return resolveException(view, action, rule, running().files, reasons.expect);
  });
  let search: Promise<SymbolSearch> | undefined;
  answer('workspace/symbol', async ({ query }, token) => {
    search ??= import('./features/workspace-symbols.ts').then((found) => found.symbolSearch(running()));
    return (await search)(query, token);
  });
  answer('workspace/executeCommand', async (params, token) => {
    if (params.command === SHOW_REASON) return reasons.show();
    const { recompute, recomputeTarget } = await import('./features/recompute.ts');
    const { uri, version } = recomputeTarget(params);
    return recompute(connection, await currentView(running(), uri, token), version);
  });

  answer(
    'disclosureReport/cells',
    later(async () => (await import('./features/cells.ts')).cellsOf, null),
  );
  answer(
    'disclosureReport/form',
    later(async () => (await import('./features/form-view.ts')).formView, null),
  );
  answer(
    'disclosureReport/years',
    later(async () => (await import('./features/years.ts')).yearsOf, []),
  );
  answer(
    'disclosureReport/setCell',
    later(async () => (await import('./features/set-cell.ts')).setCell, null),
  );
  answer('disclosureReport/paste', async (params, token) => {
    const { pasteInto } = await import('./features/paste.ts');
    return pasteInto(await currentView(running(), params.uri, token), params);
  });
  answer('disclosureReport/newReport', async (params) => {
    const { writeNewReport } = await import('./features/new-report.ts');
    return writeNewReport(params);
  });
  answer('disclosureReport/checkAll', async (params, token) => {
    const { checkAll } = await import('./features/check-all.ts');
    return checkAll(connection, running(), params, token);
  });
}
