import { expect, test } from 'vitest';
import { analyze } from '../../../../server/src/engine.ts';
import { changed, check, checkFix, checkSilent, messageOf, RIGHT, RIGHT_MARKDOWN } from '../../check.ts';

test('the last chapter without its signs', () => {
  const wrong = changed(RIGHT_MARKDOWN, '## 六、其他需要报告的事项', '«六、其他需要报告的事项»');
  checkFix('chapter-level', wrong, 'suggested', RIGHT_MARKDOWN);
});

test('levels that deepen are told once; the level above the sub-headings is kept', () => {
  const wrong = ['三', '四', '五', '六'].reduce(
    (text, numeral, index) =>
      changed(text, `## ${numeral}、`, `${index === 0 ? '###' : '####'} ${numeral}、`),
    RIGHT_MARKDOWN,
  );
  const marked = changed(wrong, '三、收到和处理政府信息公开申请情况', '«三、收到和处理政府信息公开申请情况»');
  checkFix('chapter-level', marked, 'suggested', RIGHT_MARKDOWN);
  expect(messageOf(check('chapter-level', marked))).toBe('各章标题级别不一致：4 章不是“##”级，应统一。');
});

test('emphasis around a heading stays', () => {
  const wrong = changed(RIGHT_MARKDOWN, '## 六、其他需要报告的事项', '**«六、其他需要报告的事项»**');
  checkFix(
    'chapter-level',
    wrong,
    'suggested',
    changed(RIGHT_MARKDOWN, '## 六、其他需要报告的事项', '## **六、其他需要报告的事项**'),
  );
});

test('plain text has no levels', () => checkSilent(RIGHT));

test('of two levels above the sub-headings the one most used is kept', () => {
  const wrong = changed(RIGHT_MARKDOWN, '## 一、', '# 一、').replace('# 一、总体情况', '# «一、总体情况»');
  checkFix('chapter-level', wrong, 'suggested', RIGHT_MARKDOWN);
});

test('where all levels are deeper than the sub-headings, the highest of them is kept', () => {
  const deep = RIGHT_MARKDOWN.replaceAll(/^## (?=[一二三四五六]、)/gm, '#### ').replace(
    /^#+ (?=（一）)/m,
    '## ',
  );
  const raised = deep.replace('#### 六、其他需要', '### 六、其他需要');
  const { findings } = analyze(raised);
  expect(findings.map(({ rule }) => rule)).toEqual(['chapter-level']);
  expect(findings[0]!.message['zh-cn']).toBe('各章标题级别不一致：5 章不是“###”级，应统一。');
});

test('headings that are underlined get the signs of the others instead', () => {
  const wrong = RIGHT_MARKDOWN.replace(/^## (一、.*)$/m, '«$1»\n===').replace(/^## (二、.*)$/m, '$1\n===');
  checkFix('chapter-level', wrong, 'suggested', RIGHT_MARKDOWN);
});

test('one chapter raised above the others', () => {
  const wrong = changed(RIGHT_MARKDOWN, '## 六、其他需要报告的事项', '# «六、其他需要报告的事项»');
  checkFix('chapter-level', wrong, 'suggested', RIGHT_MARKDOWN);
});
