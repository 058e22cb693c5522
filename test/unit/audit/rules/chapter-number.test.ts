import { expect, test } from 'vitest';
import { changed, check, checkFix, checkSilent, messageOf, RIGHT, withoutLine } from '../../check.ts';

const FIVE = '五、存在';
const SIX = '六、其他需要';

test('a repeated number', () => {
  const wrong = changed(RIGHT, FIVE, '«四、»存在');
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
  expect(messageOf(check('chapter-number', wrong))).toBe('章节序号“四、”重复，应为“五”。');
});

test('a repeated number that shifts the rest is one finding', () => {
  const wrong = changed(changed(RIGHT, FIVE, '«四、»存在'), SIX, '五、其他需要');
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
});

test('a skipped number is one finding at the first wrong one', () => {
  const wrong = changed(changed(RIGHT, FIVE, '«六、»存在'), SIX, '七、其他需要');
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
});

test('two exchanged numbers are one finding', () => {
  const wrong = changed(changed(RIGHT, '二、主动', '«五、»主动'), FIVE, '二、存在');
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
  expect(messageOf(check('chapter-number', wrong))).toBe('章节序号“五、”与“二、”颠倒，这里应为“二”。');
});

test('numbers that start again', () => {
  const wrong = changed(
    changed(changed(RIGHT, '四、政府', '«一、»政府'), FIVE, '一、存在'),
    SIX,
    '一、其他需要',
  );
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
});

test('a number that is absent is put in the way the others have it', () => {
  checkFix(
    'chapter-number',
    changed(RIGHT, '五、存在的主要问题及改进情况', '«存在的主要问题及改进情况»'),
    'suggested',
    RIGHT,
  );
});

test('a doubled sign', () => {
  checkFix('chapter-number', changed(RIGHT, FIVE, '«五五、»存在'), 'suggested', RIGHT);
});

test('other marks and numerals stay', () => {
  const arabic = ['一', '二', '三', '四', '五', '六'].reduce(
    (text, numeral, index) =>
      text.replace(
        new RegExp(`^${numeral}、(?=总体情况|主动公开政府|收到和处理|政府信息公开行政|存在的|其他需要)`, 'm'),
        `${index + 1}．`,
      ),
    RIGHT,
  );
  checkSilent(arabic);
  checkFix('chapter-number', changed(arabic, '5．存在', '«4．»存在'), 'suggested', arabic);
});

test('the rows of the table that are numbered like chapters are none', () => checkSilent(RIGHT));

test('chapters counted through without an absent one: only the absence is told', () => {
  const wrong = changed(withoutLine(RIGHT, FIVE), '六、其他需要报告的事项', '«五、其他需要报告的事项»');
  check('chapter-missing', wrong);
});

test('two neighbours without a number are one finding, at the first', () => {
  const wrong = changed(
    changed(RIGHT, '五、存在的主要问题及改进情况', '«存在的主要问题及改进情况»'),
    SIX,
    '其他需要',
  );
  const { findings } = check('chapter-number', wrong);
  expect(findings[0]!.related.map(({ message }) => message['zh-cn'])).toEqual(['应为“六”']);
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
});

test.each(['十五、', '二十、', '十、'])('a number that no chapter has: %s', (number) => {
  const wrong = changed(RIGHT, FIVE, `«${number}»存在`);
  checkFix('chapter-number', wrong, 'suggested', RIGHT);
  expect(messageOf(check('chapter-number', wrong))).toBe(`章节序号“${number}”有误，应为“五”。`);
});
