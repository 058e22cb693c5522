import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf, type Mend, readReport } from '../../../server/src/engine.ts';
import { numberLike } from '../../../server/src/mend/renumber.ts';
import { withNumber } from '../../../server/src/mend/subheading-number.ts';
import { changed, fixture, RIGHT, RIGHT_MARKDOWN, withoutLine } from '../check.ts';

const mended = (text: string, mend: Mend): string => applyEdits(text, editsOf(readReport(text), mend));

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

test.each([
  ['（二）', 9, '（九）'],
  ['（九）', 10, '（十）'],
  ['十、', 11, '十一、'],
  ['（十九）', 20, '（二十）'],
  ['二十、', 23, '二十三、'],
  ['９．', 10, '１０．'],
  ['②', 3, '③'],
])('the number of a sub-heading, %s, as %i', (printed, value, text) =>
  expect(withNumber(printed, value)).toBe(text),
);

test('right numbers and levels are no edit', () => {
  for (const text of [RIGHT, RIGHT_MARKDOWN]) {
    expect(editsOf(readReport(text), { kind: 'renumber-chapters' })).toEqual([]);
    expect(editsOf(readReport(text), { kind: 'level-chapters' })).toEqual([]);
  }
});

describe('a heading that is put back', () => {
  test('at the end of a text without a line end, and without blank lines below its headings', () => {
    const close = RIGHT.replace(/\n{2,}/g, '\n');
    const wrong = withoutLine(close, '六、其他需要').trimEnd();
    const text = mended(wrong, { kind: 'insert-chapter', chapter: 'other' });
    expect(text).toBe(`${wrong}\n\n六、其他需要报告的事项\n`);
  });

  test('has no blank line above it where the others have none', () => {
    const close = RIGHT.replace(/\n{2,}/g, '\n');
    const wrong = withoutLine(close, '六、其他需要');
    expect(mended(wrong, { kind: 'insert-chapter', chapter: 'other' })).toBe(
      `${wrong}六、其他需要报告的事项\n`,
    );
  });

  test('stands before the next where words go on behind the last figure of the table', () => {
    const wrong = withoutLine(RIGHT, '五、存在').replace(/(1\t0\t0\t0\t1)\n/, '$1\t以上为全年数据\n');
    expect(mended(wrong, { kind: 'insert-chapter', chapter: 'problems' })).toContain(
      '\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项\n',
    );
  });

  test('in a report on one line goes in front of its table, numbered as the form does', () => {
    const wrong = changed(fixture('T18.txt'), ' 三、收到和处理政府信息公开申请情况', '');
    const text = mended(wrong, { kind: 'insert-chapter', chapter: 'applications' });
    expect(text).toMatch(/行政事业性收费 0 \n\n三、收到和处理政府信息公开申请情况\n（本列数据/);
    expect(readReport(text).chapters).toHaveLength(6);
  });

  test('has no number where the others have none, nor their words behind the title', () => {
    const plain = RIGHT.replace(
      /^[一二三四五六]、(?=总体|主动公开政府|收到和|政府信息公开行政|存在|其他需要)/gm,
      '',
    );
    const wrong = withoutLine(plain, '存在的主要问题及改进情况').replace('其他需要报告的事项', '$&：');
    const text = mended(wrong, { kind: 'insert-chapter', chapter: 'problems' });
    expect(text.split('\n')).toContain('存在的主要问题及改进情况');
  });
});

describe('an empty table', () => {
  const without = (text: string) => {
    const from = text.indexOf('四、政府信息公开行政') + '四、政府信息公开行政复议、行政诉讼情况'.length;
    return { from, to: text.indexOf('五、存在的') };
  };

  test('below a heading that ends the text', () => {
    const wrong = RIGHT.slice(0, without(RIGHT).from);
    const text = mended(wrong, { kind: 'insert-table', table: 'disputes' });
    expect(text.startsWith(`${wrong}\n\n行政复议\t`)).toBe(true);
    expect(readReport(text).tables.disputes?.missingRows).toEqual([]);
  });

  test('behind a heading within a line', () => {
    const line = fixture('T18.txt');
    const { from, to } = without(line);
    const text = mended(`${line.slice(0, from)} ${line.slice(to)}`, {
      kind: 'insert-table',
      table: 'disputes',
    });
    expect(text).toContain('行政诉讼情况\n\n行政复议\t');
    expect(readReport(text).tables.disputes?.missingRows).toEqual([]);
  });

  test('nothing where its heading is absent', () => {
    const wrong = withoutLine(RIGHT, '四、政府信息公开行政');
    expect(mended(wrong, { kind: 'insert-table', table: 'disputes' })).toBe(wrong);
  });
});

describe('a paragraph', () => {
  const mend: Mend = { kind: 'insert-paragraph', chapter: 'other', text: '新的一段。' };

  test('is set off as below the headings where each chapter has one', () => {
    const one =
      '某局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n概述。\n\n六、其他需要报告的事项\n\n没有。\n';
    expect(mended(one, mend)).toBe(one.replace('没有。', '新的一段。\n\n没有。'));
    const close = one.replaceAll('\n\n', '\n');
    expect(mended(close, mend)).toBe(close.replace('没有。', '新的一段。\n没有。'));
  });

  test('below a heading with nothing below it', () => {
    const close = '某局2023年政府信息公开工作年度报告\n一、总体情况\n概述。\n六、其他需要报告的事项';
    expect(mended(close, mend)).toBe(`${close}\n新的一段。`);
  });

  test('nothing where the chapter is absent', () => {
    const wrong = withoutLine(RIGHT, '六、其他需要');
    expect(mended(wrong, mend)).toBe(wrong);
  });
});

test('numbers are given to chapters of which none has one', () => {
  const plain = '某局2023年政府信息公开工作年度报告\n\n总体情况\n\n概述。\n\n其他需要报告的事项\n\n没有。\n';
  expect(mended(plain, { kind: 'renumber-chapters' })).toBe(
    plain.replace('\n总体', '\n一、总体').replace('\n其他', '\n六、其他'),
  );
});

describe('topics', () => {
  test('none, or in a report without chapter 一, is no edit', () => {
    expect(mended(RIGHT, { kind: 'insert-topics', topics: [] })).toBe(RIGHT);
    const wrong = withoutLine(RIGHT, '一、总体情况');
    expect(mended(wrong, { kind: 'insert-topics', topics: ['proactive'] })).toBe(wrong);
  });

  test('sub-headings of another matter are no place for one', () => {
    const line = RIGHT.split('\n').find((each) => each.startsWith('（五）监督保障'))!;
    const wrong = RIGHT.replace('（一）主动公开情况。', '（一）加强组织领导。建立专班。\n\n$&').replace(
      line,
      '',
    );
    expect(mended(wrong, { kind: 'insert-topics', topics: ['oversight'] })).toMatch(
      /查阅点。\n\n（五）监督保障情况。\n/,
    );
  });
});
