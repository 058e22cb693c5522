import { expect, test } from 'vitest';
import { CLASS_OF } from '../../../server/src/audit/signs.ts';
import { foldCode } from '../../../server/src/report/fold.ts';

test('a sign is of all classes of the sign that it folds to, for what is searched may be folded', () => {
  const others: string[] = [];
  for (let code = 0; code < CLASS_OF.length; code++) {
    const folded = foldCode(code);
    if (folded !== 0 && (CLASS_OF[folded]! & ~CLASS_OF[code]!) !== 0) others.push(String.fromCharCode(code));
  }
  expect(others).toEqual([]);
});
