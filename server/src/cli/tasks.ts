import { checkReport } from './check.ts';
import { csvPrinter } from './csv.ts';
import type { Decoded } from './encoding.ts';
import { extractReport } from './extract.ts';
import { fixReport } from './fix.ts';
import type { Options } from './options.ts';
import { type Paper, prettyCheck, prettyDryRun, prettyExtract, prettyFix } from './pretty.ts';
import { jsonPrinter, type Printer } from './printer.ts';
import type { CheckResult, ExtractResult, FixResult } from './results.ts';

/** What a command does with one report; `report` says whether there were findings. */
export interface Task {
  readonly report: (file: string, source: Decoded) => boolean;
  readonly end: Printer<never>['end'];
}

export function taskOf(options: Options, paper: Paper): Task {
  const { language, format, dryRun } = options;
  const { write } = paper;
  switch (options.command) {
    case 'check':
      return task<CheckResult>(
        (file, { text }) => checkReport(file, text, language),
        ({ diagnostics }) => diagnostics.length > 0,
        format === 'json' ? jsonPrinter(write, true) : prettyCheck(paper),
      );
    case 'fix':
      return task<FixResult>(
        (file, source) => fixReport(file, source, language, dryRun),
        ({ diagnostics, diff }) => diagnostics.length > 0 || diff !== null,
        format === 'json' ? jsonPrinter(write, true) : dryRun ? prettyDryRun(paper) : prettyFix(paper),
      );
    case 'extract':
      return task<ExtractResult>(
        (file, { text }) => extractReport(file, text, language),
        () => false,
        format === 'json'
          ? jsonPrinter(write, false)
          : format === 'csv'
            ? csvPrinter(write)
            : prettyExtract(paper),
      );
  }
}

function task<Result>(
  process: (file: string, source: Decoded) => Result,
  hasFindings: (result: Result) => boolean,
  printer: Printer<Result>,
): Task {
  return {
    report: (file, source) => {
      const result = process(file, source);
      printer.report(result);
      return hasFindings(result);
    },
    end: printer.end,
  };
}
