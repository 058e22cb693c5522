import { expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  messageOf,
  offersOf,
  RIGHT,
  withoutLine,
} from '../../check.ts';

/** A report with six chapters whose preface says this. */
const saying = (text: string, report = RIGHT) => changed(report, '条例》编制，', `条例》编制。${text}其中`);

test.each([
  ['由五个部分组成', '本报告由«五»个部分组成。', '本报告由六个部分组成。'],
  ['分为七部分', '本报告分为«七»部分。', '本报告分为六部分。'],
  ['a clause of its own', '本报告依据条例编制，由«五»个部分组成。', '本报告依据条例编制，由六个部分组成。'],
  ['an Arabic numeral', '本年度报告共«5»个部分。', '本年度报告共6个部分。'],
  [
    'a list',
    '报告包括总体情况、主动公开政府信息情况等«四»个部分。',
    '报告包括总体情况、主动公开政府信息情况等六个部分。',
  ],
  [
    '方面',
    '本报告内容包括总体情况、其他需要报告的事项等«五»个方面。',
    '本报告内容包括总体情况、其他需要报告的事项等六个方面。',
  ],
])('%s: told at the numeral and mended', (_, wrong, right) => {
  checkFix('parts-announced', saying(wrong), 'suggested', saying(right));
});

test('six are announced and five follow', () => {
  const five = saying('本报告由«六»个部分组成。', withoutLine(RIGHT, '五、存在的主要问题')).replace(
    '六、其他需要报告的事项',
    '«六、其他需要报告的事项»',
  );
  const checked = check(['parts-announced', 'chapter-missing'], five);
  expect(messageOf(checked)).toBe('引言说有 6 个部分，其后是 5 章。');
  // The preface is right: the missing chapter is to be put back.
  expect(offersOf(checked)).toEqual([]);
});

test('the preface may stand in chapter 一', () => {
  check(
    'parts-announced',
    changed(RIGHT, '（一）主动公开情况。', '本报告由«五»个部分组成。\n\n（一）主动公开情况。'),
  );
});

test.each([
  ['六个部分', saying('本报告由六个部分组成。')],
  ['6个部分', saying('本报告共分6个部分。')],
  [
    'a list of five that is said to be six',
    saying(
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。',
    ),
  ],
  ['no number', saying('本报告由总体情况、主动公开政府信息情况等部分组成。')],
  ['an ordinal', saying('本报告第五部分说明存在的主要问题。')],
  ['a part', saying('本报告有一部分数据由乡镇提供。')],
  ['the parts of a figure', saying('本报告所列发布数量由三部分构成。')],
  ['an appendix of its own', `${saying('本报告由七个部分组成。')}\n七、附件\n\n名词解释。\n`],
  ['the parts of another text', saying('政府信息公开指南由四个部分组成，本报告不再重复。')],
  [
    'another report',
    changed(RIGHT, '（一）主动公开情况。', '（一）主动公开情况。对工作报告分三个部分作了解读。'),
  ],
  ['the chapters of a plan', changed(RIGHT, '下一步，我局将', '下一步，我局将分三个部分推进，')],
])('silent: %s', (_, text) => {
  checkSilent(text);
});
