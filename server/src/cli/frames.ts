import { colorsIf } from './colors.ts';
import { MESSAGES } from './messages/messages.ts';
import { summaryOf } from './summary.ts';
import type { Setup } from './tasks.ts';
import type { Totals } from './totals.ts';

/** What stands around the results, so that they can be written one after another as they come. */
export interface Frame {
  readonly open: string;
  readonly close: (totals: Totals) => string;
  /** For people, beside the results. */
  readonly note?: (totals: Totals) => string;
}

export async function frameOf({ options, isColored }: Setup): Promise<Frame> {
  const { command, format, language, dryRun } = options;
  switch (format) {
    case 'json':
      return jsonFrame(command !== 'extract');
    case 'ndjson':
      return plain;
    case 'sarif':
      return (await import('./sarif-frame.ts')).sarifFrame(language);
    case 'github':
      return (await import('./github.ts')).githubFrame;
    case 'csv':
      return { ...plain, open: (await import('./csv.ts')).csvHeader() };
    case 'pretty':
  }
  if (command === 'extract') return plain;
  if (dryRun) return { ...plain, note: ({ fixed }) => `${MESSAGES[language].wouldFix(fixed)}\n` };
  const colors = colorsIf(isColored);
  return { ...plain, close: (totals) => summaryOf(totals, command, colors, language) };
}

const plain: Frame = { open: '', close: () => '' };

/** One JSON object: {"reports":[…]} with the results a line each, and `skipped` behind them where it is wanted. */
function jsonFrame(withSkipped: boolean): Frame {
  return {
    open: '{"reports":[\n',
    close: ({ reports, skipped }) =>
      `${reports > 0 ? '\n' : ''}]${withSkipped ? `,"skipped":${JSON.stringify(skipped)}` : ''}}\n`,
  };
}
