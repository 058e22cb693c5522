import type { ExtensionContext } from 'vscode';
import { moveBetweenCells } from './cells.ts';
import { type Checker, createChecker } from './checker.ts';
import { rememberedChoices } from './choices.ts';
import { registerCommands } from './commands.ts';
import { offerFixOnSave } from './fix-on-save.ts';
import { registerFormView } from './form-view/register.ts';
import { offerNewReport } from './new-report.ts';
import { pasteTables } from './paste.ts';
import { recogniseReports } from './recognition.ts';
import { serveRulePages } from './rule-pages.ts';
import { showStatus } from './status.ts';

/** Everything that the extension does, alike in both extension hosts. */
export function start(context: ExtensionContext): Checker {
  const checker = createChecker(context);
  context.subscriptions.push(
    checker,
    registerCommands(checker),
    serveRulePages(context.extensionUri),
    registerFormView(checker, context.extensionUri),
    showStatus(checker),
    moveBetweenCells(checker),
    offerFixOnSave(context.globalState),
    pasteTables(checker),
    offerNewReport(checker, context.globalState),
    recogniseReports(rememberedChoices(context.workspaceState)),
  );
  return checker;
}
