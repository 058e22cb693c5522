import { describe, expect, test } from 'vitest';
import { changed, check, checkFix, checkSilent, fixed, fixture, messageOf, RIGHT } from '../../check.ts';

const HEADING = '一、总体情况';
const marked = (text: string): string => changed(text, `\n${HEADING}`, `\n«${HEADING}»`);
/** The chapter's text replaced by another, sub-headings included. */
function withOverview(body: string, text = RIGHT): string {
  const start = text.indexOf(HEADING) + HEADING.length;
  return text.slice(0, start) + body + text.slice(text.indexOf('\n二、'));
}
const LEAD = '\n\n2023年，我局坚持以人民为中心，各项任务平稳推进。\n';

describe('a topic is left out', () => {
  test('the sub-heading comes in its place, in the style of its siblings, and those below move on', () => {
    const counted = withOverview(
      `${LEAD}
（一）主动公开情况。在县政府门户网站发布信息214条。

（二）政府信息管理情况。严格执行信息发布审查制度。

（三）政府信息公开平台建设情况。对民政专栏进行改版。

（四）监督保障情况。组织业务培训3次。
`,
    );
    const checked = check('topic-missing', marked(counted));
    expect(messageOf(checked)).toBe('“一、总体情况”没有写到“依申请公开”。');
    const after = changed(counted, '（四）监督', '（五）监督')
      .replace('（三）政府信息公开平台', '（四）政府信息公开平台')
      .replace('（二）政府信息管理', '（二）依申请公开情况。\n\n（三）政府信息管理');
    checkFix('topic-missing', marked(counted), 'suggested', after);
  });

  test.each([
    ['依申请公开', '（二）'],
    ['政府信息管理', '（三）'],
    ['政府信息公开平台建设', '（四）'],
    ['监督保障', '（五）'],
  ])('%s: a gap in the numbers takes it', (topic, number) => {
    const line = RIGHT.split('\n').find((each) => each.startsWith(number))!;
    checkFix(
      'topic-missing',
      marked(changed(RIGHT, `${line}\n\n`, '')),
      'suggested',
      changed(RIGHT, line, `${number}${topic}情况。`),
    );
  });

  test('the first', () => {
    const wrong = withOverview(
      `${LEAD}
### （一）依申请公开

收到政府信息公开申请26件。

### （二）政府信息管理

落实三审三校。

### （三）平台建设

开设专栏。

### （四）监督保障

组织培训3次。
`,
    );
    const text = fixed(check('topic-missing', marked(wrong)));
    expect(text).toContain('\n\n### （一）主动公开\n\n### （二）依申请公开\n');
    expect(text).toContain('\n### （五）监督保障\n');
    checkSilent(text);
  });

  test('several, in a chapter without sub-headings: leads of their own', () => {
    const wrong = withOverview(`${LEAD}\n全年主动公开信息214条。\n`);
    const checked = check('topic-missing', marked(wrong));
    expect(messageOf(checked)).toBe(
      '“一、总体情况”没有写到“依申请公开”、“政府信息管理”、“政府信息公开平台建设”、“监督保障”。',
    );
    const text = fixed(checked);
    expect(text).toContain(
      '214条。\n\n依申请公开情况：\n\n政府信息管理情况：\n\n政府信息公开平台建设情况：\n\n监督保障情况：\n',
    );
    checkSilent(text);
  });

  test.each([
    { numbers: ['1、', '2、', '3、', '4、', '5、'] },
    { numbers: ['(一) ', '(二) ', '(三) ', '(四) ', '(五) '] },
    { numbers: ['㈠', '㈡', '㈢', '㈣', '㈤'] },
    { numbers: ['１．', '２．', '３．', '４．', '５．'] },
  ])('numbers like $numbers.0', ({ numbers }) => {
    const wrong = withOverview(
      `${LEAD}
${numbers[0]}主动公开：发布信息214条。
${numbers[1]}依申请公开：收到申请26件。
${numbers[2]}平台建设：开设专栏。
${numbers[3]}监督保障：组织培训3次。
`,
    );
    const text = fixed(check('topic-missing', marked(wrong)));
    expect(text).toContain(`件。\n${numbers[2]}政府信息管理：\n${numbers[3]}平台建设`);
    expect(text).toContain(`\n${numbers[4]}监督保障`);
  });
});

test('sub-headings without numbers', () => {
  const wrong = withOverview(
    `${LEAD}
主动公开情况：发布信息214条。

依申请公开情况：收到申请26件。

平台建设情况：开设专栏。

监督保障情况：组织培训3次。
`,
  );
  expect(fixed(check('topic-missing', marked(wrong)))).toContain('件。\n\n政府信息管理情况：\n\n平台建设');
});

test('chapters that run on within a line are told, and left to the writer', () => {
  const flat = changed(withOverview(`${LEAD}\n全年主动公开信息214条。`), '条。\n二、', '条。二、');
  expect(check('topic-missing', marked(flat)).findings[0]!.offers).toEqual([]);
});

describe('all topics are spoken of', () => {
  test('in one paragraph, without a heading', () => {
    checkSilent(
      withOverview(
        `${LEAD}\n全年发布信息214条；收到政府信息公开申请26件；修订公开目录，严格保密审查；改版门户网站；把公开工作纳入年度考核。\n`,
      ),
    );
  });

  test('under other headings', () => {
    checkSilent(
      changed(
        changed(RIGHT, '（四）政府信息公开平台建设情况。', '（四）公开渠道。'),
        '（五）监督保障情况。',
        '（五）工作考核。',
      ),
    );
  });

  test('that there was nothing is spoken of too', () => {
    checkSilent(
      changed(
        RIGHT,
        '全年收到政府信息公开申请26件，上年结转1件，逐件登记、审查和答复。',
        '按要求公布受理渠道。',
      ),
    );
  });

  test('across the line ends of a PDF', () => {
    checkSilent(
      withOverview(
        `${LEAD}\n全年发\n布信息214条；收到申\n请26件；落实保\n密审查；改版门户网\n站；组织培\n训3次。\n`,
      ),
    );
  });

  test('the form of 2019 does not name the topics', () => {
    checkSilent(
      withOverview('\n2020年，我局全面做好政府信息公开工作，各项任务平稳推进。\n', fixture('right-2019.txt')),
    );
  });
});
