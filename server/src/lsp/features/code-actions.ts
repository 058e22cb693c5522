import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { CodeAction, CodeActionParams, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver';
import { type Finding, type Offer, RULES, type TextEdit } from '../../engine.ts';
import { toOffsets, toWorkspaceEdit } from '../convert.ts';
import { FIX_ALL_SAFE, fixAllOfRule } from '../messages.ts';
import { FIX_ALL, REWRITE } from '../offered.ts';
import { CodeActionKind, LSPErrorCodes } from '../protocol.ts';
import { type ShownFinding, shownFindings, type View } from '../view.ts';
import { type ConversionChoice, type ConversionOffer, conversionsAt, editsOfConversion } from './convert.ts';
import { allSafeEdits, editsOfOffer, safeEditsOfRule, safelyFixable } from './fixes.ts';
import {
  editsOfSuppression,
  type SuppressionOffer,
  type SuppressionScope,
  suppressionsOf,
} from './suppress.ts';

/** What a resolve names: a conversion, an offer of a finding, else all safe fixes of a rule, else all safe fixes. */
interface Choice {
  readonly rule?: string;
  /** The blamed cell, for whoever reads the messages. */
  readonly cell?: string;
  /** Place among all findings of that version of the text. */
  readonly finding?: number;
  /** Place among the offers of that finding. */
  readonly index?: number;
  readonly conversion?: ConversionChoice;
  /** How its rule is not to be told of again. */
  readonly suppression?: SuppressionScope;
}

/** What an unresolved action carries. */
interface ActionData extends Choice {
  readonly uri: string;
  readonly version: number;
  readonly opening: number;
  /** Of the judgement that counted the findings. */
  readonly round: number;
}

/**
 * The fixes at a place, always those of the text as it is now: a diagnostic in the request only says which finding is
 * meant, by rule and cells.
 */
export function codeActions(view: View, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string) => !context.only || context.only.some((only) => includes(only, kind));
  const actions: CodeAction[] = [];
  const meant = wants(CodeActionKind.QuickFix) ? meantFindings(view, range, context.diagnostics) : [];
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...meant.flatMap((shown) => quickFixes(view, shown, context.diagnostics)));
    const rules = new Set(meant.map(({ finding }) => finding.rule));
    actions.push(...[...rules].flatMap((rule) => allOfRule(view, rule, context.diagnostics)));
  }
  if (wants(REWRITE)) {
    const offers = conversionsAt(view, toOffsets(view.text, range));
    actions.push(...offers.flatMap((offer) => rewrite(view, offer)));
  }
  if (wants(FIX_ALL)) actions.push(...allSafe(view));
  // Last of all, since a fix is better.
  actions.push(...suppressionsOf(view, meant).flatMap((offer) => suppress(view, offer, context.diagnostics)));
  return actions;
}

/** The findings at a place, or that a diagnostic is of. */
function meantFindings(view: View, range: Range, asked: readonly Diagnostic[]): readonly ShownFinding[] {
  const place = toOffsets(view.text, range);
  return shownFindings(view).filter(
    ({ finding }) => touches(finding, place) || asked.some((each) => isOf(each, finding, view)),
  );
}

/** The document that an unresolved action is about. */
export function uriOfAction({ data }: CodeAction): string {
  if (isActionData(data)) return data.uri;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The action carries no data of this server.');
}

/** The rule that the configuration file is to except, where that is what an unresolved action is about. */
export function exceptedRule({ data }: CodeAction): string | undefined {
  const { rule, suppression } = data as ActionData;
  return suppression === 'exception' ? rule : undefined;
}

/** @throws ContentModified where the text is not the one that the action was made for. */
export function resolveCodeAction(view: View | undefined, action: CodeAction): CodeAction {
  const data = action.data as ActionData;
  const sameText = view?.document.version === data.version && view.document.origin.opening === data.opening;
  if (sameText && roundOf(view) === data.round)
    return { ...action, edit: workspaceEdit(view, editsOfChoice(view, data)) };
  throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since the offer.');
}

function quickFixes(
  view: View,
  { finding, index: at }: ShownFinding,
  asked: readonly Diagnostic[],
): CodeAction[] {
  const diagnostics = asked.filter((diagnostic) => isOf(diagnostic, finding, view));
  return finding.offers.flatMap((offer: Offer, index) => {
    if (editsOfOffer(view, offer).length === 0) return [];
    const cell = finding.cells[0];
    const choice: Choice = { rule: finding.rule, finding: at, index, ...(cell ? { cell } : {}) };
    const title = offer.title[view.client.language];
    const isPreferred = offer.class === 'safe';
    return action(view, choice, { title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred });
  });
}

