import { expect, test } from 'vitest';
import { analyze } from '../../../../server/src/engine.ts';
import { changed, check, checkSilent, messageOf, RIGHT, RIGHT_MARKDOWN } from '../../check.ts';
import { FIXTURE_REPORTS } from '../../corpus.ts';

/** Of the 2019 edition, in which no rule asks for topics or a sentence on fees. */
const RIGHT_2019 = FIXTURE_REPORTS.find(({ name }) => name === 'right-2019.txt')!.text;

/** The report with other text in one of its chapters. */
function withChapter(heading: string, body: string, text = RIGHT): string {
  const from = text.indexOf(heading) + heading.length;
  const next = /\n(?:## )?[二三四五六]、/.exec(text.slice(from));
  const to = next ? from + next.index : text.length;
  return text.slice(0, from) + body + text.slice(to);
}

const problems = (body: string) => withChapter('五、存在的主要问题及改进情况', body);
const PROBLEMS = '«五、存在的主要问题及改进情况»';
const emptied = (body: string) => changed(problems(body), '五、存在的主要问题及改进情况', PROBLEMS);

test.each([
  ['nothing', '\n'],
  ['blank lines', '\n\n　　\n \n'],
  ['a rule', '\n\n---\n'],
  ['a page number', '\n\n- 4 -\n'],
  ['a comment', '\n\n<!-- 待补充 -->\n'],
  ['sub-headings alone', '\n（一）存在的主要问题\n（二）改进情况\n'],
])('a chapter with %s is told at its heading', (_, body) => {
  check('chapter-empty', emptied(body));
});

test.each([
  ['无', '\n«无»\n'],
  ['无 with a stop', '\n　　«无»。\n'],
  ['无 on the heading’s line', '：«无»\n'],
  ['more words', '\n«暂无相关内容»。\n'],
  ['没有', '\n«没有»。\n'],
  ['a sign', '\n«/»\n'],
  ['无 below sub-headings', '\n（一）存在的主要问题：«无»。\n（二）改进情况：无。\n'],
])('chapter 五 may not hold only %s', (_, body) => {
  check('chapter-empty', problems(body));
});

test('the messages say what belongs there', () => {
  expect(messageOf(check('chapter-empty', emptied('\n')))).toBe(
    '“五、存在的主要问题及改进情况”之下没有内容，应写明存在的主要问题和改进情况。',
  );
  expect(messageOf(check('chapter-empty', problems('\n«无»\n')))).toBe(
    '“五、存在的主要问题及改进情况”不能只写“无”，应写明存在的主要问题和改进情况。',
  );
});

test('chapters 一 and 六 are told too, 六 also above a signature', () => {
  const overview = withChapter('一、总体情况', '\n', RIGHT_2019);
  check('chapter-empty', changed(overview, '一、总体情况', '«一、总体情况»'));
  const heads = '\n（一）主动公开情况\n（二）依申请公开情况\n（三）监督保障\n';
  check(
    'chapter-empty',
    changed(withChapter('一、总体情况', heads, RIGHT_2019), '一、总体情况', '«一、总体情况»'),
  );
  for (const body of ['\n', '\n\n临溪县农业农村局\n2021年1月20日\n']) {
    const other = withChapter('六、其他需要报告的事项', body, RIGHT_2019);
    const checked = check(
      'chapter-empty',
      changed(other, '六、其他需要报告的事项', '«六、其他需要报告的事项»'),
    );
    expect(messageOf(checked)).toBe('“六、其他需要报告的事项”之下没有内容，没有事项的写“无”。');
  }
});

test('silent: chapter 六 holds only 无', () => {
  checkSilent(withChapter('六、其他需要报告的事项', '\n无\n', RIGHT_2019));
  checkSilent(withChapter('六、其他需要报告的事项', '：无。\n', RIGHT_2019));
});

test.each([
  ['a problem in one line', '\n解读形式单一，已经改进。\n'],
  ['no problem, said in a sentence', '\n（一）存在的主要问题。本年度未发现突出问题。\n'],
  ['statements in the form of sub-headings', '\n1.栏目更新慢，正在整改\n2.培训不够，明年补上\n'],
  ['a picture', '\n![问题及改进情况](image1.png)\n'],
  ['a text on the heading’s line', '：解读形式单一，已经改进。\n'],
])('silent: chapter 五 with %s', (_, body) => {
  checkSilent(problems(body));
});

test('silent: a chapter without its table is told once, as that', () => {
  const heading = '四、政府信息公开行政复议、行政诉讼情况';
  check('table-missing', changed(withChapter(heading, '\n'), heading, `«${heading}»`));
});

test('silent: Markdown', () => {
  checkSilent(RIGHT_MARKDOWN);
});

test.each(['暂 无。', '没　有'])('blanks within the words: %s', (words) => {
  const text = RIGHT.replace(/(五、存在的主要问题及改进情况\n)[\s\S]*?(\n六、)/, `$1\n«${words}»\n$2`);
  check('chapter-empty', text);
});

test.each([
  ['a directive', `<!-- disclosure-report-disable-line wording -- ${'因'.repeat(80)} -->无。`],
  ['blanks', `${'\u3000'.repeat(90)}无。`],
  ['blanks behind a colon', `${'说明情况'.repeat(24)}：${'\u3000'.repeat(24)}无。`],
])('无 is no paragraph, however much of %s stands before it', (_, body) => {
  const { findings } = analyze(problems(`\n\n${body}\n`));
  expect(findings.map(({ rule }) => rule)).toContain('chapter-empty');
});
