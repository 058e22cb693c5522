import { isReport } from '../engine.ts';
import type { Decoded } from './encoding.ts';
import type { Listed } from './files.ts';
import type { Options } from './options.ts';
import type { Outcome, Tally } from './outcome.ts';
import { ProblemError, problemOf } from './problem.ts';
import { readText } from './read.ts';
import { checkRenderer, extractRenderer, fixRenderer } from './renderers.ts';
import type { Diagnostic, FormulaResult } from './results.ts';
import { isTooSevere } from './severities.ts';

/** Does all that a command does with one file, and never throws. */
export type Task = (listed: Listed) => Outcome;

/** What a thread is told when it starts. */
export interface Setup {
  readonly options: Options;
  readonly isColored: boolean;
}

/** Alike in every thread: what comes of a file depends on nothing but the file and the setup. */
export async function taskOf(setup: Setup): Promise<Task> {
  const process = await processorOf(setup);
  return (listed) => {
    try {
      const source = readText(listed.file);
      if (!isReport(source.text)) throw new ProblemError('no-report');
      return { kind: 'report', ...process(listed, source) };
    } catch (error) {
      return { kind: 'problem', problem: problemOf(error) };
    }
  };
}

type Processed = Omit<Extract<Outcome, { kind: 'report' }>, 'kind'>;

/** What only one command needs is loaded for that command. */
async function processorOf(setup: Setup): Promise<(listed: Listed, source: Decoded) => Processed> {
  const { options } = setup;
  const { maxSeverity } = options;
  switch (options.command) {
    case 'check': {
      const { checkReport } = await import('./check.ts');
      const render = await checkRenderer(setup);
      return (listed, { text }) => {
        const { result, found } = checkReport(listed, text, options);
        const { diagnostics, checks } = result;
        const fails = isTooSevere(diagnostics, maxSeverity);
        return { output: render(result), fails, tally: tallyOf(diagnostics, checks, 0), found };
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
        return { output: render(result), fails, tally: tallyOf(diagnostics, [], fixed.length), found };
      };
    }
    case 'extract': {
      const { extractReport } = await import('./extract.ts');
      const render = await extractRenderer(setup);
      return ({ file }, { text }) => {
        const result = extractReport(file, text, options);
        return { output: render(result), fails: false, tally: tallyOf([], [], 0), found: [] };
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
