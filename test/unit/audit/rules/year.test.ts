import { expect, test } from 'vitest';
import { changed, check, checkFix, checkSilent, fixed, messageOf, offersOf, RIGHT } from '../../check.ts';

const OPENING = '2023年，我局坚持以人民为中心，';
const PERIOD = '自2023年1月1日起至2023年12月31日止';
const withOpening = (text: string) => changed(RIGHT, OPENING, text);
const withPeriod = (text: string, base = RIGHT) => changed(base, PERIOD, text);

test.each([
  ['in the title', changed(RIGHT, '民政局2023年', '民政局«2022»年')],
  ['of the period', withPeriod('自«2022年1月1日起至2022»年12月31日止')],
  ['at the end of the period', withPeriod('自2023年1月1日起至«2022»年12月31日止')],
  ['at the beginning of the period', withPeriod('自«2022»年1月1日起至2023年12月31日止')],
  ['of the opening', withOpening('«2022»年，我局坚持以人民为中心，')],
  ['of the opening, next year’s', withOpening('«2024»年，我局坚持以人民为中心，')],
])('the year %s is told and mended', (_, wrong) => {
  checkFix('year', wrong, 'suggested', RIGHT);
});

test.each([
  ['its end is not repeated', '为«2022»年1月1日至12月31日'],
  ['a dash', '为«2022年1月1日—2022»年12月31日'],
  ['an office for planning', '（由自然资源和规划局统计）自«2022年1月1日起至2022»年12月31日'],
  ['blanks', '自 «2022 年 1 月 1 日起至 2022» 年 12 月 31 日止'],
  ['a comma', '自«2022年1月1日起，至2022»年12月31日止'],
])('the period in other writings: %s', (_, period) => {
  check('year', withPeriod(period));
});

test.each([
  ['a year without a comma', '«2022»年我局坚持以人民为中心，'],
  ['度', '«2022»年度，我局坚持以人民为中心，'],
  ['the agency', '«2022»年云川县民政局坚持以人民为中心，'],
  ['a clause', '在县政府的领导下，«2022»年，我局坚持以人民为中心，'],
  ['the opening of a year', '«2022»年是机构改革后的第一年，我局坚持以人民为中心，'],
  ['the revised ordinance', '«2022»年，我局落实新修订的条例，坚持以人民为中心，'],
])('the opening with %s', (_, opening) => {
  check('year', withOpening(opening));
});

test('a sub-heading is no opening, what stands behind it is', () => {
  const heads = changed(
    RIGHT,
    '2023年，我局坚持以人民为中心，把政府信息公开融入民政业务全过程，公开质量稳步提升。\n\n',
    '',
  );
  check('year', changed(heads, '主动公开情况。围绕', '主动公开情况。«2022»年，我局围绕'));
  check('year', changed(heads, '主动公开情况。围绕', '主动公开：«2022»年，我局围绕'));
  check('year', changed(heads, '主动公开情况。围绕', '主动公开情况\n\n«2022»年，我局围绕'));
});

test('the report’s name in the preface', () => {
  const name = (text: string) => changed(RIGHT, '编制，所列', `编制。${text}所列`);
  checkSilent(name('现将2023年度政府信息公开工作年度报告公布如下。'));
  const wrong = check('year', name('现将«2022»年度政府信息公开工作年度报告公布如下。'));
  expect(messageOf(wrong)).toBe('报告名称写的是“2022”，与报告年份 2023 年不一致。');
  check('year', name('现公布云川县民政局«2022»年政府信息公开工作年度报告。'));
});

test('the message names the place, related information the counterparts', () => {
  const checked = check('year', withPeriod('自«2022年1月1日起至2022»年12月31日止'));
  expect(messageOf(checked)).toBe('统计期限写的是“2022年1月1日起至2022”，与报告年份 2023 年不一致。');
  expect(checked.findings[0]!.related.map(({ message }) => message['zh-cn'])).toEqual([
    '标题是 2023 年',
    '总体情况开头是 2023 年',
  ]);
  expect(offersOf(checked)).toEqual(['suggested: 统计期限改为 2023 年']);
});

test('where title and period disagree, the one that most else contradicts is told', () => {
  const title = changed(RIGHT, '民政局2023年', '民政局«2022»年');
  check('year', title);
  check('year', changed(title, OPENING, '一年来，我局坚持以人民为中心，'));
  const period = withPeriod('自«2022年1月1日起至2022»年12月31日止');
  check('year', changed(period, OPENING, '一年来，我局坚持以人民为中心，'));
});

