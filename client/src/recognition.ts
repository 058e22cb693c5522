import { Disposable, l10n, languages, Range, type TextDocument, window, workspace } from 'vscode';
import type { Choices } from './choices.ts';
import { isReport } from './is-report.ts';
import { isOwnFile, isReportLanguage, reportMode } from './languages.ts';

type Recognition = 'auto' | 'ask' | 'never';

/** A report is recognised by its title or its chapters, which stand well within this many lines. */
const ENOUGH_LINES = 5000;
const ENOUGH_CHARACTERS = 500_000;
const PAUSE_IN_TYPING_MS = 300;

/**
 * Gives documents that are reports by their content our language, whatever their names: when they are opened, and
 * when a report is typed or pasted into them. A person's switch back is remembered and never fought.
 */
export function recogniseReports(choices: Choices): Disposable {
  const languageOf = new WeakMap<TextDocument, string>();
  const asked = new WeakSet<TextDocument>();
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const seen = (document: TextDocument) => {
    const before = languageOf.get(document);
    languageOf.set(document, document.languageId);
    // A change of language arrives as closing and opening of one and the same document.
    const switchedBack = before !== undefined && isReportLanguage(before);
    if (isReportLanguage(document.languageId)) choices.delete(document.uri);
    else if (switchedBack) choices.add(document.uri);
    else void consider(document);
  };

  const consider = async (document: TextDocument) => {
    forget(document);
    if (!mayBeSwitched(document, choices)) return;
    const recognition = workspace
      .getConfiguration('disclosureReport', document)
      .get<Recognition>('recognition', 'auto');
    if (recognition === 'never' || !(await isReport(beginning(document)))) return;
    // Closed or switched meanwhile.
    if (!mayBeSwitched(document, choices)) return;
    if (recognition === 'ask') {
      if (asked.has(document)) return;
      asked.add(document);
      if (!(await personAgrees(document, choices)) || !mayBeSwitched(document, choices)) return;
    }
    await checkAsReport(document);
  };

  const changed = (document: TextDocument) => {
    if (!mayBeSwitched(document, choices)) return;
    clearTimeout(waiting.get(document));
    waiting.set(
      document,
      setTimeout(() => void consider(document), PAUSE_IN_TYPING_MS),
    );
  };

  const forget = (document: TextDocument) => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };

  const all = () => {
    for (const document of workspace.textDocuments) void consider(document);
  };

  for (const document of workspace.textDocuments) seen(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(seen),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('disclosureReport.recognition')) all();
    }),
    new Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
    }),
  );
}

/** Switches a plain text or Markdown document to the language of reports. Does nothing to any other. */
export async function checkAsReport(document: TextDocument): Promise<void> {
  const mode = reportMode(document.languageId);
  if (!mode || document.isClosed) return;
  try {
    await languages.setTextDocumentLanguage(document, mode);
  } catch (error) {
    // Closed meanwhile: there is nothing left to switch.
    if (!document.isClosed) throw error;
  }
}

function mayBeSwitched(document: TextDocument, choices: Choices): boolean {
  if (document.isClosed || !reportMode(document.languageId)) return false;
  return isOwnFile(document.uri) && !choices.has(document.uri);
}

function beginning(document: TextDocument): string {
  if (document.lineCount <= ENOUGH_LINES) return document.getText().slice(0, ENOUGH_CHARACTERS);
  return document.getText(new Range(0, 0, ENOUGH_LINES, 0)).slice(0, ENOUGH_CHARACTERS);
}

async function personAgrees(document: TextDocument, choices: Choices): Promise<boolean> {
  const yes = l10n.t('Check it');
  const no = l10n.t('Not this document');
  const answer = await window.showInformationMessage(
    l10n.t('“{0}” looks like an annual report on information disclosure. Check it as one?', nameOf(document)),
    yes,
    no,
  );
  if (answer === no) choices.add(document.uri);
  return answer === yes;
}

const nameOf = (document: TextDocument) => document.uri.path.split('/').at(-1) ?? '';
