import type { SemanticTokensLegend } from 'vscode-languageserver';

/** Numbers, told apart by modifiers: a total, a figure of 0, a figure that a finding blames. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['number'],
  tokenModifiers: ['total', 'zero', 'broken'],
};

/** The modifiers as bits, in the legend's order. */
export const TOTAL = 1;
export const ZERO = 2;
export const BROKEN = 4;
