import { describe, expect, it } from 'vitest';
import { analyze, readReport } from '../../../server/src/engine.ts';
import { applyEdits } from '../../../server/src/mend/apply.ts';
import { convertTables } from '../../../server/src/mend/convert/convert.ts';
import type { TableKind } from '../../../server/src/mend/convert/write.ts';
import { type Clipboard, paste } from '../../../server/src/mend/paste/paste.ts';
import { fixture, RIGHT, RIGHT_MARKDOWN } from '../check.ts';
import { REAL_PAGES } from '../corpus.ts';
import { CLIPBOARDS } from './clipboards.ts';

const ALL = ['proactive', 'applications', 'disputes'] as const;

interface Place {
  readonly kind?: TableKind;
  /** The text that is selected, or behind which the cursor stands. */
  readonly behind?: string;
  readonly selected?: string;
}

function rangeIn(text: string, { behind, selected }: Place) {
  const part = selected ?? behind ?? '';
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`not in the text: ${part}`);
  return selected === undefined
    ? { start: at + part.length, end: at + part.length }
    : { start: at, end: at + part.length };
}

/** The text after a paste; undefined where the clipboard is left to the editor. */
function pasted(text: string, clipboard: Clipboard, place: Place = {}): string | undefined {
  const kind = place.kind ?? (text.includes('|') ? 'bars' : 'tabs');
  const range = rangeIn(text, place);
  const result = paste({ report: readReport(text), range, kind, markdown: kind !== 'tabs' }, clipboard);
  if (!result) return undefined;
  return applyEdits(text, [{ range: result.range, newText: result.text }]);
}

const readings = (text: string) =>
  [...readReport(text).cells].map(([path, { reading }]) => `${path} ${JSON.stringify(reading)}`);
const tableReadings = (text: string, table: string) =>
  readings(text).filter((each) => each.startsWith(`${table}/`));
const linesWith = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word));

/** The tables of a report as a spreadsheet lays them out, as HTML and as text. */
function gridOf(text: string, table: (typeof ALL)[number]): string[][] {
  const { report } = analyze(text);
  const conversion = convertTables(report, [table], 'tabs');
  if (conversion.kind === 'refused') throw new Error(conversion.reason.en);
  const after = analyze(applyEdits(text, conversion.edits)).report;
  const { start } = after.tables[table]!.range;
  const whole = after.text.slice(after.text.lastIndexOf('\n', start) + 1, after.tables[table]!.range.end);
  return whole.split('\n').map((line) => line.split('\t'));
}

describe.each(['markdown', 'bars', 'tabs'] as const)('as %s', (kind) => {
  it.each(ALL)('a table copied from a spreadsheet reads exactly: %s', (table) => {
    const grid = gridOf(RIGHT, table);
    const html = `<html><body><!--StartFragment--><table>${grid
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('\n')}</table><!--EndFragment--></body></html>`;
    const after = pasted('', { html, text: grid.map((row) => row.join('\t')).join('\r\n') }, { kind })!;
    expect(tableReadings(after, table)).toEqual(tableReadings(RIGHT, table));
  });

  it.each(CLIPBOARDS)('$name', ({ html, text, cells }) => {
    const after = pasted('', { ...(html ? { html } : {}), ...(text ? { text } : {}) }, { kind })!;
    const { cells: read } = readReport(after);
    const values = Object.keys(cells).map((path) => {
      const reading = read.get(path)!.reading;
      return [path, reading.kind === 'number' ? reading.value : reading.kind];
    });
    expect(Object.fromEntries(values)).toEqual(cells);
    expect(after.includes('|')).toBe(kind !== 'tabs');
  });
});

