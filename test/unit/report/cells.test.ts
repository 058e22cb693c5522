import { describe, expect, test } from 'vitest';
import { type CellPath, readReport } from '../../../server/src/engine.ts';
import { changed, fixture, RIGHT } from '../check.ts';

/** What is read of a row's cells, or of a whole table's: figures with their units, else the kind of reading or the reason. */
const read = (text: string, path: CellPath): string =>
  [...readReport(text).cells.values()]
    .filter((cell) => cell.path.startsWith(`${path}/`))
    .map(({ reading }) => {
      if (reading.kind === 'number') return `${reading.value}${reading.unit ?? ''}`;
      return reading.kind === 'unread' ? reading.reason : reading.kind;
    })
    .join(' ');

describe('a blank cell keeps its place', () => {
  test.each([
    ['T12.txt', '行政许可\n|\n209', '行政许可\n|\n ', 'proactive/licences', 'blank'],
    ['T12.txt', '规章\n|\n0\n|\n0\n|\n0', '规章\n|\n \n|\n0\n|\n0', 'proactive/rules', 'blank 0 0'],
    ['T11.txt', '32 |\n-4 |\n20816 |', '32 |\n |\n20816 |', 'proactive/licences', '32 blank 20816'],
    ['T11.txt', '32 |\n-4 |\n20816 |', ' |\n-4 |\n20816 |', 'proactive/licences', 'blank -4 20816'],
  ])('%s: %j is %j', (name, from, to, path, wanted) => {
    expect(read(changed(fixture(name), from, to), path)).toBe(wanted);
  });

  test('blanks in front of a lone bar are none', () => {
    const text = changed(fixture('T12.txt'), '规章\n|\n0\n|\n0', '规章\n|\n0\n\t|\n0');
    expect(read(text, 'proactive/rules')).toBe('0 0 0');
    const next = changed(fixture('T12.txt'), '|\n行政规范性文件', '\t|\n行政规范性文件');
    expect(read(next, 'proactive/normative-documents')).toBe('1 2 11');
  });

  test.each([['| 规章 | 0 |  | 0 | 0 |'], ['| 规章 | 0 |  |  | 0 |']])(
    'one too many in a row: nobody can tell which is none of it: %s',
    (row) => {
      const text = changed(fixture('T7.md'), '| 规章 | 0 | 0 | 0 |', row);
      expect(read(text, 'proactive/rules')).toBe('ambiguous ambiguous ambiguous');
    },
  );
});

describe('words in a row', () => {
  test.each([
    [
      'T5.txt',
      '2、重复申请\n0\n0\n0',
      '2、重复申请\n0\n暂缺\n0',
      'applications/declined.2',
      '0 invalid 0 0 0 0 0',
    ],
    ['T5.txt', '行政许可\n52', '行政许可\n见附件', 'proactive/licences', 'invalid'],
    ['T18.txt', '2.重复申请 11 0 0', '2.重复申请 11 x 0', 'applications/declined.2', '11 invalid 0 0 0 0 11'],
    ['T18.txt', '行政许可 15320', '行政许可 共 15320', 'proactive/licences', '15320'],
    ['T16.txt', '规章  0  0  0', '规章  0  0  0  说明 文字', 'proactive/rules', '0 0 0'],
    ['T16.txt', '规章  0  0  0', '规章  见 附件  0  0', 'proactive/rules', 'invalid 0 0'],
    ['right.txt', '规章\t0\t0\t0', '规章\t见 附件\t0\t0', 'proactive/rules', 'invalid 0 0'],
    ['right.txt', '行政许可\t86', '行政许可86（其中3件', 'proactive/licences', 'invalid'],
    ['right.txt', '行政许可\t86', '行政许可受理86', 'proactive/licences', 'row-missing'],
    ['T16.txt', '行政事业性收费  0', '行政事业性收费  15 万元', 'proactive/fees', '15万元'],
    ['right.txt', '行政事业性收费\t0', '行政事业性收费\t15 万元 左右', 'proactive/fees', '15万元'],
    ['right.txt', '行政事业性收费\t0', '行政事业性收费\t约 15 万元', 'proactive/fees', 'invalid'],
  ])('%s: %j is %j', (name, from, to, path, wanted) => {
    expect(read(changed(fixture(name), from, to), path)).toBe(wanted);
  });

  test('in place of the last figure of a row on one line leave it unread, and the next row as it is', () => {
    const text = changed(fixture('T18.txt'), '2.重复申请 11 0 0 0 0 0 11', '2.重复申请 11 0 0 0 0 0 x');
    expect(new Set(read(text, 'applications/declined.2').split(' '))).toEqual(new Set(['too-few']));
    expect(read(text, 'applications/declined.3')).toBe('0 0 0 0 0 0 0');
  });
});

describe('chapter 四', () => {
  const from = RIGHT.indexOf('行政复议\t');
  const to = RIGHT.indexOf('五、存在');
  /** With no label but those of the columns. */
  const unlabelled = (line: string) =>
    `${RIGHT.slice(0, from)}结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${line}\n\n${RIGHT.slice(to)}`;
  const WHOLE = '1 0 1 0 2 0 0 0 0 0 1 0 0 0 1';
  const line = WHOLE.replaceAll(' ', '\t');

  test.each([
    ['whole', line, WHOLE],
    ['its first cell blank', line.replace('1', ''), WHOLE.replace('1', 'blank')],
    ['another cell blank', line.replace('\t0', '\t'), WHOLE.replace('0', 'blank')],
  ])('is read without the labels of its rows: %s', (_, given, wanted) => {
    expect(read(unlabelled(given), 'disputes')).toBe(wanted);
  });

  test.each(['未经复议直接起诉', '复议后起诉'])('without %s', (label) => {
    expect(read(changed(RIGHT, label, ''), 'disputes')).toBe(WHOLE);
  });
});
