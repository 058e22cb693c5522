import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type ChapterId,
  editsOf,
  type Mend,
  type Report,
  readReport,
} from '../../../server/src/engine.ts';
import { FIXTURE_REPORTS } from '../../unit/corpus.ts';

const SIX: readonly ChapterId[] = ['overview', 'proactive', 'applications', 'disputes', 'problems', 'other'];
const numbersOf = ({ cells }: Report) =>
  [...cells].flatMap(([path, { reading }]) => (reading.kind === 'number' ? [[path, reading.value]] : []));
const mended = (text: string, mend: Mend): string => applyEdits(text, editsOf(readReport(text), mend));

// T15 has each heading twice, once as a table's caption.
describe.each(FIXTURE_REPORTS.filter(({ name }) => name !== 'T15.md'))('$name', ({ text }) => {
  test.each(SIX)('a heading that is put back makes six chapters again: %s', (chapter) => {
    const { heading } = readReport(text).chapters.find(({ id }) => id === chapter)!;
    const wrong = text.slice(0, heading.range.start) + text.slice(heading.range.end);
    const after = readReport(mended(wrong, { kind: 'insert-chapter', chapter }));
    expect(after.chapters.map(({ id }) => id)).toEqual(SIX);
    expect(numbersOf(after)).toEqual(numbersOf(readReport(text)));
  });
});
