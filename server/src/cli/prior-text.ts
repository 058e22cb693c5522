/** What a report is compared with, as a thread reads it. */
import { type Body, bodyOf } from '../audit/body.ts';
import { onlyPrior, type Prior, priorOf } from '../audit/prior.ts';
import { readHead } from '../report/head.ts';
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

/** The report among these files that is the year before's, if there is one and only one. */
export function priorAmong(files: readonly string[]): PriorText | undefined {
  return onlyPrior(files.map(priorIn).filter((prior) => prior !== undefined));
}

function priorIn(file: string): PriorText | undefined {
  const text = textOf(file);
  if (text === undefined || !isReport(text)) return undefined;
  const prior = priorOf(readReport(text), file);
  return prior && { ...prior, text };
}

/** What is wrong with a file is told where it is checked itself. */
function textOf(file: string): string | undefined {
  try {
    return readText(file).text;
  } catch {
    return undefined;
  }
}
