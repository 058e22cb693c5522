import { describe, expect, test } from 'vitest';
import { startClient } from './client.ts';
import { actions, open, pulled, rangeOf, soon, TWO_WRONG_TOTALS, WRONG_TOTAL } from './report.ts';

const ERROR = 1;
const HINT = 4;
const WRONG_ROW = '（一）予以公开\t9\t1\t0\t0\t0\t0\t11';

describe('settings', () => {
  test('a rule has the severity that is set for it, or is off', async () => {
    const client = await startClient({ settings: { rules: { 'row-total': 'hint', 'no-such-rule': 7 } } });
    await open(client, TWO_WRONG_TOTALS);
    expect(await pulled(client)).toMatchObject([{ severity: HINT }, { severity: HINT }]);

    client.settings = { rules: { 'row-total': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await soon(() => client.refreshes).toBe(1);
    expect(await pulled(client)).toEqual([]);
    const place = rangeOf(TWO_WRONG_TOTALS, WRONG_ROW, '11');
    expect(await actions(client, place, { only: ['quickfix'] })).toEqual([]);
  });

  test('nonsense in the settings counts as not set', async () => {
    const client = await startClient({ settings: { rules: { 'row-total': 'fatal' } } });
    await open(client, WRONG_TOTAL);
    expect(await pulled(client)).toMatchObject([{ severity: ERROR }]);
    client.settings = 'what?';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await pulled(client)).toMatchObject([{ severity: ERROR }]);
  });

  test('a client that cannot be asked tells them', async () => {
    const client = await startClient({
      capabilities: { textDocument: { diagnostic: {} } },
      initialize: { initializationOptions: { rules: { 'row-total': 'off' } } },
    });
    await open(client, WRONG_TOTAL);
    expect(await pulled(client)).toEqual([]);
    const settings = { disclosureReport: { rules: { 'row-total': 'hint' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const [diagnostic] = await pulled(client);
    expect(diagnostic).toMatchObject({ severity: HINT });
    expect(diagnostic?.relatedInformation).toBeUndefined();
  });
});

test('messages are in the language of the client', async () => {
  const sources = [];
  for (const locale of ['zh-cn', 'zh-CN', 'en', 'de', 'zh-tw']) {
    const client = await startClient({ locale });
    await open(client, WRONG_TOTAL);
    const [diagnostic] = await pulled(client);
    sources.push(diagnostic?.source);
    expect(/[a-z]{3}/.test(String(diagnostic?.message))).toBe(!/^zh-cn$/i.test(locale));
  }
  const [zh, en] = ['政府信息公开年报', 'Disclosure Report'];
  expect(sources).toEqual([zh, zh, en, en, en]);
});
