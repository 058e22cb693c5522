import { expect } from 'vitest';
import { type Checked, changed, check, checkSilent, RIGHT } from './check.ts';

/**
 * The right report: 26 came in (24 from 自然人, 2 from 商业企业), 1 was carried in, 25 concluded: 10 granted, 3 in
 * part, 1 refused, 8 unavailable (6 and 2), 2 declined, 1 otherwise; 2 carried out. Reviews 2 (1 upheld, 1 other),
 * suits 1 after review, upheld.
 */
export const SENTENCE = '全年收到政府信息公开申请26件，上年结转1件，逐件登记、审查和答复。';
export const saying = (prose: string, text = RIGHT) => changed(text, SENTENCE, prose);

export const told = (prose: string, text = RIGHT): Checked => check('prose-figure', saying(prose, text));
export const silent = (prose: string, text = RIGHT): Checked => checkSilent(saying(prose, text));

/** Silent as it stands; a finding on each number that is marked, once it is made another. */
export function agrees(marked: string, text = RIGHT): void {
  const prose = marked.replaceAll(/[«»]/g, '');
  silent(prose, text);
  const numbers = [...marked.matchAll(/«([^»]*)»/g)];
  expect(numbers.length).toBeGreaterThan(0);
  for (const { 0: whole, 1: number, index } of numbers) {
    const other = /\d/.test(number!)
      ? String(Number.parseFloat(number!.replace(/[,，]/g, '')) + 40)
      : '四十九';
    const before = marked.slice(0, index).replaceAll(/[«»]/g, '');
    const after = marked.slice(index + whole.length).replaceAll(/[«»]/g, '');
    told(`${before}«${other}»${after}`, text);
  }
}
