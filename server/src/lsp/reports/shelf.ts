import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Body, bodyKey } from '../../audit/body.ts';
import type { Prior } from '../../audit/prior.ts';
import { uriKey } from '../files.ts';

/** What rules need of a report, and its text to tell lines and columns by. */
export interface PriorReport extends Prior {
  readonly text: TextDocument;
}

/** A report of the workspace, as little of it as is kept. */
export interface Shelved {
  readonly uri: string;
  /** Undefined where its title does not say whose it is and for which year. */
  readonly body: Body | undefined;
  /** Only of open documents, and of what these are compared with. */
  readonly prior: PriorReport | undefined;
}

/** Reports by uri and by body. */
export interface Shelf {
  get(uri: string): Shelved | undefined;
  /** In place of what stood there under that uri. */
  put(report: Shelved): void;
  remove(uri: string): void;
  at(body: Body): readonly Shelved[];
  all(): readonly Shelved[];
}

export function newShelf(): Shelf {
  const reports = new Map<string, Shelved>();
  const keysByBody = new Map<string, Set<string>>();

  const remove = (uri: string) => {
    const key = uriKey(uri);
    const body = reports.get(key)?.body;
    reports.delete(key);
    if (!body) return;
    const keys = keysByBody.get(bodyKey(body));
    keys?.delete(key);
    if (keys?.size === 0) keysByBody.delete(bodyKey(body));
  };

  return {
    get: (uri) => reports.get(uriKey(uri)),
    put(report) {
      remove(report.uri);
      const key = uriKey(report.uri);
      reports.set(key, report);
      if (!report.body) return;
      const keys = keysByBody.get(bodyKey(report.body)) ?? new Set();
      keysByBody.set(bodyKey(report.body), keys.add(key));
    },
    remove,
    at: (body) => [...(keysByBody.get(bodyKey(body)) ?? [])].map((key) => reports.get(key)!),
    all: () => [...reports.values()],
  };
}
