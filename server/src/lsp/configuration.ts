/** The configuration files of the workspace, `.disclosure-report.yaml`, as they hold for its documents. */
import type { Exemption } from '../audit/policy.ts';
import { RULES } from '../audit/registry.ts';
import { CONFIG_NAMES, type Config } from '../config/types.ts';
import { type Files, uriKey } from './files.ts';

/** A configuration file as it was read. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
}

/** What holds for one document. */
export interface Configured {
  /** The nearest configuration file, from the document's folder up to the workspace's. */
  readonly file: ConfigFile | undefined;
  /** The exceptions in it that mean this document. */
  readonly exemptions: readonly Exemption[];
  /** Where an exception for the document would be written; undefined for one that is in no folder of the workspace. */
  readonly home: Home | undefined;
}

export interface Home {
  /** Of the configuration file, whether there is one or not. */
  readonly uri: string;
  /** The document from there. */
  readonly path: string;
}

export interface Configuration {
  /** Never rejects. */
  of(uri: string): Promise<Configured>;
  /** To be called when a configuration file may have changed. */
  change(): void;
}

const NONE: Configured = { file: undefined, exemptions: [], home: undefined };

export function createConfiguration(files: Files): Configuration {
  /** By folder. */
  let known = new Map<string, Promise<ConfigFile | undefined>>();
  const inFolder = (folder: string) => {
    const file = known.get(folder) ?? readIn(folder, files);
    known.set(folder, file);
    return file;
  };
  return {
    async of(uri) {
      const folders = foldersAbove(uri, files.folders());
      const found = await Promise.all(folders.map(inFolder));
      const at = found.findIndex(Boolean);
      const file = found[at];
      const folder = folders[file ? at : folders.length - 1];
      if (folder === undefined) return NONE;
      const path = decoded(uri.slice(folder.length + 1));
      const exemptions = file?.config.exceptions.filter(({ covers }) => covers(path)) ?? [];
      return { file, exemptions, home: { uri: file?.uri ?? `${folder}/${CONFIG_NAMES[0]}`, path } };
    },
    change() {
      known = new Map();
    },
  };
}

async function readIn(folder: string, files: Files): Promise<ConfigFile | undefined> {
  for (const name of CONFIG_NAMES) {
    const uri = `${folder}/${name}`;
    const text = await files.read(uri);
    if (text === undefined) continue;
    const { readConfig } = await import('../config/read.ts');
    return { uri, text, config: readConfig(text, RULE_IDS) };
  }
  return undefined;
}

const RULE_IDS = RULES.map(({ id }) => id);

/** The folders that hold a document, the nearest first, up to the workspace's folder; none outside of it. */
function foldersAbove(uri: string, workspace: readonly string[]): readonly string[] {
  const key = uriKey(uri);
  const roots = workspace.map((root) => uriKey(root).replace(/\/+$/, ''));
  // Of folders within each other the inner one.
  const root = roots.filter((each) => key.startsWith(`${each}/`)).sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return [];
  const folders: string[] = [];
  let folder = uri;
  do {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    folders.push(folder);
  } while (uriKey(folder).length > root.length && folder.includes('/'));
  return folders;
}

/** The path of a file below a folder, both as uris. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const root = `${uriKey(folder)}/`;
  const key = uriKey(uri);
  return key.startsWith(root) ? key.slice(root.length) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
