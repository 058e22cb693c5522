/** One configuration file. Loaded where there is one: with it come the rules and the library that reads YAML. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isPath } from '../config/patterns.ts';
import { readConfig } from '../config/read.ts';
import type { Config, ConfigProblem, Exception } from '../config/types.ts';
import { unusedExceptions } from '../config/unused.ts';
import { type Language, RULES } from '../engine.ts';
import type { PlacedExemption, Terms } from './config.ts';
import { decode } from './encoding.ts';
import { MESSAGES } from './messages/messages.ts';
import { problemOf } from './problem.ts';
import { readBytes } from './read.ts';
import type { Failure } from './results.ts';

export interface ConfigFile {
  readonly problems: readonly Failure[];
  readonly termsOf: (file: string) => Terms;
  /** To be told which rules found something in a file, before any exception. */
  readonly add: (file: string, found: readonly string[]) => void;
  /** @param paths of the run */
  readonly unused: (paths: readonly string[]) => readonly Failure[];
}

const NOTHING: Config = { isYaml: false, levels: new Map(), exceptions: [], problems: [] };

/** Reads a configuration file; where that fails, nothing holds and the failure is its problem. */
export function openConfig(path: string, language: Language): ConfigFile {
  const folder = dirname(path);
  const name = slashes(relative('', path));
  const { text, config, failures } = read(path, name, language);
  const lines = TextDocument.create(path, 'yaml', 0, text);
  const found = new Map<string, ReadonlySet<string>>();
  const lineOf = ({ range }: ConfigProblem | Exception) => lines.positionAt(range.start).line;
  const pathOf = (file: string) => slashes(relative(folder, resolve(file)));
  const said = (problem: ConfigProblem): Failure => ({
    file: name,
    line: lineOf(problem),
    reason: problem.message[language],
  });
  const exemptions = new Map(
    config.exceptions.map((exception): [Exception, PlacedExemption] => {
      const { rules, reason } = exception;
      return [exception, { rules, reason, file: name, line: lineOf(exception) }];
    }),
  );
  return {
    problems: [...failures, ...config.problems.map(said)],
    termsOf(file) {
      const covering = config.exceptions.filter(({ covers }) => covers(pathOf(file)));
      return {
        source: path,
        levels: config.levels,
        exemptions: covering.map((each) => exemptions.get(each)!),
      };
    },
    add(file, rules) {
      found.set(pathOf(file), new Set(rules));
    },
    unused(paths) {
      const isWhole = paths.some((each) => holds(each, folder));
      const exceptions = config.exceptions.filter(({ files }) => isWhole || files.every(isPath));
      // Files that were not looked at may be meant all the same.
      const named = exceptions.flatMap(({ files }) => files.filter(isPath)).map((file) => join(folder, file));
      const others = named.filter((file) => existsSync(file)).map(pathOf);
      const around = {
        files: [...new Set([...found.keys(), ...others])],
        foundIn: (file: string) => found.get(file),
        isIdle: (rule: string) => isIdle(rule, config),
      };
      return unusedExceptions({ ...config, exceptions }, around).map(said);
    },
  };
}

interface Content {
  readonly text: string;
  readonly config: Config;
  readonly failures: readonly Failure[];
}

function read(path: string, name: string, language: Language): Content {
  try {
    const { text } = decode(readBytes(path));
    return { text, config: readConfig(text, RULE_IDS), failures: [] };
  } catch (error) {
    const { kind, detail = '' } = problemOf(error);
    const failure = { file: name, reason: MESSAGES[language].problems[kind](detail) };
    return { text: '', config: NOTHING, failures: [failure] };
  }
}

const RULE_IDS = RULES.map(({ id }) => id);

/** Nothing can be said of a rule that is switched off, or that did not have the report of the year before. */
const isIdle = (rule: string, { levels }: Config): boolean =>
  levels.get(rule) === 'off' || RULES.some(({ id, needs }) => id === rule && needs === 'prior');

const slashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** Whether a given path is a folder, and holds another one or is it: then all reports in that were looked at. */
function holds(path: string, folder: string): boolean {
  const outer = resolve(path);
  const isAbove = folder === outer || folder.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  return isAbove && statSync(outer, { throwIfNoEntry: false })?.isDirectory() === true;
}
