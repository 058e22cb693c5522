import { FIXTURE_REPORTS, SEEDS } from '../unit/corpus.ts';

export { SEEDS };

/** Reports in the shapes that are read without a rest, and two without a finding. */
export const fixtures = FIXTURE_REPORTS.filter(({ name }) => /^(T[1-9]|right.*)\.\w+$/.test(name));

/** A whole, right report of our own: 2021 edition, tab-separated, LF, no byte-order mark. */
const rightReport = FIXTURE_REPORTS.find(({ name }) => name === 'right.txt')!;
export const right = rightReport.text;
export const rightCells = rightReport.expected.cells;

/** The row of `right` that most tests change, with the end of its label. */
export const received = '请数量\t\t24\t2\t0\t0\t0\t0\t26\t';

/** `right` with another writing of that row. */
export function withReceived(from: string, to: string): string {
  return replaceOnce(right, received, replaceOnce(received, from, to));
}

/** One replacement that must be possible exactly once. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not exactly once: ${from}`);
  return text.replace(from, () => to);
}
