import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver/node';
import { readReport, recomputeTotals, safeFixes } from '../../server/src/engine.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { closedDocument } from '../../server/src/lsp/documents.ts';
import { codeActions } from '../../server/src/lsp/features/code-actions.ts';
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
import { HOSTILE } from '../generator/hostile.ts';
import { SETTINGS } from './settings.ts';

/**
 * Every feature on every hostile text, at 1, 2, 4 and 8 times a length: the cost must grow as the length does. There
 * are no absolute times: a slow machine is slow at all four.
 */

const URI = 'file:///report.txt';

const LENGTHS = [10_000, 20_000, 40_000, 80_000];
/** The growth that a straight line through the logarithms may show: 1 is linear, 2 is the square. */
const STEEPEST = 1.5;
/** What takes less than this at the greatest length need not be measured: the square of it would take seconds. */
const NOTHING_MS = 25;
const MOST_TRIES = 6;
/** So long one feature is measured on one text, if it has been once. */
const ENOUGH_MS = 60;

const CLIENT = clientOf(
  { processId: null, rootUri: null, capabilities: {}, locale: 'en' },
  { pages: () => undefined, locale: undefined },
);

function viewOn(text: string): View {
  return viewOf(closedDocument(URI, text, undefined), SETTINGS, CLIENT);
}

/** Where the cursor stands for the features that ask for it: in the middle. */
const middle = ({ text }: View): Position => text.positionAt(text.getText().length >> 1);
const all = ({ text }: View) => ({ start: text.positionAt(0), end: text.positionAt(text.getText().length) });
const textDocument = { uri: URI };

const RUNS: Readonly<Record<string, (view: View) => unknown>> = {
  diagnostics: diagnosticsOf,
  outline: documentSymbols,
  folding: foldingRanges,
  selection: (view) => selectionRanges(view, { textDocument, positions: [middle(view)] }),
  hover: (view) => hover(view, { textDocument, position: middle(view) }),
  highlights: (view) => highlights(view, { textDocument, position: middle(view) }),
  definition: (view) => definition(view, { textDocument, position: middle(view) }),
  'inlay hints': (view) => inlayHints(view, { textDocument, range: all(view) }),
  'semantic tokens': semanticTokens,
  links: documentLinks,
  form: formView,
  'code actions': (view) =>
    codeActions(view, {
      textDocument,
      range: { start: middle(view), end: middle(view) },
      context: { diagnostics: [] },
    }),
  formatting: (view) => format(view, { textDocument, options: { tabSize: 4, insertSpaces: false } }),
  totals: ({ text }) => recomputeTotals(readReport(text.getText())),
  'safe fixes': (view) => {
    const judged = view.document.judged();
    return judged.kind === 'report' && safeFixes(judged.analysis.report, judged.analysis.findings);
  },
};

interface Feature {
  readonly name: string;
  /** It is what the judging of the text is told by; the others come after it. */
  readonly judges: boolean;
  readonly run: (view: View) => unknown;
}

const FEATURES: readonly Feature[] = Object.entries(RUNS).map(([name, run]) => ({
  name,
  judges: name === 'diagnostics',
  run,
}));

/** The least time of a few: for diagnostics of a document that nobody has asked before, else of one that is judged. */
function timeOf(feature: Feature, view: View): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < 6 && spent < ENOUGH_MS && least > NOTHING_MS / 8; round++) {
    const own = feature.judges ? viewOn(view.text.getText()) : view;
    const from = performance.now();
    feature.run(own);
    const time = performance.now() - from;
    spent += time;
    least = Math.min(least, time);
  }
  return least;
}

/** The slope of the line through the logarithms of lengths and times, by least squares. */
function steepness(times: readonly number[]): number {
  const points = times.map((time, at) => [Math.log(LENGTHS[at]!), Math.log(Math.max(time, 0.01))] as const);
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/**
 * Another process can only make a measurement longer, so of several the least of each length counts.
 * @param views the same kind of text in all lengths
 * @returns undefined where the cost is linear or nothing
 */
function tooSteep(feature: Feature, views: readonly View[]): string | undefined {
  let least = views.map(() => Number.POSITIVE_INFINITY);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const times = views.map((view) => timeOf(feature, view));
    least = least.map((time, at) => Math.min(time, times[at]!));
    if (least.at(-1)! < NOTHING_MS || steepness(least) <= STEEPEST) return undefined;
  }
  return `${feature.name} ${steepness(least).toFixed(2)}: ${least.map((time) => time.toFixed(1)).join(', ')} ms`;
}

describe.each(Object.entries(HOSTILE))('%s', (_, textOf) => {
  it('costs every feature in proportion to its length', () => {
    const views = LENGTHS.map((length) => viewOn(textOf(length)));
    const steep = FEATURES.map((feature) => tooSteep(feature, views));
    expect(steep.filter((said) => said !== undefined)).toEqual([]);
  });
});

it('a cost that grows with the square would be seen', () => {
  const run = ({ text }: View) => {
    const until = performance.now() + 2 * (text.getText().length / LENGTHS[0]!) ** 2;
    while (performance.now() < until);
  };
  const views = LENGTHS.map((length) => viewOn('x'.repeat(length)));
  expect(tooSteep({ name: 'square', judges: false, run }, views)).toBeDefined();
});
