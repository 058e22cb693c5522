import { describe, expect, test } from 'vitest';
import { PUSHED } from './capabilities.ts';
import type { TestClient } from './client.ts';
import { CHANGED, CREATED, DELETED, opened, REPORT, tellOfFile as tell, workspace } from './folder.ts';
import { pulled, soon, TWO_WRONG_TOTALS, WRONG_TOTAL } from './report.ts';

const ERROR = 1;
const WARNING = 2;
const HINT = 4;
const YAML = '.disclosure-report.yaml';

/** The last problems told of a file: where, how severe, and what. */
function problems({ published }: TestClient, uri: string) {
  return published
    .findLast((each) => each.uri === uri)
    ?.diagnostics.map(({ range, severity, message }) => [range.start.line, severity, message]);
}

const exception = (files: string, rules = 'row-total', reason = '原件如此') =>
  `exceptions:\n  - files: ${files}\n    rules: ${rules}\n    reason: ${reason}\n`;

describe('a configuration file', () => {
  test('sets the severity of rules, before the person’s own settings, and takes effect without restart', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-total: hint\n' });
    const client = await opened(at, WRONG_TOTAL, { settings: { rules: { 'row-total': 'warning' } } });
    const uri = at.uri(REPORT);
    expect(await pulled(client, uri)).toMatchObject([{ severity: HINT }]);

    at.write(YAML, 'rules:\n  row-total: off\n');
    await tell(client, at.uri(YAML), CHANGED);
    await soon(() => client.refreshes).toBe(1);
    expect(await pulled(client, uri)).toEqual([]);

    at.remove(YAML);
    await tell(client, at.uri(YAML), DELETED);
    await soon(() => client.refreshes).toBe(2);
    expect(await pulled(client, uri)).toMatchObject([{ severity: WARNING }]);

    at.write(`年报/${YAML.replace('yaml', 'yml')}`, 'rules: {row-total: error}');
    await tell(client, at.uri(`年报/${YAML.replace('yaml', 'yml')}`), CREATED);
    await soon(() => client.refreshes).toBe(3);
    expect(await pulled(client, uri)).toMatchObject([{ severity: ERROR }]);
    expect(client.published).toEqual([]);
  });

  test('is the nearest one alone', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-total: off\n', [`年报/${YAML}`]: '# 另议\n' });
    const client = await opened(at, WRONG_TOTAL);
    expect(await pulled(client, at.uri(REPORT))).toMatchObject([{ severity: ERROR }]);
  });

  test('does not count outside of the workspace’s folder', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-total: off\n', '年报/2023.txt': '' });
    const client = await opened({ ...at, root: at.uri('年报') }, WRONG_TOTAL);
    expect(await pulled(client, at.uri(REPORT))).toMatchObject([{ severity: ERROR }]);
  });

  test('makes exceptions, which nothing counts and nothing mends', async () => {
    const at = workspace({ [YAML]: exception('年报/') });
    const client = await opened(at, TWO_WRONG_TOTALS);
    const uri = at.uri(REPORT);
    expect(await pulled(client, uri)).toEqual([]);
    expect(await client.request('disclosureReport/status', { uri })).toMatchObject({
      findings: { error: 0 },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['source.fixAll'] } };
    expect(await client.request('textDocument/codeAction', params)).toEqual([]);
  });

  test('holds for a client that gets its diagnostics sent', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-total: hint\n' });
    const client = await opened(at, WRONG_TOTAL, { capabilities: PUSHED });
    const severities = () => client.published.at(-1)?.diagnostics.map(({ severity }) => severity);
    await soon(severities).toEqual([HINT]);
    at.write(YAML, 'rules:\n  row-total: error\n');
    await tell(client, at.uri(YAML), CHANGED);
    await soon(severities).toEqual([ERROR]);
  });
});

describe('what is wrong in it', () => {
  test('is told on the file, and taken back when it is mended', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-totl: off\n  row-total: warn\n' });
    const client = await opened(at, WRONG_TOTAL);
    const yaml = at.uri(YAML);
    await soon(() => problems(client, yaml)).toEqual([
      [1, ERROR, 'There is no rule “row-totl”; did you mean “row-total”.'],
      [2, ERROR, expect.stringContaining('There is no level “warn”; did you mean “warning”')],
    ]);
    expect(await pulled(client, at.uri(REPORT))).toMatchObject([{ severity: ERROR }]);

    at.write(YAML, 'rules: [\n');
    await tell(client, yaml, CHANGED);
    await soon(() => problems(client, yaml)?.length).toBe(1);

    at.write(YAML, 'rules:\n  row-total: warning\n');
    await tell(client, yaml, CHANGED);
    await soon(() => problems(client, yaml)).toEqual([]);
  });

  test('is taken back with the file, and with the last report under it', async () => {
    const at = workspace({ [YAML]: 'rules:\n  row-totl: off\n' });
    const client = await opened(at, WRONG_TOTAL);
    const yaml = at.uri(YAML);
    await soon(() => problems(client, yaml)?.length).toBe(1);
    at.remove(YAML);
    await tell(client, yaml, DELETED);
    await soon(() => problems(client, yaml)).toEqual([]);

    at.write(YAML, 'rules:\n  row-totl: off\n');
    await tell(client, yaml, CREATED);
    await soon(() => problems(client, yaml)?.length).toBe(1);
    const textDocument = { uri: at.uri(REPORT) };
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await soon(() => problems(client, yaml)).toEqual([]);
  });

  test('is an exception without a reason, which has no effect', async () => {
    const at = workspace({ [YAML]: exception('2023.txt', 'row-total', '（请填写理由）') });
    const client = await opened(at, WRONG_TOTAL, { locale: 'zh-cn' });
    const message = '这条例外没有写理由（reason），填写之前不起作用。';
    await soon(() => problems(client, at.uri(YAML))).toEqual([[3, ERROR, message]]);
    expect(await pulled(client, at.uri(REPORT))).toHaveLength(1);
  });

  test('is an exception of no use, of files that are open and that are not', async () => {
    const rest = (text: string) => text.replace('exceptions:\n', '');
    const at = workspace({
      [YAML]: [
        exception('2023.txt'),
        rest(exception('2022.txt', '[row-total, balance]')),
        rest(exception('2021.txt')),
        rest(exception('2023.txt', 'prior-carry')),
      ].join(''),
      '年报/2022.txt': WRONG_TOTAL,
      '年报/2023.txt': 'what is on the disk does not matter',
    });
    const client = await opened(at, WRONG_TOTAL, { locale: 'zh-cn' });
    await soon(() => problems(client, at.uri(YAML))).toEqual([
      [4, WARNING, '这些文件中没有“balance”的问题，这条例外已无用。'],
      [7, WARNING, '没有与“2021.txt”相符的文件，这条例外已无用。'],
    ]);
  });
});