it.each(REAL_PAGES)('reads page $name exactly, as it stands', ({ text: html }) => {
  for (const kind of ['markdown', 'tabs'] as const) {
    const { cells, chapters, edition } = readReport(pasted('', { html }, { kind })!);
    expect([edition, chapters.length, cells.size]).toEqual(['2019', 6, 198]);
    const kindsIn = (table: string) =>
      [...cells.values()].filter((cell) => cell.table === table).map(({ reading }) => reading.kind);
    expect(kindsIn('proactive').filter((each) => each !== 'number')).toEqual([]);
    expect(kindsIn('applications').filter((each) => each === 'blank')).toHaveLength(126);
    expect(kindsIn('applications').filter((each) => each === 'number')).toHaveLength(35);
    expect(kindsIn('disputes')).not.toContain('unread');
    expect(cells.get('applications/concluded/total')?.reading).toEqual({ kind: 'number', value: 805 });
    expect(cells.get('applications/unavailable.1/legal-service')?.reading).toEqual({
      kind: 'number',
      value: 1,
    });
    expect(cells.get('proactive/procurement/amount')?.reading).toMatchObject({ value: 251000, unit: '元' });
    expect(cells.get('disputes/direct-suit/total')?.reading).toMatchObject({ value: 9 });
  }
});

describe('a table', () => {
  const html = CLIPBOARDS[0]!.html!;

  it('stands apart from the text around it', () => {
    const text = '# 云川县民政局2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n下一段。\n';
    const after = pasted(text, { html }, { kind: 'markdown', behind: '政府信息情况' })!;
    expect(after).toMatch(/政府信息情况\n\n\| 第二十条第（一）项 [\s\S]*\|\n\n下一段。\n$/);
    const between = pasted(text, { html }, { kind: 'tabs', selected: '下一段。' })!;
    expect(between).toMatch(/政府信息情况\n第二十条第（一）项\t\t\t\n[\s\S]*\n行政事业性收费\t12.5\n$/);
  });

  it('takes the place of the same table that the cursor stands in', () => {
    const after = pasted(RIGHT, { html }, { behind: '行政许可\t8' })!;
    expect(linesWith(after, '行政许可')).toEqual(['行政许可\t1036']);
    expect(readings(after).slice(10)).toEqual(readings(RIGHT).slice(10));
    const markdown = pasted(RIGHT_MARKDOWN, { html }, { selected: '| 行政许可 | 45290' })!;
    expect(linesWith(markdown, '行政许可')).toEqual([
      expect.stringMatching(/^\| 行政许可 +\| 1036 +\| +\| +\|$/),
    ]);
  });

  it('follows the shape of the document’s tables', () => {
    expect(
      linesWith(pasted(RIGHT_MARKDOWN, { html }, { behind: '二、主动公开政府信息情况' })!, '1036')[0],
    ).toMatch(/^\|/);
    expect(linesWith(pasted(RIGHT, { html }, { behind: '二、主动公开政府信息情况' })!, '1036')[0]).toBe(
      '行政许可\t1036',
    );
  });

  it('is taken out of the tables that lay out a page', () => {
    const page = `<table><tr><td><p>当前位置：首页</p></td></tr><tr><td><table><tr><td>${html}</td></tr></table></td></tr></table>`;
    const after = pasted('', { html: page }, { kind: 'tabs' })!;
    expect(after).toMatch(/^当前位置：首页\n第二十条第（一）项/);
  });

  it('keeps bars, tabs and line ends of its cells from tearing it', () => {
    const odd = html.replace('规章', '规\n章').replace('>22（其中修订16件）', '>22（其中|修订16件）');
    expect(pasted('', { html: odd }, { kind: 'markdown' })).toContain('| 22（其中｜修订16件） |');
  });
});

