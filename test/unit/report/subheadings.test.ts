import { expect, it } from 'vitest';
import { findSubHeadings } from '../../../server/src/report/subheadings.ts';

const subHeadingsIn = (text: string) =>
  findSubHeadings(text, 0, text.length).map((each) => `${each.rank} ${each.text}`);

it.each([
  ['（一）主动公开\n全年公开20条。', ['1 （一）主动公开']],
  ['(一) 主动公开：全年公开20条。', ['1 (一) 主动公开']],
  ['（一）主动公开情况。全年公开20条。', ['1 （一）主动公开情况']],
  [
    '（一）主动公开\n(二)依申请公开:\n（三） 监督保障。',
    ['1 （一）主动公开', '1 (二)依申请公开', '1 （三） 监督保障'],
  ],
  ['　　（十一）其他', ['1 （十一）其他']],
  ['㈠主动公开\n㈡依申请公开：没有。', ['1 ㈠主动公开', '1 ㈡依申请公开']],
  [
    '1.主动公开\n2、依申请公开\n3．监督保障\n４．其他',
    ['2 1.主动公开', '2 2、依申请公开', '2 3．监督保障', '2 ４．其他'],
  ],
  ['(1)主动公开\n（2）依申请公开\n③监督保障', ['2 (1)主动公开', '2 （2）依申请公开', '2 ③监督保障']],
  ['### （一）主动公开\n#### 1.网站', ['1 （一）主动公开', '2 1.网站']],
  ['**（一）主动公开**\n### **（二）依申请公开**', ['1 （一）主动公开', '1 （二）依申请公开']],
  ['**（一）主动公开：**全年公开20条。', ['1 （一）主动公开']],
  ['### 主动公开\n### 依申请公开', ['1 主动公开', '1 依申请公开']],
  ['### 一是抓好公开\n二是抓好管理。', ['2 一是抓好公开']],
  [
    '政府信息主动公开情况：全年公开20条。\n依申请公开情况：没有。',
    ['1 政府信息主动公开情况', '1 依申请公开情况'],
  ],
  ['（一）主动公开\n网站情况：良好。', ['1 （一）主动公开']],
])('finds the sub-headings of %j', (text, expected) => expect(subHeadingsIn(text)).toEqual(expected));

it.each([
  '2023年，我局公开信息20条。',
  '一是抓好公开，二是抓好管理。',
  '12.5%的信息已公开。',
  '3.14',
  '主动公开20条。',
  `（一）${'我局全年按照条例的规定和上级的要求认真做好公开工作'.repeat(3)}。`,
  '#',
  '（一）'.slice(1),
  '',
])('finds none in %j', (text) => expect(subHeadingsIn(text)).toEqual([]));

it('knows how far each reaches', () => {
  const text = '（一）主动公开\n1.网站\n甲\n2.窗口\n乙\n（二）依申请公开\n丙';
  const bodies = findSubHeadings(text, 0, text.length).map(({ body }) => text.slice(body.start, body.end));
  expect(bodies).toEqual([
    '（一）主动公开\n1.网站\n甲\n2.窗口\n乙\n',
    '1.网站\n甲\n',
    '2.窗口\n乙\n',
    '（二）依申请公开\n丙',
  ]);
});

it('keeps to its chapter', () => {
  const text = '（一）前\n（二）中\n（三）后';
  const [only, ...others] = findSubHeadings(text, 5, 9);
  expect(others).toEqual([]);
  expect(text.slice(only!.range.start, only!.range.end)).toBe('（二）中');
  expect(only!.body).toEqual({ start: 5, end: 9 });
});
