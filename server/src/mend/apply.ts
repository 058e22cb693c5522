import type { Range } from '../report/model.ts';

/** Replaces a range of the text as given, in UTF-16 offsets. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.range.start - b.range.start);

/** Whether two of the edits would replace the same text, so that they cannot be made together. */
export const overlap = (edits: readonly TextEdit[]): boolean =>
  inOrder(edits).some((edit, at, all) => at > 0 && edit.range.start < all[at - 1]!.range.end);

/**
 * The text with all edits made. Ranges are UTF-16 offsets into the text as given; edits must not overlap, and may
 * come in any order. Insertions at one place keep the order in which they are given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    if (range.start < at) throw new RangeError(`edits overlap at ${range.start}`);
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
