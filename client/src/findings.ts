import { type DiagnosticCollection, languages, type Diagnostic as Shown, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Diagnostic, LanguageClientOptions } from 'vscode-languageclient';
import { isReportDocument } from './languages.ts';

/** All that is found in a file that is not open, as the server tells it. */
export interface CheckedFile {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

/**
 * What the Problems view shows, of open documents and of files alike. There is one collection for both, so that no
 * finding can be there twice: what the client asks for when a document is opened takes the place of what was told of
 * its file.
 */
export interface Findings {
  readonly options: Pick<LanguageClientOptions, 'diagnosticCollectionProvider'>;
  /** In the order in which they come. */
  show(client: BaseLanguageClient, files: readonly CheckedFile[]): void;
  dispose(): void;
}

export function createFindings(): Findings {
  const collection: DiagnosticCollection = languages.createDiagnosticCollection('disclosureReport');
  let shown: Promise<unknown> = Promise.resolve();

  const put = (uri: Uri, diagnostics: readonly Shown[]) => {
    if (!isOpen(uri)) collection.set(uri, diagnostics);
  };

  return {
    options: {
      diagnosticCollectionProvider: {
        create: () => collection,
        // Of a checker that has ended nothing is kept true any more.
        dispose: () => collection.clear(),
      },
    },
    show(client, files) {
      shown = shown.then(async () => {
        for (const { uri, diagnostics } of files) {
          const converted = await client.protocol2CodeConverter.asDiagnostics(diagnostics);
          put(client.protocol2CodeConverter.asUri(uri), converted);
        }
      });
    },
    dispose: () => collection.dispose(),
  };
}

const isOpen = (uri: Uri): boolean =>
  workspace.textDocuments.some(
    (document) => isReportDocument(document) && document.uri.toString() === uri.toString(),
  );
