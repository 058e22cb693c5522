import { expect, test } from 'vitest';
import { toldIn } from '../../../../server/src/audit/prose/told.ts';
import { readReport } from '../../../../server/src/engine.ts';
import { changed, RIGHT, withCells } from '../../check.ts';

const told = (text: string) =>
  toldIn(readReport(text)).map(({ range, cells }) => [text.slice(range.start, range.end), cells]);
const IN = 'applications/received/total';
const CARRIED = 'applications/carried-in/total';
const sentence = (words: string) => changed(RIGHT, '全年收到政府信息公开申请26件，上年结转1件', words);

test.each([
  [
    '全年收到政府信息公开申请26件，上年结转1件',
    [
      ['26', [IN]],
      ['1', [CARRIED]],
    ],
  ],
  ['全年共收到政府信息公开申请27件', [['27', [IN, CARRIED]]]],
  ['全年收到政府信息公开申请28件', [['28', [IN]]]],
  ['全年收到政府信息公开申请26件，均已办结', [['26', [IN]]]],
  ['全年接待群众26人次', []],
] as const)('the cells that a sentence tells of: %s', (words, wanted) =>
  expect(told(sentence(words))).toEqual(wanted),
);

test('a sentence on a blank cell tells of it', () => {
  expect(told(withCells({ [IN]: '' }))).toEqual([
    ['26', [IN]],
    ['1', [CARRIED]],
  ]);
});
