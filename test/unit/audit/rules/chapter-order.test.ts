import { expect, test } from 'vitest';
import { check, checkSilent, fixed, messageOf, offersOf, RIGHT } from '../../check.ts';

const part = (from: string, to?: string): string =>
  RIGHT.slice(RIGHT.indexOf(from), to === undefined ? undefined : RIGHT.indexOf(to));
const [TWO, THREE, FOUR, FIVE, SIX] = [
  '二、主动',
  '三、收到',
  '四、政府',
  '五、存在',
  '六、其他需要',
] as const;

const SWAPPED =
  RIGHT.slice(0, RIGHT.indexOf(FIVE)) +
  part(SIX) +
  '\n' +
  part(FIVE, SIX).replace('五、存在的主要问题及改进情况', '«五、存在的主要问题及改进情况»');

test('two exchanged chapters are one finding, at the one to move', () => {
  const checked = check('chapter-order', SWAPPED);
  expect(messageOf(checked)).toBe('“五、存在的主要问题及改进情况”应移到“六、其他需要报告的事项”之前。');
  expect(offersOf(checked)).toEqual(['choice: 按现有顺序重新编号']);
});

test('numbering as they stand leaves the order to say, and no further fix', () => {
  const text = fixed(check('chapter-order', SWAPPED));
  const again = check(
    'chapter-order',
    text.replace('六、存在的主要问题及改进情况', '«六、存在的主要问题及改进情况»'),
  );
  expect(offersOf(again)).toEqual([]);
});

test('a chapter with a table that stands too late', () => {
  const late = part(TWO, THREE).replace('二、主动公开政府信息情况', '«二、主动公开政府信息情况»');
  check('chapter-order', RIGHT.slice(0, RIGHT.indexOf(TWO)) + part(THREE, FOUR) + late + part(FOUR));
});

test('the last chapter before two others is to move behind them', () => {
  const early = part(SIX).replace('六、其他需要报告的事项', '«六、其他需要报告的事项»');
  const checked = check(
    'chapter-order',
    `${RIGHT.slice(0, RIGHT.indexOf(FOUR))}${early}\n${part(FOUR, SIX)}`,
  );
  expect(messageOf(checked)).toBe('“六、其他需要报告的事项”应移到“五、存在的主要问题及改进情况”之后。');
});

test('a list of the parts in another order is no chapter', () => {
  checkSilent(
    RIGHT.replace(
      '编制，',
      '编制，由（一）其他需要报告的事项；（二）总体情况；（三）存在的主要问题及改进情况等组成，',
    ),
  );
});

test('a chapter in front of all that should stand before it has no one place to be told', () => {
  const early = part(FOUR, FIVE).replace(
    '四、政府信息公开行政复议、行政诉讼情况',
    '«四、政府信息公开行政复议、行政诉讼情况»',
  );
  const head = RIGHT.slice(0, RIGHT.indexOf('一、总体情况'));
  const checked = check('chapter-order', `${head}${early}${part('一、总体情况', FOUR)}${part(FIVE)}`);
  expect(messageOf(checked)).toBe(
    '“四、政府信息公开行政复议、行政诉讼情况”的位置与格式规定的顺序不符，请移到规定的位置。',
  );
  expect(checked.findings[0]!.related).toEqual([]);
});
