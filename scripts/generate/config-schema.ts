import { LEVELS } from '../../server/src/audit/policy.ts';
import { RULES } from '../../server/src/audit/registry.ts';
import type { Localized } from '../../server/src/audit/types.ts';
import { say } from '../../server/src/audit/words.ts';
import { CONFIG_NAMES, REASON_WANTED } from '../../server/src/config/types.ts';

export const SCHEMA_PATH = 'schemas/disclosure-report.schema.json';

/** A schema knows no languages, so its texts are in both. */
const both = ({ 'zh-cn': zh, en }: Localized): string => `${zh}\n${en}`;
const described = (zh: string, en: string) => ({ description: both(say(zh, en)) });

const rule = { enum: RULES.map(({ id }) => id), enumDescriptions: RULES.map(({ title }) => both(title)) };

const oneOrMore = (item: object) => ({
  oneOf: [item, { type: 'array', items: item, minItems: 1, uniqueItems: true }],
});

/** What a configuration file may hold: JSON Schema of draft 7, which editors for YAML read. */
export const CONFIG_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: CONFIG_NAMES[0],
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    rules: {
      type: ['object', 'null'],
      ...described('各规则的级别。', 'The levels of the rules.'),
      additionalProperties: false,
      properties: Object.fromEntries(
        RULES.map(({ id, severity, title }) => [
          id,
          { enum: LEVELS, default: severity, description: both(title) },
        ]),
      ),
    },
    exceptions: {
      type: ['array', 'null'],
      ...described('不适用某些规则的文件。', 'Files to which some rules do not apply.'),
      items: {
        type: 'object',
        required: ['files', 'rules', 'reason'],
        additionalProperties: false,
        properties: {
          files: {
            ...described(
              '文件：从本文件所在文件夹起的路径或通配符。不含“/”的指任何文件夹中的同名文件，以“/”结尾的指该文件夹中的全部文件。',
              'Files: paths or patterns from the folder of this file. Without “/”: a file of that name in any folder; with “/” at the end: all files below.',
            ),
            ...oneOrMore({ type: 'string', minLength: 1 }),
          },
          rules: { ...described('规则。', 'Rules.'), ...oneOrMore(rule) },
          reason: {
            type: 'string',
            pattern: '\\S',
            not: { enum: Object.values(REASON_WANTED) },
            ...described('理由，必填。', 'The reason; required.'),
          },
        },
      },
    },
  },
};
