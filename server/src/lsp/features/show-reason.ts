import type { Range } from 'vscode-languageserver';
import type { Connection } from '../connection.ts';

/**
 * Shows the configuration file with the words selected that a person is to replace by a reason: those of the exception
 * that was written last. Without arguments, because VS Code forgets a code action's where its edit brings new findings.
 */
export const SHOW_REASON = 'disclosureReport.stateReason';

/** Where a reason is asked for. */
export interface ReasonPlace {
  /** Of the configuration file. */
  readonly uri: string;
  readonly range: Range;
}

export interface ReasonDisplay {
  readonly expect: (place: ReasonPlace) => void;
  readonly show: () => Promise<null>;
}

export function displayReasons(connection: Connection): ReasonDisplay {
  let last: ReasonPlace | undefined;
  return {
    expect(place) {
      last = place;
    },
    async show() {
      if (last) {
        await connection.request('window/showDocument', {
          uri: last.uri,
          takeFocus: true,
          selection: last.range,
        });
      }
      return null;
    },
  };
}
