/** Which configuration file, `.disclosure-report.yaml`, holds for which file of a run. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Exemption, Policy } from '../audit/policy.ts';
import { CONFIG_NAMES } from '../config/types.ts';
import type { ConfigFile } from './config-file.ts';
import type { Listed } from './files.ts';
import type { Options } from './options.ts';
import type { Done } from './outcome.ts';
import type { Failure } from './results.ts';

/** What holds for a file besides its text. Plain data, so that it can be sent to a thread. */
export interface Terms extends Policy<PlacedExemption> {
  /** The path of the configuration file. */
  readonly source: string;
}

/** An exception with the place where it is made. */
export interface PlacedExemption extends Exemption {
  readonly file: string;
  /** From 0. */
  readonly line: number;
}

export interface Configuration {
  /** The files with the terms that hold for them: those of the nearest configuration file above. */
  readonly withTerms: (portions: AsyncIterable<readonly Listed[]>) => AsyncGenerator<readonly Listed[]>;
  /** To be told what came of the files. */
  readonly add: (portion: readonly Done[]) => void;
  /** What is wrong in the configuration files, each thing once, as far as they are read by now. */
  readonly problems: () => readonly Failure[];
  /** Once all is done: the exceptions of which this run can tell that they are of no use. */
  readonly unused: () => readonly Failure[];
}

export function newConfiguration({ paths, language }: Options): Configuration {
  const byFolder = new Map<string, Promise<ConfigFile | undefined>>();
  const byPath = new Map<string, ConfigFile>();
  let told = 0;

  const above = (folder: string): Promise<ConfigFile | undefined> => {
    const known = byFolder.get(folder) ?? look(folder);
    byFolder.set(folder, known);
    return known;
  };

  const look = async (folder: string): Promise<ConfigFile | undefined> => {
    const name = CONFIG_NAMES.find((each) => existsSync(join(folder, each)));
    if (name !== undefined) {
      const path = join(folder, name);
      const file = (await import('./config-file.ts')).openConfig(path, language);
      byPath.set(path, file);
      return file;
    }
    const parent = dirname(folder);
    // A repository is a world of its own.
    return parent === folder || existsSync(join(folder, '.git')) ? undefined : above(parent);
  };

  const termsFor = async (listed: Listed): Promise<Listed> => {
    const file = listed.problem ? undefined : await above(dirname(resolve(listed.file)));
    return file ? { ...listed, terms: file.termsOf(listed.file) } : listed;
  };

  return {
    async *withTerms(portions) {
      for await (const portion of portions) yield await Promise.all(portion.map(termsFor));
    },
    add(portion) {
      for (const { listed, outcome } of portion) {
        const found = outcome.kind === 'report' ? outcome.found : [];
        if (listed.terms) byPath.get(listed.terms.source)?.add(listed.file, found);
      }
    },
    problems() {
      const untold = [...byPath.values()].slice(told);
      told += untold.length;
      return untold.flatMap((file) => file.problems);
    },
    unused: () => [...byPath.values()].flatMap((file) => file.unused(paths)),
  };
}
