import type { Range } from '../../report/model.ts';
import { offer } from '../finding.ts';
import type { Localized, Offer } from '../types.ts';
import { say } from '../words.ts';

/** A slip of the pen in a report's prose. */
export interface Slip {
  readonly range: Range;
  readonly message: Localized;
  readonly offers: readonly Offer[];
}

/** The offer to put this text in place of the slip. */
export const change = (range: Range, text: string): Offer =>
  offer('suggested', say(`改为“${text}”`, `Change to “${text}”`), { kind: 'replace', range, text });
