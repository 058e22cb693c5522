import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { formulasIn } from '../../audit/checks.ts';
import { assume, brokenBy, valuesOf } from '../../audit/values.ts';
import { cellName, formulaName, listed } from '../../audit/words.ts';
import {
  type CellPath,
  type Formula,
  type FormulaId,
  type Localized,
  type Report,
  recomputeTotals,
} from '../../engine.ts';
import type { Connection } from '../connection.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { both, brokenNow, NOT_APPLIED, RECOMPUTE_TOTALS, TOTALS_RIGHT, totalsUpdated } from '../messages.ts';
import { RECOMPUTE } from '../offered.ts';
import { LSPErrorCodes, MessageType } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/** What the command answers. The same is shown to the user as a message. */
export interface RecomputeResult {
  readonly applied: boolean;
  readonly changes: readonly { readonly path: CellPath; readonly from: number | null; readonly to: number }[];
  /** Formulas that held before and do not after. */
  readonly broken: readonly FormulaId[];
}

const NOTHING: RecomputeResult = { applied: false, changes: [], broken: [] };

/** The document and version that a call of the command names. */
export function recomputeTarget(params: ExecuteCommandParams): { uri: string; version: number } {
  if (params.command !== RECOMPUTE) {
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${params.command}.`);
  }
  const [uri, version] = (params.arguments ?? []) as readonly unknown[];
  if (typeof uri === 'string' && typeof version === 'number') return { uri, version };
  throw new ResponseError(ErrorCodes.InvalidParams, `${RECOMPUTE} expects a uri and a version.`);
}

/**
 * Rewrites every derived cell from the data cells, as one change in the client's editor, and tells what was changed.
 * @param view the document as it is now; undefined where it is not open
 * @throws ContentModified where that is not the version that the caller named
 */
export async function recompute(
  connection: Connection,
  view: View | undefined,
  version: number,
): Promise<RecomputeResult> {
  if (!view) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document is not open.');
  const { client, text } = view;
  const tell = (type: MessageType, message: Localized) => {
    const params = { type, message: message[client.language] };
    connection.notify('window/showMessage', params).catch(() => {});
  };
  if (text.version !== version) {
    tell(MessageType.Warning, NOT_APPLIED);
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text is not in that version any more.');
  }
  const report = analysisOf(view)?.report;
  if (!report) return NOTHING;
  const { edits, changes } = recomputeTotals(report);
  if (edits.length === 0) {
    tell(MessageType.Info, TOTALS_RIGHT);
    return NOTHING;
  }
  // Nothing may be awaited between the comparison of the versions and this: the edit names the version.
  const edit = toWorkspaceEdit(text, edits, client.documentChanges);
  const asked = connection.request('workspace/applyEdit', { label: RECOMPUTE_TOTALS[client.language], edit });
  const { applied } = await asked.catch(() => ({ applied: false }));
  if (!applied) {
    tell(MessageType.Warning, NOT_APPLIED);
    return NOTHING;
  }
  const totals = changes.map(({ path, to }) => ({ path, value: to }));
  const broken = brokenBy(formulasIn(report), valuesOf(report), assume(valuesOf(report), totals));
  tell(broken.length > 0 ? MessageType.Warning : MessageType.Info, said(report, changes, broken));
  return { applied: true, changes, broken: broken.map(({ id }) => id) };
}

/** 已更新 2 个合计：（一）予以公开 × 总计 3→4、… */
function said(report: Report, changes: RecomputeResult['changes'], broken: readonly Formula[]): Localized {
  const totals = changes.map(({ path, from, to }) => {
    const change = `${cellName(report, path)} ${from ?? '–'}→${to}`;
    return { 'zh-cn': change, en: change };
  });
  const updated = totalsUpdated(totals.length, listed(totals));
  if (broken.length === 0) return updated;
  return both(updated, brokenNow(listed(broken.map((formula) => formulaName(report, formula)))));
}
