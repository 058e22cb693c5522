import { expect, test } from 'vitest';
import { FIXTURE_REPORTS } from '../unit/corpus.ts';
import { type Place, readings, withBait } from '../unit/directives.ts';

const cases = FIXTURE_REPORTS.flatMap(({ name, text }) =>
  (['above', 'behind'] as const).map((place): [string, Place, string] => [name, place, text]),
);

test.each(cases)('a directive changes nothing in %s, %s any line', (_, place, text) => {
  const expected = readings(text, (offset) => offset);
  for (const { text: other, moved } of withBait(text, place)) {
    expect(readings(other, moved)).toEqual(expected);
  }
});
