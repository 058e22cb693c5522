import { commands, type Disposable, env, Uri } from 'vscode';

const EXPLAIN_RULE = 'disclosureReport.explainRule';
/** Where the code of a finding leads: to the rule's page, by a command of this extension. */
export const RULE_PAGES = `command:${EXPLAIN_RULE}?%5B%22{rule}%22%5D`;

/** Shows a rule's page as Markdown is read, in the language of the window. */
export function explainRules(extension: Uri): Disposable {
  const isChinese = env.language === 'zh-cn';
  return commands.registerCommand(EXPLAIN_RULE, async (rule: string) => {
    const page = Uri.joinPath(extension, 'docs', 'rules', `${rule}${isChinese ? '' : '.en'}.md`);
    await commands.executeCommand('markdown.showPreview', page);
  });
}
