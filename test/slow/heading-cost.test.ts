import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../server/src/form/chapters.ts';
import { findHeadings } from '../../server/src/report/headings.ts';
import { isReport } from '../../server/src/report/recognise.ts';
import { findSubHeadings } from '../../server/src/report/subheadings.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const TITLES = CHAPTERS.map(({ label }) => label);
const FORM = TITLES.map((title, index) => `${NUMERALS[index]}、${title}`);

/** Each would take minutes if the work grew with the square of the length. */
describe('cost', () => {
  const line = FORM.join('');
  it.each<[string, string]>([
    ['sub-headings', '（一）主动公开\n'.repeat(50_000)],
    ['headings', `${FORM.join('\n')}\n`.repeat(17_000)],
    ['one heading again and again', `${FORM[0]}\n`.repeat(100_000)],
    ['one line of headings', line.repeat(Math.ceil(1_000_000 / line.length))],
    ['one line of titles', TITLES.join('').repeat(12_000)],
    ['one line of marks', '#>_#>一、总体情况'.repeat(90_000)],
    ['one line of blanks', `${' '.repeat(1_000_000)}${FORM[0]}`],
    ['one line of dots', `${FORM[0]}${'.'.repeat(140)}`.repeat(7_000)],
    ['lines like a title', `${FORM[0]}\n${'二、主动公开政府信息公情况\n'.repeat(60_000)}${FORM[5]}`],
  ])('%s', { timeout: 30_000 }, (_, text) => {
    expect(findHeadings(text).length).toBeGreaterThanOrEqual(0);
    expect(isReport(text)).toBeTypeOf('boolean');
    expect(findSubHeadings(text, 0, text.length)).toBeInstanceOf(Array);
  });
});
