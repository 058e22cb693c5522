import { test } from 'vitest';
import { changed, check, checkFix, checkSilent, RIGHT } from '../../check.ts';

test('a title with a slip is told with the form’s wording', () => {
  const wrong = changed(RIGHT, '五、存在的主要问题及改进情况', '五、«存在的主要问提及改进情况»');
  checkFix('chapter-title', wrong, 'suggested', RIGHT);
  check('chapter-title', wrong);
});

test.each([
  ['一、总体情况', '一、政府信息公开工作总体情况'],
  ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进措施'],
])('the longer wordings in use are right too: %s', (from, to) => {
  checkSilent(changed(RIGHT, from, to));
});
