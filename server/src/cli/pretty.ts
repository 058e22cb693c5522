import type { Colors } from 'picocolors/types';
import type { Language, Severity } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import type { Printer, Write } from './printer.ts';
import type { CheckResult, Diagnostic, ExtractResult, FixResult } from './results.ts';

/** Where and how to write for people. */
export interface Paper {
  readonly write: Write;
  /** For what is no part of the result. */
  readonly note: Write;
  readonly colors: Colors;
  readonly language: Language;
}

/** Reports without a finding are counted, not listed, unless some formula could not be checked. */
export function prettyCheck({ write, colors, language }: Paper): Printer<CheckResult> {
  const texts = MESSAGES[language];
  const counts = newCounts();
  const formulas = { pass: 0, fail: 0, skip: 0 };
  return {
    report: ({ file, diagnostics, checks }) => {
      addTo(counts, diagnostics);
      const own = { pass: 0, fail: 0, skip: 0 };
      for (const { status } of checks) {
        own[status]++;
        formulas[status]++;
      }
      if (diagnostics.length + own.skip === 0) return;
      write(`${colors.underline(file)}\n${findings(diagnostics, colors, language)}`);
      write(`  ${colors.dim(texts.checks(own))}\n\n`);
    },
    end: (skipped) => {
      write(`${texts.summary({ ...counts, skipped: skipped.length })}\n${texts.checks(formulas)}\n`);
      if (counts.fixable > 0) write(`${texts.fixable(counts.fixable)}\n`);
    },
  };
}

/** Reports that are right already are counted, not listed. */
export function prettyFix({ write, colors, language }: Paper): Printer<FixResult> {
  const texts = MESSAGES[language];
  const counts = newCounts();
  return {
    report: ({ file, fixed, diagnostics }) => {
      addTo(counts, diagnostics);
      if (fixed.length + diagnostics.length === 0) return;
      write(`${colors.underline(file)}\n`);
      for (const { title, cells } of fixed) {
        write(`  ${colors.green('✓')} ${title}  ${colors.dim(cells[0] ?? '')}\n`);
      }
      write(`${findings(diagnostics, colors, language)}  ${colors.dim(texts.fixed(fixed.length))}\n\n`);
    },
    end: (skipped) => write(`${texts.summary({ ...counts, skipped: skipped.length })}\n`),
  };
}

/** The output is the diff alone, so that it can be piped on. */
export function prettyDryRun({ write, note, language }: Paper): Printer<FixResult> {
  let count = 0;
  return {
    report: ({ fixed, diff }) => {
      count += fixed.length;
      if (diff !== null) write(diff);
    },
    end: () => note(`${MESSAGES[language].wouldFix(count)}\n`),
  };
}

/** The figures that are not 0, and what could not be read. */
export function prettyExtract({ write, colors, language }: Paper): Printer<ExtractResult> {
  const texts = MESSAGES[language];
  return {
    report: ({ file, agency, year, edition, cells, units, unread }) => {
      const values = Object.entries(cells);
      const figures = values.filter(([, value]) => value !== null);
      const others = figures.filter(([, value]) => value !== 0);
      write(
        `${colors.underline(file)}\n  ${agency ?? texts.unknown}  ${year ?? texts.unknown}  (${edition})\n`,
      );
      for (const [path, value] of others)
        write(`  ${path}  ${colors.bold(`${value}${units[path] ?? ''}`)}\n`);
      if (others.length < figures.length)
        write(`  ${colors.dim(texts.zeros(figures.length - others.length))}\n`);
      for (const { path, reason } of unread) write(`  ${colors.yellow(path)}  ${reason}\n`);
      const blank = values.length - figures.length;
      write(`  ${colors.dim(texts.cells(figures.length, blank, unread.length))}\n\n`);
    },
    end: () => {},
  };
}

function findings(diagnostics: readonly Diagnostic[], colors: Colors, language: Language): string {
  const { severities } = MESSAGES[language];
  const color = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.cyan };
  const places = diagnostics.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const width = Math.max(...places.map((place) => place.length));
  const wordWidth = Math.max(...diagnostics.map(({ severity }) => severities[severity].length));
  return diagnostics
    .map(({ severity, message, rule }, index) => {
      const word = color[severity](severities[severity].padEnd(wordWidth));
      return `  ${places[index]!.padStart(width)}  ${word}  ${message}  ${colors.dim(rule)}\n`;
    })
    .join('');
}

interface Running {
  reports: number;
  fixable: number;
  readonly severities: Record<Severity, number>;
}

function newCounts(): Running {
  return { reports: 0, fixable: 0, severities: { error: 0, warning: 0, information: 0, hint: 0 } };
}

function addTo(counts: Running, diagnostics: readonly Diagnostic[]): void {
  counts.reports++;
  for (const { severity, fixes } of diagnostics) {
    counts.severities[severity]++;
    if (fixes.some((fix) => fix.class === 'safe')) counts.fixable++;
  }
}
