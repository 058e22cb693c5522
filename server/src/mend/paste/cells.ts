/**
 * The text that a spreadsheet puts on the clipboard, with each cell on its row's line: a cell that holds a line end, a
 * tab or a quotation mark comes in quotation marks, and becomes one line. Text without such cells stays as it is.
 */
export function unquoted(text: string): string {
  if (!/(?:^|[\t\n])"/.test(text)) return text;
  const last = text.lastIndexOf('"');
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const starts = at === 0 || text[at - 1] === '\t' || text[at - 1] === '\n';
    const cell = starts && text[at] === '"' && at < last ? quotedCell(text, at) : undefined;
    if (cell) {
      plain += cell.words;
      at = cell.end;
    } else {
      plain += text[at];
      at++;
    }
  }
  return plain;
}

/** A cell in quotation marks that ends at a tab, a line end or the end of the text; undefined where it does not. */
function quotedCell(
  text: string,
  start: number,
): { readonly words: string; readonly end: number } | undefined {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return undefined;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const next = text[end + 1];
  if (next !== undefined && next !== '\t' && next !== '\r' && next !== '\n') return undefined;
  const words = text
    .slice(start + 1, end)
    .split(/[\t\r\n]+/)
    .map((part) => part.trim());
  return { words: words.join('').replaceAll('""', '"'), end: end + 1 };
}
