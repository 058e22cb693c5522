import { describe, expect, it } from 'vitest';
import { analyze, applyEdits } from '../../../server/src/engine.ts';
import { readsAlike } from '../../../server/src/mend/convert/alike.ts';
import { convertTables } from '../../../server/src/mend/convert/convert.ts';
import { tableKindOf } from '../../../server/src/mend/convert/shape.ts';
import { displayWidth } from '../../../server/src/mend/convert/width.ts';
import type { TableKind } from '../../../server/src/mend/convert/write.ts';
import { changed, findingsOf, fixture, RIGHT, RIGHT_MARKDOWN, withCells, withoutLine } from '../check.ts';
import { FIXTURE_REPORTS, SEEDS } from '../corpus.ts';

const ALL = ['proactive', 'applications', 'disputes'] as const;

const conversion = (text: string, kind: TableKind) => convertTables(analyze(text).report, ALL, kind);

function converted(text: string, kind: TableKind): string {
  const result = conversion(text, kind);
  if (result.kind === 'refused') throw new Error(result.reason.en);
  return applyEdits(text, result.edits);
}

function reason(text: string): string {
  const result = conversion(text, 'markdown');
  return result.kind === 'refused' ? result.reason['zh-cn'] : `edits ${result.edits.length}`;
}

const readings = (text: string) =>
  [...analyze(text).report.cells].map(([path, { reading }]) => [path, reading]);
const linesWith = (text: string, word: string) => text.split(/\r?\n/).filter((line) => line.includes(word));

describe('the official layout', () => {
  const markdown = converted(RIGHT, 'markdown');

  it('is a Markdown table with a delimiter row and merged cells empty', () => {
    const table = markdown.slice(markdown.indexOf('| 行政复议'), markdown.indexOf('五、'));
    expect(table.trim().split('\n')).toEqual([
      '| 行政复议 |          |          |          |      | 行政诉讼         |          |          |          |      |            |          |          |          |      |',
      '| -------- | -------- | -------- | -------- | ---- | ---------------- | -------- | -------- | -------- | ---- | ---------- | -------- | -------- | -------- | ---- |',
      '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |          |          |          |      | 复议后起诉 |          |          |          |      |',
      '|          |          |          |          |      | 结果维持         | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持   | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      '| 1        | 0        | 1        | 0        | 2    | 0                | 0        | 0        | 0        | 0    | 1          | 0        | 0        | 0        | 1    |',
    ]);
  });

  it('is a row on a line with tabs, and comes back the same', () => {
    const tabs = converted(markdown, 'tabs');
    expect(linesWith(tabs, '行政规范性文件')).toEqual(['行政规范性文件\t2\t1\t14']);
    expect(linesWith(tabs, '7.属于行政执法案卷')).toEqual(['\t\t7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0']);
    expect(converted(tabs, 'markdown')).toBe(markdown);
  });

  it('changes nothing where the tables stand so already', () => {
    expect(conversion(markdown, 'markdown')).toEqual({ kind: 'edits', edits: [] });
  });

  it('touches only the lines that change', () => {
    const other = changed(markdown, '| 行政许可           |', '| 行政许可 |');
    const { report } = analyze(other);
    const result = convertTables(report, ['proactive'], 'markdown');
    expect(result).toMatchObject({
      edits: [{ newText: expect.stringMatching(/^\| 行政许可 {11}\|[^\n]*\n$/) }],
    });
  });

  it.each(FIXTURE_REPORTS.filter(({ name }) => /^(T|right)/.test(name)))('is read like $name', ({ text }) => {
    for (const kind of ['markdown', 'tabs'] as const) {
      const result = conversion(text, kind);
      if (result.kind === 'refused') {
        expect(readings(text).some(([, reading]) => (reading as { kind: string }).kind === 'unread')).toBe(
          true,
        );
      } else expect(readings(applyEdits(text, result.edits))).toEqual(readings(text));
    }
  });

  it.each(SEEDS)('is read like seed $name, with the same findings', ({ text }) => {
    const rules = (each: string) => findingsOf(each).findings.map(({ rule }) => rule);
    for (const kind of ['markdown', 'tabs'] as const) {
      const after = converted(text, kind);
      expect(readings(after)).toEqual(readings(text));
      expect(rules(after)).toEqual(rules(text));
      expect(converted(after, kind)).toBe(after);
    }
  });
});

