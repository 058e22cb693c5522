import { describe, expect, it, test } from 'vitest';
import { analyze, safeFixes } from '../../../server/src/engine.ts';
import { changed, RIGHT, RIGHT_MARKDOWN, withCells } from '../check.ts';

const directive = (words: string) => `<!-- disclosure-report-${words} -->`;

/** Two wrong totals, a blank and a placeholder, each in a row of its own. */
const BROKEN = withCells({
  'applications/granted/total': '19',
  'applications/refused.1/total': '5',
  'disputes/review/total': '7',
  'proactive/licences/decisions': '/',
});
const ROW = '（一）予以公开';
const NEXT_ROW = '（二）部分公开';

/** What is found and what is suppressed, by rule. */
function rules(text: string) {
  const { findings, suppressed } = analyze(text);
  return {
    found: findings.map(({ rule }) => rule),
    suppressed: suppressed.map(({ finding }) => finding.rule),
  };
}

/** The text with a directive on a line of its own above the line that holds a word. */
function above(text: string, word: string, ...directives: readonly string[]): string {
  const at = text.lastIndexOf('\n', text.indexOf(word)) + 1;
  return `${text.slice(0, at)}${directives.map((each) => `${directive(each)}\n`).join('')}${text.slice(at)}`;
}

/** The text with a directive behind all else on the line that holds a word. */
function behind(text: string, word: string, words: string): string {
  const at = text.indexOf('\n', text.indexOf(word));
  return `${text.slice(0, at)} ${directive(words)}${text.slice(at)}`;
}

const ALL = ['cell-placeholder', 'row-total', 'row-total', 'dispute-total'];

test('without a directive all is found', () => {
  expect(rules(BROKEN)).toEqual({ found: ALL, suppressed: [] });
});

describe('suppressed', () => {
  const withoutFirstTotal = ['cell-placeholder', 'row-total', 'dispute-total'];
  it.each([
    ['on the next line', above(BROKEN, ROW, 'disable-next-line row-total')],
    ['on the next line, all rules', above(BROKEN, ROW, 'disable-next-line -- 原件如此')],
    ['on this line', behind(BROKEN, ROW, 'disable-line row-total')],
    [
      'on this line, from within it',
      changed(BROKEN, ROW, `${ROW}${directive('disable-line row-total -- 原件如此')}`),
    ],
    ['among others', above(above(BROKEN, NEXT_ROW, 'enable row-total'), ROW, 'disable row-total')],
    ['among all', above(above(BROKEN, NEXT_ROW, 'enable'), ROW, 'disable')],
    [
      'over other directives and an empty line',
      above(
        changed(BROKEN, ROW, ROW),
        ROW,
        'disable-next-line row-total',
        'disable-line suppression',
      ).replace(directive('disable-line suppression'), `\n${directive('disable-line suppression')}\n`),
    ],
    ['in Windows’ line ends', above(BROKEN, ROW, 'disable-next-line row-total').replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(rules(text)).toEqual({ found: withoutFirstTotal, suppressed: ['row-total'] });
  });

  it.each([
    ['in the whole file', `${directive('disable-file row-total')}\n${BROKEN}`],
    ['in the whole file, said at its end', `${BROKEN}\n${directive('disable-file row-total')}\n`],
    ['to the end', above(BROKEN, ROW, 'disable row-total')],
    ['in one line', BROKEN.replaceAll('\n', ' ').concat(directive('disable-line row-total'))],
  ])('%s', (_, text) => {
    const { found, suppressed } = rules(text);
    expect(suppressed.filter((rule) => rule === 'row-total').length).toBeGreaterThan(0);
    expect(found).not.toContain('row-total');
    expect(found).not.toContain('suppression');
  });

  it('by all rules in the whole file: nothing is left', () => {
    expect(rules(`${directive('disable-file')}\n${BROKEN}`)).toEqual({ found: [], suppressed: ALL });
  });

  it('until one of all is enabled again', () => {
    const text = above(above(BROKEN, ROW, 'enable row-total'), '行政许可', 'disable');
    expect(rules(text)).toEqual({
      found: ['row-total', 'row-total'],
      suppressed: ['cell-placeholder', 'dispute-total'],
    });
  });

  it('in Markdown', () => {
    const broken = withCells({ 'applications/granted/total': '1' }, RIGHT_MARKDOWN);
    const inCell = changed(broken, ROW, `${ROW} ${directive('disable-line row-total')}`);
    const around = `${directive('disable row-total')}\n\n${broken}\n\n${directive('enable row-total')}\n`;
    for (const text of [behind(broken, ROW, 'disable-line'), inCell, around]) {
      expect(rules(text)).toEqual({ found: [], suppressed: ['row-total'] });
    }
  });
});

test('it is said where and why', () => {
  const comment = directive('disable-next-line row-total -- 原件如此，不改');
  const text = above(BROKEN, ROW, 'disable-next-line row-total -- 原件如此，不改');
  const [only] = analyze(text).suppressed;
  expect(text.slice(only!.by.start, only!.by.end)).toBe(comment);
  expect(only!.reason).toBe('原件如此，不改');
  expect(text.slice(only!.finding.range.start, only!.finding.range.end)).toBe('19');
});

test('nothing suppressed is mended', () => {
  const text = `${directive('disable-file row-total')}\n${BROKEN}`;
  const { report, findings } = analyze(text);
  expect(safeFixes(report, findings).map(({ finding }) => finding.rule)).toEqual(['dispute-total']);
});

describe('not suppressed', () => {
  it.each([
    ['a line further on', above(BROKEN, NEXT_ROW, 'disable-next-line row-total')],
    ['another rule', above(BROKEN, ROW, 'disable-next-line balance')],
    ['no directive', above(BROKEN, ROW, 'disable-next-lines row-total')],
    ['a comment of another kind', `<!-- disable-file row-total -->\n${BROKEN}`],
    ['not closed', `<!-- disclosure-report-disable-file\n${BROKEN}`],
    ['enabled before it', above(BROKEN, ROW, 'disable row-total', 'enable row-total')],
  ])('%s', (_, text) => {
    const { found, suppressed } = rules(text);
    expect(suppressed).toEqual([]);
    expect(found.filter((rule) => rule !== 'suppression')).toEqual(ALL);
  });

  it('a right report needs none', () => expect(rules(RIGHT)).toEqual({ found: [], suppressed: [] }));
});

test('switching all off anew ends what was switched on in between', () => {
  const text = `${directive('disable')}\n${above(BROKEN, ROW, 'enable row-total', 'disable')}`;
  const { found, suppressed } = rules(text);
  expect(found.filter((rule) => rule !== 'suppression')).toEqual([]);
  expect([...suppressed].sort()).toEqual([...ALL].sort());
});
