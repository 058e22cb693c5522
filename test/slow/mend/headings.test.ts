import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type ChapterId,
  editsOf,
  type Mend,
  type Report,
  readReport,
} from '../../../server/src/engine.ts';
import { numberLike } from '../../../server/src/mend/renumber.ts';
import { RIGHT, RIGHT_MARKDOWN, withoutLine } from '../../unit/check.ts';
import { FIXTURE_REPORTS } from '../../unit/corpus.ts';

const SIX: readonly ChapterId[] = ['overview', 'proactive', 'applications', 'disputes', 'problems', 'other'];
const numbersOf = ({ cells }: Report) =>
  [...cells].flatMap(([path, { reading }]) => (reading.kind === 'number' ? [[path, reading.value]] : []));
const mended = (text: string, mend: Mend): string => applyEdits(text, editsOf(readReport(text), mend));

// T15 has each heading twice, once as a table's caption.
describe.each(FIXTURE_REPORTS.filter(({ name }) => name !== 'T15.md'))('$name', ({ text }) => {
  test.each(SIX)('a heading that is put back makes six chapters again: %s', (chapter) => {
    const { heading } = readReport(text).chapters.find(({ id }) => id === chapter)!;
    const wrong = text.slice(0, heading.range.start) + text.slice(heading.range.end);
    const after = readReport(mended(wrong, { kind: 'insert-chapter', chapter }));
    expect(after.chapters.map(({ id }) => id)).toEqual(SIX);
    expect(numbersOf(after)).toEqual(numbersOf(readReport(text)));
  });
});

test.each([
  ['    四、', '    三、'],
  ['　　**四、', '　　**三、'],
  ['### 4．', '### 3．'],
  ['第四部分 ', '第三部分 '],
])('a heading is written like its neighbours: %s', (numbered, expected) => {
  const mark = numbered.replace(/[四4]/, '$');
  const numerals = /\d/.test(numbered) ? '123456' : '一二三四五六';
  let text = RIGHT;
  for (const [index, { heading }] of [...readReport(RIGHT).chapters.entries()].reverse()) {
    const title = RIGHT.slice(heading.title.start, heading.title.end);
    const closing = numbered.includes('**') ? '**' : '';
    const line = `${mark.replace('$', numerals[index]!)}${title}${closing}`;
    text = text.slice(0, heading.line.start) + line + text.slice(heading.line.end);
  }
  const whole = text;
  const after = mended(withoutLine(whole, '收到和处理政府信息公开申请情况'), {
    kind: 'insert-chapter',
    chapter: 'applications',
  });
  expect(after.split('\n')).toContain(
    `${expected}收到和处理政府信息公开申请情况${numbered.includes('**') ? '**' : ''}`,
  );
});

test('line ends are those of the document', () => {
  const wrong = withoutLine(RIGHT, '五、存在').replaceAll('\n', '\r\n');
  expect(mended(wrong, { kind: 'insert-chapter', chapter: 'problems' })).not.toMatch(/(?<!\r)\n/);
});

test('a chapter that is there is no edit', () => {
  expect(editsOf(readReport(RIGHT), { kind: 'insert-chapter', chapter: 'problems' })).toEqual([]);
  expect(editsOf(readReport(RIGHT), { kind: 'insert-table', table: 'disputes' })).toEqual([]);
});

test.each([
  ['一、', 5, '五、'],
  ['第一部分', 5, '第五部分'],
  ['1.', 5, '5.'],
  ['１．', 5, '５．'],
  [undefined, 5, '五、'],
])('a number like %s', (model, value, text) => expect(numberLike(model, value)).toBe(text));

test('right numbers and levels are no edit', () => {
  for (const text of [RIGHT, RIGHT_MARKDOWN]) {
    expect(editsOf(readReport(text), { kind: 'renumber-chapters' })).toEqual([]);
    expect(editsOf(readReport(text), { kind: 'level-chapters' })).toEqual([]);
  }
});