describe('keeps', () => {
  it('figures as they are written, with units, notes, commas and full-width digits', () => {
    const text = withCells({
      'proactive/fees/amount': '15.5万元',
      'proactive/licences/decisions': '11,398,889',
      'proactive/normative-documents/in-force': '22（其中修订16件）',
      'applications/granted/business': '１',
      'applications/granted/charity': '',
      'applications/granted/other': '/',
    });
    const after = converted(text, 'markdown');
    expect(readings(after)).toEqual(readings(text));
    for (const cell of ['15.5万元', '11,398,889', '22（其中修订16件）', '１'])
      expect(after).toContain(`| ${cell} `);
    expect(converted(after, 'tabs')).toContain('（一）予以公开\t\t9\t１\t0\t\t0\t/\t10\n');
  });

  it('the writer’s wording of labels, right or not', () => {
    const loose = RIGHT.replace('（一）予以公开', '(一) 予以公开')
      .replace('\t总计\t', '\t合 计\t')
      .replace('本年废止件数', '本年度止件数')
      .replace('第二十条第（五）项', '第二十条第(五)项')
      .replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开');
    const after = converted(loose, 'markdown');
    for (const words of [
      '(一) 予以公开',
      '| 合 计 |',
      '本年度止件数',
      '第二十条第(五)项',
      '2.其他法律行政止公开 ',
    ])
      expect(after).toContain(words);
    const said = (text: string) => findingsOf(text).findings.map(({ rule, message }) => rule + message.en);
    expect(said(after)).toEqual(said(loose));
  });

  it('emphasis around figures and labels', () => {
    const bold = RIGHT_MARKDOWN.replace('| 373 |', '| **373** |').replace(
      '| （七）总计 |',
      '| **（七）总计** |',
    );
    const after = converted(bold, 'markdown');
    expect(after).toMatch(/\| \*\*373\*\* +\|/);
    expect(after).toMatch(/\| \*\*（七）总计\*\* +\|/);
  });

  it('sentences and page numbers within a table, below it', () => {
    const text = RIGHT.replace(
      '规章\t0\t0\t0\n',
      '规章\t0\t0\t0\n- 3 -\n注：规章数由司法局统一填报，行政许可含变更。\n',
    );
    const after = converted(text, 'markdown');
    expect(after).toMatch(
      /\| 行政事业性收费 [^\n]*\n\n- 3 -\n\n注：规章数由司法局统一填报，行政许可含变更。\n\n三、/,
    );
    expect(converted(text, 'tabs')).toMatch(/\n行政事业性收费\t0\n- 3 -\n注：规章数.*许可含变更。\n\n三、/);
  });

  it('the sentence between heading and table, and the note below it, where they are', () => {
    const text = RIGHT.replace(
      '二、主动公开政府信息情况\n',
      '二、主动公开政府信息情况\n本表由办公室填报。\n',
    ).replace('行政事业性收费\t0\t\t\n', '行政事业性收费\t0\t\t\n注：收费含罚没收入。\n');
    const after = converted(text, 'markdown');
    expect(after).toMatch(/本表由办公室填报。\n\n\n\| 第二十条第（一）项/);
    expect(after).toMatch(/\| 行政事业性收费 [^\n]*\|\n\n注：收费含罚没收入。/);
  });

  it('line ends', () => {
    const after = converted(RIGHT.replaceAll('\n', '\r\n'), 'markdown');
    expect(after).toBe(converted(RIGHT, 'markdown').replaceAll('\n', '\r\n'));
  });

  it('a group’s label where the group’s first row is absent', () => {
    const text = RIGHT.replace(
      '（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n\t\t',
      '（三）不予公开\t',
    );
    const after = converted(text, 'tabs');
    expect(linesWith(after, '（三）不予公开')).toEqual([
      '\t（三）不予公开\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
    ]);
    expect(readings(after)).toEqual(readings(text));
  });
});

describe('refuses', () => {
  it('a table with a row that is not read, and names it', () => {
    const text = RIGHT.replace('（一）予以公开\t9\t1\t0\t0\t0\t0\t10', '（一）予以公开 9 1 0 0 0 10');
    expect(reason(text)).toBe('“（一）予以公开”没有读出来，不能转换；请先补齐。');
  });

  it('one with figures that belong to no cell', () => {
    const text = RIGHT.replace('规章\t0\t0\t0\n', '规章\t0\t0\t0\n其他规定\t4\t5\t6\n');
    expect(reason(text)).toMatch(/不属于任何一格的数字|没有读出来/);
  });

  it('one with a comment', () => {
    const text = RIGHT.replace(
      '规章\t0\t0\t0\n',
      '规章\t0\t0\t0\n<!-- disclosure-report-disable-next-line cell-unit -->\n',
    );
    expect(reason(text)).toMatch(/注释/);
  });

  it('chapter 四 where it is not complete', () => {
    const text = withoutLine(withoutLine(RIGHT, '未经复议直接起诉'), '1\t0\t1\t0\t2').replace(
      '\t\t\t\t\t结果维持',
      '行政复议\t1\t0\t1\t0\t2\n复议后起诉\t1\t0\t0\t0\t1\n结果维持',
    );
    expect(reason(text)).toMatch(/四、.*(不全|没有读出来)|没有读出来/);
  });

  it.each(['T19', 'T20', 'T21'])('what is not read at all: %s', (name) => {
    const { text } = FIXTURE_REPORTS.find((each) => each.name.startsWith(name))!;
    expect(reason(text)).toMatch(/^“.*没有读出来/);
  });

  it('nothing in what is no report', () => {
    expect(conversion('# Notes\n', 'markdown')).toEqual({ kind: 'edits', edits: [] });
  });
});

