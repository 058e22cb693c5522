import { describe, expect, it } from 'vitest';
import { findTitles, readTitle } from '../../../server/src/report/title.ts';

const AGENCY = '云川县自然资源和规划局';
const TITLE = `${AGENCY}2023年政府信息公开工作年度报告`;
const read = (text: string) => readTitle(text, text.length);

/** Texts with the title that must be read from them; all name the same agency and year. */
const FORMS: readonly (readonly [name: string, text: string, title?: string])[] = [
  ['the form’s', TITLE],
  ['year first', `2023年${AGENCY}政府信息公开工作年度报告`],
  ['year first with 度', `2023年度${AGENCY}政府信息公开工作年度报告`],
  ['year with 度', `${AGENCY}2023年度政府信息公开工作年度报告`],
  ['year twice', `2023年${AGENCY}2023年度政府信息公开工作年度报告`],
  ['year last', `${AGENCY}政府信息公开工作年度报告（2023年度）`],
  ['year last without 度', `${AGENCY}政府信息公开工作年度报告（2023年）`],
  ['year last, alone in brackets', `${AGENCY}政府信息公开工作年度报告(2023)`],
  ['year last without brackets', `${AGENCY}政府信息公开工作年度报告2023年度`],
  ['year inside', `${AGENCY}政府信息公开2023年度工作报告`],
  ['year inside before 年度', `${AGENCY}政府信息公开工作2023年年度报告`],
  ['year in tortoise brackets', `${AGENCY}〔2023〕年政府信息公开工作年度报告`],
  ['year in brackets', `${AGENCY}（2023年）政府信息公开工作年度报告`],
  ['year without 年', `${AGENCY}2023政府信息公开工作年度报告`],
  ['full-width digits', `${AGENCY}２０２３年政府信息公开工作年度报告`],
  ['Chinese numerals', `${AGENCY}二〇二三年政府信息公开工作年度报告`],
  ['Chinese numerals with a circle', `${AGENCY}二○二三年度政府信息公开工作年度报告`],
  ['Chinese numerals with 零', `二零二三年${AGENCY}政府信息公开工作年度报告`],
  ['Chinese numerals last', `${AGENCY}政府信息公开工作年度报告（二〇二三年度）`],
  ['blanks around the year', `${AGENCY} 2023 年政府信息公开工作年度报告`],
  ['blanks everywhere', [...TITLE].join(' ')],
  ['a blank inside the words', `${AGENCY} 2023 年政府信息公开 工作年度报告`],
  ['no-break and wide blanks', `${AGENCY}\u00a02023\u00a0年\u3000政府信息公开工作年度报告`],
  ['工作 missing', `${AGENCY}2023年政府信息公开年度报告`],
  ['年度 missing', `${AGENCY}2023年政府信息公开工作报告`],
  ['words exchanged', `${AGENCY}2023年政府信息公开年度工作报告`],
  ['年报', `${AGENCY}2023年政府信息公开年报`],
  ['关于', `${AGENCY}关于2023年政府信息公开工作年度报告`],
  ['a note', `${TITLE}（公开版）`],
  ['heading', `# ${TITLE}`, TITLE],
  ['closed heading', `# ${TITLE} #`, TITLE],
  ['bold', `**${TITLE}**`, TITLE],
  ['bold heading', `## **${TITLE}**`, TITLE],
  ['indented', `\t　　${TITLE}  `, TITLE],
  ['behind a byte-order mark', `\ufeff\n\n${TITLE}`, TITLE],
  ['two lines', `${AGENCY}\n2023年政府信息公开工作年度报告`, TITLE],
  ['two lines, centred', `                ${AGENCY}\r\n      2023年政府信息公开工作年度报告`, TITLE],
  ['two lines, an empty one between', `${AGENCY}\n\n2023年政府信息公开工作年度报告`],
  ['two headings', `# ${AGENCY}\n# 2023年政府信息公开工作年度报告`],
  ['two lines, year above', `${AGENCY}2023年\n政府信息公开工作年度报告`, TITLE],
  ['three lines', `${AGENCY}\n2023年\n政府信息公开工作年度报告`, TITLE],
  ['three lines, year first', `2023年\n${AGENCY}\n政府信息公开工作年度报告`],
  ['year below', `${AGENCY}政府信息公开工作年度报告\n（2023年度）`],
  ...breaks(TITLE),
];

/** The title broken after each of its signs. */
function breaks(title: string): [string, string, string][] {
  return [...title]
    .map((_, at): [string, string, string] => [
      `broken after ${title.slice(0, at)}`,
      `${title.slice(0, at)}\n${title.slice(at)}`,
      title,
    ])
    .slice(AGENCY.length);
}

