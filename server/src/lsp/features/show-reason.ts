import {
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  type Range,
  ResponseError,
} from 'vscode-languageserver';

/** Arguments: the configuration file's uri, and where in it a reason is asked for. */
export const SHOW_REASON = 'disclosureReport.stateReason';

/** Shows the configuration file with the words selected that a person is to replace by a reason. */
export async function showReason(connection: Connection, params: ExecuteCommandParams): Promise<null> {
  const [uri, selection] = (params.arguments ?? []) as readonly unknown[];
  if (typeof uri !== 'string')
    throw new ResponseError(ErrorCodes.InvalidParams, `${SHOW_REASON} expects a uri.`);
  const place = isRange(selection) ? { selection } : {};
  await connection.window.showDocument({ uri, takeFocus: true, ...place });
  return null;
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return typeof start?.line === 'number' && typeof end?.line === 'number';
}
