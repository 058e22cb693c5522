import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../../server/src/form/chapters.ts';
import { findHeadings } from '../../../server/src/report/headings.ts';

/** Places where the titles of chapters are named and that are no headings. */
const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const IDS = CHAPTERS.map(({ id }) => id);
const TITLES = CHAPTERS.map(({ label }) => label);
const FORM = TITLES.map((title, index) => `${NUMERALS[index]}、${title}`);
const BODY = '2023年，我局认真落实条例，公开工作有新的进展。\n（一）主动公开。全年公开信息20条。\n';
const HEAD = '云川县民政局2023年政府信息公开工作年度报告\n';

const LISTS: readonly (readonly [string, string])[] = [
  ['in brackets', `本报告包括:${TITLES.map((title, n) => `(${NUMERALS[n]})${title}`).join(';')}。`],
  ['by name', `本报告由${TITLES.join('、')}六个部分组成。`],
  ['by name, the last with 和', `本报告由${TITLES.slice(0, 5).join('、')}和${TITLES[5]}组成。`],
  ['numbered', `本报告包括${FORM.join('；')}。`],
  ['numbered, at the start of a line', `${FORM.join('；')}六个部分。`],
  ['numbered, with commas', `本报告分六个部分：${FORM.join('，')}。`],
  ['numbered, the last with 和', `全文包括${FORM.slice(0, 5).join('、')}和${FORM[5]}。`],
  ['a line each', `本报告包括：\n${FORM.join('；\n')}。`],
  ['in quotes', `本报告由${TITLES.map((title) => `“${title}”`).join('')}组成。`],
  ['with numbers in quotes', `${FORM.map((title) => `“${title}”`).join('')}为本报告的内容。`],
  ['in title marks', `见${FORM.map((title) => `《${title}》`).join('')}。`],
  ['contents', `目录\n${FORM.join('\n')}`],
  ['contents with empty lines', `目  录\n\n${FORM.join('\n\n')}`],
  ['contents without numbers', TITLES.join('\n')],
  ['contents with dots', FORM.map((title, n) => `${title}……………… ${n + 1}`).join('\n')],
  ['contents with points', FORM.map((title, n) => `${title}${'.'.repeat(60)}${n + 1}`).join('\n')],
  ['contents with tabs', FORM.map((title, n) => `${title}\t${n + 1}`).join('\n')],
  ['contents with pages in brackets', FORM.map((title, n) => `${title} （${n + 1}）`).join('\n')],
  ['contents with pages in words', FORM.map((title, n) => `${title}…第${n + 1}页`).join('\n')],
  [
    'contents with sub-headings',
    FORM.map((title, n) => (n === 0 ? `${title}\n（一）主动公开\n（二）依申请公开` : title)).join('\n'),
  ],
  ['contents as links', FORM.map((title) => `- [${title}](#${title})`).join('\n')],
  ['contents as links without numbers', TITLES.map((title, n) => `${n + 1}. [${title}](#t${n})`).join('\n')],
  ['contents as a list', FORM.map((title) => `- ${title}`).join('\n')],
  [
    'contents in a table',
    `|章节|页|\n|---|---|\n${FORM.map((title, n) => `| ${title} | ${n + 1} |`).join('\n')}`,
  ],
];

describe.each(LISTS)('%s', (_, list) => {
  const before = `${HEAD}${list}\n`;
  const chapters = (missing = -1) =>
    FORM.map((heading, index) => (index === missing ? BODY : `${heading}\n${BODY}`)).join('');

  it('is passed over', () => {
    const headings = findHeadings(before + chapters());
    expect(headings.map(({ chapter }) => chapter)).toEqual(IDS);
    for (const { heading } of headings) expect(heading.range.start).toBeGreaterThanOrEqual(before.length);
  });

  it('stands in for no chapter that is missing', () => {
    for (const missing of IDS.keys()) {
      const headings = findHeadings(before + chapters(missing));
      expect(headings.map(({ chapter }) => chapter)).toEqual(IDS.toSpliced(missing, 1));
      for (const { heading } of headings) expect(heading.range.start).toBeGreaterThanOrEqual(before.length);
    }
  });
});

describe('a chapter that a sentence names', () => {
  it.each([
    '申请的办理情况详见三、收到和处理政府信息公开申请情况。',
    '在三、收到和处理政府信息公开申请情况部分已有说明。',
    '与三、收到和处理政府信息公开申请情况中的数字一致。',
    '“三、收到和处理政府信息公开申请情况”一章已有说明。',
    '本报告“收到和处理政府信息公开申请情况”一章已有说明。',
    '《收到和处理政府信息公开申请情况》',
    '"三、收到和处理政府信息公开申请情况"已有说明。',
    '收到和处理政府信息公开申请情况见下表。',
    '（三）收到和处理政府信息公开申请情况',
    '(三) 收到和处理政府信息公开申请情况。今年没有收到申请。',
  ])('%s', (sentence) => {
    const without = FORM.filter((_, index) => index !== 2).map((heading) => `${heading}\n${BODY}`);
    const text = HEAD + without.with(0, `${without[0]}${sentence}\n`).join('');
    expect(findHeadings(text).map(({ chapter }) => chapter)).toEqual(IDS.toSpliced(2, 1));
  });

  it('behind its heading leaves the heading where it is', () => {
    const text = FORM.map((heading) => `${heading}\n${BODY}`).join('');
    for (const [index, heading] of FORM.entries()) {
      const mentioned = `${text}如“${heading}”所述。${heading}已有说明。\n1.${TITLES[index]}\n`;
      const found = findHeadings(mentioned).map(({ heading: { range } }) => range.start);
      expect(found, heading).toEqual(findHeadings(text).map(({ heading: { range } }) => range.start));
    }
  });
});

it('row labels that begin as chapters do are none, also where a chapter is missing', () => {
  const rows = [
    '一、本年新收政府信息公开申请数量\t0',
    '二、上年结转政府信息公开申请数量\t0',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
  ];
  for (const missing of IDS.keys()) {
    const text = FORM.map((heading, index) =>
      [index === missing ? '' : heading, index === 2 ? rows.join('\n') : BODY].join('\n'),
    ).join('\n');
    expect(findHeadings(text).map(({ chapter }) => chapter)).toEqual(IDS.toSpliced(missing, 1));
  }
});
