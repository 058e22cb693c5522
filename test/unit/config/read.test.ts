import { describe, expect, it, test } from 'vitest';
import { readConfig } from '../../../server/src/config/read.ts';

const RULES = ['row-total', 'cell-blank', 'wording'];
const read = (text: string) => readConfig(text, RULES);

/** What is wrong, each with the text that it is said of. */
const problems = (text: string) =>
  read(text).problems.map(({ range, message, severity }) => {
    expect(severity).toBe('error');
    expect(message['zh-cn']).toMatch(/。$/);
    expect(message.en).toMatch(/\.$/);
    return `${text.slice(range.start, range.end)}: ${message['zh-cn']}`;
  });

const EXCEPTION = 'exceptions:\n  - files: 年报/*.txt\n    rules: row-total\n    reason: 原件如此\n';

test('rules and exceptions', () => {
  const config = read(`rules:\n  row-total: warning\n  "wording": off # 不查\n${EXCEPTION}`);
  expect(config.problems).toEqual([]);
  expect([...config.levels]).toEqual([
    ['row-total', 'warning'],
    ['wording', 'off'],
  ]);
  expect(config.exceptions).toMatchObject([
    { files: ['年报/*.txt'], rules: ['row-total'], reason: '原件如此' },
  ]);
});

it.each([
  '',
  '\n',
  '# 说明\n',
  'rules:\n',
  'rules: {}\nexceptions: []\n',
  'exceptions:\n# 暂无\n',
  '{}',
  '---\n...\n',
])('nothing in it, nothing wrong: %j', (text) => {
  expect(read(text)).toEqual({ isYaml: true, levels: new Map(), exceptions: [], problems: [] });
});

describe('wrong', () => {
  it.each([
    ['rules:\n\trow-total: off', ['\t: 不能用制表符缩进，请改用空格。']],
    ['a: b: c', ['b: 不是正确的 YAML（Nested mappings are not allowed in compact mappings）。']],
    ['- row-total', ['- row-total: 这里应是“键: 值”的列表，如 rules: 和 exceptions:。']],
    ['rule:\n  row-total: off', ['rule: 没有“rule”这个键，可能是“rules”。']],
    ['rules: [row-total]', ['[row-total]: rules 应逐行写“规则: 级别”，如 row-total: warning。']],
    ['rules:\n  row-totals: off', ['row-totals: 没有名为“row-totals”的规则，可能是“row-total”。']],
    ['rules:\n  合计: off', ['合计: 没有名为“合计”的规则。']],
    [
      'rules:\n  row-total: warn',
      ['warn: 没有“warn”这个级别，可能是“warning”；级别有：error、warning、information、hint、off。'],
    ],
    ['rules:\n  row-total:', [': 没有写级别；级别有：error、warning、information、hint、off。']],
    ['exceptions: 无', ['无: exceptions 应是列表，每项以“- ”开头，含 files、rules、reason。']],
    [
      'exceptions:\n  - 年报.txt',
      ['年报.txt: exceptions 应是列表，每项以“- ”开头，含 files、rules、reason。'],
    ],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    ['    reason: 原件如此\n', '', 'files: 年报/*.txt: 这条例外没有写理由（reason），填写之前不起作用。'],
    ['原件如此', '', ': 这条例外没有写理由（reason），填写之前不起作用。'],
    ['原件如此', '" "', '" ": 这条例外没有写理由（reason），填写之前不起作用。'],
    ['原件如此', '（请填写理由）', '（请填写理由）: 这条例外没有写理由（reason），填写之前不起作用。'],
    [
      '原件如此',
      '(state the reason)',
      '(state the reason): 这条例外没有写理由（reason），填写之前不起作用。',
    ],
    ['年报/*.txt', '', 'files: : 这条例外没有写 files：对哪些文件（路径或通配符）。'],
    ['年报/*.txt', '*.txt', '*.txt: 以 * 开头的通配符要加引号。'],
    ['row-total', '[]', 'files: 年报/*.txt: 这条例外没有写 rules：哪些规则。'],
    ['row-total', 'row_total', 'row_total: 没有名为“row_total”的规则，可能是“row-total”。'],
    ['reason', 'resaon', 'files: 年报/*.txt: 这条例外没有写理由（reason），填写之前不起作用。'],
  ])('an exception with %j as %j has no effect', (from, to, problem) => {
    const text = EXCEPTION.replace(from, to);
    expect(problems(text)).toContain(problem);
    expect(read(text).exceptions).toEqual([]);
  });

  it('what else is right holds', () => {
    const { levels, exceptions } = read(
      `rules:\n  row-totl: off\n  wording: off\n${EXCEPTION.replace('row-total', '[balances, row-total]')}`,
    );
    expect([...levels]).toEqual([['wording', 'off']]);
    expect(exceptions.map(({ rules }) => rules)).toEqual([['row-total']]);
  });
});

describe('files', () => {
  it.each([
    ['年报/2023.txt', '年报/2023.txt', true],
    ['./年报/2023.txt', '年报/2023.txt', true],
    ['./2023.txt', '2023.txt', true],
    ['./2023.txt', '年报/2023.txt', false],
    ['年报/2023.txt', '旧/年报/2023.txt', false],
    ['年报/', '年报/街道/2023.txt', true],
    ['年报/*', '年报/街道/2023.txt', false],
    ['"**/*.md"', '年报/街道/2023.md', true],
    ['2023.txt', '年报/2023.txt', true],
    ['2023.txt', '年报/旧2023.txt', false],
    ['"*.{txt,md}"', '年报/2023.md', true],
    ['年报（公开）/2023(1).txt', '年报（公开）/2023(1).txt', true],
    ['2023(1).txt', '年报/2023(1).txt', true],
    ['[街道/, 2023.txt]', '街道/a/b.md', true],
  ])('%s, %s: %s', (files, path, covered) => {
    const [exception] = read(EXCEPTION.replace('年报/*.txt', files)).exceptions;
    expect(exception!.covers(path)).toBe(covered);
  });
});

test('whatever the text, it does not throw', () => {
  const text = `rules:\n  row-total: off\n${EXCEPTION}`;
  for (let at = 0; at < text.length; at++) {
    for (const sign of ['', '\t', '\n', '[', '{', '*', '&a ', '"', ': ', '- ', '!!x ', '%', '\u0000']) {
      read(text.slice(0, at) + sign + text.slice(at + 1));
      read(text.slice(0, at) + sign);
    }
  }
});
