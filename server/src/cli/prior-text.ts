/** What a report is compared with, as a thread reads it. */
import { type Body, bodyOf } from '../audit/body.ts';
import { onlyPrior, type Prior, priorOf } from '../audit/prior.ts';
import { readHead } from '../report/head.ts';
import type { Report } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { isReport } from '../report/recognise.ts';
import { readText } from './read.ts';

/** What a report is compared with, and its text to tell lines and columns by. */
export interface PriorText extends Prior {
  readonly text: string;
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

/** A body's reports often lie side by side, so the year before's was often the last one that was read. */
const MOST_KEPT = 32;
/** UTF-16 units: a longer one is read again, rather than many such ones kept. */
const LONGEST_KEPT = 200_000;

export function newPriorTexts(): PriorTexts {
  const kept = new Map<string, PriorText | undefined>();
  const keep = (file: string, report: Report): PriorText | undefined => {
    const prior = priorOf(report, file);
    const found = prior && { ...prior, text: report.text };
    if (report.text.length > LONGEST_KEPT) return found;
    kept.set(file, found);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
  const priorIn = (file: string): PriorText | undefined => {
    if (kept.has(file)) return kept.get(file);
    const text = textOf(file);
    return text !== undefined && isReport(text) ? keep(file, readReport(text)) : undefined;
  };
  return {
    among: (files) => onlyPrior(files.map(priorIn).filter((prior) => prior !== undefined)),
    keep: (file, report) => void keep(file, report),
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
