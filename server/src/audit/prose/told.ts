import type { CellPath } from '../../form/types.ts';
import type { Range, Report } from '../../report/model.ts';
import { proseOf, sentencesOf } from '../prose.ts';
import { sumOf, type Values, valuesOf } from '../values.ts';
import { claimsOf } from './claims.ts';
import { type Meaning, meaningsOf } from './meanings.ts';

/** A figure of the prose, or the words that say there was none, and the cells that it tells of. */
export interface Told {
  readonly range: Range;
  /** Of the meaning that has its value, else of the plainest; in the order of the form. */
  readonly cells: readonly CellPath[];
}

/** All figures of the prose that are certain to be the tables', right or wrong, in the order of the text. */
export function toldIn(report: Report): readonly Told[] {
  const values = valuesOf(report);
  return claimsOf({ report, sentences: sentencesOf(report, proseOf(report)) }).flatMap((paragraph) =>
    paragraph.claims.flatMap((claim): readonly Told[] => {
      if (claim.kind === 'done') return [];
      const meanings = meaningsOf(report, claim, paragraph);
      const meant = meanings.find((meaning) => sumOfMeaning(meaning, values) === claim.value) ?? meanings[0];
      return meant ? [{ range: claim.range, cells: [...meant.plus, ...meant.minus] }] : [];
    }),
  );
}

/** Undefined where a cell is blank or could not be read. */
function sumOfMeaning({ plus, minus }: Meaning, values: Values): number | undefined {
  const [added, taken] = [sumOf(plus, values), sumOf(minus, values)];
  return added === undefined || taken === undefined ? undefined : added - taken;
}