it('counts a Chinese character as two columns, and what takes no room as none', () => {
  const widths = ['abc', '规章', '（一）', '“三”', '１', 'e\u0301', '\u200b\ufeff', '𠮷'].map(displayWidth);
  expect(widths).toEqual([3, 4, 6, 4, 2, 1, 0, 2]);
});

describe('how a document writes its tables', () => {
  it.each([
    ['right.txt', 'tabs'],
    ['T7.md', 'bars'],
    ['T5.txt', 'markdown'],
    ['T4.txt', 'markdown'],
  ] as const)('%s: %s', (name, kind) => {
    expect(tableKindOf(analyze(fixture(name)).report, 'markdown')).toBe(kind);
  });

  it('with bars below each other', () => {
    expect(tableKindOf(analyze(converted(RIGHT, 'markdown')).report, 'tabs')).toBe('markdown');
  });
});

describe('two texts are the same report', () => {
  const alike = (a: string, b: string) => readsAlike(analyze(a).report, analyze(b).report);

  it('whatever the shape of their tables', () => {
    expect(alike(RIGHT, converted(RIGHT, 'markdown'))).toBe(true);
  });

  it.each([
    ['another edition', fixture('right-2019.txt')],
    ['a chapter that is absent', withoutLine(RIGHT, '六、其他需要')],
    ['a row that is absent', withoutLine(RIGHT, '行政强制')],
    ['another figure', withCells({ 'proactive/licences/decisions': '87' })],
    ['a blank cell', withCells({ 'proactive/licences/decisions': '' })],
  ])('but not with %s', (_, other) => expect(alike(RIGHT, other)).toBe(false));

  it('nor where one lacks another chapter or table than the other', () => {
    expect(alike(withoutLine(RIGHT, '六、其他需要'), withoutLine(RIGHT, '一、总体情况'))).toBe(false);
    const [from, to] = ['行政复议\t', '五、存在'].map((word) => RIGHT.indexOf(word)) as [number, number];
    expect(alike(RIGHT, `${RIGHT.slice(0, from)}${RIGHT.slice(to)}`)).toBe(false);
  });
});

describe('what is not quite a table of the form', () => {
  it('a row of chapter 二 that is absent stays absent', () => {
    const without = withoutLine(RIGHT, '行政强制');
    const text = converted(without, 'markdown');
    expect(readings(text)).toEqual(readings(without));
    expect(text).not.toContain('行政强制');
  });

  it('a figure in a header line belongs to no cell', () => {
    expect(reason(changed(RIGHT, '本年收费金额（单位：万元）', '本年收费金额（单位：万元） 2023'))).toBe(
      '表中有不属于任何一格的数字，不能转换；请先处理。',
    );
  });

  it('a garbled label of a group keeps its place and its words', () => {
    const garbled = changed(RIGHT, '（五）不予处理', '（五）不予处里');
    const text = converted(garbled, 'markdown');
    expect(linesWith(text, '1.信访举报投诉类申请')[0]).toMatch(/^\| +\| （五）不予处里 +\| 1.信访/);
    expect(readings(text)).toEqual(readings(garbled));
  });

  it('a head with words of its own is kept in a line', () => {
    const named = changed(
      fixture('T14.md'),
      '| 项目 | 数据1 | 数据2 | 数据3 |',
      '| 事项 | 甲办 | 乙办 | 丙办 |',
    );
    const text = converted(named, 'markdown');
    expect(linesWith(text, '甲办')).toEqual(['事项 甲办 乙办 丙办']);
    expect(readings(text)).toEqual(readings(named));
  });

  it('a sentence above a delimiter row is left alone', () => {
    const said = changed(fixture('T14.md'), '| 项目 | 数据1 | 数据2 | 数据3 |\n', '具体如下：\n');
    const text = converted(said, 'markdown');
    expect(linesWith(text, '具体如下')).toEqual(['具体如下：']);
    expect(readings(text)).toEqual(readings(said));
  });
});
