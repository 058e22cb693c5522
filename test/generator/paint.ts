import { printFigure } from './figures.ts';
import type { Model } from './model.ts';
import { createSheet, type Sheet } from './sheet.ts';
import type { Style } from './style.ts';

/** What a shape needs to write: the text so far, what to write, and how. */
export interface Paint {
  readonly sheet: Sheet;
  readonly model: Model;
  readonly style: Style;
  /** Writes a cell's content (padding, figure, unit or note) and remembers the figure's place. */
  figure(path: string): void;
  /** Whether nothing at all stands in this cell. */
  isBlank(path: string): boolean;
}

export function createPaint(model: Model, style: Style): Paint {
  const sheet = createSheet(style.lineEnd);
  const isBlank = (path: string): boolean => model.cells.get(path) === null && !model.placeholders.has(path);
  return {
    sheet,
    model,
    style,
    isBlank,
    figure: (path) => {
      const printed = printFigure(model, style, path);
      sheet.write(printed.before);
      if (!isBlank(path)) sheet.mark(path, printed.digits);
      sheet.write(printed.after + printed.padding);
    },
  };
}
