import { expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  findingsOf,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
} from '../../check.ts';
import { FIXTURE_REPORTS } from '../../corpus.ts';

const RIGHT_2019 = FIXTURE_REPORTS.find(({ name }) => name === 'right-2019.txt')!.text;
const FORMAT =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
const OLD_FORMAT = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';
/** A report of 2023 whose preface cites this. */
const citing = (text: string) => changed(RIGHT, '条例》编制，', `条例》${text}编制，`);
/** A report of 2020 whose chapter 一 cites this. */
const citing2020 = (text: string) => changed(RIGHT_2019, '聚焦乡村振兴', `按照${text}聚焦乡村振兴`);

test.each([
  ['the ordinance', '（«国务院令第771号»）', '（国务院令第711号）'],
  ['the ordinance, short', '（«国令第117号»）', '（国令第711号）'],
  ['the ordinance with blanks', '（«国令第 771 号»）', '（国令第 711 号）'],
  ['the old ordinance', '（«国务院令第492号»）', '（国务院令第711号）'],
  ['brackets of the form', '和«国办公开办函[2021]30号»', '和国办公开办函〔2021〕30号'],
  ['round brackets', '和«国办公开办函（2021）30号»', '和国办公开办函〔2021〕30号'],
  ['第', '和«国办公开办函〔2021〕第30号»', '和国办公开办函〔2021〕30号'],
  ['brackets of the rules on fees', '和«国办函【2020】109号»', '和国办函〔2020〕109号'],
  [
    'the serial of the form',
    `、${FORMAT}（«国办公开办函〔2021〕20号»）`,
    `、${FORMAT}（国办公开办函〔2021〕30号）`,
  ],
  [
    'the year of the form',
    `、${FORMAT}（«国办公开办函〔2022〕30号»）`,
    `、${FORMAT}（国办公开办函〔2021〕30号）`,
  ],
  [
    'the issuer of the form',
    `、${FORMAT}（«国办函〔2021〕30号»）`,
    `、${FORMAT}（国办公开办函〔2021〕30号）`,
  ],
  [
    'the year of the rules on fees',
    '、《政府信息公开信息处理费管理办法》（«国办函〔2021〕109号»）',
    '、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  ],
  ['a superseded number', '和«国办公开办函〔2019〕60号»文件', '和国办公开办函〔2021〕30号文件'],
])('%s: told and mended', (_, wrong, right) => {
  checkFix('instrument', citing(wrong), 'suggested', citing(right));
});

test('a superseded notice is replaced with its title', () => {
  const wrong = citing(`、${OLD_FORMAT}（«国办公开办函〔2019〕60号»）`);
  checkFix('instrument', wrong, 'suggested', citing(`、${FORMAT}（国办公开办函〔2021〕30号）`));
  const office = '、国务院办公厅政府信息与政务公开办公室';
  const apart = check(
    'instrument',
    citing(`${office}《关于政府信息公开工作年度报告有关事项的通知》（«国办公开办函〔2019〕60号»）`),
  );
  expect(fixed(apart)).toBe(
    citing(
      `${office}《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）`,
    ),
  );
  expect(messageOf(apart)).toBe(
    '“国办公开办函〔2019〕60号”已被国办公开办函〔2021〕30号取代，2023 年度报告应引用后者。',
  );
});

test('the messages name the instrument and its number', () => {
  const checked = check('instrument', citing('（«国务院令第771号»）'));
  expect(messageOf(checked)).toBe('文号“国务院令第771号”有误，政府信息公开条例的文号是国务院令第711号。');
  expect(offersOf(checked)).toEqual(['suggested: 改为“国务院令第711号”']);
  expect(messageOf(check('instrument', citing('和«国办公开办函[2021]30号»')))).toBe(
    '文号“国办公开办函[2021]30号”书写不规范，应为“国办公开办函〔2021〕30号”。',
  );
});

test('a report of 2020 cannot cite the form of 2021', () => {
  const checked = check('instrument', citing2020('«国办公开办函〔2021〕30号»的要求，'));
  expect(fixed(checked)).toBe(citing2020('国办公开办函〔2019〕60号的要求，'));
  checkSilent(citing2020('国办公开办函〔2019〕60号的要求，'));
  checkSilent(citing2020(`${OLD_FORMAT}（国办公开办函〔2019〕60号），`));
});

test.each([
  ['the numbers in force', `（国令第711号）、${FORMAT}（国办公开办函〔2021〕30号）和国办函〔2020〕109号`],
  ['the long name of an order', '（中华人民共和国国务院令第711号）'],
  ['an order in another writing', '（国务院第711号令）'],
  ['blanks inside', '和国办公开办函 〔2021〕 30 号'],
  ['small brackets that look alike', '和国办公开办函﹝2021﹞30号'],
  ['full-width digits', '和国办公开办函〔２０２１〕３０号'],
  ['what was before', '和国办公开办函〔2021〕30号（原国办公开办函〔2019〕60号）'],
  ['the former number', '，不再沿用原国办公开办函〔2019〕60号的表格'],
  ['what was repealed', '，国办公开办函〔2019〕60号同时废止'],
  ['what replaced what', '，国办公开办函〔2021〕30号取代了国办公开办函〔2019〕60号'],
  ['how the ordinance came about', '（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）'],
  ['how the ordinance was first issued', '（国务院令第492号公布）'],
  ['another order', '、《优化营商环境条例》（国务院令第722号）'],
  ['another notice', '、《2023年政务公开工作要点》（国办发〔2023〕12号）'],
  ['another notice of the same office', '和国办公开办函〔2022〕18号'],
  [
    'a province’s forwarding notice',
    '、《关于转发〈政府信息公开工作年度报告格式〉的通知》（青政办公开〔2021〕30号）',
  ],
  [
    'an order of another body behind another title',
    '、《青岚省实施〈政府信息公开条例〉办法》（国务院令第771号）',
  ],
  ['a street number', '（地址：国办路2021号30号楼）'],
])('silent: %s', (_, text) => {
  checkSilent(citing(text));
});

test('where the report’s year is not known, nothing counts as superseded', () => {
  const titles = RIGHT.replaceAll(/2023年，?/g, '').replace(
    '统计期限自1月1日起至12月31日止',
    '统计期限为一年',
  );
  const { findings } = check(
    'title',
    changed(titles, '云川县民政局政府信息公开工作年度报告', '«云川县民政局政府信息公开工作年度报告»').replace(
      '条例》编制',
      '条例》和国办公开办函〔2019〕60号编制',
    ),
  );
  expect(findings).toHaveLength(1);
});

test('without a year only what holds for every report in the form is told', () => {
  const undated = (text: string) =>
    findingsOf(citing(text).replaceAll('2023年', '')).findings.filter(({ rule }) => rule === 'instrument');
  expect(undated('（国务院令第492号）').map(({ message }) => message['zh-cn'])).toEqual([
    '“国务院令第492号”已被国务院令第711号取代，应引用后者。',
  ]);
  expect(undated('和《政府信息公开信息处理费管理办法》（国办函〔2020〕9号）')).toHaveLength(1);
  expect(undated('和国办公开办函〔2019〕60号')).toEqual([]);
});