function allOfRule(view: View, rule: string, asked: readonly Diagnostic[]): CodeAction[] {
  const count = safelyFixable(view, rule).length;
  if (count < 2) return [];
  const named = RULES.find(({ id }) => id === rule)?.title ?? { 'zh-cn': rule, en: rule };
  const title = fixAllOfRule(rule, named, count)[view.client.language];
  const diagnostics = asked.filter((diagnostic) => diagnostic.code === rule);
  return action(view, { rule }, { title, kind: CodeActionKind.QuickFix, diagnostics });
}

function suppress(view: View, offer: SuppressionOffer, asked: readonly Diagnostic[]): CodeAction[] {
  const { finding, index } = offer.finding;
  const diagnostics = asked.filter((diagnostic) => diagnostic.code === finding.rule);
  const choice: Choice = { rule: finding.rule, finding: index, suppression: offer.scope };
  const title = offer.title[view.client.language];
  return action(view, choice, { title, kind: CodeActionKind.QuickFix, diagnostics });
}

function allSafe(view: View): CodeAction[] {
  if (safelyFixable(view).length === 0) return [];
  return action(view, {}, { title: FIX_ALL_SAFE[view.client.language], kind: FIX_ALL });
}

function rewrite(view: View, { title, choice, refused }: ConversionOffer): CodeAction[] {
  const { language, disabledActions } = view.client;
  const bare: CodeAction = { title: title[language], kind: REWRITE };
  if (!refused) return action(view, { conversion: choice }, bare);
  return disabledActions ? [{ ...bare, disabled: { reason: refused[language] } }] : [];
}

/** One action, with what is needed to make its edit, or with the edit for a client that will not ask again. */
function action(view: View, choice: Choice, bare: CodeAction): CodeAction[] {
  const { uri, version, origin } = view.document;
  const data: ActionData = { ...choice, uri, version, opening: origin.opening, round: roundOf(view) };
  if (view.client.resolvesEdits) return [{ ...bare, data }];
  const edits = editsOfChoice(view, choice);
  return edits.length > 0 ? [{ ...bare, edit: workspaceEdit(view, edits) }] : [];
}

function workspaceEdit({ text, client }: View, edits: readonly TextEdit[]): WorkspaceEdit {
  return toWorkspaceEdit(text, edits, client.documentChanges);
}

function editsOfChoice(
  view: View,
  { rule, finding, index, conversion, suppression }: Choice,
): readonly TextEdit[] {
  if (conversion) return editsOfConversion(view, conversion);
  if (finding === undefined) return rule === undefined ? allSafeEdits(view) : safeEditsOfRule(view, rule);
  const shown = shownFindings(view).find((candidate) => candidate.index === finding);
  if (suppression) return shown ? editsOfSuppression(view, shown.finding, suppression) : [];
  const offer = shown?.finding.offers[index ?? -1];
  return offer ? editsOfOffer(view, offer) : [];
}

function roundOf({ document }: View): number {
  const judged = document.judged();
  return judged.kind === 'report' ? judged.round : 0;
}

function isActionData(data: unknown): data is ActionData {
  const { uri, version, opening } = (data ?? {}) as Partial<ActionData>;
  return typeof uri === 'string' && typeof version === 'number' && typeof opening === 'number';
}

/** Kinds are hierarchical: `source` asks for `source.fixAll.disclosureReport` too. */
function includes(only: string, kind: string): boolean {
  return only === CodeActionKind.Empty || kind === only || kind.startsWith(`${only}.`);
}

function touches({ range }: Finding, asked: Finding['range']): boolean {
  return range.start <= asked.end && asked.start <= range.end;
}

/** The same rule, blaming the same cell; where no cell is blamed or known, at the same place. */
function isOf({ code, data, range }: Diagnostic, finding: Finding, view: View): boolean {
  if (code !== finding.rule) return false;
  const cell: unknown = data?.cells?.[0];
  if (cell !== undefined && finding.cells.length > 0) return cell === finding.cells[0];
  return touches(finding, toOffsets(view.text, range));
}
