import type { Layout } from '../frame.ts';
import type { Paint } from '../paint.ts';
import { blanksBetweenCells, gluedLine, labelsOnly, oneLine } from './blanks.ts';
import { barBehindEachCell, barsBetweenLines, pipesWithBreaks, tablePerRow } from './broken-pipes.ts';
import { convertedMarkdown } from './converted.ts';
import { BASES, disputeForms, disputePlan } from './disputes.ts';
import { cellLines, cellLinesApart, cellLinesWithTab } from './lines.ts';
import { brokenOverPages, pageBase } from './pages.ts';
import { pdfColumns } from './pdf-columns.ts';
import { pdfOrder } from './pdf-order.ts';
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

/**
 * What the shape does to whole tables: `all`, no figure is left; `rows`, all rows of several figures are glued;
 * `repeated`, all rows that a repeated line stood in are torn; `order`, labels and figures come in an own order.
 */
export type Loss = 'none' | 'rows' | 'all' | 'repeated' | 'order';

export interface Shape {
  readonly layout: Layout;
  readonly blanks: (paint: Paint, path: string) => BlankFate;
  readonly loss: Loss;
}

const kept = (): BlankFate => 'kept';
const lost = (): BlankFate => 'lost';
const open = (): BlankFate => 'open';
const LINES: Omit<Layout, 'table'> = { flat: null, apart: false, wrap: null };

const lines = (table: Layout['table'], blanks: Shape['blanks']): Shape => ({
  layout: { ...LINES, table },
  blanks,
  loss: 'none',
});
const markdown = (table: Layout['table'], blanks: Shape['blanks']): Shape => ({
  layout: { ...LINES, table, apart: true },
  blanks,
  loss: 'none',
});

export const SHAPE_TABLE: Readonly<Record<string, Shape>> = {
  T1: lines(tabsWithPlaceholders, kept),
  T2: lines(tabsBare, lost),
  T3: lines(tabsDisplaced, displacedFate),
  T4: lines(cellLinesWithTab, kept),
  T5: lines(cellLines, lost),
  T6: lines(cellLinesApart, lost),
  T7: markdown(pipesWithDelimiter, kept),
  T8: lines(pipesWithLeadingBar, (paint) => (keepsEmptyCells(paint.style.variant) ? 'open' : 'lost')),
  T9: lines(pipesWithPaddingBars, lost),
  T10: lines(pipesBare, lost),
  T11: lines(barBehindEachCell, kept),
  T12: lines(barsBetweenLines, lost),
  T13: lines(pipesWithBreaks, kept),
  T14: markdown(tablePerRow, kept),
  T15: markdown(convertedMarkdown, open),
  T16: lines(blanksBetweenCells, lost),
  T17: { ...lines(pdfColumns, open), layout: { ...LINES, table: pdfColumns, wrap: 30 } },
  T18: { ...lines(oneLine, lost), layout: { ...LINES, table: oneLine, flat: ' ' } },
  T19: { ...lines(gluedLine, lost), layout: { ...LINES, table: gluedLine, flat: '' }, loss: 'rows' },
  T20: { ...lines(cellLines, lost), loss: 'repeated' },
  T21: { ...lines(labelsOnly, lost), loss: 'all' },
  T23: {
    ...lines(disputeForms, (paint) =>
      BASES[disputePlan(paint.style.variant).base]!.keeps ? 'kept' : 'lost',
    ),
    layout: { ...LINES, table: disputeForms, apart: true },
  },
  T24: {
    ...lines(brokenOverPages, (paint) => (BASES[pageBase(paint.style.variant)]!.keeps ? 'kept' : 'lost')),
    layout: { ...LINES, table: brokenOverPages, apart: true },
  },
  T27: { ...lines(pdfOrder, open), layout: { ...LINES, table: pdfOrder, wrap: 30 }, loss: 'order' },
};
