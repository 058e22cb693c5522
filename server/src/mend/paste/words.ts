/** Signs beside which a line break is no blank: Chinese characters and full-width signs. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\ud840-\udfff]/;

/** A run of words as a page shows it: white space collapsed, and none where a source line ends beside Chinese. */
export const tidy = (words: string): string =>
  words
    .replace(/[ \t\r\n\f\u00a0]+/g, (run, at: number) => {
      const isWide = WIDE.test(words[at - 1] ?? '') || WIDE.test(words[at + run.length] ?? '');
      return isWide && /[\r\n]/.test(run) ? '' : ' ';
    })
    .trim();

/** Pieces of one cell: a blank between two figures, so that their digits stay apart; none beside Chinese. */
export function joined(parts: readonly string[]): string {
  let whole = '';
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== '')) {
    const isWide = WIDE.test(whole.at(-1) ?? '') || WIDE.test(part[0]!);
    whole += whole === '' || isWide ? part : ` ${part}`;
  }
  return whole;
}
