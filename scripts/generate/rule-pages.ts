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

/** `docs/rules/`: a page for each rule and a list of them, by path. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULES.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)] as const);
  return new Map([...pages, ['docs/rules/README.md', list()]]);
}

function page(rule: Rule): string {
  const { id, severity } = rule;
  return `${NOTE}

# ${id}

**${rule.title['zh-cn']}**

默认级别：${SEVERITIES[severity]['zh-cn']} · 设置：\`disclosureReport.rules.${id}\`

${prose(rule, 'zh-cn')}

## In English

**${rule.title.en}**

Default severity: ${SEVERITIES[severity].en} · Setting: \`disclosureReport.rules.${id}\`

${prose(rule, 'en')}
`;
}

function list(): string {
  const rows = RULES.map(
    ({ id, severity, title }) =>
      `| [${id}](${id}.md) | ${title['zh-cn']} | ${SEVERITIES[severity]['zh-cn']} | ${title.en} | ${severity} |`,
  );
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
