import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../server/src/engine.ts';
import { check, checkSilent, fixed, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';

const WRONG = withCells({ 'applications/granted/total': '19' });
/** The row with the wrong total begins a line. */
const [BEFORE, ROW, AFTER] = partsAt(WRONG, '（一）予以公开');

function partsAt(text: string, word: string): readonly [string, string, string] {
  const start = text.lastIndexOf('\n', text.indexOf(word)) + 1;
  const end = text.indexOf('\n', start) + 1;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

const DIRECTIVE = '<!-- disclosure-report-disable-next-line row-total -->';

describe('an unknown rule', () => {
  it('gets the nearest name, and nothing is suppressed', () => {
    const row = ROW.replace('19', '«19»');
    const marked = `${BEFORE}<!-- disclosure-report-disable-next-line «row-totl» -->\n${row}${AFTER}`;
    const checked = check(['suppression', 'row-total'], marked);
    expect(messageOf(checked)).toBe('没有名为“row-totl”的规则，可能是“row-total”。');
    expect(offersOf(checked)).toEqual(['suggested: 改为“row-total”', 'choice: 删去无用的忽略标记']);
    expect(fixed(checked)).toBe(`${BEFORE}${DIRECTIVE}\n${ROW}${AFTER}`);
    expect(fixed(checked, 1)).toBe(WRONG);
    checkSilent(fixed(checked));
  });

  it('is removed alone where others are named', () => {
    const text = (names: string) =>
      `${BEFORE}<!-- disclosure-report-disable-next-line ${names} -->\n${ROW}${AFTER}`;
    for (const names of ['«合计», row-total', 'row-total, «合计»', 'row-total «合计» -- 原件如此']) {
      const checked = check('suppression', text(names));
      expect(messageOf(checked)).toBe('没有名为“合计”的规则。');
      expect(offersOf(checked)).toEqual(['suggested: 删去无用的忽略标记']);
      const reason = names.includes('--') ? ' -- 原件如此' : '';
      expect(fixed(checked)).toBe(text(`row-total${reason}`));
    }
  });
});

describe('of no use', () => {
  it.each([
    ['where nothing is found', `«${DIRECTIVE}»\n${RIGHT}`, RIGHT],
    ['for all rules', `«<!-- disclosure-report-disable-file -->»\n${RIGHT}`, RIGHT],
    [
      'for two rules',
      `«<!-- disclosure-report-disable-file row-label, balance -- 原件如此 -->»\r\n${RIGHT}`,
      RIGHT,
    ],
    ['behind a line', RIGHT.replace('\n', ' «<!-- disclosure-report-disable-line -->»\n'), RIGHT],
    ['before a line', RIGHT.replace(/^/, '«<!-- disclosure-report-disable-line -->» '), RIGHT],
    ['at the end', `${RIGHT}\n«<!-- disclosure-report-enable balance -->»`, RIGHT],
    ['at the end, in Windows’ line ends', `${RIGHT}\r\n«<!-- disclosure-report-enable -->»`, RIGHT],
  ])('%s', (_, marked, after) => {
    const checked = check('suppression', marked);
    expect(offersOf(checked)).toEqual(['suggested: 删去无用的忽略标记']);
    expect(fixed(checked)).toBe(after);
  });

  it('is said of a single name where others are of use', () => {
    const text = (names: string) =>
      `${BEFORE}<!-- disclosure-report-disable-next-line ${names} -->\n${ROW}${AFTER}`;
    const checked = check('suppression', text('row-total «balance»'));
    expect(messageOf(checked)).toBe('此处没有“balance”的问题可忽略，这条标记已无用。');
    expect(fixed(checked)).toBe(text('row-total'));
    expect(checked.findings[0]!.about).toEqual(['balance']);
  });

  it('is the second of two that say the same', () => {
    check('suppression', `${BEFORE}${DIRECTIVE}\n«${DIRECTIVE}»\n${ROW}${AFTER}`);
  });

  it('is an end without a beginning', () => {
    const end = '<!-- disclosure-report-enable row-total -->';
    checkSilent(`${BEFORE}<!-- disclosure-report-disable row-total -->\n${ROW}${end}\n${AFTER}`);
    const checked = check('suppression', `${end.replace(/^/, '«')}»\n${RIGHT}`);
    expect(messageOf(checked)).toBe('前面没有忽略“row-total”的问题，无须恢复。');
  });
});

describe('misspelt', () => {
  it('gets the nearest word', () => {
    const checked = check('suppression', `<!-- disclosure-report-«disabel-file» row-total -->\n${RIGHT}`);
    expect(messageOf(checked)).toBe(
      '没有“disclosure-report-disabel-file”这种忽略标记，可能是“disclosure-report-disable-file”。',
    );
    expect(fixed(checked)).toBe(`<!-- disclosure-report-disable-file row-total -->\n${RIGHT}`);
    expect(fixed(checked, 1)).toBe(RIGHT);
  });

  it('or not at all like one', () => {
    const checked = check('suppression', `<!-- disclosure-report-«请忽略» -->\n${RIGHT}`);
    expect(offersOf(checked)).toEqual(['suggested: 删去无用的忽略标记']);
  });

  it('is not closed', () => {
    const checked = check(
      'suppression',
      `${BEFORE}«${DIRECTIVE.slice(0, -4)}»\n${ROW.replace('19', '10')}${AFTER}`,
    );
    expect(fixed(checked)).toBe(`${BEFORE}${DIRECTIVE}\n${ROW.replace('19', '10')}${AFTER}`);
  });
});

describe('what looks so and is not', () => {
  test.each([
    ['of use', `${BEFORE}${DIRECTIVE}\n${ROW}${AFTER}`],
    ['for all rules, of use', `<!-- disclosure-report-disable-file -->\n${WRONG}`],
    ['another comment', `<!-- disclosure-report: 初稿 -->\n${RIGHT}`],
    ['suppressed itself', `<!-- disclosure-report-disable-file suppression -->\n${DIRECTIVE}\n${RIGHT}`],
  ])('%s', (_, text) => {
    checkSilent(text);
  });

  it('all rules are not this one: it would suppress that it is of no use', () => {
    const { findings } = analyze(`<!-- disclosure-report-disable-file -->\n${RIGHT}`);
    expect(findings.map(({ rule }) => rule)).toEqual(['suppression']);
  });
});

test('a directive without a word, and a rule with a name longer than any', () => {
  check('suppression', `«<!-- disclosure-report- -->»\n${RIGHT}`);
  const checked = check(
    'suppression',
    `<!-- disclosure-report-disable «${'row-total'.repeat(20)}» -->\n${RIGHT}`,
  );
  expect(messageOf(checked)).not.toContain('可能是');
});
