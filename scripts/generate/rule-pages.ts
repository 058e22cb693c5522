import { EXPLANATIONS } from '../../server/src/audit/explanations.ts';
import { RULES } from '../../server/src/audit/registry.ts';
import type { Language, Localized, Rule, Severity } from '../../server/src/audit/types.ts';

const SEVERITIES: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-cn': '错误', en: 'error' },
  warning: { 'zh-cn': '警告', en: 'warning' },
  information: { 'zh-cn': '信息', en: 'information' },
  hint: { 'zh-cn': '提示', en: 'hint' },
};

const NOTE = '<!-- Generated from server/src/audit/rules by `npm run generate`. -->';

/** `docs/rules/`: a page for each rule in each language, and a list of them, by path. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULES.flatMap((rule) =>
    LANGUAGES.map((language) => [`docs/rules/${fileOf(rule, language)}`, page(rule, language)] as const),
  );
  return new Map([...pages, ['docs/rules/README.md', list()]]);
}

const LANGUAGES: readonly Language[] = ['zh-cn', 'en'];

const fileOf = ({ id }: Rule, language: Language): string => `${id}${language === 'en' ? '.en' : ''}.md`;

function page(rule: Rule, language: Language): string {
  const { id, title } = rule;
  return `${NOTE}

# ${id}

**${title[language]}**

${language === 'zh-cn' ? chineseFacts(rule) : englishFacts(rule)}

${prose(rule, language)}
`;
}

const chineseFacts = (rule: Rule): string =>
  `默认级别：${SEVERITIES[rule.severity]['zh-cn']} · 设置：\`disclosureReport.rules.${rule.id}\` · [English](${fileOf(rule, 'en')})`;

const englishFacts = (rule: Rule): string =>
  `Default severity: ${SEVERITIES[rule.severity].en} · Setting: \`disclosureReport.rules.${rule.id}\` · [中文](${fileOf(rule, 'zh-cn')})`;

function list(): string {
  const rows = RULES.map((rule) => {
    const { id, severity, title } = rule;
    const english = `[${title.en}](${fileOf(rule, 'en')})`;
    return `| [${id}](${fileOf(rule, 'zh-cn')}) | ${title['zh-cn']} | ${SEVERITIES[severity]['zh-cn']} | ${english} | ${severity} |`;
  });
  return `${NOTE}

# 规则 · Rules

| 规则 | 内容 | 默认级别 | In English | Default severity |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** An explanation's line ends are meant as such. */
const prose = (rule: Rule, language: Language): string =>
  EXPLANATIONS[rule.id]![language].replaceAll(/([^\n])\n(?!\n)/g, '$1\\\n');
