import { expect, test } from 'vitest';
import { check, checkSilent, fixed, messageOf, offersOf, RIGHT_UNCOUNTED, withCells } from '../../check.ts';

/** One more was concluded than was received: items, row and column totals agree, the frame does not. */
const UNBALANCED = withCells(
  {
    'applications/granted/natural-person': '10',
    'applications/granted/total': '11',
    'applications/concluded/natural-person': '«24»',
    'applications/concluded/total': '26',
  },
  RIGHT_UNCOUNTED,
);

test('what came in and what went out differ: each row of the frame is a choice', () => {
  const checked = check('balance', UNBALANCED);
  expect(messageOf(checked)).toContain(
    '“自然人”列勾稽关系不成立：第一项加第二项为 25（24+1），第三项加第四项为 26（24+2）',
  );
  expect(offersOf(checked)).toEqual([
    'choice: “一、本年新收政府信息公开申请数量”改为：自然人 25，总计 27',
    'choice: “二、上年结转政府信息公开申请数量”改为：自然人 2，总计 2',
    'choice: “四、结转下年度继续办理”改为：自然人 1，总计 1',
  ]);
  for (const offer of [0, 1, 2]) checkSilent(fixed(checked, offer));
});

test('none of the choices is preferred or automatic', () => {
  const { findings } = check('balance', UNBALANCED);
  expect(new Set(findings[0]!.offers.map((offer) => offer.class))).toEqual(new Set(['choice']));
});

test('a balance that holds because one carried over more and concluded less', () => {
  checkSilent(
    withCells({
      'applications/granted/natural-person': '8',
      'applications/granted/total': '9',
      'applications/concluded/natural-person': '22',
      'applications/concluded/total': '24',
      'applications/carried-out/natural-person': '3',
      'applications/carried-out/total': '3',
    }),
  );
});
