import type { Colors } from 'picocolors/types';
import type { Language, Severity } from '../engine.ts';
import type { CommandName } from './formats.ts';
import { MESSAGES } from './messages/messages.ts';
import { SEVERITIES } from './severities.ts';
import { type BySeverity, compareGravity, type Totals } from './totals.ts';

/** What a person reads at the end: tables where there is more than one report to compare, then the sums. */
export function summaryOf(totals: Totals, command: CommandName, colors: Colors, language: Language): string {
  const texts = MESSAGES[language];
  const { severities, reports, skipped, formulas, fixable } = totals;
  const sums = `${texts.summary({ reports, severities, skipped: skipped.length })}\n`;
  if (command !== 'check') return sums;
  const mendable = fixable > 0 ? `${texts.fixable(fixable)}\n` : '';
  return `${tables(totals, colors, language)}${sums}${texts.checks(formulas)}\n${mendable}`;
}

function tables(totals: Totals, colors: Colors, language: Language): string {
  if (totals.withFindings < 2) return '';
  const { summaryTitles, reportsWith, othersWith } = MESSAGES[language];
  const rules = [...totals.rules].sort(
    ([a, one], [b, other]) => compareGravity(one.severities, other.severities) || (a < b ? -1 : 1),
  );
  const widths = widthsOf(totals.severities, language);
  const byRule = rules.map(([rule, { severities, reports }]) =>
    row(severities, `${rule}  ${colors.dim(reportsWith(reports))}`, widths),
  );
  const byReport = totals.worst.map(({ file, severities, rules }) => {
    const list = [...rules].map(([rule, count]) => (count === 1 ? rule : `${rule} ×${count}`));
    return row(severities, `${file}  ${colors.dim(list.join(', '))}`, widths);
  });
  const others = totals.withFindings - totals.worst.length;
  return [
    `${head(summaryTitles.rule, widths, colors, language)}${byRule.join('')}\n`,
    `${head(summaryTitles.report, widths, colors, language)}${byReport.join('')}`,
    others > 0 ? `  ${colors.dim(othersWith(others))}\n` : '',
    '\n',
  ].join('');
}

const FROM_GRAVEST = SEVERITIES.toReversed();

/** Columns of a terminal that the name and the numbers of a severity need; no number is greater than the sum. */
function widthsOf(sums: BySeverity, language: Language): BySeverity {
  const { severities } = MESSAGES[language];
  const widthOf = (severity: Severity) => Math.max(columns(severities[severity]), `${sums[severity]}`.length);
  return {
    error: widthOf('error'),
    warning: widthOf('warning'),
    information: widthOf('information'),
    hint: widthOf('hint'),
  };
}

/** Numbers first: what stands behind them may be as long as it likes, and as wide as Chinese characters are. */
function row(counts: BySeverity, what: string, widths: BySeverity): string {
  const numbers = FROM_GRAVEST.map((severity) => `${counts[severity]}`.padStart(widths[severity]));
  return `  ${numbers.join('  ')}  ${what}\n`;
}

function head(what: string, widths: BySeverity, colors: Colors, language: Language): string {
  const { severities } = MESSAGES[language];
  const words = FROM_GRAVEST.map((severity) => {
    const word = severities[severity];
    return ' '.repeat(widths[severity] - columns(word)) + word;
  });
  return `${colors.bold(`  ${[...words, what].join('  ')}`)}\n`;
}

/** Letters are one wide, Chinese characters two. */
const columns = (text: string): number => text.replace(/\p{Script=Han}/gu, '  ').length;
