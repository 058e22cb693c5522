/**
 * Signs in a generated text that say where a numbered piece of it begins and ends. They are private-use characters,
 * stand in the prose of a model only, and are taken out when the report is written; see `sheet.ts`.
 */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** The piece between the signs of this number. */
export function marked(id: number, piece: string): string {
  const start = FIRST + 2 * id;
  if (start >= LAST) throw new Error(`no sign for piece ${id}`);
  return String.fromCharCode(start) + piece + String.fromCharCode(start + 1);
}

/** Which sign stands here: `undefined` for a letter of the text itself. */
export function signAt(
  text: string,
  at: number,
): { readonly id: number; readonly opens: boolean } | undefined {
  const code = text.charCodeAt(at);
  if (!(code >= FIRST && code <= LAST)) return undefined;
  return { id: (code - FIRST) >> 1, opens: (code - FIRST) % 2 === 0 };
}

export const isSign = (letter: string): boolean => signAt(letter, 0) !== undefined;

export const hasSigns = (text: string): boolean => /[\ue000-\uf8ff]/.test(text);

export function withoutSigns(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '');
}

/** The text with another piece between the signs of this number; the signs stay. Unchanged where they are not in it. */
export function replaceMarked(text: string, id: number, piece: string): string {
  const start = text.indexOf(String.fromCharCode(FIRST + 2 * id));
  const end = text.indexOf(String.fromCharCode(FIRST + 2 * id + 1));
  return start < 0 ? text : text.slice(0, start + 1) + piece + text.slice(end);
}