describe('a whole page', () => {
  const page = `<html><head><title>年报</title><style>p{}</style></head><body>
    <h1>云川县民政局2023年政府信息公开工作年度报告</h1>
    <p class=MsoNormal style='text-indent:32.0pt'>本报告根据
    条例编制。<o:p></o:p></p><p style="display:none">隐藏</p><script>x()</script>
    <h2>一、总体情况</h2><p>2023&nbsp;年，我局……</p><ol><li>第一项</li><li>第二项</li></ol>
    <h2>二、主动公开政府信息情况</h2>${CLIPBOARDS[0]!.html}</body></html>`;

  it('becomes Markdown with headings', () => {
    const after = pasted('', { html: page }, { kind: 'markdown' })!;
    expect(after).toMatch(
      /^# 云川县民政局2023年政府信息公开工作年度报告\n\n本报告根据条例编制。\n\n## 一、总体情况\n\n2023 年，我局……\n\n1\. 第一项\n\n2\. 第二项\n\n## 二、主动公开政府信息情况\n\n\| 第二十条/,
    );
  });

  it('becomes plain text', () => {
    const after = pasted('', { html: page }, { kind: 'tabs' })!;
    expect(after).toMatch(
      /^云川县民政局2023年政府信息公开工作年度报告\n本报告根据条例编制。\n一、总体情况\n2023 年/,
    );
  });
});

describe('a row of figures', () => {
  const granted = '（一）予以公开\t9\t1\t0\t0\t0\t0\t10';

  it.each(['4\t0\t0\t0\t0\t1\t5', '4\n0\n0\n0\n0\n1\n5\n', ' 4 0 0  0 0 1 5\r\n'])(
    'takes the place of the row’s at the cursor: %j',
    (text) => {
      for (const place of [{ behind: '（一）予以' }, { selected: '\t9\t1' }, { behind: granted }]) {
        const after = pasted(RIGHT, { text }, place)!;
        expect(after).toBe(RIGHT.replace(granted, '（一）予以公开\t4\t0\t0\t0\t0\t1\t5'));
      }
    },
  );

  it('keeps the style of the row, and what is not plain as it is', () => {
    const wide = RIGHT.replace(granted, '（一）予以公开\t９\t1\t0\t\t0\t/\t10件');
    const after = pasted(wide, { text: '4\t2\t3\t5\t1\t6\t21' }, { behind: '（一）予以公开' })!;
    expect(linesWith(after, '（一）予以公开')).toEqual([
      '三、本年度办理结果\t（一）予以公开\t４\t2\t3\t５\t1\t６\t21件\t',
    ]);
    const amounts = pasted(RIGHT, { text: '1\t0\t9,215' }, { behind: '规章\t0' })!;
    expect(linesWith(amounts, '规章')).toEqual(['规章\t1\t0\t9,215']);
  });

  it('goes into chapter 四 as a whole line, or as one of its three rows', () => {
    const old = '1\t0\t1\t0\t2\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1';
    const line = '5 1 0 0 6 2 0 0 0 2 1 1 0 0 2';
    const at = { behind: '\n1\t0\t1' };
    expect(pasted(RIGHT, { text: line }, at)).toBe(RIGHT.replace(old, line.replaceAll(' ', '\t')));
    expect(pasted(RIGHT, { text: '5 1 0 0 6' }, at)).toBe(RIGHT.replace(old, `5\t1\t0\t0\t6${old.slice(9)}`));
  });

  it('is left to the editor where it does not fit', () => {
    for (const text of ['4\t0\t0\t0\t0\t5', '4', '86', '4\t0\t0\t0\t0\t1\t五', '一、总体情况', ''])
      expect(pasted(RIGHT, { text }, { behind: '（一）予以' }), text).toBeUndefined();
    expect(pasted(RIGHT, { text: '4\t0\t0\t0\t0\t1\t5' }, { behind: '（一）主动公开' })).toBeUndefined();
    expect(pasted(RIGHT, { text: '9\t1\t0\t0\t0\t0\t10' }, { behind: '（一）予以' })).toBeUndefined();
  });
});

