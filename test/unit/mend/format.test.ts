import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, type Range } from '../../../server/src/engine.ts';
import { formatTables } from '../../../server/src/mend/convert/format.ts';
import { changed, RIGHT, RIGHT_MARKDOWN } from '../check.ts';
import { FIXTURE_REPORTS, SEEDS } from '../corpus.ts';

const formatted = (text: string, within?: Range): string =>
  applyEdits(text, formatTables(analyze(text).report, within));

const readings = (text: string) =>
  [...analyze(text).report.cells].map(([path, { reading }]) => [path, reading]);
const lineWith = (text: string, word: string) => text.split(/\r?\n/).filter((line) => line.includes(word));
const withoutBlanks = (text: string) => text.replaceAll(/[\s|:-]/g, '');
/** A header cell may move to its line in the form. */
const signsIn = (text: string) => [...withoutBlanks(text)].sort().join('');
const proseOf = (text: string) => {
  const { chapters } = analyze(text).report;
  const last = chapters.find(({ id }) => id === 'problems')!;
  return [text.slice(0, chapters[1]!.heading.line.end), text.slice(last.range.start)];
};

describe('Markdown tables', () => {
  const untidy = RIGHT_MARKDOWN.replace('| 规章 | 0 | 0 | 0 |', '|规章|0   |　0|0 |').replace(
    '| 行政许可 | 45290 |  |  |',
    '| 行政许可 | 45290 |',
  );

  it('get their bars below each other, and their missing ones', () => {
    const after = formatted(untidy);
    expect(lineWith(after, '规章')).toEqual([
      '| 规章               | 0                          | 0            | 0            |',
    ]);
    expect(lineWith(after, '行政许可')).toEqual([
      '| 行政许可           | 45290                      |              |              |',
    ]);
    expect(after).toBe(formatted(RIGHT_MARKDOWN));
    expect(formatted(after)).toBe(after);
  });

  it('keep the sides that their delimiter row sets', () => {
    const sided = RIGHT_MARKDOWN.replace('|----|----|----|----|', '|:--|--:|:-:|---|');
    const after = formatted(sided);
    expect(lineWith(after, ':-')[0]).toBe(
      '| :----------------- | -------------------------: | :----------: | ------------ |',
    );
    expect(lineWith(after, '行政规范性文件')).toEqual([
      '| 行政规范性文件     |                         12 |      7       | 86           |',
    ]);
    expect(formatted(after)).toBe(after);
  });

  it('keep what stands in them, escaped bars and notes too', () => {
    const text = RIGHT_MARKDOWN.replace('| 规章 | 0 |', '| 规章 | 22（其中修订16件） |').replaceAll(
      '\n',
      '\r\n',
    );
    const after = formatted(text);
    expect(after).toContain('| 22（其中修订16件）');
    expect(withoutBlanks(after)).toBe(withoutBlanks(text));
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('are left alone where they are not the form’s', () => {
    const other = '\n| 附表 | 数 |\n|--|--|\n| 一 | 1 |\n';
    expect(formatted(RIGHT_MARKDOWN + other)).toBe(formatted(RIGHT_MARKDOWN) + other);
  });

  it('are aligned one by one for a range', () => {
    const { report } = analyze(untidy);
    const edits = formatTables(report, report.tables.disputes!.range);
    expect(edits.length).toBeGreaterThan(0);
    for (const { range } of edits) expect(range.start).toBeGreaterThan(report.tables.applications!.range.end);
  });
});

describe('tables with tabs', () => {
  it('get the form’s columns, one tab between cells', () => {
    const after = formatted(RIGHT);
    expect(lineWith(after, '行政许可')).toEqual(['行政许可\t86']);
    expect(lineWith(after, '（七）总计')).toEqual(['\t（七）总计\t\t23\t2\t0\t0\t0\t0\t25']);
    expect(readings(after)).toEqual(readings(RIGHT));
    expect(formatted(after)).toBe(after);
  });

  it('stay as they are where text would have to move', () => {
    const noted = RIGHT.replace('规章\t0\t0\t0\n', '规章\t0\t0\t0\n注：由司法局填报。\n');
    expect(lineWith(formatted(noted), '行政许可')).toEqual(['行政许可\t86\t\t']);
  });

  it('stay as they are where header cells are absent', () => {
    const bare = RIGHT.replaceAll(/第二十条第.*\n+/g, '');
    expect(lineWith(formatted(bare), '行政许可')).toEqual(['行政许可\t86\t\t']);
  });
});

it.each(FIXTURE_REPORTS.filter(({ name }) => /^T(?:[4-6]|8|9|1[0-368])\./.test(name)))(
  'leaves a table of another shape as it is: $name',
  ({ text }) => expect(formatted(text)).toBe(text),
);

it.each([...FIXTURE_REPORTS, ...SEEDS])('changes blanks alone, and once: $name', ({ text }) => {
  const after = formatted(text);
  expect(signsIn(after) === signsIn(text), 'signs').toBe(true);
  expect(proseOf(after)).toEqual(proseOf(text));
  expect(readings(after)).toEqual(readings(text));
  expect(formatted(after)).toBe(after);
});

it('has nothing to do in what is no report', () => {
  expect(formatTables(analyze('# Notes\n\n| a |\n|--|\n').report)).toEqual([]);
});

describe('a Markdown table', () => {
  const second = RIGHT_MARKDOWN.slice(0, RIGHT_MARKDOWN.indexOf('## 三、')).trimEnd();

  it('at the end of the text, without a line end', () => {
    const after = formatted(second);
    expect(after.startsWith(formatted(`${second}\n`).trimEnd())).toBe(true);
    expect(after).not.toMatch(/\n$/);
    expect(formatted(after)).toBe(after);
  });

  it('stays as it is where its delimiter row has another number of cells: that is none to Markdown', () => {
    const other = changed(second, '|----|----|----|----|', '|----|----|');
    expect(formatted(other)).toBe(other);
  });

  it('may have rows longer than its head', () => {
    const wide = changed(second, '| 行政许可 | 45290 |  |  |', '| 行政许可 | 45290 |  |  |  |  |');
    expect(lineWith(formatted(wide), '行政许可')).toEqual([
      '| 行政许可           | 45290                      |              |              |     |     |',
    ]);
  });
});
