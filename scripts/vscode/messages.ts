/** What the scripts say is said in the language of the environment: 简体中文 where LANG says so, else English. */
export const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

export function say(zh: string, en: string): string {
  return chinese ? zh : en;
}