test('where nothing tells which is right, both mends are offered', () => {
  const silent = RIGHT.replaceAll('2023年，我局', '一年来，我局');
  const wrong = withPeriod('自«2022年1月1日起至2022»年12月31日止', silent);
  const checked = check('year', wrong);
  expect(offersOf(checked)).toEqual(['choice: 统计期限改为 2023 年', 'choice: 标题改为 2022 年']);
  expect(fixed(checked)).toBe(silent);
  checkSilent(fixed(checked, 1));
});

test('the date below the report decides where nothing else does', () => {
  const silent = RIGHT.replaceAll('2023年，我局', '一年来，我局');
  const signed = (title: string) =>
    `${changed(silent, '民政局2023年', title)}\n云川县民政局\n2024年1月20日\n`;
  check('year', signed('民政局«2022»年'));
});

test('all sentences together outweigh a title that nothing else speaks for', () => {
  const bare = changed(withOpening('我局坚持以人民为中心，'), PERIOD, '为一年');
  const wrong = changed(bare, '民政局2023年', '民政局«2022»年');
  checkSilent(changed(bare, '民政局2023年', '民政局2022年'));
  check('year', changed(wrong, '全年收到', '2023年，我局收到'));
  check('year', `${wrong}\n云川县民政局\n2024年1月20日\n`);
});

test('a year in Chinese numerals is mended in Chinese numerals', () => {
  const wrong = changed(RIGHT, '民政局2023年', '民政局«二〇二二»年');
  expect(fixed(check('year', wrong))).toBe(changed(RIGHT, '民政局2023年', '民政局二〇二三年'));
  checkSilent(changed(RIGHT, '民政局2023年', '民政局二○二三年'));
  checkSilent(changed(RIGHT, '民政局2023年', '民政局２０２３年'));
});

test.each([
  ['the date of publication', `${RIGHT}\n云川县民政局\n2024年1月20日\n`],
  ['the date of publication on the page', `发布日期：2024年1月20日\n${RIGHT}`],
  ['a comparison', withOpening('2023年，我局发布信息214条，比2022年增长一成，')],
  ['a comparison in front', withOpening('与2022年相比，2023年，我局的公开更加主动，')],
  ['last year in front of this year', withOpening('2022年，我局获评先进。2023年，我局再接再厉，')],
  ['next year’s plan in the opening', withOpening('2023年，我局完成任务。2024年，我局将继续努力，')],
  ['next year’s plan in chapter 五', changed(RIGHT, '下一步，我局将', '2024年，我局将')],
  ['a planning period', withOpening('“十四五”时期（2021—2025年），我局坚持以人民为中心，')],
  ['a planning period in full', withOpening('规划期自2021年1月1日起至2025年12月31日止，我局坚持公开，')],
  ['a number’s year', withOpening('按照国办发〔2022〕8号文件，我局坚持以人民为中心，')],
  ['a law’s year', withOpening('2019年修订的条例施行以来，我局坚持以人民为中心，')],
  ['a law’s date', withOpening('条例自2008年5月1日起施行，我局坚持以人民为中心，')],
  ['a quoted title', changed(RIGHT, '编制，', '和《关于做好2022年政府信息公开年度报告工作的通知》编制，')],
  ['last year’s report', changed(RIGHT, '编制，', '编制。上一年度即2022年度报告提出的问题已经整改，')],
  ['a paragraph further down', changed(RIGHT, '情况。严格执行', '情况。2021年，我局制定制度，严格执行')],
  [
    'a plan’s years in the preface',
    changed(RIGHT, '编制，', '和2021年1月1日至2025年12月31日的工作方案编制，'),
  ],
  ['the year in front', changed(RIGHT, '云川县民政局2023年', '2023年度云川县民政局')],
  ['no year but the title’s', withPeriod('为一年').replaceAll('2023年，我局', '我局')],
])('silent: %s', (_, text) => {
  checkSilent(text);
});

test.each([
  ['２０２２', '２０２３'],
  ['二〇二二', '二〇二三'],
  ['二零二二', '二零二三'],
  ['二一二二', '二〇二三'],
])('a year is mended in the signs that it is written in: %s', (from, to) => {
  const wrong = changed(RIGHT, '自2023年1月1日', `自«${from}»年1月1日`);
  expect(fixed(check('year', wrong))).toBe(changed(RIGHT, '自2023年1月1日', `自${to}年1月1日`));
});
