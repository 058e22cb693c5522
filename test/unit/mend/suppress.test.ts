import { describe, expect, it, test } from 'vitest';
import { analyze, applyEdits, type Finding } from '../../../server/src/engine.ts';
import { coverOf, suppressEverywhere, suppressHere } from '../../../server/src/mend/suppress.ts';
import { changed, RIGHT_MARKDOWN, withCells } from '../check.ts';
import { FIXTURE_REPORTS } from '../corpus.ts';

const essence = (findings: readonly Finding[]) => findings.map(({ rule, cells }) => [rule, cells]);
const values = (text: string) =>
  [...analyze(text).report.cells.values()].map(({ path, reading }) => [path, reading]);

/** Suppresses the only finding of a rule, here and then everywhere, and expects nothing else to change. */
function suppressed(text: string, rule: string): string {
  const { findings } = analyze(text);
  const at = findings.findIndex((finding) => finding.rule === rule);
  const here = applyEdits(text, suppressHere(text, findings[at]!));
  const everywhere = applyEdits(text, suppressEverywhere(text, rule));
  const others = findings.filter((finding) => finding.rule !== rule);
  expect(others.length).toBe(findings.length - 1);
  for (const after of [here, everywhere]) {
    const analysis = analyze(after);
    expect(essence(analysis.findings)).toEqual(essence(others));
    expect(analysis.suppressed.map(({ finding }) => finding.rule)).toContain(rule);
    expect(values(after)).toEqual(values(text));
  }
  return here;
}

const WRONG = withCells({ 'applications/granted/total': '1', 'disputes/review/total': '1' }, RIGHT_MARKDOWN);

describe('in a Markdown table', () => {
  test('the directives stand around it, apart from it', () => {
    const after = suppressed(WRONG, 'row-total');
    const [disable, enable] = ['disable', 'enable'].map(
      (word) => `<!-- disclosure-report-${word} row-total -->`,
    );
    expect(after).toMatch(new RegExp(`\\n${disable}\\n\\n\\|[^<]*\\|\\n\\n${enable}\\n\\n`));
    expect(after.replace(`${disable}\n\n`, '').replace(`\n\n${enable}`, '')).toBe(WRONG);
  });

  test('no row is parted from another', () => {
    const rows = (text: string) => text.split(/\n\n/).filter((block) => block.startsWith('|'));
    expect(rows(suppressed(WRONG, 'dispute-total'))).toEqual(rows(WRONG));
  });

  test('it is the table that is covered', () => {
    const [first] = analyze(WRONG).findings;
    expect(coverOf(WRONG, first!)).toBe('table');
  });

  test('where others are suppressed already, and in Windows’ line ends', () => {
    const once = suppressed(WRONG.replaceAll('\n', '\r\n'), 'row-total');
    const twice = suppressed(once, 'dispute-total');
    expect(twice).not.toMatch(/[^\r]\n/);
  });

  it.each(
    FIXTURE_REPORTS.filter(({ name }) => /^(?:T[789]|T1[0-4])\./.test(name)).map(({ name, text }) => [
      name,
      text,
    ]),
  )('of any style: %s', (_, text) => {
    for (const path of ['applications/granted/total', 'applications/carried-in/total']) {
      const wrong = withCells({ [path]: '7777' }, text);
      const [finding] = analyze(wrong).findings;
      const after = applyEdits(wrong, suppressHere(wrong, finding!));
      expect(values(after)).toEqual(values(wrong));
      expect(analyze(after).findings).toEqual([]);
    }
  });
});

describe('elsewhere', () => {
  it.each([
    [
      'above a heading',
      changed(RIGHT_MARKDOWN, '五、存在的主要问题及改进情况', '五、存在的主要问題及改进情况'),
      'chapter-title',
      /\n<!-- disclosure-report-disable-next-line chapter-title -->\n## 五/,
    ],
    [
      'where a chapter is missing',
      RIGHT_MARKDOWN.slice(0, RIGHT_MARKDOWN.indexOf('## 六、')),
      'chapter-missing',
      /<!-- disclosure-report-disable-(?:next-)?line chapter-missing -->/,
    ],
  ])('%s', (_, text, rule, expected) => {
    expect(suppressed(text, rule)).toMatch(expected);
  });

  const PROSE =
    '第一段。\n第二行。  \n\n- 一项\n- 二项\n\n新段。\n<!-- disclosure-report-disable-line a -->\n又一段。\n';
  const finding = (word: string, text = PROSE): Finding => ({
    rule: 'wording',
    severity: 'hint',
    range: { start: text.indexOf(word), end: text.indexOf(word) + 1 },
    message: { 'zh-cn': '', en: '' },
    cells: [],
    formulas: [],
    related: [],
    offers: [],
  });
  const line = (word: string) => {
    const after = applyEdits(PROSE, suppressHere(PROSE, finding(word)));
    expect(coverOf(PROSE, finding(word))).toBe('line');
    return after.split('\n').filter((each) => each.includes('wording') || each.includes(word));
  };
  const NEXT = '<!-- disclosure-report-disable-next-line wording -->';
  const OWN = '<!-- disclosure-report-disable-line wording -->';

  it.each([
    ['第一段', [NEXT, '第一段。']],
    ['二行', [`第二行。 ${OWN}  `]],
    ['二项', [`- 二项 ${OWN}`]],
    ['新段', [NEXT, '新段。']],
    ['又一', [NEXT, '又一段。']],
  ])('%s', (word, expected) => {
    expect(line(word)).toEqual(expected);
  });

  it('in the whole text behind what stands in front of it', () => {
    const DIRECTIVE = '<!-- disclosure-report-disable-file wording -->';
    const front = '---\ntitle: 年报\n---\n';
    for (const before of ['', '\ufeff', front, `\ufeff${front}`]) {
      const text = `${before}# 年报\n`;
      expect(applyEdits(text, suppressEverywhere(text, 'wording'))).toBe(`${before}${DIRECTIVE}\n\n# 年报\n`);
    }
  });
});

test('a finding on a blank line, which is a blank cell', () => {
  const { text } = FIXTURE_REPORTS.find(({ name }) => name === 'T4.txt')!;
  const blank = withCells({ 'applications/concluded/research': '' }, text);
  const here = suppressed(blank, 'total-blank');
  expect(here).toContain('\n<!-- disclosure-report-disable-line total-blank -->\t\n');
});
