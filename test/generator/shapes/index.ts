import type { Layout } from '../frame.ts';
import type { Paint } from '../paint.ts';
import { cellLines, cellLinesApart, cellLinesWithTab } from './lines.ts';
import {
  keepsEmptyCells,
  pipesBare,
  pipesWithDelimiter,
  pipesWithLeadingBar,
  pipesWithPaddingBars,
} from './pipes.ts';
import { displacedFate, tabsBare, tabsDisplaced, tabsWithPlaceholders } from './tabs.ts';

/**
 * What becomes of a row with a blank cell: `kept`, the blank is read as one; `lost`, its row must be declined;
 * `open`, a reader may do either, as long as it is not wrong.
 */
export type BlankFate = 'kept' | 'lost' | 'open';

export interface Shape {
  readonly layout: Layout;
  readonly blanks: (paint: Paint, path: string) => BlankFate;
}

const lines = (table: Layout['table']): Layout => ({ table, flat: null, apart: false });
const markdown = (table: Layout['table']): Layout => ({ table, flat: null, apart: true });
const kept = (): BlankFate => 'kept';
const lost = (): BlankFate => 'lost';

export const SHAPE_TABLE: Readonly<Record<string, Shape>> = {
  T1: { layout: lines(tabsWithPlaceholders), blanks: kept },
  T2: { layout: lines(tabsBare), blanks: lost },
  T3: { layout: lines(tabsDisplaced), blanks: displacedFate },
  T4: { layout: lines(cellLinesWithTab), blanks: kept },
  T5: { layout: lines(cellLines), blanks: lost },
  T6: { layout: lines(cellLinesApart), blanks: lost },
  T7: { layout: markdown(pipesWithDelimiter), blanks: kept },
  T8: {
    layout: lines(pipesWithLeadingBar),
    blanks: (paint) => (keepsEmptyCells(paint.style.variant) ? 'open' : 'lost'),
  },
  T9: { layout: lines(pipesWithPaddingBars), blanks: lost },
  T10: { layout: lines(pipesBare), blanks: lost },
};
