/** What a report is compared with, as a thread reads it. */
import { type Body, bodyOf } from '../audit/body.ts';
import { onlyPrior, type Prior, priorOf } from '../audit/prior.ts';
import { readHead } from '../report/head.ts';
import type { Report } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { isReportAsRead } from '../report/recognise.ts';
import { countBefore } from '../report/search.ts';
import { readText } from './read.ts';
import type { Position } from './results.ts';

/** What a report is compared with, and where the lines of its text begin, as it was when it was read. */
export interface PriorText extends Prior {
  readonly positionAt: (offset: number) => Position;
}

/** Whose report of which year a file holds, by its title; whether it is one is not asked. */
export function bodyIn(file: string): Body | undefined {
  const text = textOf(file);
  return text === undefined ? undefined : bodyOf(readHead(text));
}

/** The reports that others are compared with, in one thread. */
export interface PriorTexts {
  /** The report among these files that is the year before's, if there is one and only one. */
  readonly among: (files: readonly string[]) => PriorText | undefined;
  /** To be told of a report that was read anyway and that another one is compared with. */
  readonly keep: (file: string, report: Report) => void;
}

/** A few kilobytes each. What a report is compared with, other copies of it may be compared with too. */
const MOST_KEPT = 2000;

export function newPriorTexts(): PriorTexts {
  const kept = new Map<string, PriorText | undefined>();
  const keep = (file: string, report: Report): PriorText | undefined => {
    const prior = priorOf(report, file);
    const found = prior && { ...prior, positionAt: positionsIn(report.text) };
    kept.set(file, found);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
  const priorIn = (file: string): PriorText | undefined => {
    if (kept.has(file)) return kept.get(file);
    const text = textOf(file);
    const report = text === undefined ? undefined : readReport(text);
    if (report && isReportAsRead(report)) return keep(file, report);
    kept.set(file, undefined);
    return undefined;
  };
  return {
    among: (files) => onlyPrior(files.map(priorIn).filter((prior) => prior !== undefined)),
    keep: (file, report) => void keep(file, report),
  };
}

/** Keeps the offsets of the lines, not the text. */
function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    const line = countBefore(starts, offset + 1, (start) => start) - 1;
    return { line, character: offset - starts[line]! };
  };
}

/** What is wrong with a file is told where it is checked itself. */
function textOf(file: string): string | undefined {
  try {
    return readText(file).text;
  } catch {
    return undefined;
  }
}
