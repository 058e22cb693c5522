import type { Range } from '../../report/model.ts';

/** Line ends, tabs and bars within a cell's words go; blanks that the writer put stay. */
export const oneLine = (raw: string): string =>
  raw
    .split(/[\r\n\t|]/)
    .map((part) => part.trim())
    .join('');

/** A range's text with the Markdown emphasis around it. */
export function withEmphasis(text: string, { start, end }: Range): string {
  if (start === end) return '';
  let count = 0;
  while (count < start && text[start - count - 1] === '*' && text[end + count] === '*') count++;
  return text.slice(start - count, end + count);
}
