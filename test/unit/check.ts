import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  type Analysis,
  analyze,
  applyEdits,
  type CellPath,
  editsOf,
  type Finding,
  type FixClass,
  priorOf,
  type Range,
  readReport,
} from '../../server/src/engine.ts';

/**
 * Rules are tested on whole reports with marks in them: «…» stands around each text that a finding must sit on.
 * A fixture is a right report with a few places changed, so that every test shows its own cause only.
 */

/** A file of test/fixtures/. */
export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');

/** A right report of the 2021 edition, tab-separated. */
export const RIGHT = fixture('right.txt');
/** The same without figures in its prose, for what changes its tables. */
export const RIGHT_UNCOUNTED = RIGHT.replace('26件，上年结转1件，', '若干件，');
/** A right report of the 2021 edition, in Markdown with pipe tables. */
export const RIGHT_MARKDOWN = fixture('T7.md');

/** Cells changed, each to a text that may carry marks; a blank cell takes its text where a figure would stand. */
export function withCells(changes: Readonly<Record<CellPath, string>>, text = RIGHT): string {
  const { cells } = readReport(text);
  return applyEdits(
    text,
    Object.entries(changes).map(([path, newText]) => {
      const cell = cells.get(path);
      if (!cell || cell.reading.kind === 'unread') throw new Error(`no such cell: ${path}`);
      return { range: cell.range, newText };
    }),
  );
}

/** One piece of the text changed; it must occur, and the first occurrence counts. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}

/** The whole lines that contain a word, taken out. */
export function withoutLine(text: string, word: string): string {
  const lines = text.split('\n');
  const left = lines.filter((line) => !line.includes(word));
  if (left.length === lines.length) throw new Error(`not in the text: ${word}`);
  return left.join('\n');
}

function unmark(marked: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start = -1;
  for (const sign of marked) {
    if (sign === '«') start = text.length;
    else if (sign === '»') ranges.push({ start, end: text.length });
    else text += sign;
  }
  return { text, ranges };
}

export interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly analysis: Analysis;
}

/**
 * What all rules say of a text; a rule that throws fails the test.
 * @param prior the text of the same body's report for the year before
 */
export const findingsOf = (
  text: string,
  baseline?: ReadonlyMap<CellPath, number>,
  prior?: string,
): Analysis => analyze(text, { baseline, prior: prior ? priorOf(readReport(prior), 'prior') : undefined });

/**
 * Expects the findings of all rules to sit exactly on the marked texts, and to be of this rule (or of these, in the
 * order of the text). Without marks: no finding at all.
 */
export function check(
  rules: string | readonly string[],
  marked: string,
  baseline?: ReadonlyMap<CellPath, number>,
  prior?: string,
): Checked {
  const { text, ranges } = unmark(marked);
  const analysis = findingsOf(text, baseline, prior);
  const wanted = ranges.map((range, index) => ({
    rule: typeof rules === 'string' ? rules : rules[index],
    text: text.slice(range.start, range.end),
    range,
  }));
  const found = analysis.findings.map(({ rule, range }) => ({
    rule,
    text: text.slice(range.start, range.end),
    range,
  }));
  expect(found).toEqual(wanted);
  for (const finding of analysis.findings) checkForm(text, finding, prior);
  return { text, findings: analysis.findings, analysis };
}

/** What holds for every finding of every rule. */
function checkForm(text: string, { message, offers, related }: Finding, prior = ''): void {
  expect(message['zh-cn']).toMatch(/。$/);
  expect(message.en).toMatch(/[.]$/);
  for (const { range, source } of related) {
    expect(range.start).toBeLessThanOrEqual(range.end);
    expect(range.end).toBeLessThanOrEqual((source ? prior : text).length);
  }
  for (const offer of offers) {
    expect(offer.title['zh-cn']).not.toBe('');
    expect(offer.title.en).not.toBe('');
  }
}

/** No rule says anything: what only looks wrong. */
export const checkSilent = (text: string, prior?: string): Checked => check([], text, undefined, prior);

/** The titles of a finding's fixes with their classes, in the order in which they are offered. */
export const offersOf = ({ findings }: Checked, index = 0): readonly string[] =>
  findings[index]!.offers.map((offer) => `${offer.class}: ${offer.title['zh-cn']}`);

export const messageOf = ({ findings }: Checked, index = 0): string => findings[index]!.message['zh-cn'];

/** The text after one of the fixes of a finding, by its place in the offers. */
export function fixed({ analysis, findings, text }: Checked, offer = 0, index = 0): string {
  const chosen = findings[index]?.offers[offer];
  if (!chosen) throw new Error(`no offer ${offer}`);
  return applyEdits(text, editsOf(analysis.report, chosen.mend));
}

/** Expects that the first fix, of this class, turns the marked text into another, in which nothing is left to say. */
export function checkFix(rule: string, marked: string, kind: FixClass, after: string): void {
  const checked = check(rule, marked);
  expect(checked.findings[0]!.offers[0]!.class).toBe(kind);
  const text = fixed(checked);
  expect(text).toBe(after);
  checkSilent(text);
}
