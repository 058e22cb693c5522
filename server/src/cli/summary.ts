import type { Colors } from 'picocolors/types';
import type { Language } from '../engine.ts';
import { MESSAGES } from './messages/messages.ts';
import type { CommandName } from './options.ts';
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
  const byRule = rules.map(([rule, { severities, reports }]) =>
    row(severities, `${rule}  ${colors.dim(reportsWith(reports))}`, language),
  );
  const byReport = totals.worst.map(({ file, severities, rules }) => {
    const list = [...rules].map(([rule, count]) => (count === 1 ? rule : `${rule} ×${count}`));
    return row(severities, `${file}  ${colors.dim(list.join(', '))}`, language);
  });
  const others = totals.withFindings - totals.worst.length;
  return [
    `${head(summaryTitles.rule, colors, language)}${byRule.join('')}\n`,
    `${head(summaryTitles.report, colors, language)}${byReport.join('')}`,
    others > 0 ? `  ${colors.dim(othersWith(others))}\n` : '',
    '\n',
  ].join('');
}

/** Numbers first: what stands behind them may be as long as it likes, and as wide as Chinese characters are. */
function row(counts: BySeverity, what: string, language: Language): string {
  const { severities } = MESSAGES[language];
  const numbers = fromGravest().map((severity) =>
    String(counts[severity]).padStart(widthOf(severities[severity])),
  );
  return `  ${numbers.join('  ')}  ${what}\n`;
}

function head(what: string, colors: Colors, language: Language): string {
  const { severities } = MESSAGES[language];
  return colors.bold(`  ${[...fromGravest().map((severity) => severities[severity]), what].join('  ')}\n`);
}

const fromGravest = () => SEVERITIES.toReversed();

/** Columns of a terminal, for the names of the severities: letters are one wide, Chinese characters two. */
function widthOf(text: string): number {
  return text.replace(/\p{Script=Han}/gu, '  ').length;
}
