import { describe, expect, it, test } from 'vitest';
import { analyze, isReport } from '../../../server/src/engine.ts';
import { findDirectives, withoutDirectives } from '../../../server/src/report/directives.ts';
import { FIXTURE_REPORTS } from '../corpus.ts';
import { bait, type Place, readings, withBait } from '../directives.ts';

describe('directives', () => {
  const parts = (text: string) =>
    findDirectives(text).map(({ kind, rules, reason, closed }) => ({
      kind,
      rules: rules.map(({ id }) => id),
      reason,
      closed,
    }));

  it.each([
    ['disable-line', 'disable-line', [], undefined],
    ['disable-next-line row-total', 'disable-next-line', ['row-total'], undefined],
    ['disable row-total balance', 'disable', ['row-total', 'balance'], undefined],
    [
      'enable row-total, balance，title、year',
      'enable',
      ['row-total', 'balance', 'title', 'year'],
      undefined,
    ],
    ['disable-file -- 原件如此', 'disable-file', [], '原件如此'],
    ['disable-line row-total --原件如此', 'disable-line', ['row-total'], '原件如此'],
    ['disable-line row-total —— 原件 -- 如此', 'disable-line', ['row-total'], '原件 -- 如此'],
    ['disable-line row-total --', 'disable-line', ['row-total'], undefined],
    ['disabel-line row-total', undefined, ['row-total'], undefined],
  ])('%s', (words, kind, rules, reason) => {
    const expected = [{ kind, rules, reason, closed: true }];
    expect(parts(`正文。\r\n<!-- disclosure-report-${words} -->\r\n`)).toEqual(expected);
    expect(parts(`甲<!--disclosure-report-${words}-->乙`)).toEqual(expected);
  });

  it('are given with their places', () => {
    const text = '甲 <!-- disclosure-report-disable-line a, b -- 丙 --> 乙';
    const [directive] = findDirectives(text);
    const { range, word, rules } = directive!;
    const slices = [range, word.range, ...rules.map((each) => each.range)].map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(slices).toEqual([text.slice(2, -2), 'disable-line', 'a', 'b']);
  });

  it('may share a line, and are closed on it', () => {
    const one = '<!-- disclosure-report-disable-line a -->';
    expect(parts(`${one}${one}`)).toHaveLength(2);
    const open = parts(`<!-- disclosure-report-disable-line a\r\n正文 -->${one}`);
    expect(open).toEqual([
      { kind: 'disable-line', rules: ['a'], reason: undefined, closed: false },
      { kind: 'disable-line', rules: ['a'], reason: undefined, closed: true },
    ]);
    expect(withoutDirectives('甲<!-- disclosure-report-disable-line a\r\n乙')).toMatch(/^甲\s+\r\n乙$/);
  });

  it('are these comments alone', () => {
    const text =
      '<!-- 待核 --> <!-- disclosure-reports --> disclosure-report-disable-line <!--[if gte mso 9]-->';
    expect(parts(text)).toEqual([]);
    expect(withoutDirectives(text)).toBe(text);
  });

  it('are found in time linear in the text', () => {
    const many = '<!-- disclosure-report-disable-line '.repeat(100_000);
    const start = performance.now();
    findDirectives(many);
    findDirectives(`${many.replaceAll('line ', 'line -->')}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('what is read of a report with directives in it is what is read without', () => {
  const chosen = FIXTURE_REPORTS.filter(({ name }) => ['T1.txt', 'T7.md'].includes(name));
  const cases = chosen.flatMap(({ name, text }) =>
    (['above', 'behind'] as const).map((place): [string, Place, string] => [name, place, text]),
  );

  test.each(cases)('%s, %s each of its lines', (_, place, text) => {
    const expected = readings(text, (offset) => offset);
    for (const { text: other, moved } of withBait(text, place)) {
      expect(readings(other, moved)).toEqual(expected);
    }
  });

  test('above all lines at once', () => {
    for (const { text } of chosen) {
      const other = text.replaceAll(/^/gm, `${bait}\n`);
      expect(isReport(other)).toBe(true);
      const values = (of: string) => [...analyze(of).report.cells.values()].map(({ reading }) => reading);
      expect(values(other)).toEqual(values(text));
    }
  });
});
