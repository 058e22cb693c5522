/**
 * Real texts and fixtures, mutilated as editing, pasting and converting do it: nothing throws, and nothing points
 * outside the text. The seed is fixed, so that `npm test` says the same of the same source.
 */
import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  analyze,
  applyEdits,
  editsInOrder,
  editsOf,
  type Range,
  recomputeTotals,
  safeFixes,
} from '../../server/src/engine.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { closedDocument } from '../../server/src/lsp/documents.ts';
import { cellsOf } from '../../server/src/lsp/features/cells.ts';
import { codeActions, resolveCodeAction } from '../../server/src/lsp/features/code-actions.ts';
import { completion } from '../../server/src/lsp/features/completion.ts';
import { diagnosticsOf } from '../../server/src/lsp/features/diagnostics.ts';
import { foldingRanges } from '../../server/src/lsp/features/folding.ts';
import { formView } from '../../server/src/lsp/features/form-view.ts';
import { format } from '../../server/src/lsp/features/format.ts';
import { hover } from '../../server/src/lsp/features/hover.ts';
import { inlayHints } from '../../server/src/lsp/features/inlay-hints.ts';
import { documentLinks } from '../../server/src/lsp/features/links.ts';
import { definition, highlights } from '../../server/src/lsp/features/operands.ts';
import { selectionRanges } from '../../server/src/lsp/features/selection.ts';
import { semanticTokens } from '../../server/src/lsp/features/semantic-tokens.ts';
import { documentSymbols } from '../../server/src/lsp/features/symbols.ts';
import { type View, viewOf } from '../../server/src/lsp/view.ts';
import { convertTables } from '../../server/src/mend/convert/convert.ts';
import { toEdition2021 } from '../../server/src/mend/convert/edition.ts';
import { formatTables } from '../../server/src/mend/convert/format.ts';
import { mutated } from '../generator/mutate.ts';
import { createRandom, type Random } from '../generator/random.ts';
import { FIXTURE_REPORTS, REAL, SEEDS } from '../unit/corpus.ts';
import { SETTINGS } from './settings.ts';

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 400);
const SEED = 20261121;
const URI = 'file:///report.md';
const textDocument = { uri: URI };
const options = { tabSize: 4, insertSpaces: false };

const TEXTS = [...FIXTURE_REPORTS, ...SEEDS, ...REAL].map(({ text }) => text);
const CLIENT = clientOf(
  {
    processId: null,
    rootUri: null,
    locale: 'zh-cn',
    capabilities: {
      textDocument: {
        codeAction: { disabledSupport: true, resolveSupport: { properties: ['edit'] }, dataSupport: true },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
  },
  { pages: () => undefined, locale: undefined },
);

const isWithinPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1));

function wrongPlace(text: string, { start, end }: Range): string | undefined {
  if (!(start >= 0 && start <= end && end <= text.length)) return `${start}–${end} of ${text.length}`;
  return isWithinPair(text, start) || isWithinPair(text, end) ? `${start}–${end} cuts a sign` : undefined;
}

/** What is wrong with the places and the edits of an analysis; each set of edits is applied to the text. */
function* faultsOf(text: string, { report, findings, suppressed }: Analysis): Generator<string | undefined> {
  const told = [...findings, ...suppressed.map(({ finding }) => finding)];
  for (const { range } of report.cells.values()) yield wrongPlace(text, range);
  for (const { range, heading } of report.chapters) {
    yield wrongPlace(text, range);
    yield wrongPlace(text, heading.range);
  }
  for (const { rule, range, related, offers } of told) {
    yield wrongPlace(text, range) && `${rule} ${wrongPlace(text, range)}`;
    for (const each of related) if (!each.source) yield wrongPlace(text, each.range);
    for (const { mend } of offers) {
      const edits = editsOf(report, mend);
      for (const edit of edits) yield wrongPlace(text, edit.range) && `mend of ${rule}`;
      applyEdits(text, edits);
    }
  }
  for (const { by, finding } of suppressed) {
    yield wrongPlace(text, by);
    yield text.slice(by.start, by.end).startsWith('<!--') ? undefined : 'suppressed by what is no comment';
    yield findings.includes(finding) ? `${finding.rule} suppressed and told` : undefined;
  }
  const starts = findings.map(({ range }) => range.start);
  yield starts.some((start, at) => start < (starts[at - 1] ?? 0)) ? 'findings not in order' : undefined;
}

