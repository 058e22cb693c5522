import { describe, expect, it } from 'vitest';
import { withException } from '../../../server/src/config/extend.ts';
import { readConfig } from '../../../server/src/config/read.ts';

const NEW = { file: '年报/2023.txt', rule: 'row-total', language: 'zh-cn' } as const;
const ENTRY = ['- files: 年报/2023.txt', '  rules: [row-total]', '  reason: （请填写理由）'];
const entry = (indent: string, eol = '\n') => ENTRY.map((line) => indent + line + eol).join('');

describe('an exception more', () => {
  it.each([
    ['in a new file', '', `exceptions:\n${entry('  ')}`],
    ['behind a comment', '# 说明\n', `# 说明\n\nexceptions:\n${entry('  ')}`],
    [
      'behind the rules, which stay as they are',
      'rules:\n    row-total: off   # 注\n\n\n    wording: hint',
      `rules:\n    row-total: off   # 注\n\n\n    wording: hint\n\nexceptions:\n${entry('  ')}`,
    ],
    [
      'behind the others, indented like them',
      'exceptions:\n    - files: [a.txt,  b.txt]\n      rules: wording\n      reason: 一 # 注\n\n# 尾\nrules: {wording: off}\n',
      `exceptions:\n    - files: [a.txt,  b.txt]\n      rules: wording\n      reason: 一 # 注\n${entry('    ')}\n# 尾\nrules: {wording: off}\n`,
    ],
    [
      'behind a reason of several lines, without indentation',
      'exceptions:\n- files: a.txt\n  rules: wording\n  reason: |\n    一\n    二\n',
      `exceptions:\n- files: a.txt\n  rules: wording\n  reason: |\n    一\n    二\n${entry('')}`,
    ],
    [
      'in place of none',
      'exceptions: []\nrules: {wording: off}\n',
      `exceptions:\n${entry('  ')}rules: {wording: off}\n`,
    ],
    ['under a key without a value', 'exceptions:\n', `exceptions:\n${entry('  ')}`],
    [
      'in Windows’ line ends',
      'rules:\r\n  wording: off\r\n',
      `rules:\r\n  wording: off\r\n\r\nexceptions:\r\n${entry('  ', '\r\n')}`,
    ],
    [
      'in a list in brackets',
      'exceptions: [{files: a, rules: wording, reason: b}]\n',
      'exceptions: [{files: a, rules: wording, reason: b}, {files: 年报/2023.txt, rules: [row-total], reason: （请填写理由）}]\n',
    ],
  ])('%s', (_, before, after) => {
    const extended = withException(before, NEW)!;
    expect(extended.text).toBe(after);
    expect(after.slice(extended.reason.start, extended.reason.end)).toBe('（请填写理由）');
    const filled = after.replace('（请填写理由）', '原件如此');
    const { problems, exceptions } = readConfig(filled, ['row-total', 'wording']);
    expect(problems).toEqual([]);
    expect(exceptions.at(-1)).toMatchObject({
      files: ['年报/2023.txt'],
      rules: ['row-total'],
      reason: '原件如此',
    });
  });

  it('is not written again while it waits for its reason', () => {
    const { text, reason } = withException('rules:\n  wording: off\n', NEW)!;
    expect(withException(text, NEW)).toEqual({ text, reason });
    expect(withException(text, { ...NEW, rule: 'balance' })?.text).not.toBe(text);
  });

  it('has no effect before its reason is stated', () => {
    const { text } = withException('', { ...NEW, language: 'en' })!;
    const { exceptions, problems } = readConfig(text, ['row-total']);
    expect(exceptions).toEqual([]);
    expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual(['(state the reason)']);
  });

  it.each(['* a.txt', '#1.txt', "it's: [1].txt", '年报(2023).txt', 'a b.txt ', '-'])(
    'for a file named %j',
    (file) => {
      const { text } = withException('', { ...NEW, file })!;
      const [exception] = readConfig(text.replace('（请填写理由）', '一'), ['row-total']).exceptions;
      expect(exception!.covers(file.trim())).toBe(true);
    },
  );

  it.each(['a: [', '- a', 'exceptions: 无', '{{', 'rules:\n\twording: off'])('not in %j', (text) => {
    expect(withException(text, NEW)).toBeUndefined();
  });
});
