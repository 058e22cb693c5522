import { expect, test } from 'vitest';
import { noFeeSentence } from '../../../server/src/form/fees.ts';

test('the sentence for a year without any fee names the year where it is known', () => {
  const rest = '未发出信息处理费收费通知，收费总金额为0元，实际收取0元。';
  expect(noFeeSentence(2023, '我局')).toBe(`2023年，我局${rest}`);
  expect(noFeeSentence(undefined, '本机关')).toBe(`本年度，本机关${rest}`);
});
