import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { disclosureReport, folderWith, importBuilt } from './command.ts';
import { fixtures, right, withReceived } from './inputs.ts';

/** The standard's own schema is in draft 4 of JSON Schema; the validator that comes beside it knows that. */
const require = createRequire(import.meta.url);
const matchers = require.resolve('@microsoft/jest-sarif/package.json');
const Ajv = createRequire(matchers)('ajv');
const draft4 = createRequire(matchers)('ajv/lib/refs/json-schema-draft-04.json');
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

function complaintsAbout(log: unknown): unknown {
  const ajv = new Ajv({ schemaId: 'id', allErrors: true, meta: false, unknownFormats: 'ignore' });
  ajv.addMetaSchema(draft4);
  ajv.validate(schema, log);
  return ajv.errors;
}

async function sarif(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const cwd = folderWith(files);
  const { code, stdout } = await disclosureReport(['check', '--format', 'sarif', ...args], { cwd });
  return { code, cwd, log: JSON.parse(stdout) as Log };
}

test('is valid by the schema: with many findings, with none, with files that could not be read', async () => {
  const all = Object.fromEntries(fixtures.map(({ name, text }) => [name, text]));
  const many = await sarif(
    { ...all, '错 误.txt': withReceived('24', '25'), 'b.txt': withReceived('26', '27') },
    ['.', 'nix.txt', '--lang=zh-cn'],
  );
  expect(complaintsAbout(many.log)).toBeNull();
  expect(many.log.runs[0]!.results!.length).toBeGreaterThan(1);
  expect(many.log.runs[0]!.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          message: { text: '没有这个文件或文件夹' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'nix.txt' } } }],
        },
      ],
    },
  ]);
  const none = await sarif({ 'r.txt': right });
  expect(complaintsAbout(none.log)).toBeNull();
  expect(none.log.runs[0]).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
  expect(complaintsAbout({ ...none.log, runs: [{}] })).not.toBeNull();
});

test('a finding: rule, level, place from 1 in UTF-16 units, fixes', async () => {
  const wrong = `😀\n${withReceived('26', '27')}`;
  const { code, log } = await sarif({ '错 误/50%.txt': wrong });
  const [run] = log.runs;
  const line = wrong.split('\n').findIndex((each) => each.includes('\t27\t'));
  const startColumn = wrong.split('\n')[line]!.indexOf('27') + 1;
  const region = { startLine: line + 1, startColumn, endLine: line + 1, endColumn: startColumn + 2 };
  const artifactLocation = { uri: '%E9%94%99%20%E8%AF%AF/50%25.txt' };
  expect(code).toBe(1);
  expect(run!.columnKind).toBe('utf16CodeUnits');
  expect(run!.results).toMatchObject([
    {
      ruleId: 'row-total',
      level: 'error',
      message: { text: expect.stringContaining('26') },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '26' } }] },
          ],
        },
      ],
    },
  ]);
});

test('an absolute path is a file: address', async () => {
  const cwd = folderWith({ 'a b.txt': withReceived('26', '27') });
  const { stdout } = await disclosureReport(['check', '--format=sarif', `${cwd}/a b.txt`]);
  const [result] = (JSON.parse(stdout) as Log).runs[0]!.results!;
  expect(result!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
    pathToFileURL(`${cwd}/a b.txt`).href,
  );
});

test('the tool says its version and explains every rule', async () => {
  const { log } = await sarif({ 'r.txt': right });
  const { driver } = log.runs[0]!.tool;
  const { RULES } = await importBuilt('engine.js');
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(driver).toMatchObject({ name: 'disclosure-report', version });
  expect(driver.rules!.map(({ id }) => id)).toEqual(RULES.map(({ id }: { id: string }) => id));
  expect(driver.rules!.filter(({ help }) => !help?.text)).toEqual([]);
});

test('what a comment suppresses is said to be suppressed, with the reason', async () => {
  const comment = '<!-- disclosure-report-disable-file row-total -- 原文如此 -->';
  const { code, log } = await sarif({ 'r.md': `${comment}\n\n${withReceived('26', '27')}` });
  expect(code).toBe(0);
  expect(complaintsAbout(log)).toBeNull();
  expect(log.runs[0]!.results).toMatchObject([
    { ruleId: 'row-total', suppressions: [{ kind: 'inSource', justification: '原文如此' }] },
  ]);
});
