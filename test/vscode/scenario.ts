import type { Workbench } from '../../scripts/vscode/workbench.ts';

/** What a person does in VS Code, and what must be seen. Each has a workspace and a window of its own. */
export interface Scenario {
  readonly name: string;
  /** The workspace: texts by path. `undefined` where what it needs is not on this machine: then `missing` says what. */
  readonly files: () => Promise<Readonly<Record<string, string>> | undefined>;
  readonly missing?: string;
  /** Run in the oldest supported VS Code as well. */
  readonly oldest?: boolean;
  readonly run: (stage: Stage) => Promise<void>;
}

export interface Stage {
  readonly vscode: Workbench;
  /** The texts that `files` gave. */
  readonly files: Readonly<Record<string, string>>;
  /** Saves a picture of the window under test/vscode/screenshots/. */
  readonly screenshot: (name: string) => Promise<void>;
}
