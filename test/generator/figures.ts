import { valueType } from './form.ts';
import type { Model } from './model.ts';
import { streamOf } from './random.ts';
import type { Style } from './style.ts';

/** A cell's content in its parts: only `digits` is the figure, and only for it a range is expected. */
export interface PrintedFigure {
  readonly before: string;
  readonly digits: string;
  /** Unit or note, right behind the figure. */
  readonly after: string;
  readonly padding: string;
}

function group(digits: string, comma: string): string {
  if (comma === '') return digits;
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, comma);
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

export function widen(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/**
 * Prints a cell. Padding, width and commas come from the style and the path, never from the value, so that a
 * changed figure leaves every other character of the report as it was.
 */
export function printFigure(model: Model, style: Style, path: string): PrintedFigure {
  const random = streamOf(style.variant, path);
  const before = random.pick(style.padBefore);
  const padding = random.pick(style.padAfter);
  const wide = style.digits === 'full' || (style.digits === 'mixed' && random.chance(0.3));
  const plus = random.chance(0.3);
  const value = model.cells.get(path);
  if (value === undefined) throw new Error(`no cell ${path} in this report`);
  if (value === null) {
    const placeholder = model.placeholders.get(path) ?? '';
    return { before: placeholder === '' ? '' : before, digits: placeholder, after: '', padding: '' };
  }
  const type = valueType(path);
  const sign = value < 0 ? '-' : type === 'signed' && value > 0 && plus ? '+' : '';
  const plain = group(String(Math.abs(value)), style.comma);
  const digits = sign + (wide && Number.isInteger(value) ? widen(plain) : plain);
  return { before, digits, after: (model.units.get(path) ?? '') + (model.notes.get(path) ?? ''), padding };
}
