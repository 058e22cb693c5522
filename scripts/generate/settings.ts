import { EXPLANATIONS } from '../../server/src/audit/explanations.ts';
import { RULES } from '../../server/src/audit/registry.ts';
import type { Language, Rule } from '../../server/src/audit/types.ts';

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
const KEY = 'rule.';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly title: string; readonly properties: object }[];
  };
}

/** The manifest with one setting for each rule, under the heading that the manifest keeps for them. */
export function withRuleSettings<T extends Manifest>(manifest: T): T {
  const configuration = manifest.contributes.configuration.map((section) =>
    section.title === '%setting.rules%' ? { ...section, properties: ruleSettings() } : section,
  );
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}

function ruleSettings(): object {
  return Object.fromEntries(
    RULES.map(({ id, severity }, order) => [
      `disclosureReport.rules.${id}`,
      {
        type: 'string',
        enum: LEVELS,
        enumItemLabels: LEVELS.map((level) => `%level.${level}%`),
        default: severity,
        scope: 'resource',
        order,
        markdownDescription: `%${KEY}${id}%`,
      },
    ]),
  );
}

/** The manifest's texts in one language with those of the rules. */
export function withRuleTexts(texts: Readonly<Record<string, string>>, language: Language): object {
  const own = Object.entries(texts).filter(([key]) => !key.startsWith(KEY));
  return Object.fromEntries([...own, ...RULES.map((rule) => [KEY + rule.id, textOf(rule, language)])]);
}

/** What the rule says, and the first paragraph of why. */
function textOf({ id, title }: Rule, language: Language): string {
  return `${title[language]}\n\n${EXPLANATIONS[id]![language].split('\n\n')[0]}`;
}
