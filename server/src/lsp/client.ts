import type { InitializeParams } from 'vscode-languageserver';
import type { Language } from '../engine.ts';

/** What the client on the other side can do, as far as it matters here, and the language of its user. */
export interface Client {
  readonly language: Language;
  /** Asks for diagnostics itself; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  readonly relatedInformation: boolean;
  /** Edits can name the version that they are for. */
  readonly documentChanges: boolean;
  readonly appliesEdits: boolean;
  /** Knows code actions; without that there are only commands, and none are offered. */
  readonly codeActions: boolean;
  /** Asks for a code action's edit when the action is chosen, and hands back its `data`. */
  readonly resolvesEdits: boolean;
  /** Shows an action that cannot be taken, with the reason. */
  readonly disabledActions: boolean;
  readonly nestedSymbols: boolean;
  /** Makes a file as a part of an edit. */
  readonly createsFiles: boolean;
  readonly showsDocuments: boolean;
  /** Shows what a definition was asked from. */
  readonly definitionLinks: boolean;
  /** The address of a rule's page, with `{rule}` for the rule; undefined where there are no pages to link to. */
  readonly rulePages: string | undefined;
}

const NOWHERE: Surroundings = { pages: () => undefined, locale: undefined };

/** What the server has from the place where it runs, for a client that does not give it. */
export interface Surroundings {
  /** The address of the rules' pages that came with the server. */
  readonly pages: (language: Language) => string | undefined;
  /** The language of the terminal that started it: zh_CN.UTF-8. */
  readonly locale: string | undefined;
}

export function clientOf(params: InitializeParams, { pages, locale } = NOWHERE): Client {
  const { textDocument, window, workspace } = params.capabilities;
  const action = textDocument?.codeAction;
  const language = languageOf(params.locale ?? locale);
  return {
    language,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    disabledActions: action?.disabledSupport === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    showsDocuments: window?.showDocument?.support === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    rulePages: linksCodes(params)
      ? (pagesAsTold(params.initializationOptions) ?? pages(language))
      : undefined,
  };
}

/** Simplified Chinese for its locales, English for all others, as the client's own texts do it. */
function languageOf(locale: string | undefined): Language {
  const name = locale?.replaceAll('_', '-').replace(/[.@].*/, '') ?? '';
  return /^zh(-cn|-sg|-hans.*)?$/i.test(name) ? 'zh-cn' : 'en';
}

function linksCodes({ capabilities: { textDocument } }: InitializeParams): boolean {
  return (
    textDocument?.diagnostic?.codeDescriptionSupport === true ||
    textDocument?.publishDiagnostics?.codeDescriptionSupport === true
  );
}

function pagesAsTold(options: unknown): string | undefined {
  const pages = (options as { readonly rulePages?: unknown } | null | undefined)?.rulePages;
  return typeof pages === 'string' && URL.canParse(pages) ? pages : undefined;
}
