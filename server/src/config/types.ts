import type { Exemption, Levels } from '../audit/policy.ts';
import type { Localized, Severity } from '../audit/types.ts';
import type { Range } from '../report/model.ts';

/** The names of a configuration file, the first before the second. */
export const CONFIG_NAMES = ['.disclosure-report.yaml', '.disclosure-report.yml'] as const;

/** What a configuration file says. What is wrong in it is left out, and said in `problems`. */
export interface Config {
  /** False for a text that is no YAML. */
  readonly isYaml: boolean;
  readonly levels: Levels;
  /** Those that have a reason. */
  readonly exceptions: readonly Exception[];
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** Some rules do not hold for some files. */
export interface Exception extends Exemption {
  /** As written: paths or glob patterns. */
  readonly files: readonly string[];
  /** @param path from the folder of the configuration file, with forward slashes */
  readonly covers: (path: string) => boolean;
  /** Where it stands in the configuration file, in UTF-16 offsets. */
  readonly range: Range;
}

export interface ConfigProblem {
  readonly severity: Severity;
  /** In UTF-16 offsets of the configuration file. */
  readonly range: Range;
  readonly message: Localized;
}

/** What a quick fix puts in a reason's place. As long as it stands there, there is no reason. */
export const REASON_WANTED: Localized = { 'zh-cn': '（请填写理由）', en: '(state the reason)' };