describe('what is left to the editor', () => {
  it('text that stands so already, or is a whole report', () => {
    expect(pasted('', { text: RIGHT }, { kind: 'markdown' })).toBeUndefined();
    const tabs = gridOf(RIGHT, 'proactive')
      .map((row) => row.join('\t'))
      .join('\n');
    expect(pasted('', { text: tabs }, { kind: 'tabs' })).toBeUndefined();
    expect(pasted('', { text: tabs }, { kind: 'markdown' })).toMatch(/^\| 第二十条第（一）项/);
  });

  it.each([
    '<p>政府信息公开</p>',
    '<table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>12345</td></tr></table>',
    '<div><span>二、主动公开政府信息情况</span></div>',
    '<table><tr><td>行政许可</td></tr></table>',
    '<table>',
    '',
  ])('%s', (html) => expect(pasted('', { html, text: 'x' }, { kind: 'markdown' })).toBeUndefined());
});

/** Each would take minutes if its cells were spread as they ask, or a mark were looked for again and again. */
it.each([
  ['merged cells', `<table>${'<tr><td rowspan=60000 colspan=60000>行政许可</td></tr>'.repeat(500)}</table>`],
  ['tables in tables', `${'<table><tr><td>'.repeat(2_000)}行政许可`],
  ['cells without an end', `<table>${'<tr><td>1<td>'.repeat(20_000)}`],
  ['quotation marks', `<table>${'<tr><td>'.repeat(2)}`, '\t"'.repeat(50_000)],
])('does not take long over a page of %s', (_, html, text = '') => {
  expect(pasted('', { html, text }, { kind: 'tabs' })).toBeUndefined();
});

describe('what is left to the editor', () => {
  it.each([
    ['a page without a table, and no text', { html: '<p>全年发布信息214条。</p>' }],
    ['a table that is none of the form', { html: '<table><tr><td>甲<td>乙</table>' }],
    ['figures that stand there already, with their signs', { text: '1,000\t1\t14' }],
  ])('%s', (_, clipboard) => {
    const text = RIGHT.replace('行政规范性文件\t2', '行政规范性文件\t1,000');
    expect(pasted(text, clipboard, { behind: '行政规范性文件\t1' })).toBeUndefined();
  });
});

describe('a row of figures', () => {
  it('with a unit or a note is taken as it is', () => {
    const text = pasted(RIGHT, { text: '15件\t1\t22（其中修订16件）' }, { behind: '行政规范性文件\t2' })!;
    expect(linesWith(text, '行政规范性文件')).toEqual(['行政规范性文件\t15件\t1\t22（其中修订16件）']);
  });
});

describe('a part of a table', () => {
  const grid = gridOf(RIGHT, 'proactive');
  const htmlOf = (lines: readonly string[][]) =>
    `<table>${lines.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  it('goes where the cursor is, also in that table', () => {
    const html = htmlOf(grid.slice(0, 4));
    const text = pasted(RIGHT, { html }, { selected: '行政许可\t86' })!;
    expect(linesWith(text, '行政许可')).toEqual([]);
    expect(linesWith(text, '行政规范性文件')).toHaveLength(2);
  });

  it('with a row that cannot be read keeps its own layout', () => {
    const short = grid.map((row) => (row[0] === '规章' ? ['规章', '0', '', ''] : row));
    const html = htmlOf(short.map((row) => (row[0] === '规章' ? ['规章 0 0 0 0', '0'] : row)));
    const text = pasted('', { html }, { kind: 'tabs' })!;
    expect(linesWith(text, '行政许可')).toEqual(['行政许可\t86\t\t']);
  });

  it('in a line is set apart from the words before and behind it', () => {
    const text = pasted('前后\n', { html: htmlOf(grid.slice(0, 4)) }, { kind: 'markdown', behind: '前' })!;
    expect(text).toMatch(/^前\n\n\| 第二十条[\s\S]*\|\n\n后\n$/);
  });

  it('in a report on one line does not take the place of its table', () => {
    const line = fixture('T18.txt');
    const text = pasted(line, { html: htmlOf(grid) }, { kind: 'tabs', behind: '行政许可' })!;
    expect(text).toContain('行政许可\n第二十条第（一）项\t\t\t\n');
    expect(text.replace(/\n[\s\S]*\n/, '')).toBe(line);
  });
});