describe.each(FORMS.map(([name, form, title]) => ({ name, form, title })))('$name', ({ form, title }) => {
  const body = '本报告所列数据的统计期限自2022年1月1日起。\n';

  it.each([
    ['alone', form],
    ['above a text', `${form}\n\n${body}`],
    ['printed twice', `${form}\n${form}\n${body}`],
    [
      'below a page’s furniture',
      `当前位置：首页 > 政府信息公开 > 政府信息公开年报\n字号：大 中 小\n打印 关闭\n${form}`,
    ],
    [
      'below a table',
      `索引号\tYC01\t发布日期\t2024-01-20\n文号\t\t主题词\t政府信息公开年报\n\n${form}\n${body}`,
    ],
  ])('%s', (_place, text) => {
    const found = read(text);
    expect(found).toMatchObject({ agency: AGENCY, year: 2023 });
    if (title !== undefined) expect(found.title!.text).toBe(title);
    const { start, end } = found.title!.range;
    expect(text.slice(start, end)).not.toMatch(/^[\s#*]|[\s#*]$/);
  });
});

describe('furniture', () => {
  it.each([
    ['a label', `标题：${TITLE}`],
    ['a spaced label', `标　　题：${TITLE}`],
    ['a label in brackets', `【标题】：${TITLE}`],
    ['a name', `名 称: ${TITLE}`],
    ['a pipe table', `| 索引号 | YC01 |\n| --- | --- |\n| 名称 | ${TITLE} |\n| 文号 | |\n`],
    ['one row of a pipe table', `| 标题 | ${TITLE} | 发布日期 | 2024-01-20 |`],
    ['a pipe table without outer bars', `名称 | ${TITLE}\n文号 | 无`],
    ['a tab-separated table', `名称：\t${TITLE}\t文号：\t无\n`],
    ['one line with all', `索引号：YC01 发布日期：2024-01-20 ${TITLE} 浏览次数：20 本报告依据条例编制。`],
    ['the beginning of one long line', `${TITLE} ${'本报告依据条例编制。'.repeat(20)}`],
    [
      'a long line, the title in pieces',
      `${AGENCY} 2023 年政府信息公开工作年度报告 ${'本报告。'.repeat(30)}`,
    ],
    ['a column’s name before', `政府信息公开年报\n${TITLE}`],
    ['a trail of links', `首页>信息公开>政府信息公开年报>${AGENCY}\n${TITLE}`],
  ])('%s', (_, text) => {
    const { title, agency, year } = read(text);
    expect({ agency, year }).toEqual({ agency: AGENCY, year: 2023 });
    expect(title!.text.replaceAll(' ', '')).toBe(TITLE);
    expect(text.slice(title!.range.start, title!.range.end)).toBe(title!.text);
  });
});

describe('agencies', () => {
  it.each([
    ['洪泽区人民政府\n2023年政府信息公开工作年度报告', '洪泽区人民政府'],
    ['洪泽区人民政府\n办公室2023年政府信息公开工作年度报告', '洪泽区人民政府办公室'],
    ['云川县自然资源和规\n划局2023年政府信息公开工作年度报告', AGENCY],
    ['柳湾区发展和改革委员会、统计局2023年政府信息公开工作年度报告', '柳湾区发展和改革委员会、统计局'],
    ['青岚市干部培训中心2023年政府信息公开工作年度报告', '青岚市干部培训中心'],
    ['××局2023年政府信息公开工作年度报告', '××局'],
    ['字号 大 中 小\n2023年政府信息公开工作年度报告', undefined],
    ['打印 关闭\n2023年政府信息公开工作年度报告', undefined],
    ['2023年政府信息公开工作年度报告', undefined],
    ['政府信息公开工作年度报告', undefined],
  ])('%j', (text, agency) => {
    const found = read(text);
    expect(found.title).toBeDefined();
    expect(found.agency).toBe(agency);
  });
});

describe('no title', () => {
  it.each([
    '当前位置：首页 > 政府信息公开 > 政府信息公开年报',
    '首页>政府信息公开年报',
    '关于做好2023年政府信息公开工作年度报告编制工作的通知',
    '关于编制2023年度政府信息公开工作年度报告\n的通知',
    '关于2023年政府信息公开工作年度报告\n的通知',
    '一图读懂云川县2023年政府信息公开工作年度报告',
    '云川县民政局2023年政府信息公开工作年度报告解读',
    '青岚大学2022-2023学年信息公开工作年度报告',
    '青岚大学2022-2023学年政府信息公开工作年度报告',
    '根据条例，现将2023年政府信息公开工作年度报告公布如下。',
    '《云川县民政局2023年政府信息公开工作年度报告》已经公布。',
    `1. ${TITLE}`,
    `- [${TITLE}](https://example.com)`,
    '2023年政务公开工作总结',
    '政府信息公开',
    '',
  ])('%j', (text) => expect(read(text).title).toBeUndefined());
});

describe('the year, where the title has none,', () => {
  it.each([
    [
      'the period',
      '云川县民政局政府信息公开工作年度报告\n统计期限自2023年1月1日起至2023年12月31日止。',
      2023,
    ],
    ['the period, without a title', '统计期限自 2023 年 1 月 1 日起。', 2023],
    ['nothing', '云川县民政局政府信息公开工作年度报告', undefined],
  ])('%s', (_, text, year) => expect(read(text).year).toBe(year));

  it('comes from the opening of the first chapter', () => {
    const text = '云川县民政局政府信息公开工作年度报告\n一、总体情况\n2023年，我局认真落实条例。';
    expect(readTitle(text, text.indexOf('一、')).year).toBe(2023);
  });
});

it('finds every title of a page that lists reports', () => {
  const names = ['民政局', '财政局', '审计局'].map((name) => `云川县${name}2023年政府信息公开工作年度报告`);
  const text = names.join('\n');
  expect(findTitles(text, text.length).map(({ title }) => title.text)).toEqual(names);
});
