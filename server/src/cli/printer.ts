import type { Skipped } from './results.ts';

/** Shows results as they come, so that a long run shows something early and holds nothing back in memory. */
export interface Printer<Result> {
  readonly report: (result: Result) => void;
  readonly end: (skipped: readonly Skipped[]) => void;
}

export type Write = (text: string) => void;

/** One JSON object: {"reports":[…]} with the results a line each, and `skipped` behind them where it is wanted. */
export function jsonPrinter<Result>(write: Write, withSkipped: boolean): Printer<Result> {
  let before = '{"reports":[\n';
  return {
    report: (result) => {
      write(before + JSON.stringify(result));
      before = ',\n';
    },
    end: (skipped) => {
      const close = before === ',\n' ? '\n]' : `${before}]`;
      write(`${close}${withSkipped ? `,"skipped":${JSON.stringify(skipped)}` : ''}}\n`);
    },
  };
}
