import { expect, it } from 'vitest';
import { readConfig } from '../../../server/src/config/read.ts';
import { type Surroundings, unusedExceptions } from '../../../server/src/config/unused.ts';

const FOUND: Readonly<Record<string, readonly string[]>> = {
  'a.txt': ['row-total'],
  'b/c.txt': [],
  'b/d.txt': ['wording'],
};

const AROUND: Surroundings = {
  files: [...Object.keys(FOUND), 'x.txt'],
  foundIn: (file) => FOUND[file] && new Set(FOUND[file]),
  isIdle: (rule) => rule === 'prior-carry',
};

function unused(files: string, rules: string): readonly string[] {
  const text = `exceptions:\n  - files: ${files}\n    rules: ${rules}\n    reason: 原件如此\n`;
  const config = readConfig(text, ['row-total', 'wording', 'prior-carry']);
  return unusedExceptions(config, AROUND).map(({ message }) => message['zh-cn']);
}

it.each([
  ['a.txt', 'row-total'],
  ['b/', 'wording'],
  ['[a.txt, b/c.txt]', 'row-total'],
  // What is found in x.txt is not known.
  ['x.txt', 'row-total'],
  ['"**"', 'wording'],
  ['a.txt', '[row-total, prior-carry]'],
])('of use: %s, %s', (files, rules) => {
  expect(unused(files, rules)).toEqual([]);
});

it.each([
  ['a.md', 'row-total', '没有与“a.md”相符的文件，这条例外已无用。'],
  ['[a/, z]', 'row-total', '没有与“a/”“z”相符的文件，这条例外已无用。'],
  ['a.txt', 'wording', '这些文件中没有“wording”的问题，这条例外已无用。'],
  ['b/', '[wording, row-total]', '这些文件中没有“row-total”的问题，这条例外已无用。'],
])('of no use: %s, %s', (files, rules, message) => {
  expect(unused(files, rules)).toEqual([message]);
});
