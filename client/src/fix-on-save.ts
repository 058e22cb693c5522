import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Disposable,
  l10n,
  type Memento,
  window,
  workspace,
} from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';
import { REPORT, REPORT_MARKDOWN } from './languages.ts';

const KEY = 'fixOnSaveOffered';
const FIXED = 'disclosureReport.safeFixApplied';
const FIX_ALL = 'source.fixAll.disclosureReport';

/** Has VS Code tell when a person has applied a safe fix. */
export const tellOfSafeFixes: NonNullable<CodeActionMiddleware['provideCodeActions']> = async (
  document,
  range,
  context,
  token,
  next,
) => {
  const actions = await next(document, range, context, token);
  for (const action of actions ?? []) {
    // Only safe fixes are preferred.
    const isSafe = action instanceof CodeAction && action.isPreferred === true && !action.command;
    if (isSafe && action.kind?.contains(CodeActionKind.QuickFix))
      action.command = { command: FIXED, title: '' };
  }
  return actions;
};

/**
 * Offers fixing on save, once and for all, after the first safe fix that was applied by hand.
 * @param memory outlives the workspace
 */
export function offerFixOnSave(memory: Memento): Disposable {
  const offer = async () => {
    await memory.update(KEY, true);
    const yes = l10n.t('Yes, on save');
    const no = l10n.t('No');
    const answer = await window.showInformationMessage(
      l10n.t('Fixes that are certain, like this one, can be applied whenever a report is saved. Do so?'),
      yes,
      no,
    );
    if (answer === yes) for (const language of LANGUAGES) await fixOnSave(language);
  };
  return commands.registerCommand(FIXED, () => {
    // Not waited for: the fix would be in progress until there is an answer.
    if (!memory.get(KEY, false) && !LANGUAGES.some(isOnSave)) void offer();
  });
}

const LANGUAGES = [REPORT, REPORT_MARKDOWN] as const;

type OnSave = Readonly<Record<string, unknown>>;

const settingsOf = (languageId: string) => workspace.getConfiguration('editor', { languageId });

function isOnSave(languageId: string): boolean {
  const actions = settingsOf(languageId).get<OnSave>('codeActionsOnSave', {});
  return [FIX_ALL, 'source.fixAll'].some((kind) => actions[kind] !== undefined);
}

/** In the settings of the user, beside what is there for the language. */
async function fixOnSave(languageId: string): Promise<void> {
  const settings = settingsOf(languageId);
  const before = settings.inspect<OnSave>('codeActionsOnSave')?.globalLanguageValue;
  const actions = { ...before, [FIX_ALL]: 'explicit' };
  await settings.update('codeActionsOnSave', actions, ConfigurationTarget.Global, true);
}
