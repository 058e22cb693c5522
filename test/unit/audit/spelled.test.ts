import { expect, test } from 'vitest';
import { formulasIn } from '../../../server/src/audit/checks.ts';
import { spelled } from '../../../server/src/audit/spelled.ts';
import { analyze } from '../../../server/src/engine.ts';
import { RIGHT, withCells } from '../check.ts';

function words(text: string, id: string): string {
  const { report, checks } = analyze(text);
  const formula = formulasIn(report).find((each) => each.id === id)!;
  const check = checks.find((each) => each.formula === id)!;
  return spelled(report, formula, check)['zh-cn'];
}

const DISPUTE = 'dispute-total:disputes/review';

test.each([
  [RIGHT, DISPUTE, '：1 + 0 + 1 + 0 = 2'],
  [withCells({ 'disputes/review/total': '3' }), DISPUTE, '：1 + 0 + 1 + 0 ≠ 3'],
  [withCells({ 'disputes/review/corrected': '' }), DISPUTE, '：1 + ? + 1 + 0 … 2'],
  [RIGHT, 'concluded:applications/natural-person', '：9 + 3 + 1 + 5 + 2 + 2 + 1 = 23'],
  [RIGHT, 'concluded:applications/research', '：0 = 0'],
])('a formula with its numbers; addends of 0 are left out of long sums', (text, id, wanted) => {
  expect(words(text, id)).toMatch(new RegExp(`^[^：]+${wanted.replaceAll(/[+?]/g, '\\$&')}$`));
});
