import { expect, test } from 'vitest';
import { unquoted } from '../../../server/src/mend/paste/cells.ts';
import { readHtml } from '../../../server/src/mend/paste/html.ts';

const paragraph = (text: string, level = 0) => ({ kind: 'paragraph', text, level });
const table = (...grid: string[][]) => ({ kind: 'table', grid });

test.each([
  ['<ul><li>甲<li>乙</ul>', [paragraph('- 甲'), paragraph('- 乙')]],
  ['<ol start=3><li>甲</li><li>乙</li></ol>', [paragraph('3. 甲'), paragraph('4. 乙')]],
  ['<li>没有列表</li>', [paragraph('- 没有列表')]],
  ['<ol><li>甲<ul><li>乙</ul><li>丙</ol>', [paragraph('1. 甲'), paragraph('- 乙'), paragraph('2. 丙')]],
])('a list: %s', (html, blocks) => expect(readHtml(html)).toEqual(blocks));

test.each([
  ['<p>前<select><option>选项<p>段落</select>后</p>', [paragraph('前后')]],
  ['<svg><g><title>图</title></g></svg><p>文字</p>', [paragraph('文字')]],
  ['<p style="display:none">旧稿<b>粗体</b></p><p>正文</p>', [paragraph('正文')]],
])('what a page does not show: %s', (html, blocks) => expect(readHtml(html)).toEqual(blocks));

test.each([
  ['cells without a row', '<table><td>甲<td>乙</table>', [table(['甲', '乙'])]],
  ['a cell without a table', '<td>甲</td><td>乙</td>', [paragraph('甲乙')]],
  ['an end of a table that never began', '</table><p>文字</p>', [paragraph('文字')]],
  ['a table without an end', '<table><tr><td>甲<td>乙', [table(['甲', '乙'])]],
  [
    'a cell that is one paragraph after another',
    '<table><tr><td><p>12</p><p>34</p><td>乙</table>',
    [table(['12 34', '乙'])],
  ],
  ['a heading', '<h2>三、收到</h2>', [paragraph('三、收到', 2)]],
])('%s', (_, html, blocks) => expect(readHtml(html)).toEqual(blocks));

test.each([
  ['a line end in a cell', '"行政\n许可"\t5\n', '行政许可\t5\n'],
  ['a line end in Windows', '"行政\r\n许可"\r\n5', '行政许可\r\n5'],
  ['quotation marks in a cell', '"又称""三公""经费"\t5', '又称"三公"经费\t5'],
  ['a cell that begins with words in quotation marks', '"三公"经费\t5', '"三公"经费\t5'],
  ['a quotation mark that does not end', '5\t"三公""', '5\t"三公""'],
  ['the last cell', '5\t"三公\t经费"', '5\t三公经费'],
  ['none at all', '三公"经费"\t5', '三公"经费"\t5'],
])('cells of a spreadsheet: %s', (_, text, plain) => expect(unquoted(text)).toBe(plain));
