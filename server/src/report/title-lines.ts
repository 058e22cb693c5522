import { fold, isBlankCode, trim } from './fold.ts';

/** A line that may be a title or a part of one; of a longer line a word, of a table's row a cell. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** True for a word of a longer line. */
  readonly word: boolean;
}

/** What pages print in front of a title: 标题：, 名 称：. */
const LABEL =
  /^[[【(（]?(?:标\s*题|题\s*名|(?:信\s*息\s*|文\s*件\s*)?(?:名\s*称|标\s*题))\s*[\]】)）]?\s*[:：]\s*/;
const MARKS = /^[#>\s\u3000*_]+/;
/** Labels with what they name, and a trail of links: 首页 > 政府信息公开年报. */
const SEVERAL_THINGS = /[:>»›→。]/;
const CLOSING_MARKS = new Set([...'#_'].map((sign) => sign.charCodeAt(0)));

/**
 * The pieces of the text before an offset, in order.
 * @param longest longer lines are cut at their blanks, and so are lines that hold several things
 */
export function piecesOf(text: string, end: number, longest: number): Piece[] {
  const pieces: Piece[] = [];
  for (const cell of split(text, 0, end, /[\n\t|]/g)) {
    const piece = pieceAt(text, cell.start, cell.end);
    if (piece.end - piece.start <= longest && !SEVERAL_THINGS.test(piece.folded)) {
      if (piece.folded !== '') pieces.push(piece);
      continue;
    }
    for (const word of split(text, piece.start, piece.end, /[ \u3000\u00a0]/g)) {
      if (word.end - word.start > longest) continue;
      const part = { ...pieceAt(text, word.start, word.end), word: true };
      if (part.folded !== '') pieces.push(part);
    }
  }
  return pieces;
}

/** The parts of a text between separators, empty ones left out. */
function* split(
  text: string,
  from: number,
  to: number,
  separator: RegExp,
): Generator<{ start: number; end: number }> {
  let start = from;
  for (const match of text.slice(from, to).matchAll(separator)) {
    const end = from + match.index;
    if (end > start) yield { start, end };
    start = end + 1;
  }
  if (to > start) yield { start, end: to };
}

/** A piece without the signs around it that are no part of a title. */
function pieceAt(text: string, from: number, to: number): Piece {
  const trimmed = trim(text, from, to);
  let { start, end } = trimmed;
  start += MARKS.exec(text.slice(start, end))?.[0].length ?? 0;
  start += LABEL.exec(text.slice(start, end))?.[0].length ?? 0;
  while (
    end > start &&
    (isBlankCode(text.charCodeAt(end - 1)) || CLOSING_MARKS.has(text.charCodeAt(end - 1)))
  )
    end--;
  return { start, end, folded: fold(text, start, end), word: false };
}
