import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit } from '../../server/src/audit/audit.ts';
import { readReport } from '../../server/src/report/read.ts';
import { isReport } from '../../server/src/report/recognise.ts';

const folder = new URL('../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** samples/README.md promises this to the person who tries them. */
it.each([
  ['正确的年报（2023）.txt', []],
  ['旧版格式的年报（2020）.txt', []],
  ['有错的年报（2024）.md', ['total-blank', 'row-total', 'cell-suspect', 'chapter-number']],
])('%s', (name, rules) => {
  const text = read(name);
  expect(isReport(text)).toBe(true);
  expect(audit(readReport(text)).findings.map(({ rule }) => rule)).toEqual(rules);
});

it('nothing else in the folder is taken for a report', () => {
  const others = readdirSync(folder).filter((name) => !name.includes('年报'));
  expect(others.filter((name) => isReport(read(name)))).toEqual([]);
});
