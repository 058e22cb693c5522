import { expect, it } from 'vitest';
import { outdatedFiles } from '../../scripts/generate/files.ts';

it('the generated files follow from the form and the rules (npm run generate)', async () => {
  expect([...(await outdatedFiles()).keys()]).toEqual([]);
});
