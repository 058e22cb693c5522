import { fatesOf } from './fates.ts';
import { cellPaths } from './form.ts';
import { titleText, writeReport } from './frame.ts';
import type { Model } from './model.ts';
import { createPaint } from './paint.ts';
import { type Thinned, withoutRepeats } from './repeated.ts';
import { SHAPE_TABLE } from './shapes/index.ts';
import type { Range, Sheet } from './sheet.ts';
import { type Style, styleFor } from './style.ts';

export interface Expected {
  /** `null` where the cell is blank or holds a placeholder. */
  readonly value: number | null;
  /** UTF-16 offsets of the figure alone (no padding, unit or note), or of the placeholder; `null` where blank. */
  readonly range: Range | null;
  /** The figure as it stands in the text. */
  readonly text: string;
}

export interface Rendered {
  readonly text: string;
  readonly shape: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  /** Every cell of the report with the truth about it, also those of `declined`. */
  readonly cells: ReadonlyMap<string, Expected>;
  readonly units: ReadonlyMap<string, string>;
  /** Where the marked pieces of the prose stand, by their numbers: those of `model.prose.figures` and what was
   * planted. Not in T20, which thins out lines. */
  readonly pieces: ReadonlyMap<number, Range>;
  /** Cells that a reader must not claim to know. */
  readonly declined: ReadonlySet<string>;
  /** Cells that a reader may give, rightly, or decline. */
  readonly optional: ReadonlySet<string>;
}

export const SHAPES: readonly string[] = Object.keys(SHAPE_TABLE);

/**
 * The model written in one shape of LAYOUTS.md. The seed chooses the style; with the same seed and shape, two
 * models that differ in a figure give texts that differ in that figure alone (not so T20, which thins out lines).
 */
export function renderShape(model: Model, shape: string, seed: number): Rendered {
  return renderStyled(model, shape, styleFor(seed, shape));
}

/** A report as text alone: for who does not ask what must be read from each cell. */
export type Written = Pick<Rendered, 'text' | 'shape' | 'pieces'>;

/** The text of `renderStyled`. Not for T20, which thins out lines. */
export function writeStyled(model: Model, shapeId: string, style: Style): Written {
  const shape = SHAPE_TABLE[shapeId];
  if (shape === undefined || shape.loss === 'repeated') throw new Error(`no such shape ${shapeId}`);
  const paint = createPaint(model, style);
  writeReport(paint, shape.layout);
  return { text: paint.sheet.text(), shape: shapeId, pieces: paint.sheet.pieces };
}

/** The same with a style of one's own. */
export function renderStyled(model: Model, shapeId: string, style: Style): Rendered {
  const shape = SHAPE_TABLE[shapeId];
  if (shape === undefined) throw new Error(`no shape ${shapeId}`);
  const paint = createPaint(model, style);
  writeReport(paint, shape.layout);
  const { text, ranges } = shape.loss === 'repeated' ? withoutRepeats(paint.sheet) : textOf(paint.sheet);
  const cells = new Map<string, Expected>();
  for (const path of cellPaths(model)) {
    const range = ranges.get(path) ?? null;
    const figure = range === null ? '' : text.slice(range.start, range.end);
    cells.set(path, { value: model.cells.get(path) ?? null, range, text: figure });
  }
  const { declined, optional } = fatesOf(paint, shape, (path) => ranges.has(path));
  return {
    text,
    shape: shapeId,
    title: titleText(paint),
    agency: model.agency,
    year: model.year,
    edition: model.edition,
    cells,
    units: model.units,
    pieces: shape.loss === 'repeated' ? new Map() : paint.sheet.pieces,
    declined,
    optional,
  };
}

function textOf(sheet: Sheet): Thinned {
  return { text: sheet.text(), ranges: sheet.ranges };
}
