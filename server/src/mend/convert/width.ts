import { eastAsianWidth } from 'get-east-asian-width';

/** Signs that take no room: combining marks, zero-width and control signs. */
const NO_ROOM = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/**
 * Columns that a text takes in a fixed-width font: two for a Chinese character or a full-width sign. Signs of ambiguous
 * width (curly quotes) count as one, as in other Markdown formatters.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (!NO_ROOM.test(sign)) width += eastAsianWidth(sign.codePointAt(0)!);
  }
  return width;
}

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
