import type { Finding, Severity } from '../engine.ts';

export const SECTION = 'disclosureReport';

/** What a rule's setting can be. */
export type Level = Severity | 'off';
const LEVELS: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Level[];

export interface Settings {
  /** Counts up with every change of the settings: part of a result's id. */
  readonly revision: number;
  /** Only the rules that the user set. */
  readonly rules: ReadonlyMap<string, Level>;
}

/** Reads the section `disclosureReport` as a client answers it. What is not understood counts as not set. */
export function parseSettings(section: unknown, revision: number): Settings {
  const rules = Object.entries(record(record(section).rules));
  return {
    revision,
    rules: new Map(rules.filter((entry): entry is [string, Level] => LEVELS.includes(entry[1]))),
  };
}

/** The severity that a finding is shown with, undefined where its rule is switched off. */
export function severityOf(finding: Finding, settings: Settings): Severity | undefined {
  const level = settings.rules.get(finding.rule) ?? finding.severity;
  return level === 'off' ? undefined : level;
}

export interface SettingsStore {
  /** The settings in force for one document. Never rejects. */
  of(uri: string): Promise<Settings>;
  forget(uri: string): void;
  /** To be called when any setting may have changed. */
  change(): void;
}

/** @param fetch asks for the section `disclosureReport` of a document; where it fails, the defaults hold. */
export function createSettingsStore(fetch: (uri: string) => Promise<unknown>): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  let revision = 0;
  const ask = (uri: string): Promise<Settings> => {
    const asked = revision;
    const answer = fetch(uri).then(
      (section) => parseSettings(section, asked),
      () => parseSettings(undefined, asked),
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
      known.clear();
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
