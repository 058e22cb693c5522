import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { PasteParams, PasteResult } from '../../server/src/lsp/features/paste.ts';
import type { Checker } from './checker.ts';
import { isReport } from './is-report.ts';
import { fileSchemes, isReportLanguage, REPORT, REPORT_MARKDOWN } from './languages.ts';

const KIND = DocumentDropOrPasteEditKind.Empty.append('disclosureReport', 'table');
/** In characters. A larger page is pasted as VS Code pastes it. */
const LARGEST = 5_000_000;

/**
 * Makes tables of the form of what Word, a browser or a spreadsheet has copied, and a row's figures of copied cells. In
 * plain text and Markdown only a whole report is taken up, so that pasting one into an empty document does as well.
 */
export function pasteTables(checker: Checker): Disposable {
  const selector = fileSchemes().flatMap((scheme) =>
    [REPORT, REPORT_MARKDOWN, 'plaintext', 'markdown'].map((language) => ({ scheme, language })),
  );
  return languages.registerDocumentPasteEditProvider(selector, providerFor(checker), {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

const providerFor = (checker: Checker): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, ranges, data, context, token) {
    const [range] = ranges;
    if (!range || ranges.length > 1 || !isWanted(context)) return undefined;
    const flavours = await flavoursOf(data);
    if (!isReportLanguage(document.languageId) && !(await isReportPage(flavours))) return undefined;
    const result = await ask(checker, document, range, flavours, token).catch(() => null);
    return result ? [await editOf(checker, document, range, result)] : undefined;
  },
});

const isWanted = ({ only }: DocumentPasteEditContext): boolean => !only || only.intersects(KIND);

type Flavours = Pick<PasteParams, 'html' | 'text'>;

async function flavoursOf(data: DataTransfer): Promise<Flavours> {
  const [html, text] = await Promise.all(
    ['text/html', 'text/plain'].map((type) => data.get(type)?.asString()),
  );
  return {
    ...(html && html.length <= LARGEST ? { html } : {}),
    ...(text && text.length <= LARGEST ? { text } : {}),
  };
}

const isReportPage = async ({ html, text }: Flavours): Promise<boolean> =>
  html !== undefined && text !== undefined && /<table/i.test(html) && isReport(text);

async function ask(
  checker: Checker,
  document: TextDocument,
  range: Range,
  flavours: Flavours,
  token: CancellationToken,
): Promise<PasteResult | null> {
  const client = await checker.client();
  const { asUri, asRange } = client.code2ProtocolConverter;
  const params: PasteParams = {
    uri: asUri(document.uri),
    version: document.version,
    languageId: document.languageId,
    range: asRange(range),
    ...flavours,
  };
  return client.sendRequest<PasteResult | null>('disclosureReport/paste', params, token);
}

async function editOf(
  checker: Checker,
  { uri }: TextDocument,
  selection: Range,
  result: PasteResult,
): Promise<DocumentPasteEdit> {
  const title = l10n.t('Paste into the Report’s Tables');
  const range = (await checker.client()).protocol2CodeConverter.asRange(result.range);
  if (range.isEqual(selection)) return new DocumentPasteEdit(result.text, title, KIND);
  // Beside a text to insert, VS Code takes no further edit that touches its place.
  const edit = new DocumentPasteEdit('', title, KIND);
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.replace(uri, range, result.text);
  return edit;
}
