import { expect, test } from 'vitest';
import { readReport } from '../../../../server/src/engine.ts';
import { changed, check, checkSilent, messageOf, RIGHT, withCells } from '../../check.ts';

/** The right report carries 2 applications over to the next year. */
const SENTENCE = '上年结转1件，逐件登记、审查和答复。';
const saying = (prose: string, text = RIGHT) => changed(text, SENTENCE, prose);

test.each([
  '«全部办结»。',
  '«均已办结»，未发生逾期情形。',
  '上年结转1件。所有申请«均已依法办理完毕»。',
  '«已全部答复»。',
  '«办结率达100%»。',
])('all are concluded, and yet two are carried over: %s', (prose) => {
  const text = saying(prose);
  const checked = check('prose-carried', text);
  const [finding] = checked.findings;
  expect(finding!.severity).toBe('information');
  expect(messageOf(checked)).toMatch(/，而表中“四、结转下年度继续办理”为 2。$/);
  const cell = readReport(checked.text).cells.get('applications/carried-out/total')!;
  expect(finding!.related.map(({ range }) => range)).toEqual([cell.figure]);
});

test.each([
  '除2件结转下年度外，均已办结。',
  '全部办结，2件未到期的结转下一年度继续办理。',
  '办结25件，其余2件正在办理，均已按程序登记。其他全部办结。',
  '均在法定期限内答复。',
  '均按期办结。',
  '按时办结率100%。',
  '上年结转1件已全部办结。',
  '其中网上申请20件均已办结。',
  '受理热线工单310件，全部办结。',
  '2022年的申请已全部办结。',
])('not all, or all that were due, or something else: %s', (prose) => {
  checkSilent(saying(prose));
});

test('nothing carried over', () => {
  const none = withCells({
    'applications/carried-out/natural-person': '0',
    'applications/carried-out/total': '0',
    'applications/granted/natural-person': '11',
    'applications/granted/total': '12',
    'applications/concluded/natural-person': '25',
    'applications/concluded/total': '27',
  });
  checkSilent(saying('全部办结。', none));
});

test('a total that is wrong itself is told alone', () => {
  check('row-total', saying('全部办结。', withCells({ 'applications/carried-out/total': '«3»' })));
});
