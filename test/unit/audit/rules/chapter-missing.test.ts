import { expect, test } from 'vitest';
import { analyze, readReport } from '../../../../server/src/engine.ts';
import {
  changed,
  check,
  checkSilent,
  fixed,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
  RIGHT_UNCOUNTED,
  withoutLine,
} from '../../check.ts';

const SIX = ['overview', 'proactive', 'applications', 'disputes', 'problems', 'other'];
const chaptersOf = (text: string) => readReport(text).chapters.map(({ id }) => id);
const lineOf = (text: string, part: string) => text.split('\n').find((line) => line.includes(part));

test('an absent chapter is told at the heading of the next', () => {
  const wrong = changed(
    withoutLine(RIGHT, '五、存在的主要问题'),
    '六、其他需要报告的事项',
    '«六、其他需要报告的事项»',
  );
  const checked = check('chapter-missing', wrong);
  expect(messageOf(checked)).toBe('缺少“五、存在的主要问题及改进情况”，应在这一章之前。');
  expect(offersOf(checked)).toEqual(['suggested: 插入“五、存在的主要问题及改进情况”']);
});

test('the heading of chapter 五 is put back below the table of chapter 四, above its own text', () => {
  const wrong = changed(
    withoutLine(RIGHT, '五、存在的主要问题'),
    '六、其他需要',
    '«六、其他需要报告的事项»@',
  );
  const text = fixed(check('chapter-missing', wrong.replace('@报告的事项', '')));
  expect(chaptersOf(text)).toEqual(SIX);
  expect(text).toMatch(
    /1\t0\t0\t0\t1\n\n五、存在的主要问题及改进情况\n\n+2023年，我局政府信息公开工作还存在/,
  );
  checkSilent(text);
});

test('the first chapter is put back below the title', () => {
  const wrong = changed(
    withoutLine(RIGHT, '一、总体情况'),
    '二、主动公开政府信息情况',
    '«二、主动公开政府信息情况»',
  );
  const text = fixed(check('chapter-missing', wrong));
  expect(chaptersOf(text)).toEqual(SIX);
  expect(text.indexOf('一、总体情况')).toBeLessThan(text.indexOf('2023年，我局坚持'));
});

test('where the table stands without its heading, the heading goes in front of the table', () => {
  const wrong = changed(
    withoutLine(RIGHT, '三、收到和处理'),
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '«（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ).replace('申请人情况', '申请人情况»');
  const checked = check('chapter-missing', wrong);
  expect(messageOf(checked)).toBe('缺少“三、收到和处理政府信息公开申请情况”，应插在这张表格之前。');
  const text = fixed(checked);
  expect(chaptersOf(text)).toEqual(SIX);
  checkSilent(text);
});

test('a chapter that is absent with its table is one finding; the fix brings both', () => {
  const from = RIGHT_UNCOUNTED.indexOf('三、收到和处理');
  const to = RIGHT_UNCOUNTED.indexOf('四、政府信息公开行政复议');
  const rest = RIGHT_UNCOUNTED.slice(0, from) + RIGHT_UNCOUNTED.slice(to);
  const wrong = changed(rest, '四、政府', '«四、政府').replace('行政诉讼情况', '行政诉讼情况»');
  const checked = check('chapter-missing', wrong);
  expect(offersOf(checked)).toEqual(['suggested: 插入“三、收到和处理政府信息公开申请情况”和空表']);
  const text = fixed(checked);
  const { chapters, cells } = readReport(text);
  expect(chapters.map(({ id }) => id)).toEqual(SIX);
  const own = [...cells.values()].filter((cell) => cell.table === 'applications');
  expect(own).toHaveLength(175);
  for (const cell of own) expect(cell.reading).toEqual({ kind: 'number', value: 0 });
  checkSilent(text);
});

test('the last chapter is put at the end', () => {
  const wrong = withoutLine(RIGHT, '六、其他需要')
    .trimEnd()
    .replace(/(\n)([^\n]+)$/, '$1«$2»');
  const text = fixed(check('chapter-missing', wrong));
  expect(chaptersOf(text)).toEqual(SIX);
  expect(text).toMatch(/\n\n六、其他需要报告的事项\n$/);
});

test('the heading is written like the others: level, number, blank lines', () => {
  const wrong = changed(
    withoutLine(RIGHT_MARKDOWN, '## 五、'),
    '## 六、其他需要报告的事项',
    '## «六、其他需要报告的事项»',
  );
  const text = fixed(check('chapter-missing', wrong));
  expect(lineOf(text, '存在的主要问题及改进情况')).toBe('## 五、存在的主要问题及改进情况');
  expect(text).toContain('\n\n## 五、存在的主要问题及改进情况\n\n');
});

test('chapters that are counted through without the absent one are counted anew', () => {
  const wrong = changed(
    withoutLine(RIGHT, '五、存在的主要问题'),
    '六、其他需要报告的事项',
    '«五、其他需要报告的事项»',
  );
  const text = fixed(check('chapter-missing', wrong));
  expect(lineOf(text, '其他需要报告的事项')).toBe('六、其他需要报告的事项');
  checkSilent(text);
});

test('a text that is no report lacks no chapter', () => {
  checkSilent('');
  checkSilent('# 会议纪要\n\n一、总体情况\n\n会议总体顺利。\n');
  checkSilent('关于做好政府信息公开工作年度报告编制工作的通知\n\n请各单位按时报送。\n');
});

test('without any heading, each chapter with a table belongs in front of it, the others below the title', () => {
  const bare = readReport(RIGHT).chapters.reduceRight(
    (text, { heading }) => text.slice(0, heading.line.start) + text.slice(heading.line.end),
    RIGHT,
  );
  const { findings } = analyze(bare);
  const missing = findings.filter(({ rule }) => rule === 'chapter-missing');
  expect(missing.map(({ message }) => message['zh-cn'])).toEqual([
    '缺少“一、总体情况”，应在标题之后。',
    '缺少“五、存在的主要问题及改进情况”，应在标题之后。',
    '缺少“六、其他需要报告的事项”，应在标题之后。',
    '缺少“二、主动公开政府信息情况”，应插在这张表格之前。',
    '缺少“三、收到和处理政府信息公开申请情况”，应插在这张表格之前。',
    '缺少“四、政府信息公开行政复议、行政诉讼情况”，应插在这张表格之前。',
  ]);
});
