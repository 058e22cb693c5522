import { CodeActionKind } from './protocol.ts';

/** Names that the server announces before the features behind them are loaded. */

export const REWRITE = CodeActionKind.RefactorRewrite;
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, REWRITE, FIX_ALL];

/** Arguments: the document's uri and the version that the user saw. */
export const RECOMPUTE = 'disclosureReport.recomputeTotals';
export const COMMANDS: readonly string[] = [RECOMPUTE];
