import { LEVELS } from '../audit/policy.ts';
import type { Localized } from '../audit/types.ts';
import { say } from '../audit/words.ts';

/** What is said of a configuration file. */

const maybe = (near: string | undefined): Localized =>
  near === undefined ? say('', '') : say(`，可能是“${near}”`, `; did you mean “${near}”`);

/** @param detail the parser's own words, which are English */
export const badSyntax = (code: string, detail: string): Localized => {
  const known = SYNTAX[code];
  return known ?? say(`不是正确的 YAML（${detail}）。`, `This is not YAML: ${detail.replace(/\.?$/, '.')}`);
};

const SYNTAX: Readonly<Record<string, Localized>> = {
  TAB_AS_INDENT: say('不能用制表符缩进，请改用空格。', 'Tabs cannot indent here; use blanks.'),
  BAD_INDENT: say('缩进有误，与上下行不一致。', 'The indentation does not fit the lines around it.'),
  DUPLICATE_KEY: say('同一个键写了两次。', 'The same key stands here twice.'),
  MISSING_CHAR: say('缺少冒号、引号或括号。', 'A colon, a quotation mark or a bracket is missing.'),
};

export const STARS_NEED_QUOTES: Localized = say(
  '以 * 开头的通配符要加引号。',
  'A pattern that begins with * must stand in quotes.',
);

export const NOT_A_MAP: Localized = say(
  '这里应是“键: 值”的列表，如 rules: 和 exceptions:。',
  'Keys with values are expected here, such as rules: and exceptions:.',
);

export const RULES_NOT_A_MAP: Localized = say(
  'rules 应逐行写“规则: 级别”，如 row-total: warning。',
  'rules takes lines of a rule and its level, such as row-total: warning.',
);

export const NOT_A_LIST: Localized = say(
  'exceptions 应是列表，每项以“- ”开头，含 files、rules、reason。',
  'exceptions takes a list; each entry begins with “- ” and has files, rules and reason.',
);

export const unknownKey = (key: string, near: string | undefined): Localized => {
  const { 'zh-cn': zh, en } = maybe(near);
  return say(`没有“${key}”这个键${zh}。`, `There is no key “${key}”${en}.`);
};

export const unknownRule = (rule: string, near: string | undefined): Localized => {
  const { 'zh-cn': zh, en } = maybe(near);
  return say(`没有名为“${rule}”的规则${zh}。`, `There is no rule “${rule}”${en}.`);
};

export const unknownLevel = (level: string, near: string | undefined): Localized => {
  const { 'zh-cn': zh, en } = maybe(near);
  const all = say(`级别有：${LEVELS.join('、')}。`, `the levels are ${LEVELS.join(', ')}.`);
  if (level === '') return say(`没有写级别；${all['zh-cn']}`, `The level is missing; ${all.en}`);
  return say(`没有“${level}”这个级别${zh}；${all['zh-cn']}`, `There is no level “${level}”${en}; ${all.en}`);
};

export const NO_FILES: Localized = say(
  '这条例外没有写 files：对哪些文件（路径或通配符）。',
  'This exception does not say files: which ones, as paths or patterns.',
);

export const NO_RULES: Localized = say(
  '这条例外没有写 rules：哪些规则。',
  'This exception does not say rules: which ones.',
);

export const NO_REASON: Localized = say(
  '这条例外没有写理由（reason），填写之前不起作用。',
  'This exception has no reason and has no effect until one is stated.',
);

export const noSuchFile = (files: readonly string[]): Localized =>
  say(
    `没有与“${files.join('”“')}”相符的文件，这条例外已无用。`,
    `No file matches “${files.join('”, “')}”: this exception is of no use.`,
  );

export const nothingExempt = (rules: readonly string[]): Localized =>
  say(
    `这些文件中没有“${rules.join('”“')}”的问题，这条例外已无用。`,
    `These files have no finding of “${rules.join('”, “')}”: this exception is of no use.`,
  );
