import { expect, test } from 'vitest';
import { NUMERAL, numeralValue, writeLike } from '../../../../server/src/audit/prose/numerals.ts';

const CHINESE: readonly (readonly [string, number])[] = [
  ['零', 0],
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十', 110],
  ['一百二十', 120],
  ['一千零一', 1001],
  ['一千零一十', 1010],
  ['三千二百五十九', 3259],
  ['一万', 10_000],
  ['一万零二', 10_002],
  ['十二万三千四百', 123_400],
];

test.each(CHINESE)('%s is %d, and is written so', (text, value) => {
  expect(numeralValue(text)).toBe(value);
  expect(writeLike('五', value)).toBe(text);
});

test.each([
  ['两', 2],
  ['两百', 200],
  ['一十二', 12],
  ['二〇二三', undefined],
  ['一二', undefined],
  ['十十', undefined],
  ['万', undefined],
  ['1,200', 1200],
  ['12.5', 12.5],
])('%s', (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test.each([
  ['3', 12, '12'],
  ['３', 12, '１２'],
  ['1,200', 3400, '3,400'],
  ['1,200', 34, '34'],
  ['1，200', 3_400_000, '3，400，000'],
  ['40.5', 33.333, '33.3'],
  ['三', 2, '两'],
  ['二', 2, '二'],
])('like %s, %d is %s', (old, value, text) => {
  expect(writeLike(old, value)).toBe(text);
});

test('all numbers of a text are found, thousands as one', () => {
  const text = '2023年收到1,200件，答复一百二十件，占10.5%';
  expect(text.match(NUMERAL)).toEqual(['2023', '1,200', '一百二十', '10.5']);
});

test.each(['零零', '一万万', '一万二万', '零万'])('%s is no number', (text) => {
  expect(numeralValue(text)).toBeUndefined();
});

test('what is too large for the words is written in digits', () => {
  expect(writeLike('五', 123_456_789)).toBe('123456789');
});
