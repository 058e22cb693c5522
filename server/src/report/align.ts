import type { Unread } from './model.ts';

/** A field of a row: something stands in it, or it is blank. */
export interface Field {
  readonly filled: boolean;
}

/** Blank fields before and after the window that holds a row's figures. */
export interface Padding {
  readonly lead: number;
  readonly trail: number;
}

/**
 * Where the figures of a row with `width` columns stand among its fields.
 * certain: indices of the fields, one a column. window: several windows fit, the padding of siblings must decide.
 */
export type Alignment =
  | { readonly kind: 'certain'; readonly fields: readonly number[]; readonly padding?: Padding }
  | { readonly kind: 'window'; readonly starts: readonly number[] }
  | { readonly kind: 'unread'; readonly reason: Unread };

/**
 * Aligns fields to columns. With as many filled fields in a run as columns, order decides. With fewer, blanks must keep
 * their places: the filled fields span the whole row, or a window is left for the siblings to choose.
 */
export function align(fields: readonly Field[], width: number): Alignment {
  const filled: number[] = [];
  fields.forEach((field, index) => {
    if (field.filled) filled.push(index);
  });
  if (filled.length > width) return { kind: 'unread', reason: 'too-many' };
  const first = filled[0] ?? fields.length;
  const last = filled.at(-1) ?? -1;
  if (filled.length === width) {
    // A blank among them has lost its figure, or one of them is none of the row's.
    if (last - first + 1 !== width) return { kind: 'unread', reason: 'ambiguous' };
    return { kind: 'certain', fields: filled, padding: padding(fields, first, width) };
  }
  if (fields.length < width) return { kind: 'unread', reason: 'too-few' };
  if (last - first + 1 > width) return { kind: 'unread', reason: 'ambiguous' };
  if (filled.length > 0 && last - first + 1 === width) {
    return { kind: 'certain', fields: windowAt(first, width), padding: padding(fields, first, width) };
  }
  const starts: number[] = [];
  for (let start = Math.max(0, last - width + 1); start <= Math.min(first, fields.length - width); start++)
    starts.push(start);
  return { kind: 'window', starts };
}

export const windowAt = (start: number, width: number): number[] =>
  Array.from({ length: width }, (_, index) => start + index);

const padding = (fields: readonly Field[], start: number, width: number): Padding => ({
  lead: start,
  trail: fields.length - start - width,
});

/**
 * The one start that fits the padding of sibling rows; undefined where none or several fit.
 * @param known the paddings of siblings that are certain
 */
export function chooseStart(
  starts: readonly number[],
  length: number,
  width: number,
  known: readonly Padding[],
): number | undefined {
  const fitting = starts.filter((start) =>
    known.some((each) => each.lead === start && each.trail === length - start - width),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
