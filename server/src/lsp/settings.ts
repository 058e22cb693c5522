import type { Disposable } from 'vscode-languageserver';
import { LEVELS, type Level, type Policy } from '../audit/policy.ts';
import type { Configuration, Configured } from './configuration.ts';

export const SECTION = 'disclosureReport';

/** Beside which totals their computed value is shown. */
export type InlayHints = 'off' | 'differing' | 'all';
const INLAY_HINTS: readonly unknown[] = ['off', 'differing', 'all'] satisfies InlayHints[];

/** What is in force for one document: the person's settings, and before them the workspace's configuration file. */
export interface Settings extends Policy {
  readonly inlayHints: InlayHints;
  /** Counts up with every change of the settings: part of a result's id. */
  readonly revision: number;
  readonly configured: Configured;
}

/** @param section `disclosureReport` as a client answers it; what is not understood counts as not set */
function settingsFrom(section: unknown, configured: Configured, revision: number): Settings {
  const { rules: levels, inlayHints } = record(section);
  const own = Object.entries(record(levels)).filter(isLevel);
  return {
    revision,
    configured,
    inlayHints: INLAY_HINTS.includes(inlayHints) ? (inlayHints as InlayHints) : 'differing',
    levels: new Map([...own, ...(configured.file?.config.levels ?? [])]),
    exemptions: configured.exemptions,
  };
}

const isLevel = (entry: [string, unknown]): entry is [string, Level] =>
  LEVELS.some((level) => level === entry[1]);

export interface SettingsStore {
  /** The settings in force for one document. Never rejects. */
  of(uri: string): Promise<Settings>;
  forget(uri: string): void;
  /** To be called when any setting may have changed. */
  change(): void;
  onDidChange(listener: () => void): Disposable;
}

/** @param fetch asks for the section `disclosureReport` of a document; where it fails, the defaults hold. */
export function createSettingsStore(
  fetch: (uri: string) => Promise<unknown>,
  configuration: Configuration,
): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  const listeners = new Set<() => void>();
  let revision = 0;
  const ask = (uri: string): Promise<Settings> => {
    const asked = revision;
    const section = fetch(uri).catch(() => undefined);
    const answer = Promise.all([section, configuration.of(uri)]).then(([own, configured]) =>
      settingsFrom(own, configured, asked),
    );
    known.set(uri, answer);
    return answer;
  };
  return {
    async of(uri) {
      let settings = await (known.get(uri) ?? ask(uri));
      // They may have changed while the client was asked.
      while (settings.revision !== revision) settings = await (known.get(uri) ?? ask(uri));
      return settings;
    },
    forget(uri) {
      known.delete(uri);
    },
    change() {
      revision += 1;
      configuration.change();
      known.clear();
      for (const listener of listeners) listener();
    },
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
