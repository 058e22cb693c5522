import { describe, expect, it, test } from 'vitest';
import { readReport } from '../../../server/src/engine.ts';
import { CHAPTERS } from '../../../server/src/form/chapters.ts';
import { findHeadings } from '../../../server/src/report/headings.ts';
import { changed, RIGHT } from '../check.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const IDS = CHAPTERS.map(({ id }) => id);
const TITLES = CHAPTERS.map(({ label }) => label);
const FORM = TITLES.map((title, index) => `${NUMERALS[index]}、${title}`);
const BODIES = [
  '2023年，我局认真落实条例。\n（一）主动公开。全年公开信息20条。',
  '第二十条第（一）项\n规章\t0\t0\t0',
  '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
  '0\t0\t0\t0\t0',
  '公开的形式还不够丰富，将加以改进。',
  '无其他需要报告的事项。',
];

/** A report with these headings, each on a line of its own. */
const report = (headings: readonly string[], bodies = BODIES): string =>
  headings.map((heading, index) => `${heading}\n${bodies[index]}\n`).join('');

const idsIn = (text: string) => findHeadings(text).map(({ chapter }) => chapter);
const titlesIn = (text: string) =>
  findHeadings(text).map(({ heading }) => text.slice(heading.title.start, heading.title.end));
const numbersIn = (text: string) => findHeadings(text).map(({ heading }) => heading.number?.value);
const levelsIn = (text: string) => findHeadings(text).map(({ heading }) => heading.level);

/** All six, exact, with these titles in the text. */
function expectSix(text: string, titles: readonly string[] = TITLES): void {
  expect(idsIn(text)).toEqual(IDS);
  expect(titlesIn(text)).toEqual(titles);
  expect(findHeadings(text).every(({ heading }) => heading.exact)).toBe(true);
}

