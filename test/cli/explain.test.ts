import { describe, expect, test } from 'vitest';
import { EXPLANATIONS } from '../../server/src/audit/explanations.ts';
import { RULES } from '../../server/src/audit/registry.ts';
import { disclosureReport } from './command.ts';

const explain = (...args: string[]) => disclosureReport(['explain', ...args]);

test.each(RULES)('$id, in both languages', async ({ id, title }) => {
  for (const language of ['zh-cn', 'en'] as const) {
    const { code, stdout, stderr } = await explain(id, '--lang', language);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(`${id}  `)).toBe(true);
    expect(stdout).toContain(`\n${title[language]}\n`);
    expect(stdout.endsWith(`\n\n${EXPLANATIONS[id]![language]}\n`)).toBe(true);
  }
});

test('several rules, one after another', async () => {
  const { stdout } = await explain('balance', 'row-total');
  expect(stdout).toMatch(/^balance {2}error\n[\s\S]*\n\nrow-total {2}error\n/);
});

test('without a rule: all of them, a line each', async () => {
  const { code, stdout } = await explain('--lang=zh-cn');
  expect(code).toBe(0);
  const lines = stdout.split('\n').slice(0, -1);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(RULES.map(({ id }) => id));
  expect(lines[0]).toMatch(/^row-total +错误 {2}行总计不等于六类申请人之和$/);
});

describe('a name that is no rule', () => {
  test.each([
    ['row-totals', "disclosure-report: no rule 'row-totals', did you mean row-total?\n"],
    ['titel', "disclosure-report: no rule 'titel', did you mean title?\n"],
    ['没有', "disclosure-report: no rule '没有'\n"],
  ])('%s', async (rule, stderr) => {
    expect(await explain(rule)).toEqual({ code: 2, stdout: '', stderr });
    expect(await explain('balance', rule)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('in Chinese', async () => {
    const { stderr } = await explain('row-totals', '--lang=zh-cn');
    expect(stderr).toBe('disclosure-report: 没有规则“row-totals”，是否指 row-total\n');
  });
});
