import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../server/src/engine.ts';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
} from '../../check.ts';
import { SENTENCE, saying } from '../../sentences.ts';

const PLACE = '按季度公布低保资金发放情况。';
/** The right report with these words in chapter 一. */
const withWords = (words: string): string => changed(RIGHT, PLACE, `${PLACE}${words}`);
const mends = (wrong: string, right: string): void =>
  checkFix('wording', withWords(wrong), 'suggested', withWords(right));

describe('截止 for 截至', () => {
  test.each([
    ['«截止»2023年12月31日，发布信息22条。', '截至2023年12月31日，发布信息22条。'],
    ['«截止» 2023 年底共公开 22 条。', '截至 2023 年底共公开 22 条。'],
    ['我局«截止»目前尚有2项在办。', '我局截至目前尚有2项在办。'],
    ['现有规章3件（«截止»12月31日）。', '现有规章3件（截至12月31日）。'],
    ['«截止»二〇二三年末，共有账号2个。', '截至二〇二三年末，共有账号2个。'],
  ])('%s', (wrong, right) => mends(wrong, right));

  test.each([
    '截至2023年12月31日，发布信息22条。',
    '意见征集截止日期为12月31日。',
    '征集自12月1日开始，截止12月31日，共收到意见3条。',
    '报名时间12月1日至20日，截止12月20日，共有12人报名。',
    '统计期限自2023年1月1日起，截止2023年12月31日。',
    '截止到2023年底，共公开22条。',
    '受理于12月31日截止，2023年共受理26件。',
    '申请的截止时间是2023年12月31日。',
    '截止年限由申请人选择。',
  ])('right: %s', (text) => void checkSilent(withWords(text)));
});

describe('转结 for 结转', () => {
  test.each([
    ['上年«转结»1件。', '上年结转1件。'],
    ['«转结»下年度继续办理2件。', '结转下年度继续办理2件。'],
    ['另有2件«转结»到2024年。', '另有2件结转到2024年。'],
  ])('%s', (wrong, right) => mends(wrong, right));

  test.each(['公布土地流转结果。', '扭转结构单一的局面。', '公开周转结余资金。', '案件移转结案后公开。'])(
    'right: %s',
    (text) => void checkSilent(withWords(text)),
  );
});

describe('a doubled word', () => {
  test.each([
    ['全面做好政府信息公开«工作工作»。', '全面做好政府信息公开工作。'],
    ['向社会公布低保«情况情况»，接受监督。', '向社会公布低保情况，接受监督。'],
    ['«进一步进一步»完善制度。', '进一步完善制度。'],
    ['«2023年2023年»，公开质量提升。', '2023年，公开质量提升。'],
    ['群众关心«的的»事项逐项公布。', '群众关心的事项逐项公布。'],
    ['落实公开«制度制度»。', '落实公开制度。'],
    ['«我局我局»高度重视。', '我局高度重视。'],
    ['公布«主动公开目录主动公开目录»修订情况。', '公布主动公开目录修订情况。'],
  ])('%s', (wrong, right) => mends(wrong, right));

  test.each([
    '人人都是公开责任人，常常自查。',
    '从点点滴滴做起，一步一步推进，多多听取意见。',
    '大家研究研究，再讨论讨论。',
    '参加政府信息公开工作工作人员培训。',
    '云川县人民政府政府信息公开专栏更新及时。',
    '为群众提供便民服务服务指南。',
    '公布生态环境环境质量状况。',
    '填报政府信息公开申请申请表。',
    '2023年度年度报告按时发布。',
    '以方便群众为目的的公开。',
    '为了了解群众需求，走访3次。',
    '的的确确方便了群众。',
    '开展滴滴出行、拼多多等平台宣传。',
    '（二）公开公开信息。',
  ])('right: %s', (text) => void checkSilent(withWords(text)));
});

