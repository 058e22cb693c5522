import { describe, expect, test } from 'vitest';
import { type Exemption, judge, type Level, severityOf } from '../../../server/src/audit/policy.ts';
import type { Finding } from '../../../server/src/audit/types.ts';

const finding = (rule: string, about?: readonly string[]): Finding => ({
  rule,
  severity: 'warning',
  message: { 'zh-cn': '。', en: '.' },
  range: { start: 0, end: 0 },
  cells: [],
  formulas: [],
  related: [],
  offers: [],
  ...(about ? { about } : {}),
});
const levels = (set: Readonly<Record<string, Level>>) => new Map(Object.entries(set));

describe('the severity of a finding', () => {
  test.each<[string, Finding, Readonly<Record<string, Level>>, string | undefined]>([
    ['is its rule’s own', finding('year'), {}, 'warning'],
    ['is what is set for the rule', finding('year'), { year: 'hint' }, 'hint'],
    ['is none where the rule is switched off', finding('year'), { year: 'off' }, undefined],
    ['is none where all that it speaks of is', finding('suppression', ['year']), { year: 'off' }, undefined],
    [
      'stays where some of that is not',
      finding('suppression', ['year', 'title']),
      { year: 'off' },
      'warning',
    ],
  ])('%s', (_, given, set, expected) => {
    expect(severityOf(given, levels(set))).toBe(expected);
  });
});

test('what is shown keeps its place among all findings; what is exempt says by what; what is off is neither', () => {
  const exemption: Exemption = { rules: ['title', 'year'], reason: '系统口径' };
  const findings = ['off', 'year', 'row-total'].map((rule) => finding(rule));
  const policy = {
    levels: levels({ off: 'off', year: 'error', 'row-total': 'hint' }),
    exemptions: [exemption],
  };
  expect(judge(findings, policy)).toEqual({
    shown: [{ finding: findings[2], severity: 'hint', index: 2 }],
    exempt: [{ finding: findings[1], severity: 'error', exemption }],
  });
});