describe('numbers', () => {
  it.each([
    ['一、', (n: number) => `${NUMERALS[n]}、`],
    ['一．', (n: number) => `${NUMERALS[n]}．`],
    ['一.', (n: number) => `${NUMERALS[n]}.`],
    ['一. ', (n: number) => `${NUMERALS[n]}. `],
    ['一：', (n: number) => `${NUMERALS[n]}：`],
    ['一、、', (n: number) => `${NUMERALS[n]}、、`],
    ['一 、 ', (n: number) => `${NUMERALS[n]} 、 `],
    ['一 ', (n: number) => `${NUMERALS[n]} `],
    ['一', (n: number) => `${NUMERALS[n]}`],
    ['第一部分', (n: number) => `第${NUMERALS[n]}部分`],
    ['第一部分 ', (n: number) => `第${NUMERALS[n]}部分\u3000`],
    ['第一部分：', (n: number) => `第${NUMERALS[n]}部分：`],
    ['第 一 部分 ', (n: number) => `第 ${NUMERALS[n]} 部分 `],
    ['第1部分 ', (n: number) => `第${n + 1}部分 `],
    ['第一章 ', (n: number) => `第${NUMERALS[n]}章 `],
    ['1、', (n: number) => `${n + 1}、`],
    ['1.', (n: number) => `${n + 1}.`],
    ['１．', (n: number) => `${String.fromCharCode(0xff11 + n)}．`],
  ])('%s', (_, number) => {
    const text = report(TITLES.map((title, index) => number(index) + title));
    expectSix(text);
    expect(numbersIn(text)).toEqual([1, 2, 3, 4, 5, 6]);
    const [first] = findHeadings(text);
    expect(text.slice(first!.heading.number!.range.start, first!.heading.title.start)).toBe(number(0));
  });

  it('may be lost, all or one', () => {
    expectSix(report(TITLES));
    expectSix(report(FORM.with(3, TITLES[3]!)));
    expectSix(report(TITLES.map((title) => `${title}：`)));
    expect(numbersIn(report(FORM.with(3, TITLES[3]!)))).toEqual([1, 2, 3, undefined, 5, 6]);
  });

  it.each([
    ['restart', [1, 2, 3, 1, 2, 3]],
    ['jump', [1, 2, 3, 5, 6, 7]],
    ['are all the same', [1, 1, 1, 1, 1, 1]],
    ['are exchanged', [1, 3, 2, 4, 6, 5]],
    ['go beyond ten', [9, 10, 1, 2, 3, 4]],
  ])('may be wrong: they %s', (_, values) => {
    const numerals = [...NUMERALS, '七', '八', '九', '十'];
    const text = report(TITLES.map((title, index) => `${numerals[values[index]! - 1]}、${title}`));
    expectSix(text);
    expect(numbersIn(text)).toEqual(values);
  });

  it('may be automatic ones that were lost and count the topics as well', () => {
    const text = report(
      TITLES.map((title, index) => `${index + 1}、${title}`),
      BODIES.with(
        0,
        '1、主动公开\n公开信息20条。\n2、依申请公开\n没有收到。\n2、主动公开政府信息情况。有20条。',
      ),
    );
    expectSix(text);
    expect(numbersIn(text)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('Markdown', () => {
  it.each([
    ['one level', [2, 2, 2, 2, 2, 2]],
    ['levels that deepen', [2, 2, 3, 4, 4, 4]],
    ['a last chapter without', [2, 2, 2, 2, 2, 0]],
  ])('%s', (_, levels) => {
    const text = report(FORM.map((heading, index) => `${'#'.repeat(levels[index]!)} ${heading}`));
    expectSix(text);
    expect(levelsIn(text)).toEqual(levels);
  });

  it.each([
    ['no blank', (heading: string) => `##${heading}`],
    ['closed', (heading: string) => `## ${heading} ##`],
    ['bold', (heading: string) => `**${heading}**`],
    ['bold, spaced', (heading: string) => `** ${heading} **`],
    ['bold with underscores', (heading: string) => `__${heading}__`],
    ['bold heading', (heading: string) => `## **${heading}**`],
    ['bold number', (heading: string) => heading.replace('、', '、**').concat('**')],
    ['quoted', (heading: string) => `> ${heading}`],
  ])('%s', (_, form) => expectSix(report(FORM.map(form))));

  it('underlined', () => {
    const text = report(FORM.map((heading, index) => `${heading}\n${index < 3 ? '====' : '---'}`));
    expectSix(text);
    expect(levelsIn(text)).toEqual([1, 1, 1, 2, 2, 2]);
    const [first] = findHeadings(text);
    expect(text.slice(first!.heading.line.start, first!.heading.line.end)).toBe(`${FORM[0]}\n====`);
  });

  it('a single rule below a heading is no underline', () => {
    const text = report(FORM.with(1, `${FORM[1]}\n--------`));
    expectSix(text);
    expect(levelsIn(text)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('places', () => {
  it.each(['    ', '\t', '\u3000\u3000', '\u00a0 \u200b', ' '.repeat(60)])('indented by %j', (indent) => {
    const text = report(FORM.map((heading) => indent + heading));
    expectSix(text);
    const [, second] = findHeadings(text);
    expect(text.slice(second!.heading.line.start, second!.heading.line.end)).toBe(indent + FORM[1]);
  });

  it.each(['。', '：', ':', '.', '  ', '。\r'])('followed by %j', (end) =>
    expectSix(report(FORM.map((heading) => heading + end))),
  );

  it('followed by the text, with a colon, a full stop, a blank or nothing between', () => {
    for (const between of ['：', '。', ' ', '']) {
      expectSix(FORM.map((heading, index) => `${heading}${between}${BODIES[index]}\n`).join(''));
    }
  });

  it('behind a byte-order mark', () => expectSix(`\ufeff${report(FORM)}`));

  it('glued to the sentence or the row before', () => {
    const text = report(FORM);
    for (const chapter of [1, 2, 3, 4, 5]) expectSix(text.replace(`\n${FORM[chapter]}`, FORM[chapter]!));
    expectSix(text.replaceAll(/\n(?=[二三四五六]、(?![本上结]))/g, ''));
    expectSix(
      report(TITLES.map((title, index) => `${index + 1}、${title}`)).replaceAll(/\n(?=[2-6]、)/g, ''),
    );
  });

  it('glued to a figure, which stays out of the number', () => {
    const text = '1、总体情况\n很好。\n规章 0 10 23、收到和处理政府信息公开申请情况\n申请\n';
    const last = findHeadings(text).at(-1)!.heading;
    expect(last.number).toMatchObject({ value: 3, text: '3、' });
  });

  it('all on one line', () => {
    for (const blank of [' ', '', '\u3000\u3000', '\t']) expectSix(report(FORM).replaceAll('\n', blank));
  });

  it('broken over two lines', () => {
    const long = '四、因政府信息公开工作被申请行政复议、\n提起行政诉讼情况';
    const text = report(FORM.with(3, long));
    expect(titlesIn(text)[3]).toBe(long.slice(2));
    expectSix(text, TITLES.with(3, long.slice(2)));
  });

  it('nothing below', () => {
    expectSix(FORM.join('\n'));
    expectSix(`${FORM.join('\n\n')}\n`);
    expectSix(report(FORM.slice(0, 4)) + FORM.slice(4).join('\n'));
  });

  it('out of the form’s order', () => {
    const text = report(FORM).replace(/(五、.*)(六、.*)/s, '$2$1');
    expect(idsIn(text)).toEqual([...IDS.slice(0, 4), 'other', 'problems']);
    expect(idsIn(report(FORM.toReversed()))).toEqual(IDS.toReversed());
  });
});

describe('titles', () => {
  const variants = CHAPTERS.flatMap(({ id, label, variants: others }, index) =>
    [label, ...(others ?? [])].map((title) => [id, index, title] as const),
  );
  it.each(variants)('%s %i %s', (_, index, title) => {
    expectSix(report(FORM.with(index, `${NUMERALS[index]}、${title}`)), TITLES.with(index, title));
  });

  it('with blanks inside', () => {
    const spaced = TITLES.map((title) => [...title].join(' '));
    expectSix(report(spaced.map((title, index) => `${NUMERALS[index]}、${title}`)), spaced);
  });

  it('with slips are known by their likeness between their neighbours', () => {
    const text = report(FORM.with(1, '二、主动公开政府信息公情况').with(4, '五、存在主要的问题及改近情况'));
    expect(idsIn(text)).toEqual(IDS);
    expect(findHeadings(text).map(({ heading }) => heading.exact)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(titlesIn(text)[1]).toBe('主动公开政府信息公情况');
  });

  it('with slips and without a number', () => {
    const text = report(TITLES.with(1, '主动公开政府信息的情况'));
    expect(idsIn(text)).toEqual(IDS);
  });

  it('that are missing leave their chapters out', () => {
    for (const chapter of IDS.keys()) {
      expect(idsIn(report(FORM.with(chapter, ''))), IDS[chapter]).toEqual(IDS.toSpliced(chapter, 1));
      expect(idsIn(report(FORM.with(chapter, `${NUMERALS[chapter]}、`)))).toEqual(IDS.toSpliced(chapter, 1));
    }
  });
});

test('titles that the text runs on behind are headings where none has a number', () => {
  const text = `云川县民政局2023年政府信息公开工作年度报告

总体情况：2023年，我局做好公开。

存在的主要问题及改进情况。有不足。

其他需要报告的事项：无。
`;
  expect(readReport(text).chapters.map(({ id }) => id)).toEqual(['overview', 'problems', 'other']);
});

test('a title in quotation marks is no heading', () => {
  const quoted = changed(RIGHT, '公开质量稳步提升', '公开质量提升，详见《\n一、总体情况》');
  expect(readReport(quoted).chapters[0]!.heading.range).toEqual(readReport(RIGHT).chapters[0]!.heading.range);
});
