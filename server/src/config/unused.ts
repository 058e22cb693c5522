import { noSuchFile, nothingExempt } from './messages.ts';
import type { Config, ConfigProblem } from './types.ts';

/** What is known of the files below a configuration file. */
export interface Surroundings {
  /** All files that an exception could mean, from the configuration file's folder. */
  readonly files: readonly string[];
  /** The rules that found something in a file, before any exception; undefined where that is not known. */
  readonly foundIn: (file: string) => ReadonlySet<string> | undefined;
  /** Rules of which it cannot be said that they find nothing: switched off, or without what they look at. */
  readonly isIdle: (rule: string) => boolean;
}

/** Exceptions that mean no file, or rules that find nothing there: they would hide a later problem. */
export function unusedExceptions({ exceptions }: Config, around: Surroundings): readonly ConfigProblem[] {
  return exceptions.flatMap(({ files, covers, rules, range }): ConfigProblem[] => {
    const covered = around.files.filter(covers);
    if (covered.length === 0) return [{ severity: 'warning', range, message: noSuchFile(files) }];
    const found = covered.map(around.foundIn);
    const unused = rules.filter(
      (rule) => !around.isIdle(rule) && found.every((each) => each !== undefined && !each.has(rule)),
    );
    return unused.length === 0 ? [] : [{ severity: 'warning', range, message: nothingExempt(unused) }];
  });
}
