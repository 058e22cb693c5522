import { expect, test } from 'vitest';
import { CLASS_OF, SIGN, signsIn } from '../../../server/src/audit/signs.ts';
import { FEE_WORDS } from '../../../server/src/form/fees.ts';
import { foldCode } from '../../../server/src/report/fold.ts';

test('a sign is of all classes of the sign that it folds to, for what is searched may be folded', () => {
  const others: string[] = [];
  for (let code = 0; code < CLASS_OF.length; code++) {
    const folded = foldCode(code);
    if (folded !== 0 && (CLASS_OF[folded]! & ~CLASS_OF[code]!) !== 0) others.push(String.fromCharCode(code));
  }
  expect(others).toEqual([]);
});

test('all words for the fee have the sign by which sentences on charges are known', () => {
  expect(FEE_WORDS.filter((word) => (signsIn(word) & SIGN.charge) === 0)).toEqual([]);
});
