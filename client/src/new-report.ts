import { commands, type Disposable, l10n, type Memento, type QuickPickItem, window, workspace } from 'vscode';
import type { NewReportResult } from '../../server/src/lsp/features/new-report.ts';
import type { Checker } from './checker.ts';
import { REPORT, REPORT_MARKDOWN } from './languages.ts';

const KEY = 'newReport';
/** The first year of the form. */
const FIRST_YEAR = 2019;
/** From this month on (October) people prepare the report of the current year, before it that of the last. */
const MONTH_OF_PREPARATION = 9;

type Kind = 'markdown' | 'tabs';

/** What was asked for last time, and is offered again. */
interface Wish {
  readonly agency: string;
  readonly year: number;
  readonly kind: Kind;
}

/**
 * The command may be given all that it asks for, as an argument: then it asks for nothing.
 * @param memory outlives the workspace: a person mostly writes for one body
 */
export function offerNewReport(checker: Checker, memory: Memento): Disposable {
  return commands.registerCommand('disclosureReport.newReport', async (given?: Partial<Wish>) => {
    const wish = isWhole(given) ? given : await askFor({ ...memory.get<Partial<Wish>>(KEY), ...given });
    if (!wish) return;
    await memory.update(KEY, wish);
    const client = await checker.clientForCommand();
    if (!client) return;
    const { text, cursor } = await client.sendRequest<NewReportResult>('disclosureReport/newReport', wish);
    const language = wish.kind === 'markdown' ? REPORT_MARKDOWN : REPORT;
    const document = await workspace.openTextDocument({ language, content: text });
    const selection = client.protocol2CodeConverter.asRange({ start: cursor, end: cursor });
    await window.showTextDocument(document, { selection });
  });
}

const isWhole = (wish: Partial<Wish> | undefined): wish is Wish =>
  wish?.agency !== undefined && wish.year !== undefined && wish.kind !== undefined;

/** Asks for body, year and shape, one after the other; undefined where the person goes away. */
async function askFor(last: Partial<Wish>): Promise<Wish | undefined> {
  const agency = await window.showInputBox({
    title: l10n.t('New report (1 of 3)'),
    prompt: l10n.t('The body that reports, as its title names it'),
    placeHolder: '××县××局',
    value: last.agency ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Give the name of the body.') : undefined),
  });
  if (agency === undefined) return undefined;
  const year = await window.showInputBox({
    title: l10n.t('New report (2 of 3)'),
    prompt: l10n.t('The year that is reported on'),
    value: String(Math.max(last.year ?? 0, yearDue(new Date()))),
    ignoreFocusOut: true,
    validateInput: (value) => (isYear(value) ? undefined : l10n.t('Give a year from {0} on.', FIRST_YEAR)),
  });
  if (year === undefined) return undefined;
  const kind = await askForKind(last.kind);
  return kind && { agency: agency.trim(), year: Number(year), kind };
}

async function askForKind(last: Kind | undefined): Promise<Kind | undefined> {
  const kinds: readonly (QuickPickItem & { readonly table: Kind })[] = [
    {
      table: 'markdown',
      label: l10n.t('Markdown tables'),
      description: l10n.t('for a preview, and for what is converted'),
    },
    {
      table: 'tabs',
      label: l10n.t('Tab-separated tables'),
      description: l10n.t('plain text, for Word and spreadsheets'),
    },
  ];
  const picked = await window.showQuickPick(last === 'tabs' ? kinds.toReversed() : kinds, {
    title: l10n.t('New report (3 of 3)'),
    placeHolder: l10n.t('How its tables are written'),
    ignoreFocusOut: true,
  });
  return picked?.table;
}

const isYear = (value: string): boolean => /^20\d\d$/.test(value) && Number(value) >= FIRST_YEAR;

function yearDue(today: Date): number {
  return today.getMonth() >= MONTH_OF_PREPARATION ? today.getFullYear() : today.getFullYear() - 1;
}
