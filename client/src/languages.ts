import { type TextDocument, type Uri, workspace } from 'vscode';

export const REPORT = 'disclosure-report';
export const REPORT_MARKDOWN = 'disclosure-report-markdown';

/** What a document is switched to when it turns out to be a report. No other language is ever looked at. */
const REPORT_MODES: Readonly<Record<string, string>> = { plaintext: REPORT, markdown: REPORT_MARKDOWN };

export const reportMode = (language: string): string | undefined => REPORT_MODES[language];

export const isReportLanguage = (language: string): boolean =>
  language === REPORT || language === REPORT_MARKDOWN;

/**
 * Schemes whose documents are a person's own files. Not among them: a diff's old side (`git`), output, settings,
 * notebook cells. A virtual workspace brings its own scheme with its folders.
 */
export function fileSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders])];
}

export const isOwnFile = (uri: Uri): boolean => fileSchemes().includes(uri.scheme);

export const isReportDocument = (document: TextDocument): boolean =>
  isReportLanguage(document.languageId) && isOwnFile(document.uri);
