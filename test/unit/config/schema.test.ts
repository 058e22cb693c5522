import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONFIG_SCHEMA, SCHEMA_PATH } from '../../../scripts/generate/config-schema.ts';
import { LEVELS } from '../../../server/src/audit/policy.ts';
import { readConfig } from '../../../server/src/config/read.ts';
import { CONFIG_NAMES } from '../../../server/src/config/types.ts';
import { RULES } from '../../../server/src/engine.ts';

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

it('editors for YAML are told of the schema, for the names that count', () => {
  expect(manifest.contributes.yamlValidation).toEqual([
    { fileMatch: [...CONFIG_NAMES], url: `./${SCHEMA_PATH}` },
  ]);
});

it('it knows all rules and levels, and the same keys as the reader', () => {
  const { rules, exceptions } = CONFIG_SCHEMA.properties;
  expect(Object.keys(rules.properties)).toEqual(RULES.map(({ id }) => id));
  const all = Object.entries(rules.properties).map(([id, { enum: levels }]) => `  ${id}: ${levels.at(-1)}`);
  expect(rules.properties['row-total']!.enum).toEqual(LEVELS);
  const keys = Object.keys(exceptions.items.properties).map(
    (key, at) => `${at > 0 ? '    ' : '  - '}${key}: row-total`,
  );
  const text = ['rules:', ...all, 'exceptions:', ...keys].join('\n');
  expect(
    readConfig(
      text,
      RULES.map(({ id }) => id),
    ).problems,
  ).toEqual([]);
});
