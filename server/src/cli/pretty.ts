import type { Colors } from 'picocolors/types';
import type { Language } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Render } from './renderers.ts';
import type { CheckResult, Diagnostic, ExtractResult, FixResult } from './results.ts';

/** Nothing of a report without a finding, unless some formula could not be checked. */
export function prettyCheck(colors: Colors, language: Language): Render<CheckResult> {
  const texts = MESSAGES[language];
  return ({ file, diagnostics, checks }) => {
    const count = { pass: 0, fail: 0, skip: 0 };
    for (const { status } of checks) count[status]++;
    if (diagnostics.length + count.skip === 0) return '';
    const list = findings(file, diagnostics, colors, language);
    return `${colors.underline(file)}\n${list}  ${colors.dim(texts.checks(count))}\n\n`;
  };
}

/** Nothing of a report that is right already. */
export function prettyFix(colors: Colors, language: Language): Render<FixResult> {
  const texts = MESSAGES[language];
  return ({ file, fixed, diagnostics }) => {
    if (fixed.length + diagnostics.length === 0) return '';
    const done = fixed.map(
      ({ title, cells }) => `  ${colors.green('✓')} ${title}  ${colors.dim(cells[0] ?? '')}\n`,
    );
    const left = findings(file, diagnostics, colors, language);
    return `${colors.underline(file)}\n${done.join('')}${left}  ${colors.dim(texts.fixed(fixed.length))}\n\n`;
  };
}

/** The figures that are not 0, and what could not be read. */
export function prettyExtract(colors: Colors, language: Language): Render<ExtractResult> {
  const texts = MESSAGES[language];
  return ({ file, agency, year, edition, cells, units, unread }) => {
    const values = Object.entries(cells);
    const figures = values.filter(([, value]) => value !== null);
    const others = figures.filter(([, value]) => value !== 0);
    const zeros = figures.length - others.length;
    const blank = values.length - figures.length;
    return [
      `${colors.underline(file)}\n`,
      `  ${agency ?? texts.unknown}  ${year ?? texts.unknown}  (${edition})\n`,
      ...others.map(([path, value]) => `  ${path}  ${colors.bold(`${value}${units[path] ?? ''}`)}\n`),
      zeros > 0 ? `  ${colors.dim(texts.zeros(zeros))}\n` : '',
      ...unread.map(({ path, reason }) => `  ${colors.yellow(path)}  ${reason}\n`),
      `  ${colors.dim(texts.cells(figures.length, blank, unread.length))}\n\n`,
    ].join('');
  };
}

function findings(
  file: string,
  diagnostics: readonly Diagnostic[],
  colors: Colors,
  language: Language,
): string {
  const { severities } = MESSAGES[language];
  const color = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.cyan };
  const places = diagnostics.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const width = Math.max(...places.map((place) => place.length));
  const wordWidth = Math.max(...diagnostics.map(({ severity }) => severities[severity].length));
  return diagnostics
    .map(({ severity, message, rule, related }, index) => {
      const word = color[severity](severities[severity].padEnd(wordWidth));
      const line = `  ${places[index]!.padStart(width)}  ${word}  ${message}  ${colors.dim(rule)}\n`;
      return line + elsewhere(related, file, ' '.repeat(width + 4), colors);
    })
    .join('');
}

/** The places in other files that a finding speaks of. */
function elsewhere(related: Diagnostic['related'], file: string, indent: string, colors: Colors): string {
  const others = related.filter((each) => each.file !== file);
  return others
    .map(({ file: other, range: { start }, message }) => {
      const place = `${other}:${start.line + 1}:${start.character + 1}`;
      return `${indent}${colors.dim(`→ ${place}  ${message}`)}\n`;
    })
    .join('');
}
