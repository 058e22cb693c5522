import { expect, test } from 'vitest';
import { FIXTURE_REPORTS } from '../unit/corpus.ts';
import { type Place, readings, withBait } from '../unit/directives.ts';
import { part } from './extent.ts';

const cases = FIXTURE_REPORTS.flatMap(({ name, text }, index) =>
  (['above', 'behind'] as const).map((place, turn): [string, Place, string, number] => [
    name,
    place,
    text,
    index + turn,
  ]),
);

test.each(cases)('a directive changes nothing in %s, %s any line', (_, place, text, turn) => {
  const expected = readings(text, (offset) => offset);
  for (const { text: other, moved } of part([...withBait(text, place)], turn)) {
    expect(readings(other, moved)).toEqual(expected);
  }
});
