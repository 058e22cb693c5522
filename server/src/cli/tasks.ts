import { isReportAsRead, type Report, readReport } from '../engine.ts';
import type { Decoded } from './encoding.ts';
import type { Listed } from './files.ts';
import { separatorOf } from './formats.ts';
import type { Options } from './options.ts';
import type { Answer, Outcome, Passes, Tally } from './outcome.ts';
import { bodyIn, newPriorTexts } from './prior-text.ts';
import { ProblemError, problemOf } from './problem.ts';
import { readText } from './read.ts';
import { checkRenderer, extractRenderer, fixRenderer } from './renderers.ts';
import type { Diagnostic, FormulaResult } from './results.ts';
import { isTooSevere } from './severities.ts';

/** What a thread can make of files; none of it throws. */
export type AllPasses = {
  readonly [P in keyof Passes]: (files: readonly Listed[]) => Answer<Passes[P]>;
};

/** What a thread is told when it starts. */
export interface Setup {
  readonly options: Options;
  readonly isColored: boolean;
}

/** Alike in every thread: what comes of a file depends on nothing but the file and the setup. */
export async function passesOf(setup: Setup): Promise<AllPasses> {
  const reports = await reportsPass(setup);
  return { bodies: (files) => ({ each: files.map(({ file }) => bodyIn(file)), outputs: [] }), reports };
}

async function reportsPass(setup: Setup): Promise<AllPasses['reports']> {
  const process = await processorOf(setup);
  const encoder = new TextEncoder();
  const separator = separatorOf(setup.options.format);
  return (files) => {
    const texts: string[] = [];
    const each = files.map((listed): Outcome => {
      try {
        const source = readText(listed.file);
        const report = readReport(source.text);
        if (!isReportAsRead(report)) throw new ProblemError('no-report');
        const { output, ...outcome } = process(listed, source, report);
        if (output !== '') texts.push(output);
        return { kind: 'report', ...outcome };
      } catch (error) {
        return { kind: 'problem', problem: problemOf(error) };
      }
    });
    return { each, outputs: texts.length > 0 ? [encoder.encode(texts.join(separator))] : [] };
  };
}

interface Processed extends Omit<Extract<Outcome, { kind: 'report' }>, 'kind'> {
  /** Empty where nothing is printed of the report. */
  readonly output: string;
}

type Process = (listed: Listed, source: Decoded, report: Report) => Processed;

/** What only one command needs is loaded for that command. */
async function processorOf(setup: Setup): Promise<Process> {
  const { options } = setup;
  const { maxSeverity, format } = options;
  const isCounting = format === 'pretty';
  switch (options.command) {
    case 'check': {
      const { checkReport } = await import('./check.ts');
      const render = await checkRenderer(setup);
      const priorTexts = newPriorTexts();
      return (listed, _source, report) => {
        const { result, found } = checkReport(listed, report, options, priorTexts);
        const { diagnostics, checks } = result;
        const fails = isTooSevere(diagnostics, maxSeverity);
        const tally = isCounting ? { tally: tallyOf(diagnostics, checks, 0) } : {};
        return { output: render(result), fails, found, ...tally };
      };
    }
    case 'fix': {
      const { fixReport } = await import('./fix.ts');
      const render = fixRenderer(setup);
      return (listed, source) => {
        const { result, found } = fixReport(listed, source, options);
        const { diagnostics, fixed, written } = result;
        // Where nothing was written, what could be mended still stands in the file.
        const left = written ? diagnostics : [...fixed, ...diagnostics];
        const fails = isTooSevere(left, maxSeverity);
        const tally = isCounting ? { tally: tallyOf(diagnostics, [], fixed.length) } : {};
        return { output: render(result), fails, found, ...tally };
      };
    }
    case 'extract': {
      const { extractReport } = await import('./extract.ts');
      const render = await extractRenderer(setup);
      return ({ file }, _source, report) => {
        return { output: render(extractReport(file, report, options)), fails: false, found: [] };
      };
    }
  }
}

function tallyOf(diagnostics: readonly Diagnostic[], checks: readonly FormulaResult[], fixed: number): Tally {
  const formulas = { pass: 0, fail: 0, skip: 0 };
  for (const { status } of checks) formulas[status]++;
  return {
    findings: diagnostics.map(({ rule, severity }) => ({ rule, severity })),
    fixable: diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.class === 'safe')).length,
    fixed,
    formulas,
  };
}
