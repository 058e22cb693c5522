import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../../server/src/form/chapters.ts';
import { isReport, reportScore } from '../../../server/src/report/recognise.ts';
import { fixture, RIGHT } from '../check.ts';

const TITLE = '云川县民政局2023年政府信息公开工作年度报告';
const FORM = CHAPTERS.map(({ label }, index) => `${'一二三四五六'[index]}、${label}`);

describe('reports', () => {
  it.each([
    ['its title', TITLE],
    ['its title as a heading', `# ${TITLE}\n\n`],
    ['its title on two lines', '云川县民政局\n2023年政府信息公开工作年度报告\n'],
    ['its title, one heading', `${TITLE}\n\n一、总体情况\n`],
    [
      'its title, a first chapter begun',
      `${TITLE}\n一、总体情况\n${'2023年，我局认真落实条例。'.repeat(60)}`,
    ],
    ['its title without a year', '云川县民政局政府信息公开工作年度报告\n'],
    ['its title without an agency', '2023年政府信息公开工作年度报告\n'],
    ['its title and its headings', `${TITLE}\n${FORM.join('\n')}`],
    ['its headings', FORM.join('\n\n')],
  ])('a new one that begins with %s', (_, text) => expect(isReport(text)).toBe(true));

  /** The table of chapter 三 as it is copied out of a report, without any heading. */
  const table = RIGHT.slice(RIGHT.indexOf('（本列数据'), RIGHT.indexOf('四、政府信息公开行政'));

  it.each([
    ['its title, behind a page’s furniture', `首页 > 年报\n${RIGHT}`],
    [
      'headings that are garbled',
      RIGHT.replace('收到和处理政府信息公开申请情况', '收到和处理政府信急公开申请情况'),
    ],
    ['its title and the rows of its table', `${TITLE}\n${'正文。'.repeat(200)}\n${table}`],
    [
      'its title within the text and the rows of its table',
      `简介\n${TITLE}\n${'正文。'.repeat(200)}\n${table}`,
    ],
  ])('known by %s', (_, text) => expect(isReport(text)).toBe(true));

  it('some rows count less than many, figures alone nothing', () => {
    const rows = table.split('\n').filter((line) => /\d\./.test(line));
    const head = `简介\n${TITLE}\n${'正文。'.repeat(200)}\n`;
    const score = (count: number) => reportScore(head + rows.slice(0, count).join('\n'));
    expect(score(20)).toBeGreaterThan(score(6));
    expect(score(6)).toBeGreaterThan(score(1));
    expect(score(1)).toBe(reportScore(head));
    expect(reportScore(head + rows.join('\n').replaceAll(/\t\d+/g, '\t'))).toBe(reportScore(head));
  });

  it('one from a PDF, whose headings stand in another order', () =>
    expect(isReport(fixture('T27.txt'))).toBe(true));
});

describe('other documents', () => {
  const explained = FORM.map((heading) => `${heading}\n按照要求如实填写，没有的填0，不得留空。`).join('\n');
  const years = [2021, 2022, 2023];
  const listed = years.map((year) => `云川县民政局${year}年政府信息公开工作年度报告`);
  it.each<[string, string]>([
    [
      'a notice with the parts as a list',
      `关于做好2023年政府信息公开工作年度报告编制工作的通知\n各单位：\n报告包括以下部分：\n${FORM.join('\n')}\n请于1月20日前报送。`,
    ],
    [
      'a notice that explains each part',
      `云川县人民政府办公室\n关于编制2023年度政府信息公开工作年度报告的通知\n各单位：\n${explained}`,
    ],
    ['a guide', `政府信息公开工作年度报告编写指南\n本指南供各单位参考。\n${explained}`],
    [
      'an article that lists the parts',
      `年报怎么写？\n年报有六个部分：\n${FORM.join('\n')}\n每年1月31日前发布。`,
    ],
    [
      'Markdown notes on the form',
      `# 格式\n\n| id | 标题 |\n|---|---|\n${FORM.map((title) => `| x | ${title} |`).join('\n')}`,
    ],
    ['a sentence', `本报告由${FORM.join('；')}六个部分组成。`],
    ['a page that lists reports', listed.join('\n')],
    ['a page that lists reports with dates', listed.map((title) => `${title}\t2024-01-20`).join('\n')],
    ['a page that lists reports as links', listed.map((title) => `- [${title}](x.html)`).join('\n')],
    ['a column', '首页 > 政府信息公开 > 政府信息公开年报'],
    ['a report of a year before the form', '云川县民政局2017年政府信息公开工作年度报告\n一、概述\n…'],
    [
      'a report in the old form, without a year',
      `云川县民政局政府信息公开工作年度报告\n一、概述\n有序。\n二、主动公开政府信息情况\n全年20条。\n三、依申请公开办理情况\n无。\n四、收费情况\n无。\n五、复议和诉讼情况\n无。\n六、存在的主要问题和改进措施\n有。`,
    ],
    [
      'a university’s report by calendar year',
      '青岚大学2023年政府信息公开工作年度报告\n一、总体情况\n好。\n二、主动公开情况\n多。\n三、依申请公开情况\n无。\n四、评议情况\n满意。\n五、举报情况\n无。\n六、存在的主要问题和改进措施\n有。',
    ],
    [
      'a work summary',
      '云川县民政局2023年工作总结\n一、总体情况\n好。\n二、存在问题及改进措施\n有。\n三、其他需要报告的事项\n无。',
    ],
    ['news', `云川县发布年报\n日前，《${TITLE}》公布。报告分总体情况等六个部分，共收到申请20件。`],
    ['a chart', '一图读懂云川县2023年政府信息公开工作年度报告'],
    ['rows of a table', '一、本年新收政府信息公开申请数量 20\n二、上年结转政府信息公开申请数量 1\n'],
    ['one heading', '一、总体情况\n2023年，各项工作取得新进展。'],
  ])('%s', (_, text) => expect(isReport(text)).toBe(false));
});