describe('brackets', () => {
  test.each([
    '依据«《»政府信息公开条例办理。',
    '发布信息12条（其中政策解读3条）«）»。',
    '发布政策解读«（»含图解3篇。',
    '依据«》»的规定办理。',
    '文号为国办发〔2021«）»3号。',
  ])('without a partner: %s', (text) => {
    const checked = check('wording', withWords(text));
    expect(offersOf(checked)).toEqual([]);
  });

  test('the message names the partner', () => {
    expect(messageOf(check('wording', withWords('发布解读«（»含图解3篇。')))).toBe(
      '“（”没有与之配对的“）”，请补上或删去。',
    );
    expect(messageOf(check('wording', withWords('文号为国办发〔2021«）»3号。')))).toBe(
      '“〔”与“）”不配对，请改为同一种括号。',
    );
  });

  test.each([
    '包括：1)门户网站；2)公众号；一)公示栏。',
    '渠道有三类（1）网站，2）公众号，3）公示栏）。',
    '发布信息12条(其中解读3条）。',
    '依据《政府信息公开条例》（国令第711号）〔2019〕办理。',
    '按照《关于印发〈目录（试行）〉的通知》执行。',
  ])('right: %s', (text) => void checkSilent(withWords(text)));

  test('over the line ends and the pages of a PDF', () => {
    checkSilent(withWords('发布信息12条（其中政策解读\n3条，图解\n2篇）。'));
    checkSilent(withWords('发布信息12条（见附件。\n\n- 2 -\n\n另有3条）。'));
  });
});

describe('ASCII signs between Chinese characters', () => {
  test.each([
    ['公开及时«,»内容完整。', '公开及时，内容完整。'],
    ['公开及时«.»内容完整。', '公开及时。内容完整。'],
    ['依据《条例》«, »逐项公开。', '依据《条例》，逐项公开。'],
  ])('%s', (wrong, right) => mends(wrong, right));

  test('a habit of the whole text is told once', () => {
    const wrong = withWords('网站«,»公众号,公示栏,公报,查阅点均可查询.全年如此。');
    const checked = check('wording', wrong);
    expect(messageOf(checked)).toContain('正文有 5 处');
    expect(fixed(checked)).toBe(withWords('网站，公众号，公示栏，公报，查阅点均可查询。全年如此。'));
  });

  test.each([
    '发布信息1,024条，增长3.5%。',
    '1.主动公开。2.依申请公开。',
    '网址为云川县民政局.政务，邮箱为mzj@yunchuan.cn。',
    '由艾克拜尔.吐尔逊负责。',
    '版本为V2.0，见www.yunchuan.gov.cn。',
  ])('right: %s', (text) => void checkSilent(withWords(text)));
});

describe('scraps of a sentence', () => {
  test('two ways to mend', () => {
    const checked = check('wording', changed(RIGHT, PLACE, '按季度公布低保资金发放情况«。和结果。»'));
    expect(offersOf(checked)).toEqual(['choice: 与上句连成一句', 'choice: 删去“和结果。”']);
    expect(fixed(checked, 0)).toBe(changed(RIGHT, PLACE, '按季度公布低保资金发放情况和结果。'));
    expect(fixed(checked, 1)).toBe(RIGHT);
  });

  test.each(['«。及满意度。»', '«。的效率。»', '«。以及服务水平。»'])('%s', (scrap) => {
    check('wording', changed(RIGHT, '情况。\n\n（二）', `情况${scrap}\n\n（二）`));
  });

  test.each(['和谐有序。', '及时公开。', '和上年持平。', '等待回复。', '和群众一道推进公开，成效明显。'])(
    'a sentence: %s',
    (text) => void checkSilent(withWords(text)),
  );
});

test('so is what stands on a page before the title', () => {
  checkSilent(`首页 》政府信息公开 》年报\n关键词：政府,信息,公开\n${RIGHT}`);
});

test('tables are left alone', () => {
  checkSilent(changed(RIGHT, '（单位：万元）', '(单位：万元）'));
  checkSilent(changed(RIGHT_MARKDOWN, '（二）部分公开（区分处理的，', '（二）部分公开（区分处理的,'));
});

test.each([
  ['规范管理«和和»服务', '规范管理和服务'],
  ['态度温和和蔼', ''],
  ['保持平和和谐', ''],
])('a word twice, or at the end of one and the beginning of the next: %s', (words, mended) => {
  const text = changed(RIGHT, '公开质量稳步提升', words);
  if (mended === '') checkSilent(text);
  else expect(fixed(check('wording', text))).toBe(changed(RIGHT, '公开质量稳步提升', mended));
});

test('of many brackets that are never closed only the last ones are told', () => {
  const { findings } = analyze(changed(RIGHT, '公开质量稳步提升', '（'.repeat(40)));
  expect(findings.length).toBeGreaterThan(1);
  expect(findings.length).toBeLessThan(40);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['wording']));
});

test('blanks and tabs behind a sentence change nothing', () => {
  const slip = '我们推进«工作工作»，开展活动';
  check('wording', saying(`${SENTENCE}\n\n${slip}\t\u3000\n`));
});