/** What the converting, formatting and recomputing of a text makes of it; none of it may throw. */
function rewritten(text: string, { report, findings }: Analysis): readonly string[] {
  const tables = ['proactive', 'applications', 'disputes'] as const;
  const conversions = (['markdown', 'tabs'] as const).flatMap((kind) => [
    convertTables(report, tables, kind),
    toEdition2021(report, kind),
  ]);
  return [
    ...conversions.map((conversion) => (conversion.kind === 'edits' ? conversion.edits : [])),
    formatTables(report),
    recomputeTotals(report).edits,
    editsInOrder(safeFixes(report, findings)),
  ].map((edits) => applyEdits(text, edits));
}

/** All features at one place, and the edits of all actions there applied. */
function useFeatures(view: View, random: Random): void {
  const text = view.text.getText();
  const position = view.text.positionAt(random.int(0, text.length));
  const all = { start: view.text.positionAt(0), end: view.text.positionAt(text.length) };
  const at = { textDocument, position };
  const diagnostics = diagnosticsOf(view);
  documentSymbols(view);
  foldingRanges(view);
  semanticTokens(view);
  documentLinks(view);
  formView(view);
  cellsOf(view);
  hover(view, at);
  highlights(view, at);
  definition(view, at);
  completion(view, at);
  selectionRanges(view, { textDocument, positions: [position] });
  inlayHints(view, { textDocument, range: all });
  TextDocument.applyEdits(view.text, format(view, { textDocument, options }) ?? []);
  const range = random.chance(0.5) ? all : { start: position, end: position };
  for (const action of codeActions(view, { textDocument, range, context: { diagnostics } })) {
    TextDocument.applyEdits(view.text, editsOfAction(view, action));
  }
}

function editsOfAction(view: View, action: CodeAction) {
  if (action.disabled) return [];
  const [change] = resolveCodeAction(view, action).edit!.documentChanges!;
  return 'edits' in change! ? change.edits.filter((edit) => 'newText' in edit) : [];
}

test(`${ROUNDS} mutilated reports are read, judged, mended and shown`, () => {
  const faults: string[] = [];
  const seen = { reports: 0, findings: 0, offers: 0, suppressed: 0, rewritten: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const random = createRandom(SEED + round);
    const text = mutated(random.pick(TEXTS), random, TEXTS);
    try {
      const analysis = analyze(text);
      faults.push(...[...faultsOf(text, analysis)].filter((fault) => fault !== undefined));
      seen.rewritten += rewritten(text, analysis).filter((result) => result !== text).length;
      const view = viewOf(closedDocument(URI, text, undefined), SETTINGS, CLIENT);
      useFeatures(view, random);
      seen.reports += Number(view.document.report() !== undefined);
      seen.findings += analysis.findings.length;
      seen.offers += analysis.findings.reduce((sum, { offers }) => sum + offers.length, 0);
      seen.suppressed += analysis.suppressed.length;
    } catch (error) {
      faults.push(`round ${round}: ${error instanceof Error ? error.stack : error}`);
    }
    if (faults.length > 0) expect.fail(`round ${round}:\n${faults.join('\n')}`);
  }
  // Texts that are no reports any more would prove nothing.
  expect(seen.reports).toBeGreaterThan(ROUNDS * 0.7);
  expect(seen.findings).toBeGreaterThan(ROUNDS * 2);
  expect(seen.offers).toBeGreaterThan(ROUNDS);
  expect(seen.suppressed).toBeGreaterThan(0);
  expect(seen.rewritten).toBeGreaterThan(ROUNDS * 0.8);
});
